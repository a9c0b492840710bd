import * as v from 'valibot';

import { count, id, object, open, optional, text } from './field.js';

/** How a file stands. Only `clean` is clean: a check that failed is none. */
export const UPLOAD_STATES = ['stored', 'checking', 'clean', 'infected', 'check-failed'] as const;

/** A file that has arrived. Its id can't be guessed and is of use to whoever sent it alone. */
export const UploadSchema = object({
  id: id(),
  state: open(UPLOAD_STATES),
  /** Bytes. */
  size: count(),
  /** Media type, found out by the content. */
  type: text(100),
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: optional(text(64)),
  /** Why a check failed, in words for visitors. */
  reason: optional(text(200)),
});
/** See {@link UploadSchema}. */
export type Upload = v.InferOutput<typeof UploadSchema>;

/** What files an endpoint takes. */
export const UploadOfferSchema = object({
  /** Longest file, in bytes. */
  maxBytes: count(),
  /** Media types. */
  accept: v.array(text(100)),
  /** Where files can be sent piece by piece, so that a dead network costs no more than the last piece. Absent where that isn't offered. */
  resumable: optional(
    object({
      /** Another protocol than tus 1.0.0 isn't used. */
      protocol: open(['tus']),
      /**
       * Under the base, `/uploads/resumable`. Creation takes `Upload-Length` alone and no metadata; the last segment of the `Location` is the id of the
       * upload, whose `getUpload` answers as soon as the last byte is there.
       */
      path: text(200),
      /** Bytes of the longest piece. */
      chunkBytes: optional(count()),
    }),
  ),
});
/** See {@link UploadOfferSchema}. */
export type UploadOffer = v.InferOutput<typeof UploadOfferSchema>;

/** Body of `createUpload`, as multipart/form-data: one file in the part `file`. */
export interface CreateUploadRequest {
  file: Blob;
}

/** `getUpload` and `deleteUpload` take the id in the path. */
export interface UploadRequest {
  id: string;
}

/** Answer of `deleteUpload`. */
export const DeletedUploadSchema = object({ id: id(), deleted: v.boolean() });
/** See {@link DeletedUploadSchema}. */
export type DeletedUpload = v.InferOutput<typeof DeletedUploadSchema>;
