import type { Fault } from './failure.js';

const MOST_ATTEMPTS = 4;
/** An attempt that ran out of time has cost the visitor all of it: once more, and no more. */
const MOST_TIMEOUTS = 2;
const FIRST_WAIT = 500;
/** Seconds; a longer `Retry-After` is the view's to count down. */
const LONGEST_QUIET_WAIT = 5;

/**
 * Milliseconds to wait before the next attempt, after `attempt` of them; `undefined` when there should be none. Only for what may be
 * repeated without effect. A timeout is repeated after the first attempt only, so that an endpoint that never answers keeps a visitor for two
 * attempts' time (30 s) and not for four.
 */
export function waitBeforeRetry(fault: Fault, attempt: number, random: number): number | undefined {
  const { code, status = 0, retryAfter = 0 } = fault;
  const passing =
    code === 'network'
      ? globalThis.navigator?.onLine !== false // Said wrongly at times, so one attempt is made all the same.
      : (code === 'timeout' && attempt < MOST_TIMEOUTS) ||
        (status > 501 && status < 505) ||
        (code === 'rate-limited' && fault.retryAfter !== undefined);
  if (!passing || attempt >= MOST_ATTEMPTS || retryAfter > LONGEST_QUIET_WAIT) return undefined;
  return retryAfter * 1000 + FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + random / 2);
}
