import type { Operation } from '../operation.js';
import { type FindSubmissionRequest, type FoundSubmission, FoundSubmissionSchema } from '../schema/submission.js';

/** What became of a submission whose answer was lost; needs the same login as the submission. */
export const findSubmission: Operation<FindSubmissionRequest, FoundSubmission> = {
  name: 'findSubmission',
  method: 'POST',
  path: '/submissions/find',
  safe: true,
  answer: FoundSubmissionSchema,
};
