// Loaded when somebody wants to print.
import { printDocument, type PrintOutcome } from '../../../element/print/print.js';
import type { CommitmentHost } from '../commitment-host.js';
import { commitmentDocument, type CommitmentPaper } from './commitment-document.js';

/** Prints a commitment, by the page's own means where it has some. */
export function printCommitment(
  { host, locale, renderRoot }: CommitmentHost,
  paper: Omit<CommitmentPaper, 'lang' | 'large'>,
): Promise<PrintOutcome> {
  const large = !!renderRoot.querySelector('.credit[data-view="elder"]');
  return printDocument(commitmentDocument({ ...paper, lang: locale, large }), host);
}
