import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { FormStore } from '../store.js';
import { digestOf, type KeptKey, KeyStore, randomKey } from './key-store.js';
import { quietly } from './quietly.js';
import { rest } from './rest.js';
import {
  type EndState,
  type Found,
  pageClock,
  type Send,
  type SubmissionClock,
  type SubmissionFailure,
  type SubmissionOffer,
  type SubmissionResult,
  type SubmissionState,
} from './submission.js';

/** What a submission needs. */
export interface SubmissionOptions<Request, T> {
  /** Name of the operation; the key is kept under it. */
  readonly operation: string;
  readonly send: Send<Request, T>;
  /** What somebody has told in a request: all of it by default. Whether they changed something since it was sent is seen by that. */
  told?(request: Request): unknown;
  /** Lets the page hold a submission back, or send it itself; asked at once whenever somebody sends. See `CreditSubmitEvent`. */
  offer?(): SubmissionOffer<Request, T>;
  /** Asks the endpoint what became of a submission. */
  find(idempotencyKey: string, signal: AbortSignal): Promise<SubmissionResult<Found<T>>>;
  /** It has come to an end for now: the page is told, an endpoint's findings go to their fields. */
  ended?(state: EndState<T>): void;
  /** Keeps the key over a reload: what was under way then is asked for as soon as the form is back. */
  readonly storage?: FormStore | undefined;
  /** For tests. */
  readonly clock?: SubmissionClock | undefined;
  /** For tests. */
  readonly makeKey?: (() => string) | undefined;
}

/** Failures after which the request may have arrived. A conflict may be with its own first arrival. */
const DOUBTFUL = /^(network|timeout|aborted|unavailable|malformed|conflict)$/;
/** Failures that the visitor can end. */
const NEEDED = /^(unauthenticated|challenge-required)$/;
/** Failures that pass while one waits. */
const PASSING = /^(network|timeout|unavailable|rate-limited)$/;

const MOST_LOST_QUESTIONS = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;
/** How long a submission may be processed before the visitor is told that it isn't confirmed. */
const PATIENCE = 300_000;
/** How long the page's store is waited for. One that hangs must keep nobody from sending. */
const STORE_PATIENCE = 3000;

type Outcome<T> = Exclude<Found<T>, { state: 'processing' }> | { state: 'lost'; failure: SubmissionFailure };

/**
 * Sends a form exactly once. The key is kept before the first byte leaves; an answer that was lost is asked for; ten clicks are one request. What was
 * typed isn't touched by anything here. Leaving the page ends what runs and forgets nothing: put back, it asks what became of the submission.
 */
