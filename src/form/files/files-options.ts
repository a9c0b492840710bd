import type { Upload } from '../../contract/schema/upload.js';
import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FormModel } from '../form-model.js';
import type { SubmissionClock, SubmissionResult } from '../submission/submission.js';
import type { FileLimits } from './file-check.js';
import type { FilePlace } from './file-entry.js';
import type { Prepare } from './prepare.js';

/** What goes with a file that is sent. */
export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** Milliseconds, for all of it. */
  readonly timeout: number;
  /** Where the same bytes were begun before. */
  readonly place?: FilePlace | undefined;
  /** Digest of the bytes, lower-case hexadecimal, where there is one. */
  readonly sha256?: string | undefined;
  onUploadProgress(sent: number, total: number): void;
  /** Where it lies, as soon as that is known, if it goes piece by piece; nothing when it begins anew. */
  moved(place: FilePlace | undefined): void;
  /** Whether it waits for the network. */
  waits(waits: boolean): void;
}

/** How files come and go; `uploadCalls` of an element gives most of it. */
export interface FilesOptions {
  readonly model: FormModel;
  words(): FormFilesMessages;
  /** What the endpoint takes of any field, as `describeService` says it. */
  offer?(): FileLimits | undefined;
  /** Whether the form is on its way, so that nothing can be changed. */
  locked?(): boolean;
  send(file: Blob, options: SendOptions): Promise<SubmissionResult<Upload>>;
  /** Asks how a file stands. */
  look(id: string, signal: AbortSignal): Promise<SubmissionResult<Upload>>;
  /** Takes a file back. Whether it succeeds changes nothing here: what belongs to no form is deleted by the endpoint. */
  remove(id: string): Promise<unknown>;
  /** SHA-256 of what is sent, lower-case hexadecimal. Without it nothing is known again after a reload. */
  digest?(file: Blob): Promise<string>;
  /** Makes of a file what is sent; photos are made smaller and lose their location. */
  readonly prepare?: Prepare | undefined;
  /** The page's own way to choose files; the browser's where there is none. */
  pick?(): ((options: { accept: string; multiple: boolean }) => Promise<readonly File[]>) | undefined;
  /** Says something to screen readers. */
  announce(text: string): void;
  /** For tests. */
  readonly clock?: SubmissionClock | undefined;
  /** For tests. */
  readonly makeKey?: (() => string) | undefined;
}
