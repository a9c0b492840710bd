import type { CommitmentReceiptMessages } from '../zh-hans/commitment-receipt.js';
import { trackReceipt } from './track-receipt.js';

/** Words of the receipt for a commitment. */
export const commitmentReceipt: CommitmentReceiptMessages = {
  ...trackReceipt,
  title: 'Commitment submitted',
  correctedTitle: 'Corrected commitment submitted',
  text: (title, authority) => `“${title}” has been submitted to ${authority} and waits to be accepted.`,
  earlier:
    'What was submitted is from before your last changes; those have not been sent. Correct the commitment where you follow it, if needed.',
  keepCode:
    'Keep the query code now. It is shown only this once; tell it to nobody. If you were not signed in, it cannot be recovered.',
  noCode: 'Sign in with the same account later to see how it stands.',
  changed: [
    'What came back differs from what you signed',
    'Below are the words as you signed them. Please keep them, and ask the authority.',
  ],
  due: 'Materials still to come',
  dueHint: 'You can hand them in under “See how it stands”.',
  copyCodes: 'Copy number and query code',
  copiedCodes: (number, queryCode) => `Commitment number: ${number}\nQuery code: ${queryCode}`,

  printAskMeans: 'Whoever has the paper can open this commitment with the number and the query code.',

  documentTitle: 'Receipt for a credit commitment',
};
