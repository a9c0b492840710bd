import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type UrgeComplaintRequest } from '../schema/complaint.js';

/** Urges on a complaint whose term is over. Repeatable with an Idempotency-Key. */
export const urgeComplaint: Operation<UrgeComplaintRequest, Complaint> = {
  name: 'urgeComplaint',
  method: 'POST',
  path: '/complaints/{number}/urgings',
  safe: false,
  answer: ComplaintSchema,
};
