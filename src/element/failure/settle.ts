import type { Failure, Result } from '../../client/failure.js';
import { CreditAuthRequiredEvent, CreditChallengeRequiredEvent, CreditFailureEvent } from '../events.js';

/** Headers that prove something, for one call. */
export type Proof = Record<string, string>;

/** What settling needs of an element. */
export interface Settling extends EventTarget {
  /** What a running call waits for, shown meanwhile. */
  awaited: Failure | undefined;
  /** Goes with the next call of the operation. */
  proof: { readonly operation: string; readonly headers: Proof } | undefined;
  refresh(): void;
}

// A page that resumes without having logged in would have us ask for ever.
const MOST_RESUMES = 3;

/**
 * Offers a failed call to the page. When it takes a login or a check over, the call waits, is made again, and its new result comes back; otherwise the
 * page is told of the failure.
 */
export async function settle<Answer>(
  element: Settling,
  first: Failure,
  again: (proof: Proof | undefined) => Promise<Result<Answer>>,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  let failure = first;
  for (let tries = 0; ; tries += 1) {
    const resumed = tries < MOST_RESUMES ? offer(element, failure, signal) : undefined;
    if (!resumed) break;
    const awaited = (element.awaited = failure);
    const proof = await resumed;
    if (element.awaited === awaited) element.awaited = undefined;
    const { operation } = failure;
    const result: Result<Answer> = signal.aborted
      ? { ok: false, failure: { operation, code: 'aborted' } }
      : await again(proof);
    if (result.ok || signal.aborted) return result;
    ({ failure } = result);
  }
  const { operation, code, traceId } = failure;
  if (code !== 'aborted') element.dispatchEvent(new CreditFailureEvent({ operation, code, traceId }));
  return { ok: false, failure };
}

/** What comes back, if the page takes over, is fulfilled when the call may be made again, with the proof for it. */
function offer(element: Settling, failure: Failure, signal: AbortSignal): Promise<Proof | undefined> | undefined {
  const { operation, code, level = 'none', actor = 'any' } = failure;
  let used = false;
  let go: (proof?: Proof) => void = () => {};
  const resumed = new Promise<Proof | undefined>((resolve) => {
    go = resolve;
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const resume = (headers?: Proof) => {
    if (used || signal.aborted) return;
    used = true;
    if (event?.defaultPrevented) return go(headers);
    if (headers) element.proof = { operation, headers };
    element.refresh();
  };
  const event =
    code === 'unauthenticated'
      ? new CreditAuthRequiredEvent({ operation, level, actor, resume: () => resume() })
      : code === 'challenge-required'
        ? new CreditChallengeRequiredEvent({ operation, resume })
        : undefined;
  return event && !element.dispatchEvent(event) ? resumed : undefined;
}
