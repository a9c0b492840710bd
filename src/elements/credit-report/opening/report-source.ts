import { decode } from '../../../client/decode.js';
import type { ReportFileFault } from '../../../contract/report-file.js';
import { ReportSchema } from '../../../contract/schema/report.js';
import type { GivenReport } from '../credit-report.state.js';
import { type ShownReport, shownReport } from '../shown-report.js';
import { openReportFile } from '../verify/open-file.js';

/** A report, or why what was given isn't one. */
export type Opened =
  { readonly ok: true; readonly report: ShownReport } | { readonly ok: false; readonly fault: ReportFileFault };

/** What the page hands over: an answer of its own endpoint, or the content of a saved file. */
export function openGiven(given: GivenReport): Opened {
  const report = 'state' in given ? given : { ...given, id: 'given', state: 'ready' };
  const value = decode(ReportSchema, report)?.value;
  const shown = value && shownReport(value, 'given');
  if (!shown) return { ok: false, fault: 'notReport' };
  return { ok: true, report: 'state' in given ? shown : { ...shown, id: undefined } };
}

/** A saved file, from its bytes; nothing when it was given up. */
export async function openFile(content: Uint8Array, signal?: AbortSignal): Promise<Opened | undefined> {
  const read = await openReportFile(content, signal);
  if (!read?.ok) return read;
  const value = decode(ReportSchema, { ...read.report, id: 'file', state: 'ready' })?.value;
  if (!value?.header) return { ok: false, fault: 'notReport' };
  const { header, signature, pages } = value;
  return { ok: true, report: { header, signature, pages, origin: 'file' } };
}
