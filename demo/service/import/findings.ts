import { truncateCodePoints } from '../../../src/contract/normalise.js';
import { withoutResidentIds } from './map/personal.js';

/** `rejected`: nothing of the row was taken over. `warned`: the row was, with a reservation. `noted`: said once of a column or the file. */
export type Severity = 'rejected' | 'warned' | 'noted';

/** What an import has to say about a row or a column. */
export interface Finding {
  /** Line of the file where the row begins, of a JSON file the row's number; 0 for the file as a whole. */
  readonly line: number;
  readonly severity: Severity;
  readonly column?: string;
  /** Shortened, and without numbers of identity documents. */
  readonly value?: string;
  /** The same words for the same cause, so that causes can be counted. */
  readonly reason: string;
  /** What is particular to this row. */
  readonly detail?: string;
}

/** A row can't be taken over. */
export class RowRejected extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly reason: string,
    readonly detail?: string,
  ) {
    super(reason);
  }
}

/** A file can't be taken over; the message is for the person who started the import. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
}

const SHOWN = 40;

/** A value as a report may show it. */
export function presentable(value: string): string {
  const plain = withoutResidentIds(value)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  const short = truncateCodePoints(plain, SHOWN);
  return short === plain ? plain : `${short}…`;
}
