// Loaded when a report is saved.
import { CHINA_OFFSET, todayIn } from '../../../contract/dates.js';
import { LONGEST_REPORT_FILE, reportFileParts } from '../../../contract/report-file.js';
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

/** The file, or why there is none. `tooLarge`: nobody could read it back. */
export type SavedReport =
  | { readonly ok: true; readonly file: DownloadFile }
  | { readonly ok: false; readonly fault: 'tooLarge' | 'incomplete' };

/** The signed file of a report whose records are all loaded. */
export function reportFile(report: ShownReport, source: RecordSource, title: string): SavedReport {
  const { header, signature } = report;
  const pages = pagesOf(report, source);
  if (signature === undefined || !pages) return { ok: false, fault: 'incomplete' };
  // The header is whatever the endpoint signed, members included that the contract doesn't know.
  const raw = header as unknown as Readonly<Record<string, unknown>>;
  // Piece by piece, so that a long report never stands twice in memory.
  const content = new Blob([...reportFileParts({ header: raw, signature, pages })]);
  if (content.size > LONGEST_REPORT_FILE) return { ok: false, fault: 'tooLarge' };
  const name = `${title}-${todayIn(CHINA_OFFSET, Date.now())}.json`;
  return { ok: true, file: { name, type: 'application/json', content } };
}
