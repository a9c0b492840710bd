import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Failure, Result } from '../../client/failure.js';
import type { Service } from '../../contract/schema/service.js';
import { MessagesController } from '../../element/controllers/messages.controller.js';
import { CreditElement } from '../../element/credit-element.js';
import { loaded } from '../../element/loaded.js';
import type { CreditSettings, Trust } from '../../element/settings.js';
import { failureBlock, failureTitle } from '../../element/templates/failure-block.js';
import { loadingBlock } from '../../element/templates/state-frame.js';
import { report as reportWords } from '../../locale/zh-hans/report.js';
import { CreditReportLoadedEvent } from './credit-report.events.js';
import {
  type GivenReport,
  type ReportMode,
  type ReportState,
  stateName,
  type Wanted,
  wantedOf,
} from './credit-report.state.js';
import { codeInFragment } from './fragment.js';
import type { ReportHost, ReportRoutes, ReportView } from './report-host.js';
import type { ShownReport } from './shown-report.js';

// A file of the kit that can't be fetched is a network failure like any other, with the same way on.
const PART_MISSING: Failure = { operation: 'getReport', code: 'network' };

/** What decides which part is shown. */
const DECIDING = ['mode', 'reportId', 'subjectId', 'verificationCode', 'reportSrc', 'report'] as const;

/**
 * Asks for, shows, proves and verifies a credit report (公共信用信息报告、专用信用报告). It says "no record" only of what was searched and answered, and
 * calls a report genuine only when signature, issuer and status all say so.
 *
 * @customElement credit-report
 *
 * @fires {CreditReportLoadedEvent} credit-report-loaded - A report is shown; counts only. Doesn't bubble.
 * @fires {CreditReportVerifiedEvent} credit-report-verified - The checks of the shown report came to a result. Doesn't bubble.
 * @fires {CreditRecordActionEvent} credit-record-action - The visitor wants to object to a record or have it repaired. Bubbles.
 * @fires {CreditAuthRequiredEvent} credit-auth-required - A login is needed; `preventDefault()` and later `detail.resume()` continue. Bubbles.
 * @fires {CreditChallengeRequiredEvent} credit-challenge-required - A human check is needed; the slot `challenge` is shown. Bubbles.
 * @fires {CreditFailureEvent} credit-failure - A call failed. Bubbles.
 *
 * @slot - Shown until the element is there and when it can't work: the service's name, a telephone number, an address.
 * @slot notice - Above everything.
 * @slot empty - While there is nothing to show.
 * @slot challenge - The page's human check, shown when the endpoint asks for one.
 * @slot actions - Beside the actions on a report.
 *
 * @csspart base - The wrapper of everything.
 * @csspart header - What a report says of itself.
 * @csspart verdict - Whether the report can be relied on.
 * @csspart domains - The conclusion of each 领域.
 * @csspart timeline - Records over the years.
 * @csspart chapter - One chapter.
 * @csspart record - One record.
 * @csspart filters - The filters.
 * @csspart form - A form.
 * @csspart code - A code to show.
 * @csspart state - A state in words: being made, failed …
 * @csspart actions - The actions on a report.
 */
export class CreditReportElement extends CreditElement implements ReportHost {
  static override readonly tag = 'credit-report';

  /** `read`, `request`, `present` or `verify`; by default what the element is given decides. */
  @property() mode?: ReportMode;

  /** Opens a report of the visitor's own, by its id at the endpoint. */
  @property({ attribute: 'report-id' }) reportId?: string;

  /** Whom a report is asked for about: the subject's id from a search. */
  @property({ attribute: 'subject-id' }) subjectId?: string;

  /**
   * A code to verify: scanned, or from a link. In mode `verify` a code in the page's fragment (`#credit-code=…`) is taken too, and cleared from the
   * address at once.
   */
  @property({ attribute: 'verification-code' }) verificationCode?: string;

  /** Address of a saved report file, on the page's own origin or the endpoint's. */
  @property({ attribute: 'report-src' }) reportSrc?: string;

  /** A report that the page has already: an answer of `getReport`, or the parsed content of a saved file. */
  @property({ attribute: false }) report?: GivenReport;

  @state() private now: ReportState = { status: 'idle' };
  @state() private news = '';

  private readonly messages = new MessagesController(this, {
    section: 'report',
    builtIn: reportWords,
    load: { en: async () => (await import('../../locale/en/report.js')).report },
  });
  private turn = 0;
  private described: { readonly by: CreditSettings; readonly answer: Promise<Result<Service>> } | undefined;
  private readonly routes: ReportRoutes = {
    show: (report) => this.show(report),
    open: (reportId) => this.open({ what: 'report', reportId, then: 'read' }),
    present: (report) => void this.present(report),
    back: () => this.back(),
  };

  /**
   * What the page says of keys.
   * @internal
   */
  get trust(): Trust | undefined {
    return this.settings.value.trust;
  }

  /** Moves the focus to what is shown. */
  override focus(options?: FocusOptions): void {
    if (this.now.status === 'view') this.now.view.focus();
    else super.focus(options);
  }

