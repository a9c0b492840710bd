import type { Operation } from '../operation.js';
import { type Commitment, CommitmentSchema, type CorrectCommitmentRequest } from '../schema/commitment.js';

/** Puts a commitment, signed anew, in the place of an earlier one of the same number. Repeatable with an Idempotency-Key. */
export const correctCommitment: Operation<CorrectCommitmentRequest, Commitment> = {
  name: 'correctCommitment',
  method: 'POST',
  path: '/commitments/{number}/corrections',
  safe: false,
  answer: CommitmentSchema,
};
