import { type Upload, UPLOAD_STATES } from '../../contract/schema/upload.js';
import type { SubmissionFailure } from '../submission/submission.js';

/** Why a file isn't sent at all. */
export type Refusal =
  'type' | 'heic' | 'webp' | 'size' | 'empty' | 'unreadable' | 'locked' | 'photo' | 'too-many' | 'twice';

/** What was done to a file on the device, or is to be known of it. */
export type FileNote =
  /** A photo was made smaller, without its location and the like. */
  | 'shrunk'
  /** A photo's location and the like were taken out; its picture is the same. */
  | 'stripped'
  /** Photos became a document. */
  | 'document'
  /** Its end is missing. */
  | 'cut-short'
  /** It's the one that was begun before the page was left. */
  | 'resumed'
  /** It isn't one of those that were begun before. */
  | 'other';

/** How far a file is, in bytes. */
interface Progress {
  readonly sent: number;
  readonly total: number;
}

/** Where a file is on its way. */
export type FileState =
  | { readonly status: 'refused'; readonly reason: Refusal }
  /** It's looked at, and made ready to be sent. */
  | { readonly status: 'preparing' }
  | { readonly status: 'waiting' }
  | ({ readonly status: 'sending' } & Progress)
  /** Its owner has stopped it; it goes on from where it is. */
  | ({ readonly status: 'paused' } & Progress)
  /** There is no network; it goes on by itself. */
  | ({ readonly status: 'offline' } & Progress)
  | { readonly status: 'failed'; readonly failure: SubmissionFailure }
  /** How it stands after it has arrived. */
  | { readonly status: (typeof UPLOAD_STATES)[number]; readonly upload: Upload };

/** Where a file lies at the endpoint that goes piece by piece. */
export interface FilePlace {
  readonly url: string;
  readonly id: string;
}

/** A file that somebody has chosen. It stands in memory and nowhere else; its name is for its owner's eyes and isn't sent. */
export interface FileEntry {
  /** Tells it from the others of the form. */
  readonly key: number;
  /** As it was chosen; of photos that become one document the first. */
  readonly file: File;
  /** Photos that become one document, in their order. */
  readonly photos?: readonly File[] | undefined;
  readonly state: FileState;
  /** The same for every attempt, so that a lost answer makes no second upload. */
  readonly idempotencyKey: string;
  /** What is sent of it, once that is made. */
  readonly body?: Blob | undefined;
  /** SHA-256 of what is sent. */
  readonly digest?: string | undefined;
  /** Where it lies, if it goes piece by piece. */
  readonly place?: FilePlace | undefined;
  readonly notes: readonly FileNote[];
}

/** An endpoint's word on a file. One that isn't known here is no "clean". */
export const uploadState = (upload: Upload): FileState => ({
  status: UPLOAD_STATES.find((known) => known === upload.state) ?? 'check-failed',
  upload,
});

/** Whether a file was taken in; one that wasn't is shown with why not, and counts for nothing. */
export const isTaken = ({ state }: FileEntry): boolean => state.status !== 'refused';

/** Whether the endpoint has refused it: the same bytes would be refused once more. */
export const isRefusedThere = ({ code }: SubmissionFailure): boolean => /^(invalid|too-large|forbidden)$/.test(code);

/** Whether it isn't settled yet how a file stands. */
export const isUnchecked = ({ status }: FileState): boolean => status === 'stored' || status === 'checking';

/** Whether it is on its way, or will be. */
export const isComing = ({ status }: FileState): boolean => /^(preparing|waiting|sending|paused|offline)$/.test(status);

/** The upload of a file that may go with the form: it has arrived, and nothing is known against it. */
export const usableUpload = (state: FileState): Upload | undefined =>
  state.status === 'clean' || state.status === 'stored' || state.status === 'checking' ? state.upload : undefined;
