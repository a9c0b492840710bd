import type { ReactiveController, TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import { canonicalJson } from '../../../contract/canonical-json.js';
import { statusCheck, type Verdict, verdictOf } from '../../../contract/report-verdict.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { digestFor } from '../../../element/digest/digest.js';
import { reportVerify as builtIn } from '../../../locale/zh-hans/report-verify.js';
import { CreditReportVerifiedEvent } from '../credit-report.events.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { type Evidence, gatherEvidence } from './evidence.js';
import { ReportCheck } from './report-check.js';
import { verdictLines } from './verdict-lines.js';
import type { FullChecks } from './verdict-rows.js';
import { verdictStyles } from './verdict.styles.js';
import { verdictView } from './verdict-view.js';

/** A report that was checked before it is shown, so that it needn't be checked twice. */
export interface CheckedReport {
  readonly check: ReportCheck;
  readonly evidence: Evidence;
}

const checked = new WeakMap<ShownReport, CheckedReport>();

/** Hands over what was found about a report before it was shown. */
export const keepChecks = (report: ShownReport, found: CheckedReport): void => void checked.set(report, found);

/** How often the time is looked at, in milliseconds: a report expires while it is being read, and a good word grows old. */
const MINUTE = 60_000;

const noEvidence: Evidence = {};

/**
 * Says whether a report can be relied on: gathers keys and statuses, checks signature and pages, and draws the verdict. Until everything is known
 * the verdict is `unknown`. Nothing here throws or rejects; what can't be done leaves the verdict as it is.
 */
export class ReportTrust implements ReactiveController {
  /** Whether the first check is still under way. */
  checking = true;
  private evidence = noEvidence;
  private digest: string | undefined;
  private told = '';
  private timer: unknown;
  private pending = 0;
  private queue: Promise<void> = Promise.resolve();
  private readonly check: ReportCheck;
  private readonly calls: RequestSlot;
  private readonly messages: MessagesController<typeof builtIn>;

  constructor(
    private readonly host: ReportHost,
    private readonly report: ShownReport,
    private readonly clock: Clock = pageClock,
  ) {
    const { header, signature } = report;
    const known = checked.get(report);
    this.check = known?.check ?? new ReportCheck({ header, signature, now: () => clock.now() });
    this.evidence = known?.evidence ?? noEvidence;
    this.calls = new RequestSlot(host);
    this.messages = new MessagesController(host, {
      section: 'reportVerify',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report-verify.js')).reportVerify },
    });
    host.adopt([verdictStyles]);
    // Begins at once when the element is connected.
    host.addController(this);
  }

  /** Fulfilled when its words are there in the visitor's language. */
  get ready(): Promise<void> {
    return this.messages.ready;
  }

  /** What was found so far, as of now. */
  get checks(): FullChecks {
    const { check, evidence, report } = this;
    const { statement, list } = evidence;
    const { header } = report;
    return {
      integrity: check.integrity,
      issuer: check.issuer,
      status: statusCheck({ header, statement, list, kid: check.kid, now: this.clock.now() }),
    };
  }

  /** The worst of the three checks; `unknown` while the first check is under way. */
  get verdict(): Verdict {
    return this.checking ? 'unknown' : verdictOf(this.checks);
  }

  hostConnected(): void {
    if (this.checking) this.begin();
    this.watchTime();
  }

  hostDisconnected(): void {
    this.clock.clearTimeout(this.timer);
  }

  /** Ends everything and lets go of the element. */
  dispose(): void {
    this.hostDisconnected();
    this.calls.abort();
    for (const controller of [this, this.calls, this.messages]) this.host.removeController(controller);
  }

  /** Asks again for keys and status. */
  readonly refresh = (): void => {
    if (this.pending > 0) return;
    const signal = this.calls.start();
    void this.enqueue(() => this.gather(signal));
    this.host.requestUpdate();
  };

  /**
   * A page of records has come: checks it against what was signed.
   * @param index of the page, from 0
   * @param records as they came, members included that nobody here knows
   */
  readonly onPage = (index: number, records: readonly unknown[]): Promise<void> =>
    // Those that came with the report are checked with it.
    this.report.pages?.[index] === records ? this.queue : this.enqueue(() => this.check.checkPage(index, records));

  /**
   * The verdict with its three checks.
   * @param another verifies another report, where that is what the element is for
   */
  render(another?: () => void): TemplateResult {
    const words = this.messages.current;
    return verdictView({ ...this.reading, words, busy: this.pending > 0, again: this.refresh, another });
  }

  /** The same in lines of text, for reading aloud and for paper. */
  lines(): readonly string[] {
    return verdictLines({ ...this.reading, words: this.messages.current });
  }

  private get reading() {
    const { checks, checking, evidence, report, digest, host } = this;
    return {
      checks,
      verdict: checking ? ('checking' as const) : verdictOf(checks),
      evidence,
      header: report.header,
      digest,
      common: host.common,
      now: this.clock.now(),
    };
  }

  private begin(): void {
    const signal = this.calls.start();
    const { pages } = this.report;
    if (!checked.has(this.report)) {
      void this.enqueue(() => this.gather(signal));
      if (pages) void this.enqueue(() => this.check.checkPages(pages, signal, () => this.host.requestUpdate()));
    }
    void this.enqueue(async () => {
      this.digest = await this.fingerprint().catch(() => undefined);
      this.checking = signal.aborted;
    });
  }

  private async gather(signal: AbortSignal): Promise<void> {
    const before = this.evidence === noEvidence ? undefined : this.evidence;
    const evidence = await gatherEvidence(this.host, this.report, signal, before);
    if (signal.aborted) return;
    this.evidence = evidence;
    this.check.trustKeys(evidence.keys);
    await this.check.checkSignature();
  }

  /** By which two people can see on the telephone that they hold the same report. */
  private async fingerprint(): Promise<string | undefined> {
    const { header } = this.report;
    const digest = await digestFor(header.records.digestAlgorithm);
    return digest?.(new TextEncoder().encode(canonicalJson(header)));
  }

  /** One after the other, so that an older answer never stands over a newer one. */
  private enqueue(work: () => Promise<unknown>): Promise<void> {
    this.pending += 1;
    const ended = (): void => {
      this.pending -= 1;
      this.judge();
    };
    return (this.queue = this.queue.then(work).then(ended, ended));
  }

  private judge(): void {
    this.host.requestUpdate();
    if (this.checking || this.pending > 0) return;
    const { verdict } = this;
    const { checked: pagesChecked = 0, total: pages = 0 } = this.checks.integrity.pages ?? {};
    const result = `${verdict} ${pagesChecked}`;
    if (result === this.told) return;
    const isNews = !this.told.startsWith(`${verdict} `);
    this.told = result;
    this.host.dispatchEvent(new CreditReportVerifiedEvent({ verdict, pagesChecked, pages }));
    if (isNews) this.host.announce(verdictLines({ ...this.reading, words: this.messages.current })[0] ?? '');
  }

  private readonly watchTime = (): void => {
    this.clock.clearTimeout(this.timer);
    this.timer = this.clock.setTimeout(() => {
      if (!this.checking && !this.told.startsWith(`${this.verdict} `)) this.judge();
      this.watchTime();
    }, MINUTE);
  };
}
