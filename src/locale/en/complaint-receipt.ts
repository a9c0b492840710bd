import type { ComplaintReceiptMessages } from '../zh-hans/complaint-receipt.js';
import { trackReceipt } from './track-receipt.js';

/** Words of the receipt for a complaint. */
export const complaintReceipt: ComplaintReceiptMessages = {
  ...trackReceipt,
  title: 'Complaint submitted',
  text: (respondent) => `The complaint about “${respondent}” has been submitted and waits to be accepted.`,
  earlier:
    'What was submitted is from before your last changes; those have not been sent. Add them where you follow it, if needed.',
  keepCode:
    'Write the query code down or print it. It is shown only this once; tell it to nobody. If you were not signed in, it cannot be recovered.',
  noCode: 'Sign in with the same account later to see how it stands.',
  unchecked: 'Files that have not passed their check yet',
  uncheckedHint: 'What came of the check is shown under “See how it stands”; hand in there what did not pass.',
  copyCodes: 'Copy number and query code',
  copiedCodes: (number, queryCode) => `Complaint number: ${number}\nQuery code: ${queryCode}`,

  printAskMeans: 'Whoever has the paper can open this complaint with the number and the query code.',
  save: 'Save as a file',
  saveAsk: 'Save the query code in the file?',
  saveAskMeans:
    'Whoever opens the file can open this complaint with the number and the query code. Do not save it on a shared computer.',
  saveWith: 'With the query code',
  saveWithout: 'Without the query code',
  file: (number) => `complaint-receipt-${number}.txt`,

  documentTitle: 'Receipt for a complaint about a broken promise',
};
