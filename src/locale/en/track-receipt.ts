import type { TrackReceiptMessages } from '../zh-hans/track-receipt.js';

/** Words of every receipt with number and query code. */
export const trackReceipt: TrackReceiptMessages = {
  track: 'See how it stands',
  printAsk: 'Print the query code on the receipt?',
  printWith: 'With the query code',
  printWithout: 'Without the query code',
  cancel: 'Cancel',
};
