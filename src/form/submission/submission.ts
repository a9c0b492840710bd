import type { FailureCode, FieldError } from '../../contract/schema/failure.js';

/** Why a submission, or the question after it, brought no answer: the client's `Failure`. */
export interface SubmissionFailure {
  operation: string;
  code: FailureCode;
  reason?: string;
  traceId?: string;
  /** Seconds. */
  retryAfter?: number;
  detail?: string;
  errors?: FieldError[];
  /** An earlier try may have arrived, whatever was answered to the last one. */
  doubtful?: boolean;
}

/** The client's `Result`. */
export type SubmissionResult<T> = { ok: true; value: T } | { ok: false; failure: SubmissionFailure };

/** Goes with everything that is sent. */
export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Sends a request. */
export type Send<Request, T> = (request: Request, options: SendOptions) => Promise<SubmissionResult<T>>;

/** What the page says when somebody sends. */
export interface SubmissionOffer<Request, T> {
  /** The page holds it back; nothing happens. */
  readonly held: boolean;
  /** The page sends it itself. */
  readonly send?: Send<Request, T> | undefined;
}

/** What became of a submission whose answer was lost. */
export type Found<T> =
  | { readonly state: 'processing'; readonly retryAfter?: number | undefined }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'refused'; readonly failure: SubmissionFailure }
  /** It never arrived, and can't any more: the endpoint takes nothing under this key from now on. */
  | { readonly state: 'unknown' };

/** How a submission ended, for now or for good. */
export type EndState<T> =
  | {
      readonly status: 'submitted';
      readonly result: T;
      /** The result is of a request that was sent before the last changes, and arrived. */
      readonly earlier: boolean;
    }
  | {
      readonly status: 'failed';
      readonly failure: SubmissionFailure;
      /** It may have arrived all the same. Sending the same again makes no second record. */
      readonly unconfirmed: boolean;
    };

/** Where a form is on its way. */
export type SubmissionState<T> = { readonly status: 'editing' | 'reviewing' | 'sending' | 'reconciling' } | EndState<T>;

/** Time and chance, so that tests own both; the client's `Clock`. */
export interface SubmissionClock {
  now(): number;
  setTimeout(handler: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  random(): number;
}

/** The page's own; read at call time, because pages and tests replace the globals. */
export const pageClock: SubmissionClock = {
  now: () => Date.now(),
  setTimeout: (handler, milliseconds) => setTimeout(handler, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
  random: () => Math.random(),
};
