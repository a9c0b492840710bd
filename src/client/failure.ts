import type { AuthActor, AuthLevel } from '../contract/schema/common.js';
import type { FailureCode, FieldError } from '../contract/schema/failure.js';

/** Why a call brought no answer. Nothing that was typed and no token stands in it; words are chosen in the view. */
export interface Failure {
  /** Name of the operation, for example `searchSubjects`. */
  operation: string;
  code: FailureCode;
  /** The endpoint's narrower word (`code` of its problem document); `settings` when the client's own settings make the call impossible. */
  reason?: string;
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Names the answer in the operator's logs. */
  traceId?: string;
  /** Seconds until another try is worth it; whole, at most a day. */
  retryAfter?: number;
  /** The endpoint's own sentence. */
  detail?: string;
  /** How many more times a code may be tried. */
  triesLeft?: number;
  /** Findings on a rejected body. */
  errors?: FieldError[];
  /** How far a service is that still gets ready, 0 to 1. */
  progress?: number;
  /** Of a write: an earlier try may have arrived, whatever was answered to the last one. */
  doubtful?: boolean;
  /** With `unauthenticated`: the login that is needed. */
  level?: AuthLevel;
  /** With `unauthenticated`: for whom the login must speak. */
  actor?: AuthActor;
}

/** What a call ends as; it never rejects. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A failure before the client has put the operation's name to it. */
export type Fault = Omit<Failure, 'operation'>;
