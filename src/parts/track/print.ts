// Loaded when somebody wants to print.
import type { PartHost } from '../../element/part-host.js';
import type { PrintDocument } from '../../element/print/print-document.js';
import { printDocument, type PrintOutcome } from '../../element/print/print.js';

/** Prints a document as the element shows it, by the page's own means where it has some. */
export function printAs(
  { host, locale, renderRoot }: PartHost,
  paper: (look: { readonly lang: string; readonly large: boolean }) => PrintDocument,
): Promise<PrintOutcome> {
  const large = !!renderRoot.querySelector('.credit[data-view="elder"]');
  return printDocument(paper({ lang: locale, large }), host);
}
