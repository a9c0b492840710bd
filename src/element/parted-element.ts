import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import type { Failure, Result } from '../client/failure.js';
import type { Service } from '../contract/schema/service.js';
import { CreditElement } from './credit-element.js';
import { loaded } from './loaded.js';
import { type PartHost, type PartState, type PartView, stateName } from './part-host.js';
import type { CreditSettings } from './settings.js';
import { failureBlock, failureTitle } from './templates/failure-block.js';
import { loadingBlock } from './templates/state-frame.js';

/** What the endpoint was asked about itself, and by which settings. */
interface Described {
  readonly by: CreditSettings;
  readonly call: AbortController;
  readonly answer: Promise<Result<Service>>;
}

/**
 * An element that shows one of several parts, each loaded when it is first wanted. What is given to the element decides which.
 *
 * @slot notice - Above everything.
 * @slot empty - While there is nothing to show.
 */
export abstract class PartedElement extends CreditElement implements PartHost {
  @state() private now: PartState = { status: 'idle' };
  @state() private news = '';

  private turn = 0;
  private hasOpened = false;
  private described: Described | undefined;
  /** Asked before the part that wants to know it was there. */
  private ahead: Described | undefined;

  /** Names of the properties that decide which part is shown. */
  protected abstract readonly deciding: readonly string[];
  /** The operation that is named when a file of the kit can't be fetched. */
  protected abstract readonly firstOperation: string;

  /** Shows the part that the properties ask for. */
  protected abstract openGiven(): void;

  /** Moves the focus to what is shown. */
  override focus(options?: FocusOptions): void {
    if (this.current) this.current.focus();
    else super.focus(options);
  }

  /** Asks again for what is shown. */
  override refresh(): void {
    if (this.current) this.current.refresh();
    else if (this.now.status === 'failed') this.now.retry();
  }

  /** Back to what the attributes say; nothing of the visitor's words stays. */
  override reset(): void {
    if (this.now.status === 'view') for (const each of [this.now.view, this.now.behind]) each?.forget?.();
    this.openGiven();
  }

  /** Sends the form that is shown, as its button does. */
  submit(): void {
    this.current?.submit?.();
  }

  /** What is shown, as plain text for reading aloud; empty while nothing is. */
  toPlainText(): string {
    return this.current?.toPlainText() ?? '';
  }

  /** Prints what is shown, as a document of its own. */
  async print(): Promise<void> {
    await this.current?.print?.();
  }

  /**
   * What the endpoint is and offers; asked once, and again after a failure, or when it's known to have changed. The call is every part's, so that none
   * which is left ends it for the next.
   * @internal
   */
  async describe(hasChanged = false): Promise<Result<Service>> {
    const by = this.settings.value;
    const { described } = this;
    let mine = this.ahead ?? described;
    this.ahead = undefined;
    if (hasChanged || !mine || mine.by.endpoint !== by.endpoint || mine.by.client !== by.client) {
      described?.call.abort();
      const call = new AbortController();
      const asked = import('../contract/operations/describe-service.js').then(({ describeService }) =>
        this.call(describeService, {}, call.signal),
      );
      mine = this.described = { by, call, answer: asked };
    }
    const answer = await mine.answer.catch(() => undefined);
    if (!answer?.ok && this.described === mine) this.described = undefined;
    return answer ?? { ok: false, failure: this.partMissing };
  }

  /**
   * Says something to screen readers. A region that says the same again is silent, so it is emptied first.
   * @internal
   */
  announce(text: string): void {
    this.news = '';
    void this.updateComplete.then(() => (this.news = text));
  }

  /**
   * Asks what the endpoint is and offers before the part that wants to know it is there: both come in one wait. It is the part's first question that was
   * asked, so its answer is the part's, also where it is a failure.
   */
  protected describeAhead(): void {
    this.ahead = undefined;
    if (!this.settings.connected) return;
    // What the question goes through is fetched beside what it asks, not after it.
    void loaded(this.settings.client());
    void this.describe();
    this.ahead = this.described;
  }

  /** A file of the kit that can't be fetched is a network failure like any other, with the same way on. */
  protected get partMissing(): Failure {
    return { operation: this.firstOperation, code: 'network' };
  }

  protected get stateName(): string {
    return stateName(this.now);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.described?.call.abort();
    this.described = this.ahead = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What it starts changes the element again, which doesn't belong into an update.
    if (this.hasOpened && !this.deciding.some((name) => changed.has(name))) return;
    this.hasOpened = true;
    queueMicrotask(() => this.openGiven());
  }

  protected content(): TemplateResult {
    return html`<slot name="notice"></slot>
      ${this.shown()}
      <p class="visually-hidden" role="status">${this.news}</p>`;
  }

  private shown(): unknown {
    const { now } = this;
    switch (now.status) {
      case 'idle':
        return html`<slot name="empty"></slot>`;
      case 'loading':
        return loadingBlock(this.common.loading);
      case 'failed':
        return failureBlock(now.failure, this.common, { host: this, retry: now.retry });
      default:
        return now.view.render() ?? nothing;
    }
  }

  /** The part that is shown, to come back to. */
  protected get current(): PartView | undefined {
    return this.now.status === 'view' ? this.now.view : undefined;
  }

  /** Back to the part behind the one that is shown. */
  protected back(): void {
    if (this.now.status !== 'view' || !this.now.behind) return this.openGiven();
    const { view, behind } = this.now;
    view.dispose();
    this.now = { status: 'view', view: behind };
    behind.focus();
  }

  /** Fetches a part and shows it in the place of the one before, unless something else was wanted meanwhile; whether it is shown. */
  protected async load(fetch: () => Promise<PartView>, behind?: PartView): Promise<boolean> {
    const turn = this.leave(behind);
    const wasFocused = this.renderRoot.contains((this.renderRoot as ShadowRoot).activeElement);
    this.now = { status: 'loading' };
    const view = await loaded(fetch());
    await view?.ready;
    if (turn !== this.turn) {
      view?.dispose();
      return false;
    }
    if (!view) {
      const failure = this.partMissing;
      this.now = { status: 'failed', failure, retry: () => void this.load(fetch, behind) };
      this.announce(failureTitle(failure, this.common));
      return false;
    }
    this.now = { status: 'view', view, behind };
    // The focus was in what has gone.
    if (behind || wasFocused) view.focus();
    return true;
  }

  /** Shows nothing; `kept` stays to come back to. */
  protected leave(kept?: PartView): number {
    if (this.now.status === 'view') {
      const { view, behind } = this.now;
      for (const each of [view, behind]) if (each !== kept) each?.dispose();
    }
    this.now = { status: 'idle' };
    this.turn += 1;
    return this.turn;
  }
}
