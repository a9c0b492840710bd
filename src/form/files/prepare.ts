import type { FileLimits } from './file-check.js';
import type { FileNote, Refusal } from './file-entry.js';

/** What is sent of a file, or why it isn't. */
export type Prepared = { readonly refusal: Refusal } | { readonly body: Blob; readonly notes: readonly FileNote[] };

/** Looks into a file that somebody has chosen, and makes of it what is sent. Several are photos for one document. Rejects when a part can't be fetched. */
export type Prepare = (files: readonly File[], limits: FileLimits) => Promise<Prepared>;

/** Fetched with the first file. */
export const prepareByPart: Prepare = async (files, limits) =>
  (await import('./prepare.part.js')).prepare(files, limits);
