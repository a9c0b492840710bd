import { property } from 'lit/decorators.js';

import type { Result } from '../../client/failure.js';
import { loaded } from '../../element/loaded.js';
import { PartedElement } from '../../element/parted-element.js';
import type { Trust } from '../../element/settings.js';
import { CreditReportLoadedEvent } from './credit-report.events.js';
import { type GivenReport, type ReportMode, type Wanted, wantedOf } from './credit-report.state.js';
import { codeInFragment } from './fragment.js';
import type { ReportHost, ReportRoutes } from './report-host.js';
import type { ShownReport } from './shown-report.js';

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
export class CreditReportElement extends PartedElement implements ReportHost {
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

  protected readonly deciding = DECIDING;
  protected readonly firstOperation = 'getReport';
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

  /**
   * Fetches a saved report.
   * @internal
   */
  async fetchFile(address: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
    const part = await loaded(import('./opening/fetch-file.js'));
    return part
      ? part.fetchFile(address, this.settings.value.endpoint, signal)
      : { ok: false, failure: this.partMissing };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mode === 'verify') this.verificationCode ??= codeInFragment();
  }

  protected openGiven(): void {
    this.open(wantedOf(this));
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
    await this.load(async () => {
      const part = await import('./present/present.view.js');
      return new part.PresentView(this, report, this.routes);
    }, this.current);
  }
}
