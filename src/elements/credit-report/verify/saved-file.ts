import { LONGEST_REPORT_FILE, type ReportFileFault } from '../../../contract/report-file.js';
import { openFile } from '../opening/report-source.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { gatherEvidence } from './evidence.js';
import { ReportCheck } from './report-check.js';
import { keepChecks } from './report-trust.js';

/** Why a file isn't shown as a report. */
export type FileFault = ReportFileFault | 'unreadable';

/** A file that was found to be a report, or why it isn't shown. */
export type SavedFile =
  { readonly ok: true; readonly report: ShownReport } | { readonly ok: false; readonly fault: FileFault };

/** How far reading and checking a file is. */
export type FileProgress =
  | { readonly step: 'reading'; readonly share: number }
  | { readonly step: 'checking'; readonly checked: number; readonly total: number };

/**
 * Reads a saved report and checks its signature and every page of its records, before anything of it is shown: what was altered is refused. Nothing
 * comes back when it was given up.
 */
export async function readSavedFile(
  host: ReportHost,
  file: Blob,
  signal: AbortSignal,
  progress: (progress: FileProgress) => void,
): Promise<SavedFile | undefined> {
  if (file.size > LONGEST_REPORT_FILE) return { ok: false, fault: 'tooLarge' };
  const bytes = await bytesOf(file, signal, (share) => progress({ step: 'reading', share }));
  if (signal.aborted) return undefined;
  if (!bytes) return { ok: false, fault: 'unreadable' };
  const opened = await openFile(bytes, signal);
  if (!opened || signal.aborted) return undefined;
  if (!opened.ok) return { ok: false, fault: isOfReport(bytes, opened.fault) ? 'altered' : opened.fault };

  const { report } = opened;
  const { header, signature, pages = [] } = report;
  const evidence = await gatherEvidence(host, report, signal);
  if (signal.aborted) return undefined;
  const check = new ReportCheck({ header, signature, keys: evidence.keys });
  const { state } = await check.checkPages(pages, signal, ({ pages: done }) => {
    if (done) progress({ step: 'checking', ...done });
  });
  if (signal.aborted) return undefined;
  if (state === 'altered') return { ok: false, fault: 'altered' };
  keepChecks(report, { check, evidence });
  return { ok: true, report };
}

function bytesOf(file: Blob, signal: AbortSignal, progress: (share: number) => void): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    const abort = (): void => reader.abort();
    signal.addEventListener('abort', abort);
    reader.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    reader.onloadend = () => {
      signal.removeEventListener('abort', abort);
      resolve(reader.result instanceof ArrayBuffer ? new Uint8Array(reader.result) : undefined);
    };
    reader.readAsArrayBuffer(file);
  });
}

/** What the text of a saved report begins with, in two halves: a byte that was changed spoils one of them at most. */
const BEGINNING = ['{"format":"credit-', 'report/1","header":{'] as const;

/** Whether a file that can't be read was a report once: then it is no other file, but an altered one. */
function isOfReport(bytes: Uint8Array, fault: ReportFileFault): boolean {
  if (fault !== 'notText' && fault !== 'notJson' && fault !== 'notReport') return false;
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return BEGINNING.some((half) => begin.includes(half));
}
