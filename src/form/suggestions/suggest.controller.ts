import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How a list of suggestions stands; the three that aren't `open` are told apart in words. */
export type Suggestions<Hit> =
  | { readonly status: 'closed' | 'loading' | 'none' | 'failed' }
  | { readonly status: 'open'; readonly items: readonly Hit[]; readonly active: number };

/** Asks for suggestions; nothing when they can't be had. */
export type Suggest<Query, Hit> = (query: Query, signal: AbortSignal) => Promise<readonly Hit[] | undefined>;

/** Suggestions while typing; whoever makes it adds it where it's to be told of leaving the page. One question at a time: asked when the typing rests, dropped when it goes on. */
export class SuggestController<Query, Hit> implements ReactiveController {
  state: Suggestions<Hit> = { status: 'closed' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly suggest: Suggest<Query, Hit>,
  ) {}

  hostDisconnected(): void {
    this.close();
  }

  /** The words changed: ask `delay` milliseconds after the last change. */
  schedule(query: Query, delay: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.ask(query), delay);
  }

  /** A key in the box, and what to do with the option that Enter takes; whether the key was taken. */
  press(key: string, pick: (hit: Hit) => void): boolean {
    const { state } = this;
    if (key === 'Escape' && state.status !== 'closed') this.close();
    else if (state.status !== 'open') return false;
    else if (key === 'ArrowDown') this.move(state.items, state.active, 1);
    else if (key === 'ArrowUp') this.move(state.items, state.active, -1);
    else {
      const hit = key === 'Enter' ? state.items[state.active] : undefined;
      if (!hit) return false;
      pick(hit);
    }
    return true;
  }

  close(): void {
    this.stop();
    if (this.state.status !== 'closed') this.set({ status: 'closed' });
  }

  /** From the box (−1) through the list and around. */
  private move(items: readonly Hit[], active: number, step: 1 | -1): void {
    const places = items.length + 1;
    this.set({ status: 'open', items, active: ((active + 1 + step + places) % places) - 1 });
  }

  private async ask(query: Query): Promise<void> {
    const running = (this.running = new AbortController());
    this.set({ status: 'loading' });
    const items = await this.suggest(query, running.signal);
    if (running.signal.aborted) return;
    if (!items) this.set({ status: 'failed' });
    else this.set(items.length ? { status: 'open', items, active: -1 } : { status: 'none' });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = undefined;
  }

  private set(state: Suggestions<Hit>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
