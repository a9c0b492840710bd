import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Result } from '../../../client/failure.js';
import type { SubjectHit, SubjectList } from '../../../contract/schema/subject.js';
import type { Understanding } from './query.js';

/** How the list of suggestions stands; the three that aren't `open` are told apart in words. */
export type Suggestions =
  | { readonly status: 'closed' | 'loading' | 'none' | 'failed' }
  | { readonly status: 'open'; readonly items: readonly SubjectHit[]; readonly active: number };

/** What the controller needs of its element. */
export interface SuggestHost extends ReactiveControllerHost {
  suggest(understood: Understanding, signal: AbortSignal): Promise<Result<SubjectList>>;
}

const CLOSED: Suggestions = { status: 'closed' };

/** Suggestions while typing: one question at a time, asked when the typing rests, dropped when it goes on. */
export class SuggestController implements ReactiveController {
  state: Suggestions = CLOSED;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  constructor(private readonly host: SuggestHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The words changed: ask `delay` milliseconds after the last change. */
  schedule(understood: Understanding, delay: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.ask(understood), delay);
  }

  /** Moves the active option by `step`, from the box (−1) through the list and around. */
  move(step: 1 | -1): void {
    if (this.state.status !== 'open') return;
    const { items, active } = this.state;
    const places = items.length + 1;
    this.set({ status: 'open', items, active: ((active + 1 + step + places) % places) - 1 });
  }

  /** The option that Enter would take. */
  get active(): SubjectHit | undefined {
    return this.state.status === 'open' ? this.state.items[this.state.active] : undefined;
  }

  close(): void {
    this.stop();
    if (this.state.status !== 'closed') this.set(CLOSED);
  }

  private async ask(understood: Understanding): Promise<void> {
    const running = (this.running = new AbortController());
    this.set({ status: 'loading' });
    const result = await this.host.suggest(understood, running.signal);
    if (running.signal.aborted) return;
    if (!result.ok) this.set({ status: 'failed' });
    else if (result.value.items.length === 0) this.set({ status: 'none' });
    else this.set({ status: 'open', items: result.value.items, active: -1 });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = undefined;
  }

  private set(state: Suggestions): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
