/** One row of a file, whatever the file's format. */
export interface Row {
  /** Line where it begins, or its number in a JSON file; from 1. */
  readonly line: number;
  /** Shared by all rows of a CSV file. */
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** What reading tells on the way. */
export interface ReadOptions {
  /** Told how many bytes were read so far. */
  onBytes?(bytes: number): void;
  readonly signal?: AbortSignal;
}