export class SubmissionController<Request, T> implements ReactiveController {
  /** Where the form is on its way. */
  state: SubmissionState<T> = { status: 'editing' };
  private running: AbortController | undefined;
  private interrupted = false;
  private connected = false;
  private offering = false;
  private readonly keys: KeyStore;
  private readonly clock: SubmissionClock;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: SubmissionOptions<Request, T>,
  ) {
    this.keys = new KeyStore(`credit-${options.operation}`, options.storage);
    this.clock = options.clock ?? pageClock;
    host.addController(this);
  }

  /** Whether a request is on its way: fields are read-only then. */
  get busy(): boolean {
    return this.state.status === 'sending' || this.state.status === 'reconciling';
  }

  hostConnected(): void {
    this.connected = true;
    if (this.interrupted) void this.resume();
    // A page that was loaded again, or a tab that was duplicated. Not at once: whoever made this isn't done yet.
    else
      void Promise.resolve(this.keys.reading).then(() => {
        if (this.connected && this.state.status === 'editing' && this.keys.get()?.open) void this.resume();
      });
  }

  hostDisconnected(): void {
    this.connected = false;
    this.interrupted = this.busy;
    this.running?.abort();
  }

  /** Shows everything once more before it's sent. */
  review(): void {
    if (!this.busy) this.set({ status: 'reviewing' });
  }

  /** Back to the fields. */
  edit(): void {
    if (!this.busy) this.set({ status: 'editing' });
  }

  /**
   * Keeps the key that the form will be sent with, as soon as there is something to be sent: a tab that is duplicated then has the same one, and both make
   * one record.
   */
  prepare(): void {
    const { keys, state } = this;
    void Promise.resolve(keys.reading).then(() => {
      if (state === this.state && state.status === 'editing' && !keys.get())
        void keys.set({ key: this.makeKey(), digest: '', told: '', open: false });
    });
  }

  /** Sends; without effect while something is on its way, and after it has arrived. */
  async submit(request: Request): Promise<void> {
    if (this.busy || this.offering || this.state.status === 'submitted') return;
    this.offering = true;
    const { held, send = this.options.send } = this.options.offer?.() ?? { held: false };
    this.offering = false;
    if (held) return;
    const { reading } = this.keys;
    if (reading && !(await this.kept(reading))) return;
    const digest = digestOf(request);
    const told = this.options.told ? digestOf(this.options.told(request)) : digest;
    const kept = this.keys.get();
    if (kept?.digest === digest) return this.send(send, request, { ...kept, open: true });
    if (kept?.open) {
      // The last request may have arrived; then this one would be a second record.
      const outcome = await this.settle(kept);
      if (!outcome) return;
      if (outcome.state === 'done') return this.arrived(outcome.result, kept.told !== told);
      if (outcome.state === 'lost') return this.fail(outcome.failure, true);
    }
    const isPrepared = kept?.digest === '';
    const key = isPrepared ? kept.key : this.makeKey();
    return this.send(send, request, { key, digest, told, open: true }, isPrepared);
  }

  /** Asks what became of a submission that was under way when the page was left or loaded again; without effect when there is none. */
  async resume(): Promise<void> {
    const { reading } = this.keys;
    this.interrupted = false;
    if (reading) await reading;
    const kept = this.keys.get();
    if (kept?.open) return this.conclude(kept, { operation: this.options.operation, code: 'aborted' });
    if (this.busy) this.set({ status: 'editing' });
  }

  /** Ends the waiting. The key stays, so that sending the same again makes no second record. */
  stop(): void {
    if (!this.busy) return;
    this.running?.abort();
    this.fail({ operation: this.options.operation, code: 'aborted' }, true);
  }

  /** Back to the beginning, with nothing remembered. */
  reset(): void {
    this.running?.abort();
    this.interrupted = false;
    void this.keys.set(undefined);
    this.set({ status: 'editing' });
  }

  private makeKey(): string {
    return (this.options.makeKey ?? randomKey)();
  }

  private async send(send: Send<Request, T>, request: Request, kept: KeptKey, isPrepared = false): Promise<void> {
    const before = this.keys.get();
    const keeping = this.keys.set(kept);
    if (keeping && !(await this.kept(keeping))) return;
    const signal = this.start('sending');
    const result = await quietly(this.options.operation, () => send(request, { idempotencyKey: kept.key, signal }));
    if (signal.aborted) return;
    if (result.ok) return this.arrived(result.value, false);
    const { failure } = result;
    const isLost = (DOUBTFUL.test(failure.code) || failure.doubtful) && failure.reason !== 'settings';
    // A refusal says nothing of what was sent before with the same key.
    if (isLost || (before?.open && before.key === kept.key))
      // Another tab has sent something else with the key that both have.
      return this.conclude(kept, failure, isPrepared && failure.code === 'conflict' && !failure.retryAfter);
    void this.keys.set({ ...kept, open: false });
    this.fail(failure, false);
  }

  /** Finds out what became of a request, and shows that; `failure` is what is shown when it never arrived. */
  private async conclude(kept: KeptKey, failure: SubmissionFailure, earlier = false): Promise<void> {
    const outcome = await this.settle(kept);
    if (!outcome) return;
    if (outcome.state === 'done') return this.arrived(outcome.result, earlier);
    // A login that is missing for the question is what somebody can mend.
    const isTold = outcome.state !== 'unknown' && (outcome.state === 'refused' || NEEDED.test(outcome.failure.code));
    const isOver = outcome.state === 'unknown' && failure.code === 'conflict' && failure.retryAfter !== undefined;
    // It was under way when it was sent once more, and nobody is at it any more.
    const said: SubmissionFailure = isOver ? { operation: failure.operation, code: 'timeout' } : failure;
    this.fail(isTold ? outcome.failure : said, outcome.state === 'lost');
  }

  /** Asks until there is an answer; none comes back when the asking was ended. A key that the endpoint has dealt with is forgotten. */
  private async settle({ key }: KeptKey): Promise<Outcome<T> | undefined> {
    const signal = this.start('reconciling');
    const outcome = await this.ask(key, signal);
    if (signal.aborted) return undefined;
    if (outcome.state !== 'lost') void this.keys.set(undefined);
    return outcome;
  }

  private async ask(key: string, signal: AbortSignal): Promise<Outcome<T>> {
    const { operation, find } = this.options;
    const end = this.clock.now() + PATIENCE;
    for (let asked = 0, lost = 0; ; asked++) {
      const answer = await quietly(operation, () => find(key, signal));
      let retryAfter: number | undefined;
      if (answer.ok) {
        if (answer.value.state !== 'processing') return answer.value;
        ({ retryAfter } = answer.value);
      } else {
        const { failure } = answer;
        lost += 1;
        if (!PASSING.test(failure.code) || lost === MOST_LOST_QUESTIONS) return { state: 'lost', failure };
        ({ retryAfter } = failure);
      }
      const wait =
        (retryAfter ?? 0) * 1000 || Math.min(FIRST_WAIT * 2 ** asked, LONGEST_WAIT) * (0.5 + this.clock.random() / 2);
      if (signal.aborted || this.clock.now() + wait > end)
        return { state: 'lost', failure: { operation, code: 'timeout' } };
      await rest(this.clock, wait, signal);
    }
  }

  /** Waits for the store, for a while; whether to go on. Nobody can send a second time meanwhile. */
  private async kept(store: Promise<void>): Promise<boolean> {
    const signal = this.start('sending');
    const late = new AbortController();
    signal.addEventListener('abort', () => late.abort());
    void store.then(() => late.abort());
    await rest(this.clock, STORE_PATIENCE, late.signal);
    return !signal.aborted;
  }

  private start(status: 'sending' | 'reconciling'): AbortSignal {
    this.running?.abort();
    this.running = new AbortController();
    this.set({ status });
    return this.running.signal;
  }

  private arrived(result: T, earlier: boolean): void {
    void this.keys.set(undefined);
    this.end({ status: 'submitted', result, earlier });
  }

  private fail(failure: SubmissionFailure, unconfirmed: boolean): void {
    this.end({ status: 'failed', failure, unconfirmed });
  }

  private end(state: EndState<T>): void {
    this.set(state);
    this.options.ended?.(state);
  }

  private set(state: SubmissionState<T>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
