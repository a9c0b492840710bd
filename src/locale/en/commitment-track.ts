import type { CommitmentTrackMessages } from '../zh-hans/commitment-track.js';
import { track } from './track.js';

/** Words of following a commitment. */
export const commitmentTrack: CommitmentTrackMessages = {
  ...track,
  title: 'Follow a credit commitment',
  intro:
    'With its number and query code you see how far it is and how its fulfilment was judged, and can hand in materials.',
  numberHint: '20 digits, on the receipt.',
  queryCodeHint:
    'On the receipt; case, blanks and hyphens do not matter. Not needed when signed in with the account that made it.',
  wrong: 'The number and the query code do not belong together. Check them against the receipt and try again.',
  notYours: 'Not found. Check the number; if it was not made with this account, fill in the query code.',
  notYourLogin: [
    'The account you are signed in with does not open this commitment',
    'Sign in with the account that made it, or fill in the query code.',
  ],

  shownTitle: 'How the commitment stands',
  another: 'Look up another one',

  judgement: 'Judgement of fulfilment',
  notSaid: 'The judging authority does not say',

  supplement: 'Hand in materials',
  supplementHint: 'You can hand in some now and the others later.',
  supplementSubmit: 'Hand in',
  nothingChosen: 'Upload at least one file first.',
  supplemented: 'The materials have been handed in.',
  supplementEarlier:
    'What you handed in before has arrived; see the materials above. Files that were chosen later have not been sent.',

  allowances: {
    supplement: 'Hand in materials',
    correct: 'Correct the commitment',
    withdraw: 'Withdraw the commitment',
  },
  withdrawReasonHint: 'The authority reads it. Please write no identity numbers, phone numbers or the like.',
  withdrawConfirm: 'Withdraw this commitment?',
  withdrawMeans: 'It cannot be undone; make a new commitment if you need one. Its history is kept.',
  withdrawn: 'The commitment has been withdrawn.',

  objection: 'Objection and repair',
  record: 'The record that is collected',
  recordNote: 'What the authority collects in the common format. What is empty has not been filled in yet.',
  notFilledIn: 'Not filled in',

  printTitle: 'How the credit commitment stands',
};
