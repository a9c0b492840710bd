import type { Operation } from '../operation.js';
import { type Upload, type UploadRequest, UploadSchema } from '../schema/upload.js';

/** How a file stands, for whoever sent it. */
export const getUpload: Operation<UploadRequest, Upload> = {
  name: 'getUpload',
  method: 'GET',
  path: '/uploads/{id}',
  safe: true,
  answer: UploadSchema,
};
