import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type WithdrawComplaintRequest } from '../schema/complaint.js';

/** Takes a complaint back, with the reason. Repeatable with an Idempotency-Key. */
export const withdrawComplaint: Operation<WithdrawComplaintRequest, Complaint> = {
  name: 'withdrawComplaint',
  method: 'POST',
  path: '/complaints/{number}/withdrawal',
  safe: false,
  answer: ComplaintSchema,
};
