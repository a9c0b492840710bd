import type { EntriesByField } from './entries-by-field.js';
import type { FileEntry, FileState } from './file-entry.js';
import type { FilesOptions } from './files-options.js';

/** What those who work on the files of a form have in common. */
export interface FilesWork {
  readonly options: FilesOptions;
  readonly entries: EntriesByField;
  /** The next file to work on; none while the element isn't in a page. */
  next(status: FileState['status']): FileEntry | undefined;
  /** Something is known of a file that is worth saying. */
  arrive(key: number, state: FileState): void;
  /** Says how a file stands. */
  tell(key: number): void;
}
