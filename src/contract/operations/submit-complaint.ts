import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type SubmitComplaintRequest } from '../schema/complaint.js';

/** Files a complaint. Repeatable with an Idempotency-Key; an outdated offer is a `conflict`. */
export const submitComplaint: Operation<SubmitComplaintRequest, Complaint> = {
  name: 'submitComplaint',
  method: 'POST',
  path: '/complaints',
  safe: false,
  answer: ComplaintSchema,
};
