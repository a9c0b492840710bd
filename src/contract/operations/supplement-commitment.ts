import type { Operation } from '../operation.js';
import { type Commitment, CommitmentSchema, type SupplementCommitmentRequest } from '../schema/commitment.js';

/** Hands in materials that were to follow. Repeatable with an Idempotency-Key. */
export const supplementCommitment: Operation<SupplementCommitmentRequest, Commitment> = {
  name: 'supplementCommitment',
  method: 'POST',
  path: '/commitments/{number}/supplements',
  safe: false,
  answer: CommitmentSchema,
};
