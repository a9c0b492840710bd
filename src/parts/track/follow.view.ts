import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../client/clock.js';
import type { Failure } from '../../client/failure.js';
import type { Operation } from '../../contract/operation.js';
import { CountdownController } from '../../element/controllers/countdown.controller.js';
import { RequestSlot } from '../../element/controllers/request-slot.js';
import { loaded } from '../../element/loaded.js';
import type { PartView } from '../../element/part-host.js';
import { failureBlock, failureText, failureTitle } from '../../element/templates/failure-block.js';
import { stateBlock } from '../../element/templates/state-block.js';
import { loadingBlock } from '../../element/templates/state-frame.js';
import { formStyles } from '../../style/form.js';
import type { TrackedPage } from './record-page.js';
import { type NumberShape, TrackForm, type TrackKey, type TrackRequest } from './track-form.js';
import type { TrackHost } from './track-host.js';
import type { TrackWords } from './track-words.js';
import { trackStyles } from './track.styles.js';

/** Shows what was found; `queryCode` is what opened it. */
export type PageMaker<T> = (found: T, queryCode: string | undefined) => TrackedPage<T>;

/** What is followed, and how it is shown. */
export interface Following<T> {
  /** Never repeated by itself: tries are limited. */
  readonly operation: Operation<TrackRequest, T>;
  readonly words: TrackWords;
  readonly number: NumberShape;
  /** CSS part of what is shown. */
  readonly part: string;
  /** Fetches what shows it; on its way while the answer is. */
  load(): Promise<PageMaker<T>>;
}

type TrackState<T> =
  | { readonly status: 'asking' | 'tracking' }
  /** `inForm`: it is said at the field. */
  | { readonly status: 'failed'; readonly failure: Failure; readonly inForm?: boolean }
  | {
      readonly status: 'shown';
      readonly page: TrackedPage<T>;
      readonly request: TrackRequest;
      /** How asking again stands; what was found last stays meanwhile. */
      readonly again?: 'asking' | Failure | undefined;
    };

/**
 * How something stands, by number and query code or by the login that made it. Tries are limited, so nothing is sent by itself but what a receipt or
 * the page's login gives; the query code stands in no address, no storage and no event.
 */
export class FollowView<T> implements PartView, ReactiveController {
  private state: TrackState<T> = { status: 'asking' };
  private readonly calls: RequestSlot;
  private readonly countdown: CountdownController;
  private readonly words: TrackWords;
  private readonly form: TrackForm;
  /** Sent as soon as the element is connected. */
  private given: TrackRequest | undefined;
  /** What was sent last, to be sent again by the visitor only. */
  private sent: TrackRequest | undefined;

  constructor(
    private readonly host: TrackHost,
    private readonly following: Following<T>,
    given: TrackKey = {},
    clock: Clock = pageClock,
  ) {
    const { number, queryCode } = given;
    if (number && (queryCode || host.signsIn)) this.given = { number, ...(queryCode && { queryCode }) };
    this.calls = new RequestSlot(host);
    this.countdown = new CountdownController(host, clock);
    this.words = following.words;
    this.form = new TrackForm(host, {
      given,
      words: this.words,
      number: following.number,
      locked: () => this.locked,
      track: (request) => void this.track(request),
    });
    host.adopt([formStyles, trackStyles]);
    host.addController(this);
  }

  get ready(): Promise<void> {
    return this.words.ready;
  }

  get stateName(): string {
    const { state } = this;
    if (state.status !== 'shown') return state.status;
    return state.page.busy ? 'sending' : 'tracked';
  }

  hostConnected(): void {
    const { given } = this;
    this.given = undefined;
    if (given) void this.track(given);
  }

  hostDisconnected(): void {
    const { state } = this;
    const failure: Failure = { operation: this.following.operation.name, code: 'aborted' };
    // Not sent again by itself: it may have cost a try.
    if (state.status === 'tracking') this.state = { status: 'failed', failure };
    else if (state.status === 'shown' && state.again === 'asking') this.state = { ...state, again: undefined };
  }

  dispose(): void {
    this.forget();
    this.calls.abort();
    this.form.dispose();
    this.words.dispose();
    this.countdown.hostDisconnected();
    for (const controller of [this, this.calls, this.countdown]) this.host.removeController(controller);
  }

  /** Lets go of number and query code, and of what they have opened. */
  forget(): void {
    const { state } = this;
    if (state.status === 'shown') state.page.dispose();
    this.state = { status: 'asking' };
    this.sent = undefined;
    this.form.reset();
  }

  /** As soon as it is drawn. */
  focus(): void {
    const { host, state } = this;
    if (state.status === 'shown') return state.page.focus();
    void host.updateComplete.then(() => {
      const button = host.renderRoot.querySelector<HTMLElement>('.track-state button');
      if (button) button.focus();
      else this.form.focus();
    });
  }

  /** Asks again how it stands, or sends again what was sent last, where that failed. */
  refresh(): void {
    const { state } = this;
    if (state.status === 'shown') void this.ask(state.page, state.request);
    else if (state.status === 'failed' && this.sent) void this.track(this.sent);
  }

  submit(): void {
    const { state } = this;
    if (state.status === 'shown') state.page.submit();
    else this.form.submit();
  }

  async print(): Promise<void> {
    if (this.state.status === 'shown') await this.state.page.print();
  }

