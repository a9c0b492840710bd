import { findSubmission, FindSubmissionRequestSchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';
import { submitterOf } from '../submissions/submission-of.js';

/** `POST /submissions/find` */
export function addFindSubmission(routes: Routes, { data, sessions }: Services): void {
  routes.add(findSubmission, async (context) => {
    const { idempotencyKey } = await readBody(context, FindSubmissionRequestSchema);
    const who = submitterOf(context.get('session'), sessions);
    return context.json(await data().submissions.find(who, idempotencyKey.trim()));
  });
}
