import type { Clock } from '../clock.js';

/** Whether there is a network, as far as the page knows. */
export interface Network {
  /** Said wrongly at times, and then rather that there is one. */
  isOnline(): boolean;
  /** Calls back when it comes up; what it gives ends that. */
  watch(isUp: () => void): () => void;
}

/** What the browser knows. */
export const pageNetwork: Network = {
  isOnline: () => globalThis.navigator?.onLine !== false,
  watch: (isUp) => {
    globalThis.addEventListener?.('online', isUp);
    return () => globalThis.removeEventListener?.('online', isUp);
  },
};

/** Waits for the network to come up, for so long at most where a clock is given, or until the caller gives up. */
export const rest = (
  network: Network,
  signal: AbortSignal | undefined,
  limit?: { readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>; readonly milliseconds: number },
): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      limit?.clock.clearTimeout(timer);
      unwatch();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const unwatch = network.watch(end);
    const timer = limit?.clock.setTimeout(end, limit.milliseconds);
    if (signal?.aborted) return end();
    signal?.addEventListener('abort', end);
  });