  toPlainText(): string {
    const { state, host } = this;
    const { track } = this.words;
    switch (state.status) {
      case 'asking':
        return [track.title, track.intro].join('\n');
      case 'tracking':
        return [track.title, track.tracking].join('\n');
      case 'failed':
        return [track.title, ...failureText(state.failure, host.common)].join('\n');
      case 'shown':
        return [track.shownTitle, ...state.page.toLines()].join('\n');
    }
  }

  render(): TemplateResult {
    const { state } = this;
    const { track } = this.words;
    if (state.status === 'shown')
      return html`<div class="track" part=${this.following.part}>
        <h2 class="track-title" tabindex="-1">${track.shownTitle}</h2>
        ${this.again(state.again)}
        ${state.page.render(
          html`<button
              type="button"
              class="button"
              aria-disabled=${state.again === 'asking' ? 'true' : nothing}
              @click=${this.handleRefresh}
            >
              ${track.refresh}</button
            ><button type="button" class="button" @click=${this.handleAnother}>${track.another}</button>`,
        )}
      </div>`;
    return html`<div class="track">
      <h2 class="track-title" tabindex="-1">${track.title}</h2>
      <p>${track.intro}</p>
      <div class="track-state">${this.said()}</div>
      ${this.form.render(this.countdown.seconds > 0 ? track.retryIn(this.countdown.seconds) : track.submit)}
    </div>`;
  }

  private get locked(): boolean {
    return this.state.status === 'tracking' || this.countdown.seconds > 0;
  }

  private said(): unknown {
    const { state, host, countdown } = this;
    const { track } = this.words;
    if (state.status === 'tracking') return loadingBlock(track.tracking);
    if (state.status !== 'failed' || state.inForm) return nothing;
    const { failure } = state;
    const isBare = this.sent?.queryCode === undefined;
    if (failure.code === 'rate-limited') {
      const [title, body] = track.locked;
      const left = countdown.seconds > 0 ? track.retryIn(countdown.seconds) : undefined;
      return stateBlock({ kind: 'rateLimited', title, body, details: left });
    }
    if (failure.code === 'forbidden' && isBare)
      return stateBlock({ kind: 'notPublic', title: track.notYourLogin[0], body: track.notYourLogin[1] });
    return html`${failureBlock(failure, host.common, { host, retry: this.handleRefresh })}${
      failure.code === 'unauthenticated' && isBare ? html`<p class="quiet">${track.orCode}</p>` : nothing
    }`;
  }

  private again(again: 'asking' | Failure | undefined): unknown {
    const { host } = this;
    const { track } = this.words;
    if (!again) return nothing;
    if (again === 'asking') return loadingBlock(track.refreshing);
    return html`<div class="track-state">
      <p>${track.notRefreshed}</p>
      ${failureBlock(again, host.common, { host, retry: this.handleRefresh })}
    </div>`;
  }

  private async track(request: TrackRequest): Promise<void> {
    if (this.locked) return;
    const { host, words, following } = this;
    this.sent = request;
    const signal = this.calls.start();
    this.set({ status: 'tracking' });
    host.announce(words.track.tracking);
    const coming = loaded(following.load());
    const result = await host.call(following.operation, request, signal);
    if (signal.aborted) return;
    if (!result.ok) return this.fail(result.failure, request);
    const make = await coming;
    if (signal.aborted) return;
    if (!make) return this.fail({ operation: following.operation.name, code: 'network' }, request);
    const page = make(result.value, request.queryCode);
    await page.ready;
    if (signal.aborted) return page.dispose();
    this.sent = undefined;
    this.form.reset();
    this.set({ status: 'shown', page, request });
    host.announce(words.track.found(page.state));
    page.focus();
  }

  private fail(failure: Failure, { queryCode }: TrackRequest): void {
    const { host, form } = this;
    const { track } = this.words;
    const { code, triesLeft, retryAfter, errors } = failure;
    if (code === 'not-found' || code === 'invalid') {
      const wrong = queryCode === undefined ? track.notYours : track.wrong;
      const tries = triesLeft === undefined ? '' : track.triesLeft(triesLeft);
      this.set({ status: 'failed', failure, inForm: true });
      const own = [{ pointer: '/queryCode', code: 'wrong', detail: wrong + tries }];
      return form.reject(errors?.length ? errors : own);
    }
    if (code === 'rate-limited' && retryAfter) this.countdown.start(retryAfter);
    this.set({ status: 'failed', failure });
    host.announce(code === 'rate-limited' ? track.locked[0] : failureTitle(failure, host.common));
  }

  private async ask(page: TrackedPage<T>, request: TrackRequest): Promise<void> {
    const { host, following } = this;
    const { track } = this.words;
    if (page.busy || (this.state.status === 'shown' && this.state.again === 'asking')) return;
    const signal = this.calls.start();
    this.set({ status: 'shown', page, request, again: 'asking' });
    const result = await host.call(following.operation, request, signal);
    if (signal.aborted) return;
    if (result.ok) page.update(result.value);
    this.set({ status: 'shown', page, request, again: result.ok ? undefined : result.failure });
    host.announce(result.ok ? track.refreshed : track.notRefreshed);
  }

  private readonly handleRefresh = (): void => this.refresh();

  private readonly handleAnother = (): void => {
    this.calls.abort();
    this.forget();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.form.focus());
  };

  private set(state: TrackState<T>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
