/** A label and what stands beside it. */
export interface PrintField {
  readonly label: string;
  readonly value: string;
}

/** A column of a table; columns share the width by their weights, 1 where nothing is said. */
export interface PrintColumn {
  readonly label: string;
  readonly weight?: number;
}

/** What a document is made of, in its order. Everything is text: a value can't bring markup. */
export type PrintBlock =
  /** The document's name, once at its beginning. */
  | { readonly type: 'title'; readonly text: string; readonly below?: readonly string[] }
  /** Stays with what follows. `repeat`: said again at the head of every page on which its section goes on. */
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly repeat?: boolean }
  /** `keep`: stays with what follows. */
  | {
      readonly type: 'paragraph';
      readonly text: string;
      readonly tone?: 'strong' | 'quiet' | 'framed';
      readonly keep?: boolean;
    }
  /** Short fields stand two in a row. */
  | { readonly type: 'fields'; readonly title?: string; readonly fields: readonly PrintField[] }
  /** Its head is repeated on every page. */
  | { readonly type: 'table'; readonly columns: readonly PrintColumn[]; readonly rows: readonly (readonly string[])[] }
  /** A QR code with lines beside it. */
  | { readonly type: 'code'; readonly code: string; readonly lines: readonly string[] };

/** The words that the layout itself writes. */
export interface PrintWords {
  /** n/m. */
  pageOf(page: number, pages: number): string;
  /** Marks a heading or label as going on from the page before: （续）. */
  continued(text: string): string;
  /** One line of text: label and value. */
  pair(label: string, value: string): string;
}

/** A document for paper, described without markup. Reports and receipts are both made of these. */
export interface PrintDocument {
  /** Name under which a PDF is saved. */
  readonly title: string;
  /** BCP 47, for the fonts. */
  readonly lang: string;
  /** At the head of every page: left and right. */
  readonly head: readonly [string, string];
  /** At the foot of every page, above the page's number. */
  readonly foot: readonly string[];
  /** At the foot of every page as a QR code. */
  readonly code?: string | undefined;
  /** Larger text (长辈版). */
  readonly large?: boolean;
  /** The margins of official documents (GB/T 9704), for letters; without them there is room for tables. */
  readonly letter?: boolean;
  readonly words: PrintWords;
  /** Asked for one after the other, so that a long document never stands in memory as a whole. */
  readonly blocks: Iterable<PrintBlock> | AsyncIterable<PrintBlock>;
}

/** A block as lines of plain text. */
export function blockLines(block: PrintBlock, words: Pick<PrintWords, 'pair'>): string[] {
  switch (block.type) {
    case 'title':
      return [block.text, ...(block.below ?? [])];
    case 'heading':
      return ['', block.text];
    case 'paragraph':
      return [block.text];
    case 'fields':
      return [
        ...(block.title ? [block.title] : []),
        ...block.fields.map(({ label, value }) => words.pair(label, value)),
      ];
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows].map((cells) => cells.join('\t'));
    default:
      return [...block.lines];
  }
}
