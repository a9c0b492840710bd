import type { ReportKind } from '../../contract/schema/report.js';
import type { Verdict } from '../../contract/report-verdict.js';

/** What `credit-report-loaded` tells: counts, and nothing that opens the report. */
export interface ReportLoadedDetail {
  readonly kind: ReportKind | (string & {});
  /** Where the report came from. */
  readonly origin: 'own' | 'verified' | 'file' | 'given';
  /** Records in the whole report, loaded or not. */
  readonly records: number;
}

/** A report is shown. */
export class CreditReportLoadedEvent extends CustomEvent<ReportLoadedDetail> {
  static readonly type = 'credit-report-loaded';
  constructor(detail: ReportLoadedDetail) {
    super(CreditReportLoadedEvent.type, { detail });
  }
}

/** What `credit-report-verified` tells. */
export interface ReportVerifiedDetail {
  /** The worst of the three checks; only `valid` is good. */
  readonly verdict: Verdict;
  /** Pages of records that were checked, and how many there are. */
  readonly pagesChecked: number;
  readonly pages: number;
}

/** The checks of a shown report have come to a result, or to another one. */
export class CreditReportVerifiedEvent extends CustomEvent<ReportVerifiedDetail> {
  static readonly type = 'credit-report-verified';
  constructor(detail: ReportVerifiedDetail) {
    super(CreditReportVerifiedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'credit-report-loaded': CreditReportLoadedEvent;
    'credit-report-verified': CreditReportVerifiedEvent;
  }
}
