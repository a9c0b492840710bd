// Loaded when somebody wants to print.
import type { PartHost } from '../../../element/part-host.js';
import type { PrintOutcome } from '../../../element/print/print.js';
import { printAs } from '../../../parts/track/print.js';
import { commitmentDocument, type CommitmentPaper } from './commitment-document.js';

/** Prints a commitment. */
export const printCommitment = (
  host: PartHost,
  paper: Omit<CommitmentPaper, 'lang' | 'large'>,
): Promise<PrintOutcome> => printAs(host, (look) => commitmentDocument({ ...paper, ...look }));
