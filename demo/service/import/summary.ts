import type { RowKind } from './columns.js';
import type { Finding, Severity } from './findings.js';

/** What became of one file. */
export interface Summary {
  readonly file: string;
  readonly kinds: readonly RowKind[];
  readonly encoding: string;
  readonly format: string;
  /** Rows of data in the file. */
  readonly read: number;
  /** Rows that made a new subject, or a record. */
  readonly imported: number;
  /** Rows whose subject had been imported before, or came before in the same file. */
  readonly updated: number;
  /** Subjects that decisions brought in. */
  readonly createdSubjects: number;
  /** Rows taken over with a reservation. */
  readonly warned: number;
  readonly rejected: number;
  /** How often each cause occurred, most often first. */
  readonly reasons: readonly { readonly severity: Severity; readonly reason: string; readonly count: number }[];
}

/** Counts causes. */
export class Reasons {
  private readonly counts = new Map<string, { severity: Severity; reason: string; count: number }>();

  add({ severity, reason }: Finding): void {
    const key = `${severity} ${reason}`;
    const entry = this.counts.get(key) ?? { severity, reason, count: 0 };
    entry.count++;
    this.counts.set(key, entry);
  }

  list(): Summary['reasons'] {
    const order: Severity[] = ['rejected', 'warned', 'noted'];
    return [...this.counts.values()].sort(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count,
    );
  }
}
