import { type ReportFileResult, readReportFileSteps } from '../../../contract/report-file.js';
import { type Pace, pacer } from './slices.js';

/**
 * Reads a saved report in slices, so that the page doesn't freeze over a long one; nothing when it was ended early. It says nothing about
 * signature and digests: that is for `ReportCheck`.
 * @param content the file's bytes; as a text it may have been mended on the way
 */
export async function openReportFile(
  content: Uint8Array,
  signal?: AbortSignal,
  pace: Pace = {},
): Promise<ReportFileResult | undefined> {
  const steps = readReportFileSteps(content);
  const breathe = pacer(pace);
  while (!signal?.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
  return undefined;
}
