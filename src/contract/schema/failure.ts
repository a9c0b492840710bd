import * as v from 'valibot';

import { AUTH_ACTORS, AUTH_LEVELS } from './common.js';
import { id, instant, object, open, optional, text } from './field.js';

/** What can go wrong with a call, as the client says it. */
export const FAILURE_CODES = [
  'network',
  'timeout',
  'aborted',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'too-large',
  'rate-limited',
  'unavailable',
  'malformed',
  'challenge-required',
] as const;
/** One of {@link FAILURE_CODES}. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** One finding on a rejected body; `pointer` is a JSON Pointer into it (RFC 6901). */
export const FieldErrorSchema = object({ pointer: text(500), code: text(50), detail: optional(text(500)) });
/** See {@link FieldErrorSchema}. */
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** An error answer, `application/problem+json` (RFC 9457). */
export const ProblemSchema = object({
  type: optional(text(500)),
  title: optional(text(200)),
  status: optional(v.number()),
  detail: optional(text(1000)),
  /** A {@link FailureCode}, or a narrower word of the operator. */
  code: id(),
  /** Names this answer in the operator's logs; shown to the visitor as 服务编号. */
  traceId: optional(text(100)),
  /** Seconds until another try is worth it. */
  retryAfter: optional(v.number()),
  /** With 503 while the service gets ready: how far it is, 0 to 1. */
  progress: optional(v.number()),
  /** With 401: the login that is needed. */
  level: optional(open(AUTH_LEVELS)),
  actor: optional(open(AUTH_ACTORS)),
  /** How many more times a code may be tried. */
  triesLeft: optional(v.number()),
  /** With 409 `duplicate`: when the same was submitted before, and its number for whoever may know it. */
  earlier: optional(object({ at: instant(), number: optional(text(40)) })),
  errors: optional(v.array(FieldErrorSchema)),
});
/** See {@link ProblemSchema}. */
export type Problem = v.InferOutput<typeof ProblemSchema>;
