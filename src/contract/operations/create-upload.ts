import type { Operation } from '../operation.js';
import { type CreateUploadRequest, type Upload, UploadSchema } from '../schema/upload.js';

/** Sends one file, as multipart/form-data. Repeatable with an Idempotency-Key. */
export const createUpload: Operation<CreateUploadRequest, Upload> = {
  name: 'createUpload',
  method: 'POST',
  path: '/uploads',
  multipart: true,
  safe: false,
  answer: UploadSchema,
};
