import type { Clock } from '../../../client/clock.js';
import { decode } from '../../../client/decode.js';
import { foundSubmission } from '../../../client/found-submission.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { submitComplaint } from '../../../contract/operations/submit-complaint.js';
import { type Complaint, ComplaintSchema, type SubmitComplaintRequest } from '../../../contract/schema/complaint.js';
import type { EndState } from '../../../form/submission/submission.js';
import { SubmissionController } from '../../../form/submission/submission.controller.js';
import type { ComplaintHost } from '../complaint-host.js';
import { CreditComplaintSubmitEvent } from '../credit-complaint.events.js';

/** Sends a complaint exactly once. */
export const sending = (
  host: ComplaintHost,
  { clock, ended }: { readonly clock: Clock; ended(state: EndState<Complaint>): void },
): SubmissionController<SubmitComplaintRequest, Complaint> =>
  new SubmissionController<SubmitComplaintRequest, Complaint>(host, {
    operation: submitComplaint.name,
    send: (request, { idempotencyKey, signal }) => host.call(submitComplaint, request, signal, { idempotencyKey }),
    // A contact that was confirmed anew is no change of theirs.
    told: ({ contact: { proof: _, ...contact }, ...rest }) => [contact, rest],
    offer: () =>
      new CreditComplaintSubmitEvent({ operation: 'submitComplaint' }).offerTo(host, (answer) =>
        decode(ComplaintSchema, answer),
      ),
    storage: host.draftStore,
    find: async (idempotencyKey, signal) =>
      foundSubmission(submitComplaint, await host.call(findSubmission, { idempotencyKey }, signal)),
    ended,
    clock,
  });
