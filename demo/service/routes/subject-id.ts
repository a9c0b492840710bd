import { GetSubjectRequestSchema } from '../../../src/contract/index.js';
import type { AppContext } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { validate } from '../http/validate.js';

/** The subject that a path names. @throws Problem */
export function subjectId(context: AppContext): string {
  const { id } = validate(GetSubjectRequestSchema, context.req.param());
  // PostgreSQL's texts hold no NUL: nobody has such an id.
  if (id.includes('\0')) throw new Problem(404, 'not-found', { detail: '未找到该主体。' });
  return id;
}
