import type { SubmissionClock } from './submission.js';

/** Waits, or is woken early by the end of it all. */
export const rest = (clock: SubmissionClock, milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clock.clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = clock.setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
