/** Time and chance, so that tests own both. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(handler: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** From 0 up to, but not including, 1. */
  random(): number;
}

/** The page's own; read at call time, because pages and tests replace the globals. */
export const pageClock: Clock = {
  now: () => Date.now(),
  setTimeout: (handler, milliseconds) => setTimeout(handler, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
  random: () => Math.random(),
};
