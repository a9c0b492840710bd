import type { Operation } from '../operation.js';
import { type CommitmentTemplateList, CommitmentTemplateListSchema } from '../schema/commitment.js';

/** Templates that somebody may make a commitment by; all, or those of a matter, by its code. */
export const listCommitmentTemplates: Operation<{ matter?: string }, CommitmentTemplateList> = {
  name: 'listCommitmentTemplates',
  method: 'GET',
  path: '/commitment-templates',
  query: ['matter'],
  safe: true,
  answer: CommitmentTemplateListSchema,
};
