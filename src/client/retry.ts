import type { Fault } from './failure.js';

const MOST_ATTEMPTS = 4;
const FIRST_WAIT = 500;
/** Seconds; a longer `Retry-After` is the view's to count down. */
const LONGEST_QUIET_WAIT = 5;

/**
 * Milliseconds to wait before the next attempt, after `attempt` of them; `undefined` when there should be none. Only for what may be
 * repeated without effect.
 */
export function waitBeforeRetry(fault: Fault, attempt: number, random: number): number | undefined {
  const { code, status = 0, retryAfter = 0 } = fault;
  const passing =
    code === 'network'
      ? globalThis.navigator?.onLine !== false // Said wrongly at times, so one attempt is made all the same.
      : code === 'timeout' ||
        (status > 501 && status < 505) ||
        (code === 'rate-limited' && fault.retryAfter !== undefined);
  if (!passing || attempt >= MOST_ATTEMPTS || retryAfter > LONGEST_QUIET_WAIT) return undefined;
  return retryAfter * 1000 + FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + random / 2);
}
