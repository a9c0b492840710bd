import type { Finding } from './findings.js';
import type { Summary } from './summary.js';

/** What travels with a file that is sent to the running service, as one JSON header (percent-encoded). */
export interface ImportOrder {
  readonly fileName: string;
  readonly dataset?: string;
  readonly sourceName?: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly dryRun: boolean;
}

/** Header of an {@link ImportOrder}. */
export const ORDER_HEADER = 'X-Import-Order';
/** Header of the token. */
export const TOKEN_HEADER = 'X-Import-Token';

/** One line of the answer (JSON, one object per line). */
export type ImportMessage =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'done'; readonly summary: Summary }
  /** Nothing of the file stayed. */
  | { readonly type: 'failed'; readonly message: string };

/** A dataset's name: the demonstration's own can't be named. */
export const isImportDataset = (dataset: string): boolean => /^import:[a-z0-9][a-z0-9-]{0,39}$/.test(dataset);
