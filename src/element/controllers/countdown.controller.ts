import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { type Clock, pageClock } from '../../client/clock.js';

/** Counts whole seconds down and redraws its host. Tied to the clock, because timers of background tabs are late. */
export class CountdownController implements ReactiveController {
  /** Seconds left. */
  seconds = 0;
  private end = 0;
  private timer: unknown;
  private onEnd: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly clock: Clock = pageClock,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seconds > 0) this.tick();
  }

  hostDisconnected(): void {
    this.clock.clearTimeout(this.timer);
  }

  start(seconds: number, onEnd?: () => void): void {
    this.end = this.clock.now() + seconds * 1000;
    this.onEnd = onEnd;
    this.tick();
  }

  private readonly tick = (): void => {
    const left = this.end - this.clock.now();
    this.seconds = Math.max(0, Math.ceil(left / 1000));
    this.clock.clearTimeout(this.timer);
    if (this.seconds > 0) this.timer = this.clock.setTimeout(this.tick, left % 1000 || 1000);
    else this.onEnd?.();
    this.host.requestUpdate();
  };
}
