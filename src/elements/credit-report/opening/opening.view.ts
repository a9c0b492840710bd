import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Clock } from '../../../client/clock.js';
import { pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { getReport } from '../../../contract/operations/get-report.js';
import type { Report } from '../../../contract/schema/report.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock, failureText, failureTitle } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { stateFrame } from '../../../element/templates/state-frame.js';
import { report as builtIn } from '../../../locale/zh-hans/report.js';
import type { Wanted } from '../credit-report.state.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import { shownReport } from '../shown-report.js';
import { type Opened, openFile, openGiven } from './report-source.js';

/** What can be opened. */
export type Openable = Extract<Wanted, { what: 'report' | 'given' | 'file' }>;

type OpeningState =
  | { readonly status: 'loading' }
  | { readonly status: 'preparing' | 'stopped'; readonly progress?: number | undefined }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'refused'; readonly title: string; readonly body: string };

/** Seconds between two questions after a report in preparation, where the endpoint doesn't say. */
const WAIT = 2;
const LONGEST_WAIT = 30;

/** A report on its way: opened by its id, made just now, from a file, or handed over by the page. */
export class OpeningView implements PartView, ReactiveController {
  private state: OpeningState = { status: 'loading' };
  private timer: unknown;
  private asked = false;
  private readonly calls: RequestSlot;
  private readonly messages: MessagesController<typeof builtIn>;

  constructor(
    private readonly host: ReportHost,
    private readonly wanted: Openable,
    private readonly routes: ReportRoutes,
    private readonly clock: Clock = pageClock,
  ) {
    this.calls = new RequestSlot(host);
    this.messages = new MessagesController(host, {
      section: 'report',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report.js')).report },
    });
    // Asks at once when the element is connected.
    host.addController(this);
  }

  get ready(): Promise<void> {
    return this.messages.ready;
  }

  get stateName(): string {
    return this.state.status;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.follow);
    if (this.state.status === 'loading' || this.state.status === 'preparing') void this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.follow);
    this.clock.clearTimeout(this.timer);
  }

  dispose(): void {
    this.hostDisconnected();
    this.calls.abort();
    for (const controller of [this, this.calls, this.messages]) this.host.removeController(controller);
  }

  focus(): void {
    this.host.renderRoot.querySelector<HTMLElement>('.opening button')?.focus();
  }

  refresh(): void {
    this.set({ status: 'loading' });
    void this.ask();
  }

  toPlainText(): string {
    const { state } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'failed':
        return failureText(state.failure, this.host.common).join('\n');
      case 'refused':
        return `${state.title}\n${state.body}`;
      case 'preparing':
        return [words.preparing, this.progressText(state.progress), words.preparingBody].filter(Boolean).join('\n');
      default:
        return state.status === 'stopped' ? words.stopped : words.opening;
    }
  }

  render(): TemplateResult {
    return html`<div class="opening">${this.body()}</div>`;
  }

  private body(): unknown {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return stateBlock({ kind: 'loading', title: words.opening });
      case 'preparing':
        return stateFrame(html`<span class="spinner"></span>`, {
          kind: 'loading',
          title: words.preparing,
          body: words.preparingBody,
          details: this.bar(state.progress),
          actions: html`<button type="button" class="button" @click=${this.stop}>${words.stopWaiting}</button>`,
        });
      case 'stopped':
        return stateBlock({
          kind: 'rateLimited',
          title: words.stopped,
          body: words.stoppedBody,
          actions: html`<button type="button" class="button" @click=${this.goOn}>${words.goOn}</button>`,
        });
      case 'refused':
        return stateBlock({ kind: 'failed', title: state.title, body: state.body });
      default:
        return failureBlock(state.failure, host.common, { host, retry: () => this.refresh() });
    }
  }

  private bar(progress: number | undefined): unknown {
    const text = this.progressText(progress);
    if (progress === undefined || !text) return nothing;
    return html`<progress class="progress" max="1" .value=${progress} aria-label=${this.messages.current.progressLabel}></progress>
      <p>${text}</p>`;
  }

  private progressText(progress: number | undefined): string {
    return progress === undefined ? '' : this.messages.current.progress(Math.floor(progress * 100));
  }

  private async ask(): Promise<void> {
    this.clock.clearTimeout(this.timer);
    const { wanted } = this;
    if (wanted.what === 'given') return this.opened(openGiven(wanted.report));
    const signal = this.calls.start();
    if (wanted.what === 'file') {
      const result = await this.host.fetchFile(wanted.address, signal);
      if (signal.aborted) return;
      if (!result.ok) return this.fail(result.failure);
      const opened = await openFile(result.value, signal);
      return opened && this.opened(opened);
    }
    const result = await this.host.call(getReport, { id: wanted.reportId }, signal);
    if (signal.aborted) return;
    if (result.ok) this.answered(result.value, wanted.then);
    else this.fail(result.failure);
  }

  private answered(report: Report, then: 'read' | 'present'): void {
    const words = this.messages.current;
    const shown = shownReport(report, 'own');
    if (shown) {
      this.host.announce(words.ready);
      if (then === 'present') this.routes.present(shown);
      else this.routes.show(shown);
    } else if (report.state === 'failed') {
      this.refuse(words.failed, report.reason ?? words.failedBody);
    } else if (report.state === 'ready') {
      this.refuse(words.unreadable, words.unreadableBody);
    } else {
      if (this.state.status !== 'preparing') this.host.announce(words.preparing);
      this.set({ status: 'preparing', progress: report.progress });
      const seconds = Math.min(LONGEST_WAIT, Math.max(1, report.retryAfter ?? WAIT));
      this.asked = false;
      this.timer = this.clock.setTimeout(this.follow, seconds * 1000);
    }
  }

  /** A page in the background asks when it is looked at again. */
  private readonly follow = (): void => {
    if (this.state.status !== 'preparing' || document.hidden || this.asked) return;
    this.asked = true;
    void this.ask();
  };

  private readonly stop = (): void => {
    this.clock.clearTimeout(this.timer);
    this.calls.abort();
    const { state } = this;
    this.set({ status: 'stopped', progress: state.status === 'preparing' ? state.progress : undefined });
    this.host.announce(this.messages.current.stopped);
    this.refocus();
  };

  private readonly goOn = (): void => {
    const { state } = this;
    this.set({ status: 'preparing', progress: state.status === 'stopped' ? state.progress : undefined });
    void this.ask();
    this.refocus();
  };

  /** The button that was pressed has gone. */
  private refocus(): void {
    void this.host.updateComplete.then(() => this.focus());
  }

  private opened(opened: Opened): void {
    const words = this.messages.current;
    if (opened.ok) this.routes.show(opened.report);
    else this.refuse(opened.fault === 'tooLarge' ? words.tooLarge : words.unreadable, words.unreadableBody);
  }

  private fail(failure: Failure): void {
    this.set({ status: 'failed', failure });
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private refuse(title: string, body: string): void {
    this.set({ status: 'refused', title, body });
    this.host.announce(title);
  }

  private set(state: OpeningState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
