import type { Clock } from './clock.js';
import type { Fault } from './failure.js';

/**
 * Works until it is done, the caller gives up or time is up, whichever comes first, and even if the work ignores its signal; work that
 * rejects is the network's failure, whatever its error says. Written out because `AbortSignal.any` and `.timeout` are missing at the floor,
 * and `addEventListener` ignores `signal` below Chromium 90.
 */
export const limited = <T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  caller: AbortSignal | undefined,
  clock: Clock,
): Promise<T | Fault> =>
  new Promise((resolve) => {
    const controller = new AbortController();
    const end = (outcome: T | Fault) => {
      clock.clearTimeout(timer);
      caller?.removeEventListener('abort', abort);
      resolve(outcome);
      controller.abort(); // Stops the rest of an answer that is no longer read.
    };
    const abort = () => end({ code: 'aborted' });
    const timer = clock.setTimeout(() => end({ code: 'timeout' }), milliseconds);
    if (caller?.aborted) return abort();
    caller?.addEventListener('abort', abort);
    work(controller.signal).then(end, () => end({ code: 'network' }));
  });
