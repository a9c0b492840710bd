import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type SupplementComplaintRequest } from '../schema/complaint.js';

/** Answers what was asked, or adds to a complaint. Repeatable with an Idempotency-Key. */
export const supplementComplaint: Operation<SupplementComplaintRequest, Complaint> = {
  name: 'supplementComplaint',
  method: 'POST',
  path: '/complaints/{number}/supplements',
  safe: false,
  answer: ComplaintSchema,
};
