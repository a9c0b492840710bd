// Loaded when somebody wants to print.
import type { PartHost } from '../../../element/part-host.js';
import type { PrintOutcome } from '../../../element/print/print.js';
import { printAs } from '../../../parts/track/print.js';
import { complaintDocument, type ComplaintPaper } from './complaint-document.js';

/** Prints a complaint. */
export const printComplaint = (host: PartHost, paper: Omit<ComplaintPaper, 'lang' | 'large'>): Promise<PrintOutcome> =>
  printAs(host, (look) => complaintDocument({ ...paper, ...look }));
