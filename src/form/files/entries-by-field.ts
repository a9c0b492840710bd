import { randomKey } from '../submission/key-store.js';
import { type FileEntry, type FileState, isTaken } from './file-entry.js';
import type { FilesOptions } from './files-options.js';
import { fileValue } from './files-rules.js';
import { keptOf, type KeptFile } from './kept-files.js';

/** The files of a form by field, in the order in which they were chosen. With every change the form's model learns what the field holds now. */
export class EntriesByField {
  private readonly fields = new Map<string, readonly FileEntry[]>();
  private lastKey = 0;

  constructor(
    private readonly options: Pick<FilesOptions, 'model' | 'makeKey'>,
    private readonly changed: () => void,
  ) {}

  get all(): readonly FileEntry[] {
    return [...this.fields.values()].flat();
  }

  /** What a draft keeps of them. */
  get kept(): readonly KeptFile[] {
    return [...this.fields].flatMap(([name, entries]) => entries.flatMap((entry) => keptOf(name, entry) ?? []));
  }

  of(name: string): readonly FileEntry[] {
    return this.fields.get(name) ?? [];
  }

  find(key: number): FileEntry | undefined {
    return this.all.find((entry) => entry.key === key);
  }

  /** Name of the field that a file was chosen for. */
  nameOf(key: number): string | undefined {
    return [...this.fields.keys()].find((name) => this.of(name).some((entry) => entry.key === key));
  }

  /** An entry for a file, which is in no field yet. */
  make(file: File, state: FileState, photos?: readonly File[]): FileEntry {
    return { key: ++this.lastKey, file, photos, state, idempotencyKey: this.makeKey(), notes: [] };
  }

  /** Says what a field holds. */
  put(name: string, entries: readonly FileEntry[]): void {
    this.fields.set(name, entries);
    this.inform(name);
  }

  /** Changes a file; nothing happens when it has been taken away. */
  change(key: number, change: Partial<FileEntry>): void {
    const name = this.nameOf(key);
    if (name === undefined) return;
    this.put(
      name,
      this.of(name).map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
    );
  }

  /** Has a file sent as if for the first time: under its old key the endpoint would answer with what isn't there any more, or with the old check. */
  renew(key: number): void {
    this.change(key, { idempotencyKey: this.makeKey(), place: undefined });
  }

  clear(): void {
    const names = [...this.fields.keys()];
    this.fields.clear();
    names.forEach((name) => this.inform(name));
  }

  private makeKey(): string {
    return (this.options.makeKey ?? randomKey)();
  }

  /** The model learns what the field holds now. */
  private inform(name: string): void {
    const { model } = this.options;
    const field = model.fieldOf(name, 'files');
    const value = this.of(name)
      .filter(isTaken)
      .map(({ state }) => fileValue(state));
    const before = field ? (model.value(field) as readonly string[]) : [];
    if (!field || before.length !== value.length || value.some((each, index) => each !== before[index]))
      model.change(name, value);
    this.changed();
  }
}
