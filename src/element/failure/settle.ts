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

/** What a page says in the end of what it has taken over: make the call again, with the proof for it, or let it fail. */
type Word = { readonly proof: Proof | undefined } | 'given-up';

/**
 * Offers a failed call to the page. When it takes a login or a check over, the call waits, is made again, and its new result comes back; otherwise, and
 * when the visitor gives up, the page is told of the failure.
 */
export async function settle<Answer>(
  element: Settling,
  first: Failure,
  again: (proof: Proof | undefined) => Promise<Result<Answer>>,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  let failure = first;
  for (let tries = 0; ; tries += 1) {
    const offered = tries < MOST_RESUMES ? offer(element, failure, signal) : undefined;
    if (!offered) break;
    const awaited = (element.awaited = failure);
    const word = await offered;
    if (element.awaited === awaited) element.awaited = undefined;
    if (signal.aborted) return { ok: false, failure: { operation: failure.operation, code: 'aborted' } };
    if (word === 'given-up') break;
    const result = await again(word.proof);
    if (result.ok || signal.aborted) return result;
    ({ failure } = result);
  }
  const { operation, code, traceId } = failure;
  if (code !== 'aborted') element.dispatchEvent(new CreditFailureEvent({ operation, code, traceId }));
  return { ok: false, failure };
}

/** What comes back, if the page takes over, is fulfilled when it has said how that ended, or the visitor has gone on. */
function offer(element: Settling, failure: Failure, signal: AbortSignal): Promise<Word> | undefined {
  const { operation, code, level = 'none', actor = 'any' } = failure;
  let used = false;
  let waiting = true;
  let say: (word: Word) => void = () => {};
  const word = new Promise<Word>((resolve) => {
    say = resolve;
    signal.addEventListener('abort', () => resolve('given-up'), { once: true });
  });
  const resume = (proof?: Proof) => {
    if (used || signal.aborted) return;
    used = true;
    if (waiting && event?.defaultPrevented) return say({ proof });
    if (proof) element.proof = { operation, headers: proof };
    element.refresh();
  };
  // What the visitor then reads is a failure like any other, from which the page may still go on.
  const cancel = () => {
    waiting = false;
    say('given-up');
  };
  const event =
    code === 'unauthenticated'
      ? new CreditAuthRequiredEvent({ operation, level, actor, resume: () => resume(), cancel })
      : code === 'challenge-required'
        ? new CreditChallengeRequiredEvent({ operation, resume, cancel })
        : undefined;
  return event && !element.dispatchEvent(event) ? word : undefined;
}
