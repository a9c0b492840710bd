/** Collects a statement's parameters while its text is put together. */
export class Params {
  readonly values: unknown[] = [];

  /** The place of `value` in the statement, with its type. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
