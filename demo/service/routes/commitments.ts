import {
  correctCommitment,
  CorrectCommitmentBodySchema,
  submitCommitment,
  SubmitCommitmentRequestSchema,
  supplementCommitment,
  SupplementCommitmentBodySchema,
  trackCommitment,
  TrackCommitmentRequestSchema,
  withdrawCommitment,
  WithdrawCommitmentBodySchema,
} from '../../../src/contract/index.js';
import type { AppContext, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';
import { submissionOf, visitorOf } from '../submissions/submission-of.js';

/** Largest body of a signed commitment, in bytes: a text, a picture or a certificate. */
const MAX_SIGNED = 1024 * 1024;

/** The commitment that a path names. */
function numberOf(context: AppContext): string {
  const number = context.req.param('number') ?? '';
  if (!/^\d{20}$/.test(number)) throw new Problem(404, 'not-found', { detail: '承诺编码应为 20 位数字，请核对。' });
  return number;
}

/** Making commitments, and what their applicants do with them afterwards. */
export function addCommitments(routes: Routes, { data, sessions }: Services): void {
  routes.add(submitCommitment, async (context) => {
    const body = await readBody(context, SubmitCommitmentRequestSchema, MAX_SIGNED);
    const { commitments, submissions } = data();
    const visitor = visitorOf(context, sessions);
    const submission = submissionOf(context, sessions, submitCommitment, body);
    const { effect } = commitments.assertMaySign(body, visitor);
    const answer = await submissions.run(submission, () => commitments.submit(body, visitor));
    // The demonstration of an answer that gets lost: all is written, and nobody hears of it.
    if (effect === 'lost-answer') context.env.incoming.socket.destroy();
    return context.json(answer);
  });

  routes.add(trackCommitment, async (context) => {
    const body = await readBody(context, TrackCommitmentRequestSchema);
    return context.json(await data().commitments.track(body, visitorOf(context, sessions)));
  });

  routes.add(supplementCommitment, async (context) => {
    const number = numberOf(context);
    const body = await readBody(context, SupplementCommitmentBodySchema);
    const { commitments, submissions } = data();
    const submission = submissionOf(context, sessions, supplementCommitment, body);
    return context.json(
      await submissions.run(submission, () =>
        commitments.supplement({ number, ...body }, visitorOf(context, sessions)),
      ),
    );
  });

  routes.add(correctCommitment, async (context) => {
    const number = numberOf(context);
    const body = await readBody(context, CorrectCommitmentBodySchema, MAX_SIGNED);
    const { commitments, submissions } = data();
    const visitor = visitorOf(context, sessions);
    const submission = submissionOf(context, sessions, correctCommitment, body);
    commitments.assertMaySign(body.commitment, visitor);
    return context.json(await submissions.run(submission, () => commitments.correct({ number, ...body }, visitor)));
  });

  routes.add(withdrawCommitment, async (context) => {
    const number = numberOf(context);
    const body = await readBody(context, WithdrawCommitmentBodySchema);
    const { commitments, submissions } = data();
    const submission = submissionOf(context, sessions, withdrawCommitment, body);
    return context.json(
      await submissions.run(submission, () => commitments.withdraw({ number, ...body }, visitorOf(context, sessions))),
    );
  });
}
