import { FAILURE_CODES, type FieldError } from '../../contract/schema/failure.js';
import type { SendOptions, SubmissionFailure, SubmissionOffer, SubmissionResult } from './submission.js';

/** What every `…-submit` event tells: codes, ids and counts, never what a person typed. */
export interface SubmitDetail {
  /** Name of the operation. */
  readonly operation: string;
}

/**
 * A page's own way of sending: answers with what the operation answers with. It rejects with an object that carries one of the failure codes of the
 * contract as its `code`, and `errors` with `invalid`; anything else that it throws counts as an answer that was lost.
 */
export type SubmitHandler<Request, T> = (request: Request, options: SendOptions) => Promise<T>;

/**
 * Somebody wants to send. `preventDefault()` holds it back; `respondWith()` takes it over, while the element keeps state, waiting and finding out what
 * became of it.
 */
export abstract class CreditSubmitEvent<
  Request,
  T,
  Detail extends SubmitDetail = SubmitDetail,
> extends CustomEvent<Detail> {
  private handler: SubmitHandler<Request, T> | undefined;
  private open = true;

  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, cancelable: true, detail });
  }

  /**
   * Sends it by the page's own means. Only while the event is dispatched, and once.
   * @throws {Error} when it's too late, or somebody else has taken it over
   */
  respondWith(handler: SubmitHandler<Request, T>): void {
    if (!this.open || this.handler)
      throw new Error(`${this.type}: respondWith() must be called at once by one listener.`);
    this.handler = handler;
  }

  /**
   * Dispatches it, and says what the page wants.
   * @param accept what the page answers with, as the operation has it; nothing when it doesn't fit
   * @internal
   */
  offerTo(target: EventTarget, accept: (answer: unknown) => { value: T } | undefined): SubmissionOffer<Request, T> {
    const goesOn = target.dispatchEvent(this);
    this.open = false;
    const { handler } = this;
    const { operation } = this.detail;
    if (!handler) return { held: !goesOn };
    return { held: false, send: (request, options) => handled(operation, () => handler(request, options), accept) };
  }
}

async function handled<T>(
  operation: string,
  answer: () => Promise<unknown>,
  accept: (answer: unknown) => { value: T } | undefined,
): Promise<SubmissionResult<T>> {
  try {
    const accepted = accept(await answer());
    return accepted
      ? { ok: true, value: accepted.value }
      : { ok: false, failure: { operation, code: 'malformed', reason: 'handler' } };
  } catch (error) {
    return { ok: false, failure: failureOf(operation, error) };
  }
}

/** What a page's own code throws, as the client would say it. */
function failureOf(operation: string, error: unknown): SubmissionFailure {
  const { code, errors, retryAfter, detail } = (
    typeof error === 'object' && error ? error : {}
  ) as Partial<SubmissionFailure>;
  const known = FAILURE_CODES.find((each) => each === code);
  if (!known) return { operation, code: 'malformed', reason: 'handler' };
  return {
    operation,
    code: known,
    ...(typeof retryAfter === 'number' && { retryAfter }),
    ...(typeof detail === 'string' && { detail }),
    ...(Array.isArray(errors) && { errors: errors.filter(isFieldError) }),
  };
}

const isFieldError = (error: unknown): error is FieldError => {
  const { pointer, code, detail } = (error ?? {}) as Partial<FieldError>;
  return (
    typeof pointer === 'string' && typeof code === 'string' && (detail === undefined || typeof detail === 'string')
  );
};
