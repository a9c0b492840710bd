import type { Operation } from '../operation.js';
import { type Complaint, ComplaintSchema, type TrackComplaintRequest } from '../schema/complaint.js';

/** How a complaint stands, by number and query code or by the login that made it. Tries are limited, so it is never repeated by itself. */
export const trackComplaint: Operation<TrackComplaintRequest, Complaint> = {
  name: 'trackComplaint',
  method: 'POST',
  path: '/complaints/track',
  safe: false,
  answer: ComplaintSchema,
};
