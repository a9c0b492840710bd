import { type DocumentToPrint, type HostAdapters, webHost } from '../host.js';
import { type LaidOut, layOut, type LayoutOptions } from './lay-out.js';
import { blockLines, type PrintBlock, type PrintDocument } from './print-document.js';

/** Whether the page's container prints, and not the browser. */
export const hostPrints = (host: Pick<HostAdapters, 'print'>): boolean => host.print !== webHost.print;

/** A document as the page's container gets it. */
export async function documentToPrint({
  title,
  head,
  foot,
  code,
  blocks,
  words,
}: PrintDocument): Promise<DocumentToPrint> {
  const all: PrintBlock[] = [];
  for await (const block of blocks) all.push(block);
  const lines = all.flatMap((block) => blockLines(block, words));
  return { title, head, foot, code, blocks: all, text: [...lines, '', ...head, ...foot].join('\n') };
}

/** The document that was printed last: browsers may still be reading it, so it goes when the next one comes. */
let last: LaidOut | undefined;

/** What became of a print: `unavailable` where neither the browser nor the page can print. */
export type PrintOutcome = 'printed' | 'unavailable' | 'aborted';

/** Prints a short document, such as a receipt, at once: by the page's adapter, or in the browser's dialog. */
export async function printDocument(
  printed: PrintDocument,
  host: Pick<HostAdapters, 'print'>,
  options: LayoutOptions = {},
): Promise<PrintOutcome> {
  if (hostPrints(host)) {
    await host.print(await documentToPrint(printed));
    return 'printed';
  }
  const laidOut = await layOut(printed, options);
  if (!laidOut) return 'aborted';
  last?.close();
  last = laidOut;
  return laidOut.print() ? 'printed' : 'unavailable';
}

/** Lets go of the document that was printed last. */
export function releasePrinted(): void {
  last?.close();
  last = undefined;
}
