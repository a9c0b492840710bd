import type { AppContext } from '../http/environment.js';
import { Problem, unauthenticated } from '../http/problem.js';
import { NOT_PUBLIC_REASON, reaches } from '../store/access.js';
import type { Refusal } from '../store/types.js';

/** The problem of a read that was refused: who isn't known well enough may log in, anybody else is the wrong person. */
export function refuse(context: AppContext, refusal: Refusal): Problem {
  if (refusal.refused === 'not-found') return new Problem(404, 'not-found', { detail: '未找到该主体。' });
  const session = context.get('session');
  if (!session || !reaches(session.level, refusal.level)) return unauthenticated(refusal.level, 'legal');
  return new Problem(403, 'not-public', { detail: NOT_PUBLIC_REASON });
}
