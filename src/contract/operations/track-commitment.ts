import type { Operation } from '../operation.js';
import { type Commitment, CommitmentSchema, type TrackCommitmentRequest } from '../schema/commitment.js';

/** How a commitment stands, by number and query code or by the login that made it. Tries are limited, so it is never repeated by itself. */
export const trackCommitment: Operation<TrackCommitmentRequest, Commitment> = {
  name: 'trackCommitment',
  method: 'POST',
  path: '/commitments/track',
  safe: false,
  answer: CommitmentSchema,
};
