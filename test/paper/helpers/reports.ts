import type { CreditRecord } from '../../../src/contract/schema/record.js';
import type { PrintScope, ReportToPrint } from '../../../src/elements/credit-report/print/report-document.js';
import type { ShownReport } from '../../../src/elements/credit-report/shown-report.js';
import { aReportHeader, aShownReport, aSpecialReport, pagesOf, reportRecords } from '../../fixtures/reports.js';

/** Which report is printed and how much of it; the page and the test make the same from it. */
export interface PrintedReport {
  readonly kind: 'standard' | 'special';
  readonly records: number;
  readonly scope?: 'all' | 'summary' | 'filtered';
  readonly masked?: boolean;
  readonly large?: boolean;
  readonly hostile?: boolean;
  readonly url?: string;
}

/** The report itself. */
export function shownFor({ kind, records, hostile = false, url }: PrintedReport): ShownReport {
  const verification = { checkCode: 'K7QX2M', ...(url === undefined ? {} : { url }) };
  if (kind === 'special') return aSpecialReport(records, { verification });
  const pages = pagesOf(reportRecords(records, { hostile }));
  return aShownReport(pages, { header: aReportHeader(pages), verification });
}

/** All records of a report. */
export const recordsOf = ({ pages = [] }: ShownReport): CreditRecord[] => pages.flat();

/** The report with what is printed of it. */
export function printedReport(given: PrintedReport): ReportToPrint {
  const report = shownFor(given);
  const records = recordsOf(report);
  const scopes: Record<NonNullable<PrintedReport['scope']>, PrintScope> = {
    all: { what: 'all', total: records.length, records },
    summary: { what: 'summary' },
    filtered: { what: 'filtered', records: records.slice(0, 3), conditions: '类别：行政管理', complete: true },
  };
  return {
    report,
    scope: scopes[given.scope ?? 'all'],
    verdict: ['核验结果：真实有效', '内容：没有被改动'],
    masked: given.masked ?? false,
    printedAt: '2026-11-26T10:00:00+08:00',
    lang: 'zh-Hans',
    large: given.large ?? false,
  };
}
