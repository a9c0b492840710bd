import type { CallOptions } from '../client/credit-client.js';
import type { Result } from '../client/failure.js';
import { createUpload } from '../contract/operations/create-upload.js';
import { deleteUpload } from '../contract/operations/delete-upload.js';
import { getUpload } from '../contract/operations/get-upload.js';
import type { Upload } from '../contract/schema/upload.js';
import type { HostAdapters } from './host.js';
import type { PartHost } from './part-host.js';

/** How the files of a form come and go; what `FilesController` wants of an element. */
export interface UploadCalls {
  send(file: Blob, options: CallOptions & { signal: AbortSignal }): Promise<Result<Upload>>;
  look(id: string, signal: AbortSignal): Promise<Result<Upload>>;
  remove(id: string): Promise<unknown>;
  pick(): HostAdapters['pickFile'];
  announce(text: string): void;
}

/** The calls of an element for files: over its endpoint, chosen by the page's own means where it has some. */
export const uploadCalls = (host: PartHost): UploadCalls => ({
  send: (file, options) => host.call(createUpload, { file }, options.signal, options),
  look: (id, signal) => host.call(getUpload, { id }, signal),
  // Also when the form is left at the same moment.
  remove: (id) => host.call(deleteUpload, { id }, new AbortController().signal),
  pick: () => host.host.pickFile,
  announce: (text) => host.announce(text),
});
