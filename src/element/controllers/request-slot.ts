import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Room for one running call: a newer one aborts the older, and so does leaving the page. */
export class RequestSlot implements ReactiveController {
  private running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.abort();
  }

  /** Ends what runs and gives the signal for what follows. */
  start(): AbortSignal {
    this.abort();
    this.running = new AbortController();
    return this.running.signal;
  }

  abort(): void {
    this.running?.abort();
    this.running = undefined;
  }
}
