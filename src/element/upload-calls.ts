import type { CallOptions } from '../client/credit-client.js';
import type { Result } from '../client/failure.js';
import { deleteUpload } from '../contract/operations/delete-upload.js';
import { getUpload } from '../contract/operations/get-upload.js';
import type { Upload } from '../contract/schema/upload.js';
import type { HostAdapters } from './host.js';
import { loaded } from './loaded.js';
import type { PartHost } from './part-host.js';

/** Where a file that goes piece by piece lies at the endpoint. */
export interface UploadPlace {
  readonly url: string;
  readonly id: string;
}

/** What goes with a file that is sent. */
export interface SendFileOptions extends Omit<CallOptions, 'by' | 'signal'> {
  signal: AbortSignal;
  /** Where the same bytes were begun before. */
  readonly place?: UploadPlace | undefined;
  /** Digest of the bytes, lower-case hexadecimal: what has arrived is compared with it. */
  readonly sha256?: string | undefined;
  /** Where it lies, as soon as that is known; nothing when it begins anew. */
  moved?(place: UploadPlace | undefined): void;
  /** Whether it waits for the network. */
  waits?(waits: boolean): void;
}

/** How the files of a form come and go; what `FilesController` wants of an element. */
export interface UploadCalls {
  send(file: Blob, options: SendFileOptions): Promise<Result<Upload>>;
  look(id: string, signal: AbortSignal): Promise<Result<Upload>>;
  remove(id: string): Promise<unknown>;
  /** SHA-256 of a file, lower-case hexadecimal. Rejects when it can't be read, or a part can't be fetched. */
  digest(file: Blob): Promise<string>;
  pick(): HostAdapters['pickFile'];
  announce(text: string): void;
}

/** The calls of an element for files: over its endpoint, chosen by the page's own means where it has some. */
export const uploadCalls = (host: PartHost): UploadCalls => ({
  send: async (file, options) => {
    // Fetched with the first file. A part that can't be fetched is a network failure like any other.
    const part = await loaded(import('./send-file.part.js'));
    return (
      part?.sendFile(host, file, options) ?? { ok: false, failure: { operation: 'createUpload', code: 'network' } }
    );
  },
  look: (id, signal) => host.call(getUpload, { id }, signal),
  // Also when the form is left at the same moment.
  remove: (id) => host.call(deleteUpload, { id }, new AbortController().signal),
  digest: async (file) => {
    const [{ digestBytes }, bytes] = await Promise.all([import('./digest/digest.js'), file.arrayBuffer()]);
    return digestBytes('SHA-256', new Uint8Array(bytes));
  },
  pick: () => host.host.pickFile,
  announce: (text) => host.announce(text),
});
