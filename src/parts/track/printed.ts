import { loaded } from '../../element/loaded.js';
import type { PartHost } from '../../element/part-host.js';
import type { PrintOutcome } from '../../element/print/print.js';

/** Prints by a part that loads for it; says so where nothing can be printed. */
export async function printed<Part>(
  host: PartHost,
  coming: Promise<Part>,
  print: (part: Part) => Promise<PrintOutcome>,
  failed: string,
): Promise<void> {
  const part = await loaded(coming);
  const outcome = part && (await loaded(print(part)));
  if (outcome !== 'printed') host.announce(failed);
}
