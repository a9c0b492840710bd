import { GetSubjectRequestSchema } from '../../../src/contract/index.js';
import type { AppContext } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { validate } from '../http/validate.js';

/** The report that a path names. @throws Problem */
export function reportId(context: AppContext): string {
  const { id } = validate(GetSubjectRequestSchema, { id: context.req.param('id') });
  // PostgreSQL's texts hold no NUL: nobody has such an id.
  if (id.includes('\0')) throw new Problem(404, 'not-found', { detail: '未找到该报告。' });
  return id;
}
