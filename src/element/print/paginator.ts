import type { Paper } from './paper.js';
import type { PrintWords } from './print-document.js';
import { splitElement } from './split.js';
import type { PrintTable, PrintUnit } from './units.js';

/** A unit and its height. */
interface Measured {
  readonly unit: PrintUnit;
  readonly height: number;
}

/** A text of fewer lines is never cut: it moves to the next page as a whole. */
const LINES_TO_CUT = 8;
/** A cut leaves at least so many lines before it. */
const LINES_BEFORE_CUT = 3;

/** What the paginator needs to know of the paper. */
export interface PaperSizes {
  /** Room on a page. */
  readonly body: number;
  /** Height of the line that says that a section goes on. */
  readonly goingOn: number;
  readonly line: number;
}

/** Sets units on pages, one after the other. Rows aren't cut, headings stay with what follows, tables begin again on each page. */
export class Paginator {
  private body: HTMLElement | undefined;
  private left = 0;
  private empty = true;
  private table: PrintTable | undefined;
  private rows: HTMLElement | undefined;
  /** Stay with what follows. */
  private waiting: PrintUnit[] = [];
  /** Sections that are open, outermost first. */
  private sections: { readonly level: number; readonly text: string; readonly repeat: boolean }[] = [];

  constructor(
    private readonly paper: Paper,
    private readonly sizes: PaperSizes,
    private readonly words: Pick<PrintWords, 'continued'>,
    /** Heights as laid out; they are asked for many at a time. */
    private readonly heights: Map<HTMLElement, number>,
    /** Lays out what came of a cut. */
    private readonly measure: (unit: PrintUnit) => void,
  ) {}

  /** How much of the last page is used, from 0 to 1. */
  get used(): number {
    const { body } = this.sizes;
    return body === Infinity ? 1 : (body - this.left) / body;
  }

  /** Sets a unit, or keeps it until what it belongs to comes. */
  place(unit: PrintUnit): void {
    this.waiting.push(unit);
    if (!unit.keep) this.placeWaiting();
  }

  /** Sets what still waits. */
  finish(): void {
    this.placeWaiting();
    if (!this.body) this.turn(undefined);
  }

  private placeWaiting(): void {
    const run = this.waiting.map((unit): Measured => ({ unit, height: this.heights.get(unit.element) ?? 0 }));
    this.waiting = [];
    if (!run.length) return;
    if (!this.body) this.turn(run[0]?.unit);
    if (this.fits(run)) return this.set(run);
    const last = run[run.length - 1] as Measured;
    const before = run.slice(0, -1);
    if (this.cut(before, last)) return;
    if (!this.empty) {
      this.turn(run[0]?.unit);
      if (this.fits(run)) return this.set(run);
      if (this.cut(before, last)) return;
    }
    // Higher than a page and nowhere to cut: what can be set is set, the rest goes on.
    for (const one of run) {
      if (!this.fits([one]) && !this.empty) this.turn(one.unit);
      this.set([one]);
    }
  }

  /** Sets the beginning of a long text here and its rest on the next pages. */
  private cut(before: readonly Measured[], { unit, height }: Measured): boolean {
    const { line, body } = this.sizes;
    if (!unit.texts.length || (height < LINES_TO_CUT * line && height < body)) return false;
    const room = this.left - this.cost([...before, { unit, height: 0 }]);
    if (room < LINES_BEFORE_CUT * line) return false;
    const again = (label: string) => (unit.goesOn ? label : this.words.continued(label));
    const split = splitElement(unit.element, unit.texts, unit.labels, room, again);
    if (!split) return false;
    const { first, rest, ...parts } = split;
    this.set([...before, { unit: { ...unit, element: first }, height: room }]);
    const remainder: PrintUnit = { ...unit, ...parts, element: rest, heading: undefined, goesOn: true };
    this.measure(remainder);
    this.turn(undefined);
    this.waiting = [remainder];
    this.placeWaiting();
    return true;
  }

  private fits(run: readonly Measured[]): boolean {
    return this.cost(run) <= this.left;
  }

  private cost(run: readonly Measured[]): number {
    let { table } = this;
    let sum = 0;
    for (const { unit, height } of run) {
      if (unit.table && unit.table !== table) sum += unit.table.overhead;
      table = unit.table;
      sum += height;
    }
    return sum;
  }

  private set(run: readonly Measured[]): void {
    this.left -= this.cost(run);
    for (const { unit } of run) {
      if (unit.heading) this.enter(unit.heading);
      if (unit.table !== this.table || !this.rows) this.openTable(unit.table);
      (unit.table ? this.rows : this.body)?.append(unit.element);
      this.heights.delete(unit.element);
    }
    this.empty = false;
  }

  private openTable(table: PrintTable | undefined): void {
    this.table = table;
    this.rows = undefined;
    if (!table) return;
    const { element, body } = table.open();
    this.rows = body;
    this.body?.append(element);
  }

  private enter(heading: NonNullable<PrintUnit['heading']>): void {
    this.sections = [...this.sections.filter(({ level }) => level < heading.level), heading];
  }

  /** Begins a page for a unit; says which section goes on unless the unit begins another one. */
  private turn(unit: PrintUnit | undefined): void {
    this.body = this.paper.add();
    this.left = this.sizes.body;
    this.empty = true;
    this.table = this.rows = undefined;
    const level = unit?.heading?.level ?? Infinity;
    const going = this.sections.filter((section) => section.repeat && section.level < level);
    const section = going[going.length - 1];
    if (!section) return;
    const line = this.body.ownerDocument.createElement('p');
    line.className = 'going-on';
    line.textContent = this.words.continued(section.text);
    this.body.append(line);
    this.left -= this.sizes.goingOn;
  }
}
