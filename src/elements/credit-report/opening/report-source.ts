import { decode } from '../../../client/decode.js';
import { readReportFileSteps } from '../../../contract/report-file.js';
import type { ReportFileFault } from '../../../contract/report-file.js';
import { ReportSchema } from '../../../contract/schema/report.js';
import type { GivenReport } from '../credit-report.state.js';
import { type ShownReport, shownReport } from '../shown-report.js';

/** A report, or why what was given isn't one. */
export type Opened =
  { readonly ok: true; readonly report: ShownReport } | { readonly ok: false; readonly fault: ReportFileFault };

/** How long reading may hold up the page, in milliseconds. */
const SLICE = 12;

/** What the page hands over: an answer of its own endpoint, or the content of a saved file. */
export function openGiven(given: GivenReport): Opened {
  const report = 'state' in given ? given : { ...given, id: 'given', state: 'ready' };
  const value = decode(ReportSchema, report)?.value;
  const shown = value && shownReport(value, 'given');
  if (!shown) return { ok: false, fault: 'notReport' };
  return { ok: true, report: 'state' in given ? shown : { ...shown, id: undefined } };
}

/** A saved file; read in slices, because one of 50 MB takes seconds. */
export async function openFile(content: string | Uint8Array): Promise<Opened> {
  const steps = readReportFileSteps(content);
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) {
      if (!value.ok) return value;
      const report = { ...value.report, id: 'file', state: 'ready' };
      const shown = decode(ReportSchema, report)?.value;
      const { header } = shown ?? {};
      if (!shown || !header) return { ok: false, fault: 'notReport' };
      const { signature, pages } = shown;
      return { ok: true, report: { header, signature, pages, origin: 'file' } };
    }
    if (performance.now() - since > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
}
