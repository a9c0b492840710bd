/** Milliseconds of work after which the page may draw. */
const SLICE = 12;

/** Where long work takes its time from; tests own it. */
export interface Pace {
  /** Milliseconds, from any beginning. */
  now?(): number;
  /** Lets the page draw and the visitor act. */
  pause?(): Promise<void>;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A function to call between two pieces of long work: when enough has been done since the last time, it lets the page draw. */
export function pacer({ now = () => performance.now(), pause = nextTask }: Pace): () => Promise<boolean> {
  let since = now();
  return async () => {
    if (now() - since < SLICE) return false;
    await pause();
    since = now();
    return true;
  };
}
