import type * as v from 'valibot';

import {
  type Complaint,
  type Operation,
  rateComplaint,
  RateComplaintBodySchema,
  submitComplaint,
  SubmitComplaintRequestSchema,
  supplementComplaint,
  SupplementComplaintBodySchema,
  trackComplaint,
  TrackComplaintRequestSchema,
  urgeComplaint,
  UrgeComplaintBodySchema,
  withdrawComplaint,
  WithdrawComplaintBodySchema,
} from '../../../src/contract/index.js';
import type { Complaints } from '../complaints/complaints.js';
import { COMPLAINT_NUMBER } from '../complaints/numbers.js';
import type { Visitor } from '../filing/visitor.js';
import type { AppContext, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';
import { submissionOf, visitorOf } from '../submissions/submission-of.js';
import type { Commit } from '../submissions/submissions.js';

/** Largest body, in bytes: long texts, and many ids of files. */
const MAX_COMPLAINT = 256 * 1024;

/** The complaint that a path names. */
function numberOf(context: AppContext): string {
  const number = context.req.param('number') ?? '';
  if (!COMPLAINT_NUMBER.test(number))
    throw new Problem(404, 'not-found', { detail: '投诉编号应为 TS 加 14 位数字，请核对。' });
  return number;
}

/** Filing complaints, and what complainants do with them afterwards. */
export function addComplaints(routes: Routes, { data, sessions }: Services): void {
  /** Something that is done with one complaint, once for each key. */
  function addWrite<Schema extends v.GenericSchema<unknown, object>>(
    operation: Operation<never, Complaint>,
    schema: Schema,
    write: (
      complaints: Complaints,
      request: v.InferOutput<Schema> & { number: string },
      visitor: Visitor,
    ) => Promise<Commit<Complaint>>,
  ): void {
    routes.add(operation, async (context) => {
      const number = numberOf(context);
      const body = await readBody(context, schema, MAX_COMPLAINT);
      const { complaints, submissions } = data();
      const submission = submissionOf(context, sessions, operation, body);
      const visitor = visitorOf(context, sessions);
      return context.json(await submissions.run(submission, () => write(complaints, { number, ...body }, visitor)));
    });
  }

  routes.add(submitComplaint, async (context) => {
    const body = await readBody(context, SubmitComplaintRequestSchema, MAX_COMPLAINT);
    const { complaints, submissions } = data();
    const submission = submissionOf(context, sessions, submitComplaint, body);
    const answer = await submissions.run(submission, () => complaints.submit(body, visitorOf(context, sessions)));
    // The demonstration of an answer that gets lost: all is written, and nobody hears of it.
    if (complaints.effectOf(body) === 'lost-answer') context.env.incoming.socket.destroy();
    return context.json(answer);
  });

  routes.add(trackComplaint, async (context) => {
    const body = await readBody(context, TrackComplaintRequestSchema);
    return context.json(await data().complaints.track(body, visitorOf(context, sessions)));
  });

  addWrite(supplementComplaint, SupplementComplaintBodySchema, (complaints, request, visitor) =>
    complaints.supplement(request, visitor),
  );
  addWrite(urgeComplaint, UrgeComplaintBodySchema, (complaints, request, visitor) => complaints.urge(request, visitor));
  addWrite(rateComplaint, RateComplaintBodySchema, (complaints, request, visitor) => complaints.rate(request, visitor));
  addWrite(withdrawComplaint, WithdrawComplaintBodySchema, (complaints, request, visitor) =>
    complaints.withdraw(request, visitor),
  );
}
