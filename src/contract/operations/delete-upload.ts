import type { Operation } from '../operation.js';
import { type DeletedUpload, DeletedUploadSchema, type UploadRequest } from '../schema/upload.js';

/** Takes a file back that belongs to nothing yet. */
export const deleteUpload: Operation<UploadRequest, DeletedUpload> = {
  name: 'deleteUpload',
  method: 'DELETE',
  path: '/uploads/{id}',
  safe: true,
  answer: DeletedUploadSchema,
};
