import type { Operation } from '../contract/operation.js';
import { FAILURE_CODES, type Problem } from '../contract/schema/failure.js';
import type { FoundSubmission } from '../contract/schema/submission.js';
import { decode } from './decode.js';
import type { Failure, Result } from './failure.js';

/** What became of a submission, with the operation's own answer. */
export type Found<Answer> =
  | { readonly state: 'processing'; readonly retryAfter?: number | undefined }
  | { readonly state: 'done'; readonly result: Answer }
  | { readonly state: 'refused'; readonly failure: Failure }
  | { readonly state: 'unknown' };

/** What became of a request whose answer was lost. An answer that can't be understood is no answer: whether it arrived stays open. */
export function foundSubmission<Q, A>(
  { name, answer: schema }: Operation<Q, A>,
  answer: Result<FoundSubmission>,
): Result<Found<A>> {
  if (!answer.ok) return answer;
  const { state, result, problem, retryAfter } = answer.value;
  switch (state) {
    case 'done': {
      const decoded = decode(schema, result);
      return decoded
        ? { ok: true, value: { state: 'done', result: decoded.value } }
        : { ok: false, failure: { operation: name, code: 'malformed' } };
    }
    case 'refused':
      return { ok: true, value: { state: 'refused', failure: refusalOf(name, problem) } };
    case 'unknown':
      return { ok: true, value: { state: 'unknown' } };
    default:
      return { ok: true, value: { state: 'processing', retryAfter } };
  }
}

function refusalOf(operation: string, problem: Problem | undefined): Failure {
  const { code, traceId, detail, errors } = problem ?? {};
  return {
    operation,
    code: codeOf(problem),
    reason: code,
    traceId,
    detail,
    errors,
  };
}

const BY_STATUS: Readonly<Record<number, Failure['code']>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

const codeOf = ({ code, status = 0 }: Partial<Problem> = {}): Failure['code'] =>
  FAILURE_CODES.find((known) => known === code) ?? BY_STATUS[status] ?? 'invalid';
