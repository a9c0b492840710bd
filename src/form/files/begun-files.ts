import type { FileNote } from './file-entry.js';
import { type KeptFile, unpackKept } from './kept-files.js';

/** What was begun before the page was left, and hasn't been chosen again. */
export class BegunFiles {
  private files: readonly KeptFile[] = [];

  /** @param takeBack takes an upload back at the endpoint, if there is one */
  constructor(private readonly takeBack: (id: string | undefined) => void) {}

  get all(): readonly KeptFile[] {
    return this.files;
  }

  of(name: string): readonly KeptFile[] {
    return this.files.filter(({ field }) => field === name);
  }

  /** Takes back what a draft has kept. */
  restore(value: unknown): void {
    this.files = unpackKept(value);
  }

  /** Whether what has been chosen is one of them, which it's no more then; and what its owner is told of that. */
  recognise(
    name: string,
    size: number,
    digest: string | undefined,
  ): { readonly known: KeptFile | undefined; readonly notes: readonly FileNote[] } {
    const begun = this.of(name);
    const known = begun.find((each) => each.digest === digest && each.size === size);
    if (known) this.drop(known);
    return { known, notes: known ? ['resumed'] : begun.length ? ['other'] : [] };
  }

  /** Gives one up, here and at the endpoint. Whether it was still there. */
  forsake(kept: KeptFile): boolean {
    if (!this.files.includes(kept)) return false;
    this.drop(kept);
    this.takeBack(kept.arrived ?? kept.place?.id);
    return true;
  }

  /** Forgets them here: they belong to what was sent. */
  clear(): void {
    this.files = [];
  }

  private drop(kept: KeptFile): void {
    this.files = this.files.filter((each) => each !== kept);
  }
}
