import type { Operation } from '../operation.js';
import { type Commitment, CommitmentSchema, type SubmitCommitmentRequest } from '../schema/commitment.js';

/** Makes a commitment. Repeatable with an Idempotency-Key; a template that has changed meanwhile is a `conflict`. */
export const submitCommitment: Operation<SubmitCommitmentRequest, Commitment> = {
  name: 'submitCommitment',
  method: 'POST',
  path: '/commitments',
  safe: false,
  answer: CommitmentSchema,
};
