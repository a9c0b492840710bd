// Loaded when a report is saved.
import { CHINA_OFFSET, todayIn } from '../../../contract/dates.js';
import { writeReportFile } from '../../../contract/report-file.js';
import type { CreditRecord } from '../../../contract/schema/record.js';
import type { DownloadFile } from '../../../element/host.js';
import type { ShownReport } from '../shown-report.js';
import type { RecordSource } from './record-source.js';

/** Pages as they were signed, from what is loaded; nothing while a record is missing. */
function pagesOf(
  { header, pages }: ShownReport,
  source: RecordSource,
): readonly (readonly CreditRecord[])[] | undefined {
  if (pages) return pages;
  let place = 0;
  const all = header.records.pages.map(({ count }) =>
    Array.from({ length: count }, () => source.record(place++)).filter((record) => record !== undefined),
  );
  return all.every(({ length }, index) => length === header.records.pages[index]?.count) ? all : undefined;
}

/** The signed file of a report whose records are all loaded; nothing where it isn't signed or something is missing. */
export function reportFile(report: ShownReport, source: RecordSource, title: string): DownloadFile | undefined {
  const { header, signature } = report;
  const pages = pagesOf(report, source);
  if (signature === undefined || !pages) return undefined;
  // The header is whatever the endpoint signed, members included that the contract doesn't know.
  const raw = header as unknown as Readonly<Record<string, unknown>>;
  return {
    name: `${title}-${todayIn(CHINA_OFFSET, Date.now())}.json`,
    type: 'application/json',
    content: writeReportFile({ header: raw, signature, pages }),
  };
}