  /** Asks again for what is shown. */
  override refresh(): void {
    if (this.now.status === 'view') this.now.view.refresh();
    else if (this.now.status === 'failed') this.now.retry();
  }

  /** Back to what the attributes say; nothing of the visitor's words stays. */
  override reset(): void {
    this.open(wantedOf(this));
  }

  /** Sends the form that is shown, as its button does. */
  submit(): void {
    if (this.now.status === 'view') this.now.view.submit?.();
  }

  /** What is shown, as plain text for reading aloud; empty while nothing is. */
  toPlainText(): string {
    return this.now.status === 'view' ? this.now.view.toPlainText() : '';
  }

  /** Prints the report that is shown, as a document of its own. */
  async print(): Promise<void> {
    if (this.now.status === 'view') await this.now.view.print?.();
  }

  /**
   * What the endpoint is and offers; asked once, and again after a failure.
   * @internal
   */
  async describe(signal: AbortSignal): Promise<Result<Service>> {
    const by = this.settings.value;
    const { described } = this;
    if (!described || described.by.endpoint !== by.endpoint || described.by.client !== by.client) {
      const asked = import('../../contract/operations/describe-service.js').then(({ describeService }) =>
        this.call(describeService, {}, signal),
      );
      this.described = { by, answer: asked };
    }
    const answer = await this.described?.answer.catch(() => undefined);
    if (!answer?.ok) this.described = undefined;
    return answer ?? { ok: false, failure: PART_MISSING };
  }

  /**
   * Fetches a saved report.
   * @internal
   */
  async fetchFile(address: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
    const part = await loaded(import('./opening/fetch-file.js'));
    return part ? part.fetchFile(address, this.settings.value.endpoint, signal) : { ok: false, failure: PART_MISSING };
  }

  /**
   * Says something to screen readers. A region that says the same again is silent, so it is emptied first.
   * @internal
   */
  announce(text: string): void {
    this.news = '';
    void this.updateComplete.then(() => (this.news = text));
  }

  protected get stateName(): string {
    return stateName(this.now);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mode === 'verify') this.verificationCode ??= codeInFragment();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.described = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What it starts changes the element again, which doesn't belong into an update.
    if (DECIDING.some((name) => changed.has(name))) queueMicrotask(() => this.reset());
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

  private open(wanted: Wanted): void {
    switch (wanted.what) {
      case 'nothing':
        this.leave();
        break;
      case 'request':
        void this.load(async () => {
          const part = await import('./request/request.view.js');
          return new part.RequestView(this, wanted.subjectId, this.routes);
        });
        break;
      case 'verify':
        void this.load(async () => {
          const part = await import('./verify/verify.view.js');
          return new part.VerifyView(this, wanted.code, this.routes);
        });
        break;
      default:
        // On its way while the report is: what can't be fetched now is asked for again, and missed, when it is needed.
        if (wanted.what !== 'report' || wanted.then === 'read') void loaded(import('./reading/reading.part.js'));
        void this.load(async () => {
          const part = await import('./opening/opening.view.js');
          return new part.OpeningView(this, wanted, this.routes);
        });
    }
  }

  /** Not by `reset`, which would verify once more the code that the page gives. */
  private get another(): (() => void) | undefined {
    return wantedOf(this).what === 'verify' ? () => this.open({ what: 'verify' }) : undefined;
  }

  private show(report: ShownReport): void {
    void this.load(async () => {
      const part = await import('./reading/reading.part.js');
      return part.openReading(this, report, { ...this.routes, another: this.another });
    }).then((shown) => {
      if (!shown) return;
      const { kind, records } = report.header;
      this.dispatchEvent(new CreditReportLoadedEvent({ kind, origin: report.origin, records: records.count }));
    });
  }

  private async present(report: ShownReport): Promise<void> {
    const behind = this.now.status === 'view' ? this.now.view : undefined;
    await this.load(async () => {
      const part = await import('./present/present.view.js');
      return new part.PresentView(this, report, this.routes);
    }, behind);
  }

  private back(): void {
    if (this.now.status !== 'view' || !this.now.behind) return this.reset();
    const { view, behind } = this.now;
    view.dispose();
    this.now = { status: 'view', view: behind };
    behind.focus();
  }

  /** Fetches a part and shows it in the place of the one before, unless something else was wanted meanwhile; whether it is shown. */
  private async load(fetch: () => Promise<ReportView>, behind?: ReportView): Promise<boolean> {
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
      this.now = { status: 'failed', failure: PART_MISSING, retry: () => void this.load(fetch, behind) };
      this.announce(failureTitle(PART_MISSING, this.common));
      return false;
    }
    this.now = { status: 'view', view, behind };
    // The focus was in what has gone.
    if (behind || wasFocused) view.focus();
    return true;
  }

  private leave(kept?: ReportView): number {
    if (this.now.status === 'view') {
      const { view, behind } = this.now;
      for (const each of [view, behind]) if (each !== kept) each?.dispose();
    }
    this.now = { status: 'idle' };
    this.turn += 1;
    return this.turn;
  }
}
