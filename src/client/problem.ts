import { AUTH_ACTORS, AUTH_LEVELS } from '../contract/schema/common.js';
import { type FailureCode, ProblemSchema } from '../contract/schema/failure.js';
import { decode } from './decode.js';
import type { Fault } from './failure.js';
import type { HostResponse } from './transport.js';

const LONGEST_WAIT = 24 * 60 * 60;

const CODES: Record<number, FailureCode> = {
  0: 'network', // Bridges over XMLHttpRequest say so.
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  425: 'unavailable', // Too early, or still at it under the same key.
  429: 'rate-limited',
};

const codeOf = (status: number): FailureCode =>
  CODES[status] ?? (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid' : 'malformed');

/** `Retry-After` (RFC 9110, 10.2.3) in whole seconds, from its two forms or from the body, where another origin doesn't expose the header. */
function secondsOf(value: string | number | null | undefined, now: number): number | undefined {
  let seconds = Number(value ?? NaN);
  if (isNaN(seconds)) seconds = (Date.parse(`${value}`) - now) / 1000;
  return isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT);
}

const known = <T extends string>(set: readonly T[], value: string | undefined): T | undefined =>
  set.find((member) => member === value);

/** What an answer that isn't 2xx means. The status decides; a problem document (RFC 9457) adds to it, and any other body adds nothing. */
export function faultFrom({ status, headers }: HostResponse, body: unknown, now: number): Fault {
  const problem = decode(ProblemSchema, body)?.value;
  const login = status === 401;
  return {
    ...problem,
    code: status < 500 && problem?.code === 'challenge-required' ? problem.code : codeOf(status),
    status,
    reason: problem?.code,
    detail: problem?.detail ?? problem?.title,
    retryAfter: secondsOf(headers.get('retry-after') ?? problem?.retryAfter, now),
    level: known(AUTH_LEVELS, problem?.level) ?? (login ? 'account' : undefined),
    actor: known(AUTH_ACTORS, problem?.actor) ?? (login ? 'any' : undefined),
  };
}
