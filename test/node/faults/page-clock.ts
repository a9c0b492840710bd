import type { Clock } from '../../../src/client/clock.js';

interface Timer {
  readonly at: number;
  readonly handler: () => void;
}

/** The clock of a visitor: it stands while anything can still happen by itself, and then jumps to what is waited for next. Nobody waits in a test. */
export class PageClock implements Clock {
  /** Whether time stands still whatever is waited for. */
  private stopped = false;
  private time = Date.now();
  private timers: Timer[] = [];
  private looking = false;

  /**
   * @param isStill whether nothing is on its way that could arrive
   * @param passed hears by how much it has jumped
   */
  constructor(
    private readonly isStill: () => boolean,
    private readonly passed: (milliseconds: number) => void,
  ) {}

  now = (): number => this.time;
  random = (): number => 0.5;

  setTimeout = (handler: () => void, milliseconds: number): Timer => {
    const timer = { at: this.time + milliseconds, handler };
    this.timers.push(timer);
    this.look();
    return timer;
  };

  clearTimeout = (timer: unknown): void => {
    this.timers = this.timers.filter((each) => each !== timer);
  };

  stop(): void {
    this.stopped = true;
  }

  go(): void {
    this.stopped = false;
    this.look();
  }

  /** Something has changed that may let time pass. */
  look = (): void => {
    if (this.looking) return;
    this.looking = true;
    setImmediate(() => {
      this.looking = false;
      const [next] = this.timers.sort((a, b) => a.at - b.at);
      if (this.stopped || !next || !this.isStill()) return;
      this.clearTimeout(next);
      const by = Math.max(0, next.at - this.time);
      this.time += by;
      this.passed(by);
      next.handler();
      this.look();
    });
  };
}
