import type { SubmissionResult } from './submission.js';

/** Calls a host's own code, which may throw; that too is an answer that was lost. */
export async function quietly<T>(
  operation: string,
  call: () => Promise<SubmissionResult<T>>,
): Promise<SubmissionResult<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, failure: { operation, code: 'malformed' } };
  }
}
