import type { Operation } from '../operation.js';
import { type Commitment, CommitmentSchema, type WithdrawCommitmentRequest } from '../schema/commitment.js';

/** Takes a commitment back. Repeatable with an Idempotency-Key. */
export const withdrawCommitment: Operation<WithdrawCommitmentRequest, Commitment> = {
  name: 'withdrawCommitment',
  method: 'POST',
  path: '/commitments/{number}/withdrawal',
  safe: false,
  answer: CommitmentSchema,
};
