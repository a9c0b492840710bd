import { parseDate } from '../../../../src/contract/dates.js';
import { normaliseCode } from '../../../../src/contract/normalise.js';
import { type Finding, presentable, RowRejected } from '../findings.js';
import type { Layout } from '../layout.js';
import type { Row } from '../read/rows.js';
import { withoutResidentIds } from './personal.js';

const NOTHING = /^(?:n\/?a|null|none|nil|undefined|\\n|[-—－–\s/]*|无|暂无|空|不详|未知)$/i;

/** One row by its fields, and what there is to say about it. */
export class Cells {
  readonly findings: Finding[] = [];

  constructor(
    readonly row: Row,
    private readonly layout: Layout,
  ) {}

  /** The header of a field's column, for messages. */
  header(field: string): string {
    const place = this.layout.places.get(field);
    return place === undefined ? '' : (this.layout.headers[place] ?? '').trim();
  }

  /** A field's text; `undefined` where the file has no column, nothing in it, or a word for nothing (N/A). */
  text(field: string): string | undefined {
    const place = this.layout.places.get(field);
    return place === undefined ? undefined : clean(this.row.cells[place]);
  }

  /** Text that may be long and hold anything: numbers of identity cards in it are left out. */
  prose(field: string): string | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : withoutResidentIds(text);
  }

  /** A number or code, half-width, in capitals, without blanks. */
  code(field: string): string | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : normaliseCode(text);
  }

  /** A date; one that can't be read is left out, with a warning. */
  date(field: string): string | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (text === '长期' || text === '永久' || text === '长期有效') return '2099-12-31';
    const date = parseDate(text);
    if (date === undefined) this.warn(field, text, '日期无法识别，未导入该日期');
    return date;
  }

  /** A text that must be there. */
  required(field: string, reason: string): string {
    const text = this.prose(field);
    if (text === undefined)
      throw new RowRejected(this.header(field), this.row.cells[this.layout.places.get(field) ?? -1] ?? '', reason);
    return text;
  }

  warn(field: string, value: string, reason: string, detail?: string): void {
    this.findings.push({
      line: this.row.line,
      severity: 'warned',
      column: this.header(field),
      value: presentable(value),
      reason,
      detail,
    });
  }

  reject(field: string, value: string, reason: string, detail?: string): never {
    throw new RowRejected(this.header(field), value, reason, detail);
  }

  /** Whether the row fills what only a natural person has: an identity document of their own. What stands there isn't read. */
  get isOfPerson(): boolean {
    return this.layout.personsOwn.some((place) => clean(this.row.cells[place]) !== undefined);
  }

  /** Values of columns that no field takes, under the file's own labels. */
  others(): { label: string; value: string }[] {
    return this.layout.others.flatMap((place) => {
      const value = clean(this.row.cells[place]);
      return value === undefined
        ? []
        : [{ label: (this.layout.headers[place] ?? '').trim(), value: withoutResidentIds(value) }];
    });
  }
}

/** Without blanks around, and without what spreadsheets put around numbers to keep them text: `="…"`, a leading apostrophe. */
function clean(cell: string | undefined): string | undefined {
  // U+E5E5 is the blank A3A0 of GB18030, as some converters leave it. Half characters (a JSON file may escape them) and NUL are no text to a database.
  const text = (cell ?? '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('\0', '')
    .replaceAll('\uE5E5', '\u3000')
    .trim();
  const inner = /^="(.*)"$/s.exec(text)?.[1] ?? text.replace(/^'(?=[\d=+\-@])/, '');
  return NOTHING.test(inner) ? undefined : inner;
}
