import type { Operation } from '../operation.js';
import { type CommitmentTemplate, CommitmentTemplateSchema } from '../schema/commitment.js';

/** One template with its text, fields, materials, choices of publication and ways of signing. */
export const getCommitmentTemplate: Operation<{ id: string }, CommitmentTemplate> = {
  name: 'getCommitmentTemplate',
  method: 'GET',
  path: '/commitment-templates/{id}',
  safe: true,
  answer: CommitmentTemplateSchema,
};
