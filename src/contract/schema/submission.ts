import * as v from 'valibot';

import { ProblemSchema } from './failure.js';
import { object, open, optional } from './field.js';

/** What became of a submission. Anything unknown counts as `processing`. */
export const SUBMISSION_STATES = ['processing', 'done', 'refused', 'unknown'] as const;

/**
 * What became of a submission whose answer was lost. `unknown` voids the key: should the submission still arrive, it is refused with 409, so
 * that another one with a new key can't make a second record.
 */
export const FoundSubmissionSchema = object({
  state: open(SUBMISSION_STATES),
  /** With `done`: the answer of the operation, as it was or would have been given. */
  result: optional(v.unknown()),
  /** With `refused`. */
  problem: optional(ProblemSchema),
  /** With `processing`: seconds until it is worth asking again. */
  retryAfter: optional(v.number()),
});
/** See {@link FoundSubmissionSchema}. */
export type FoundSubmission = v.InferOutput<typeof FoundSubmissionSchema>;

/** Body of `findSubmission`. */
export const FindSubmissionRequestSchema = v.strictObject({
  idempotencyKey: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
});
/** See {@link FindSubmissionRequestSchema}. */
export type FindSubmissionRequest = v.InferInput<typeof FindSubmissionRequestSchema>;
