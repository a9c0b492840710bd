import { qrSvg } from '../qr/qr-svg.js';
import type { PrintBlock, PrintColumn, PrintField } from './print-document.js';

/** One piece of a table. */
export interface OpenTable {
  readonly element: HTMLElement;
  /** Takes the rows. */
  readonly body: HTMLElement;
}

/** A table that goes on from page to page: every page gets one of its own with the same columns and head. */
export interface PrintTable {
  /** A new piece without rows. */
  open(): OpenTable;
  /** What it takes besides its rows, once measured. */
  overhead: number;
}

/** The smallest part that is set on a page: a heading, a paragraph, a row. */
export interface PrintUnit {
  readonly element: HTMLElement;
  /** The table that it is a row of. */
  readonly table?: PrintTable | undefined;
  /** Stays with what follows. */
  readonly keep: boolean;
  readonly heading?: { readonly level: number; readonly text: string; readonly repeat: boolean } | undefined;
  /** The elements whose text may go on on the next page. */
  readonly texts: readonly HTMLElement[];
  /** Labels that are said again on the next page. */
  readonly labels: readonly HTMLElement[];
  /** It has begun on a page before, and its labels say so. */
  readonly goesOn?: boolean;
}

/** Columns of fields: label, value, label, value. */
const FIELD_COLUMNS: readonly PrintColumn[] = [
  { label: '', weight: 35 },
  { label: '', weight: 65 },
  { label: '', weight: 35 },
  { label: '', weight: 65 },
];
/** A value that takes one line in half a row, in full-width letters. */
const SHORT = 15;

/** Builds the elements of blocks in the document that is printed. */
export class UnitBuilder {
  constructor(
    private readonly document: Document,
    private readonly large: boolean,
  ) {}

  /** The units of a block, in order. */
  build(block: PrintBlock): PrintUnit[] {
    switch (block.type) {
      case 'title':
        return [
          this.plain('h1', block.text, { keep: true }),
          ...(block.below ?? []).map((text) => this.plain('p', text, { className: 'below', keep: true })),
        ];
      case 'heading': {
        const { level, text, repeat = false } = block;
        return [{ ...this.plain(`h${level}`, text, { keep: true }), heading: { level, text, repeat } }];
      }
      case 'paragraph':
        return [this.plain('p', block.text, { className: block.tone ?? '', keep: block.keep ?? false })];
      case 'fields':
        return this.fields(block.title, block.fields);
      case 'table':
        return this.table(block.columns, block.rows);
      case 'code':
        return [this.code(block.code, block.lines)];
    }
  }

  private plain(
    name: string,
    text: string,
    { className = '', keep = false }: { className?: string; keep?: boolean },
  ): PrintUnit {
    const element = this.element(name, className, text);
    return { element, keep, texts: name === 'p' ? [element] : [], labels: [] };
  }

  private code(code: string, lines: readonly string[]): PrintUnit {
    const element = this.element('div', 'code');
    element.append(qrSvg(code, this.document), ...lines.map((line) => this.element('p', '', line)));
    return { element, keep: false, texts: [], labels: [] };
  }

  private fields(title: string | undefined, fields: readonly PrintField[]): PrintUnit[] {
    const table = this.tableOf(FIELD_COLUMNS, false);
    const rows = pairs(fields, this.large ? SHORT * 0.75 : SHORT).map((row) => this.fieldRow(row, table));
    return title === undefined ? rows : [this.groupRow(title, table), ...rows];
  }

  private fieldRow(row: readonly PrintField[], table: PrintTable): PrintUnit {
    const element = this.element('tr');
    const texts: HTMLElement[] = [];
    const labels: HTMLElement[] = [];
    for (const { label, value } of row) {
      const name = this.cell('th', label);
      name.setAttribute('scope', 'row');
      const text = this.cell('td', value);
      if (row.length === 1) text.colSpan = 3;
      element.append(name, text);
      texts.push(text);
      labels.push(name);
    }
    return { element, table, keep: false, texts, labels };
  }

  private groupRow(title: string, table: PrintTable): PrintUnit {
    const element = this.element('tr', 'group');
    const name = this.cell('th', title);
    name.colSpan = FIELD_COLUMNS.length;
    name.setAttribute('scope', 'rowgroup');
    element.append(name);
    return { element, table, keep: true, texts: [], labels: [] };
  }

  private table(columns: readonly PrintColumn[], rows: readonly (readonly string[])[]): PrintUnit[] {
    const table = this.tableOf(columns, true);
    return rows.map((cells) => {
      const element = this.element('tr');
      const texts = cells.map((text) => this.cell('td', text));
      element.append(...texts);
      return { element, table, keep: false, texts, labels: [] };
    });
  }

  private tableOf(columns: readonly PrintColumn[], head: boolean): PrintTable {
    const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
    const build = (): OpenTable => {
      const element = this.element('div', 'table');
      const table = this.element('table');
      const group = this.element('colgroup');
      for (const { weight = 1 } of columns) {
        const column = this.element('col');
        column.style.setProperty('width', `${(weight / whole) * 100}%`);
        group.append(column);
      }
      const body = this.element('tbody');
      table.append(group, ...(head ? [this.head(columns)] : []), body);
      element.append(table);
      return { element, body };
    };
    return { open: build, overhead: 0 };
  }

  private head(columns: readonly PrintColumn[]): HTMLElement {
    const head = this.element('thead');
    const row = this.element('tr');
    for (const { label } of columns) {
      const cell = this.cell('th', label);
      cell.setAttribute('scope', 'col');
      row.append(cell);
    }
    head.append(row);
    return head;
  }

  private cell(name: 'th' | 'td', text: string): HTMLTableCellElement {
    return this.element(name, '', text) as HTMLTableCellElement;
  }

  private element(name: string, className = '', text?: string): HTMLElement {
    const element = this.document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
}

/** Full-width letters count 1, others about half. */
const width = (text: string): number =>
  text.replace(/[\u0020-\u024f]/g, '').length + (text.match(/[\u0020-\u024f]/g)?.length ?? 0) * 0.56;

/** Puts short fields two in a row, without changing their order. */
function pairs(fields: readonly PrintField[], short: number): PrintField[][] {
  const isShort = ({ value }: PrintField) =>
    value.length <= short * 2 && !value.includes('\n') && width(value) <= short;
  const rows: PrintField[][] = [];
  let open: PrintField[] | undefined;
  for (const field of fields) {
    if (open && isShort(field)) {
      open.push(field);
      open = undefined;
      continue;
    }
    const row = [field];
    rows.push(row);
    open = isShort(field) ? row : undefined;
  }
  return rows;
}
