import { openFrame } from './frame.js';
import { Paginator } from './paginator.js';
import { Paper } from './paper.js';
import type { PrintDocument } from './print-document.js';
import { type OpenTable, type PrintTable, type PrintUnit, UnitBuilder } from './units.js';

/** How far the layout is. */
export interface LayoutProgress {
  readonly blocks: number;
  readonly pages: number;
}

/** What goes with a layout. */
export interface LayoutOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: LayoutProgress) => void;
  /** Lets the page breathe between two slices of work; a task of its own, so that presses on 取消 arrive. */
  readonly breathe?: () => Promise<void>;
  /** Milliseconds, for deciding when to breathe. */
  readonly now?: () => number;
}

/** A document that is laid out and can be printed. */
export interface LaidOut {
  readonly pages: number;
  /** The same with the part of the last page that is used, for reckoning how long a longer one would be. */
  readonly extent: number;
  /** The document in its frame, for tests and for those who look closely. */
  readonly document: Document;
  /** Opens the browser's dialog; `false` where the browser has none. Some browsers come back at once, others when the dialog was closed. */
  print(): boolean;
  /** Lets go of the document. Where the dialog is still open, that would empty it. */
  close(): void;
}

/** Units that are measured together: asking for each alone would lay everything out each time. */
const BATCH = 240;
/** A slice that holds nobody up. */
const SLICE = 24;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lays a document out in pages. Nothing comes back when it was given up. */
export async function layOut(printed: PrintDocument, options: LayoutOptions = {}): Promise<LaidOut | undefined> {
  const frame = await openFrame(printed.title, printed.lang);
  try {
    const { pages, extent } = await new Layout(printed, frame.document, frame.styled, options).run();
    if (options.signal?.aborted) {
      frame.close();
      return undefined;
    }
    return {
      pages,
      extent,
      document: frame.document,
      print: () => printFrame(frame.window),
      close: () => frame.close(),
    };
  } catch (error) {
    frame.close();
    throw error;
  }
}

/** Opens the dialog for a frame. Some browsers name the file after the page, so the page lends its title. */
function printFrame(window: Window): boolean {
  if (typeof window.print !== 'function') return false;
  const { title } = document;
  document.title = window.document.title;
  try {
    window.focus();
    window.print();
  } finally {
    document.title = title;
  }
  return true;
}

/** One run of a layout. */
class Layout {
  private readonly builder: UnitBuilder;
  private readonly paper: Paper;
  private readonly measuring: HTMLElement;
  private readonly heights = new Map<HTMLElement, number>();
  private readonly paginator: Paginator;
  private readonly tables: OpenTable[] = [];
  private batch: PrintUnit[] = [];
  private blocks = 0;

  constructor(
    private readonly printed: PrintDocument,
    document: Document,
    styled: boolean,
    private readonly options: LayoutOptions,
  ) {
    const { large = false, letter = false, words } = printed;
    document.body.className = [large && 'large', letter && 'letter'].filter(Boolean).join(' ');
    this.builder = new UnitBuilder(document, large);
    this.paper = new Paper(document, printed, styled);
    this.measuring = document.createElement('div');
    this.measuring.className = 'measure';
    document.body.append(this.measuring);
    const sizes = styled ? this.sizes() : { body: Infinity, goingOn: 0, line: 0 };
    this.paginator = new Paginator(this.paper, sizes, words, this.heights, (unit) => this.measure([unit]));
  }

  async run(): Promise<{ pages: number; extent: number }> {
    const { signal, breathe = nextTask, now = () => performance.now() } = this.options;
    let since = now();
    for await (const block of this.printed.blocks) {
      if (signal?.aborted) break;
      this.blocks += 1;
      this.batch.push(...this.builder.build(block));
      if (this.batch.length < BATCH) continue;
      this.place();
      if (now() - since < SLICE) continue;
      this.tell();
      await breathe();
      since = now();
    }
    this.place();
    this.paginator.finish();
    this.paper.number();
    this.measuring.remove();
    this.tell();
    const { count } = this.paper;
    return { pages: count, extent: count - 1 + this.paginator.used };
  }

  private tell(): void {
    this.options.progress?.({ blocks: this.blocks, pages: this.paper.count });
  }

  private place(): void {
    const { batch } = this;
    this.batch = [];
    this.measure(batch);
    for (const unit of batch) this.paginator.place(unit);
    // A row that waits for what it belongs to is still in its table.
    for (const { element, body } of this.tables.splice(0)) {
      if (body.childElementCount === 0) element.remove();
      else this.tables.push({ element, body });
    }
  }

  /** Lays units out at the width of the paper and notes their heights. */
  private measure(units: readonly PrintUnit[]): void {
    const open = new Map<PrintTable, OpenTable>();
    for (const { table, element } of units) {
      if (!table) {
        this.measuring.append(element);
        continue;
      }
      let shown = open.get(table);
      if (!shown) {
        open.set(table, (shown = table.open()));
        this.tables.push(shown);
        this.measuring.append(shown.element);
      }
      shown.body.append(element);
    }
    for (const { element } of units) this.heights.set(element, element.getBoundingClientRect().height);
    for (const [table, { element, body }] of open)
      table.overhead = element.getBoundingClientRect().height - body.getBoundingClientRect().height;
  }

  private sizes(): { body: number; goingOn: number; line: number } {
    const height = (className: string, text: string): number => {
      const element = this.measuring.ownerDocument.createElement('p');
      element.className = className;
      element.textContent = text;
      this.measuring.append(element);
      const { height } = element.getBoundingClientRect();
      element.remove();
      return height;
    };
    return { body: height('body-height', ''), goingOn: height('going-on', ''), line: height('', 'X') };
  }
}
