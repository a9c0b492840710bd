import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type RateComplaintRequest } from '../schema/complaint.js';

/** Says how satisfied the complainant is, once it's over. Repeatable with an Idempotency-Key. */
export const rateComplaint: Operation<RateComplaintRequest, Complaint> = {
  name: 'rateComplaint',
  method: 'POST',
  path: '/complaints/{number}/rating',
  safe: false,
  answer: ComplaintSchema,
};
