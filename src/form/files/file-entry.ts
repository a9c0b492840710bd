import { type Upload, UPLOAD_STATES } from '../../contract/schema/upload.js';
import type { SubmissionFailure } from '../submission/submission.js';

/** Why a file isn't sent at all. */
export type Refusal = 'type' | 'size' | 'empty' | 'unreadable' | 'too-many' | 'twice';

/** How a file that has arrived stands. */
export type UploadStatus = (typeof UPLOAD_STATES)[number];

/** Where a file is on its way. */
export type FileState =
  | { readonly status: 'refused'; readonly reason: Refusal }
  | { readonly status: 'waiting' }
  /** In bytes. */
  | { readonly status: 'sending'; readonly sent: number; readonly total: number }
  | { readonly status: 'failed'; readonly failure: SubmissionFailure }
  | { readonly status: UploadStatus; readonly upload: Upload };

/** A file that somebody has chosen. It stands in memory and nowhere else; its name is for its owner's eyes and isn't sent. */
export interface FileEntry {
  /** Tells it from the others of the form. */
  readonly key: number;
  readonly file: File;
  readonly state: FileState;
  /** The same for every attempt, so that a lost answer makes no second upload. */
  readonly idempotencyKey: string;
}

/** An endpoint's word on a file. One that isn't known here is no "clean". */
export const uploadState = (upload: Upload): FileState => ({
  status: UPLOAD_STATES.find((known) => known === upload.state) ?? 'check-failed',
  upload,
});

/** Whether it isn't settled yet how a file stands. */
export const isUnchecked = ({ status }: FileState): boolean => status === 'stored' || status === 'checking';

/** The upload of a file that may go with the form: it has arrived, and nothing is known against it. */
export const usableUpload = (state: FileState): Upload | undefined =>
  state.status === 'clean' || state.status === 'stored' || state.status === 'checking' ? state.upload : undefined;
