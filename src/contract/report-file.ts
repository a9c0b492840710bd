import { canonicalJson, CanonicalJsonError } from './canonical-json.js';

/** Name and version of the form in which a signed report is saved. */
export const REPORT_FILE_FORMAT = 'credit-report/1';

/** Bytes that a saved report may have (in a text: UTF-16 code units). */
export const LONGEST_REPORT_FILE = 64 * 1024 * 1024;

/** A report as it was signed. Header and records stand as they were received, with members that this version doesn't know. */
export interface SignedReport {
  readonly header: Readonly<Record<string, unknown>>;
  /** Detached signature over the header. */
  readonly signature: string;
  /** Pages of records, in the order of the digests in the header. */
  readonly pages: readonly (readonly unknown[])[];
}

/**
 * Why a file is not read as a report. `altered`: it is a report, but not byte for byte as it is written, so somebody has edited it or a
 * program has reformatted it.
 */
export type ReportFileFault =
  'tooLarge' | 'tooDeep' | 'notText' | 'notJson' | 'notReport' | 'unknownFormat' | 'altered';

/** A report, or why there is none. */
export type ReportFileResult =
  { readonly ok: true; readonly report: SignedReport } | { readonly ok: false; readonly fault: ReportFileFault };

/**
 * The one text of a saved report piece by piece: its canonical JSON and nothing else. A long report need not stand in memory twice, and a page can
 * draw between the pieces. Throws a `CanonicalJsonError` for what has no such form.
 */
export function* reportFileParts({ header, signature, pages }: SignedReport): Generator<string, void, undefined> {
  yield `{"format":${canonicalJson(REPORT_FILE_FORMAT)},"header":${canonicalJson(header)},"pages":[`;
  for (let index = 0; index < pages.length; index += 1) yield (index ? ',' : '') + canonicalJson(pages[index]);
  yield `],"signature":${canonicalJson(signature)}}`;
}

/** The text of a saved report; see {@link reportFileParts}. */
export const writeReportFile = (report: SignedReport): string => [...reportFileParts(report)].join('');

const refuse = (fault: ReportFileFault): ReportFileResult => ({ ok: false, fault });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bytes as text; nothing is replaced or left out, or a changed byte could go unseen. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a saved report. Refuses what isn't byte for byte the text that {@link writeReportFile} makes: white space, a member twice, another order,
 * a number in other digits. It says nothing about signature and digests.
 */
export function readReportFile(content: string | Uint8Array): ReportFileResult {
  const steps = readReportFileSteps(content);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** {@link readReportFile} in steps, so that a page can draw between them; a step is about one page of records. */
export function* readReportFileSteps(content: string | Uint8Array): Generator<undefined, ReportFileResult, undefined> {
  if (content.length > LONGEST_REPORT_FILE) return refuse('tooLarge');
  const text = typeof content === 'string' ? content : decodeText(content);
  if (text === undefined) return refuse('notText');
  yield;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('notJson');
  }
  const report = reportIn(file);
  if (typeof report === 'string') return refuse(report);
  yield;
  try {
    let at = 0;
    for (const part of reportFileParts(report)) {
      if (!text.startsWith(part, at)) return refuse('altered');
      at += part.length;
      yield;
    }
    return at === text.length ? { ok: true, report } : refuse('altered');
  } catch (error) {
    // What JSON.parse lets through and canonical JSON doesn't: 1e999, half a character, too many levels.
    if (!(error instanceof CanonicalJsonError)) throw error;
    return refuse(error.fault === 'depth' ? 'tooDeep' : 'altered');
  }
}

function reportIn(file: unknown): SignedReport | ReportFileFault {
  if (!isObject(file) || typeof file.format !== 'string') return 'notReport';
  if (file.format !== REPORT_FILE_FORMAT) return 'unknownFormat';
  const { header, signature, pages } = file;
  const fits = isObject(header) && typeof signature === 'string' && Array.isArray(pages) && pages.every(Array.isArray);
  return fits ? { header, signature, pages: pages as unknown[][] } : 'notReport';
}
