import { createHash } from 'node:crypto';

import { createUpload, deleteUpload, getUpload } from '../../../src/contract/index.js';
import type { AppContext, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { submissionOf, submitterOf } from '../submissions/submission-of.js';
import { readFilePart } from '../uploads/multipart.js';
import { UPLOAD_OFFER } from '../uploads/uploads.js';

/** The upload that a path names; PostgreSQL's texts hold no NUL, so nobody has such an id. */
function uploadId(context: AppContext): string {
  const id = context.req.param('id') ?? '';
  if (id.includes('\0') || id.length > 200) throw new Problem(404, 'not-found', { detail: '没有这个文件。' });
  return id;
}

/** `POST /uploads`, and what becomes of a file. */
export function addUploads(routes: Routes, { data, sessions }: Services): void {
  const ownerOf = (context: AppContext) => submitterOf(context.get('session'), sessions);

  routes.add(createUpload, async (context) => {
    const { uploads, submissions } = data();
    const bytes = await readFilePart(context, UPLOAD_OFFER.maxBytes);
    const content = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    const submission = submissionOf(context, sessions, createUpload, content);
    const answer = await submissions.run(submission, () => uploads.prepare(submission.who, bytes));
    uploads.wake();
    return context.json(answer);
  });

  routes.add(getUpload, async (context) => context.json(await data().uploads.get(uploadId(context), ownerOf(context))));

  routes.add(deleteUpload, async (context) =>
    context.json(await data().uploads.remove(uploadId(context), ownerOf(context))),
  );
}
