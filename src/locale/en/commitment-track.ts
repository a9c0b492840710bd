import type { CommitmentTrackMessages } from '../zh-hans/commitment-track.js';

/** Words of following a commitment. */
export const commitmentTrack: CommitmentTrackMessages = {
  title: 'Follow a credit commitment',
  intro:
    'With its number and query code you see how far it is and how its fulfilment was judged, and can hand in materials.',
  numberHint: '20 digits, on the receipt.',
  numberRead: (groups) => `You have typed: ${groups}`,
  queryCodeHint:
    'On the receipt; case, blanks and hyphens do not matter. Not needed when signed in with the account that made it.',
  submit: 'Look it up',
  tracking: 'Looking it up…',
  found: (state) => `Found. State: ${state}`,
  wrong: 'The number and the query code do not belong together. Check them against the receipt and try again.',
  notYours: 'Not found. Check the number; if it was not made with this account, fill in the query code.',
  triesLeft: (count) =>
    count ? ` ${count} ${count === 1 ? 'try' : 'tries'} left.` : ' No tries are left. Please try again later.',
  orCode: 'It works without signing in too: fill in the query code from the receipt.',
  notYourLogin: [
    'The account you are signed in with does not open this commitment',
    'Sign in with the account that made it, or fill in the query code.',
  ],
  locked: [
    'Too many tries, looking up is locked for now',
    'This keeps others from guessing query codes. You can try again when the time is over; what you typed is still there.',
  ],
  retryIn: (seconds) =>
    seconds > 60 ? `Try again in about ${Math.ceil(seconds / 60)} minutes` : `Try again in ${seconds} s`,

  shownTitle: 'How the commitment stands',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: 'Refreshed.',
  notRefreshed: 'It could not be refreshed; this is what was found last.',
  another: 'Look up another one',

  judgement: 'Judgement of fulfilment',
  notSaid: 'The judging authority does not say',
  steps: 'History',

  supplement: 'Hand in materials',
  supplementHint: 'You can hand in some now and the others later.',
  supplementSubmit: 'Hand in',
  nothingChosen: 'Upload at least one file first.',
  supplemented: 'The materials have been handed in.',
  supplementEarlier:
    'What you handed in before has arrived; see the materials above. Files that were chosen later have not been sent.',

  doable: 'What you can do',
  until: (time) => ` Possible until ${time}.`,
  allowances: {
    supplement: 'Hand in materials',
    correct: 'Correct the commitment',
    withdraw: 'Withdraw the commitment',
  },
  withdrawReason: 'Reason for withdrawing',
  withdrawReasonHint: 'The authority reads it. Please write no identity numbers, phone numbers or the like.',
  withdrawNext: 'Next',
  cancel: 'Cancel',
  withdrawConfirm: 'Withdraw this commitment?',
  withdrawMeans: 'It cannot be undone; make a new commitment if you need one. Its history is kept.',
  withdrawYes: 'Withdraw it',
  withdrawn: 'The commitment has been withdrawn.',

  objection: 'Objection and repair',
  record: 'The record that is collected',
  recordNote: 'What the authority collects in the common format. What is empty has not been filled in yet.',
  notFilledIn: 'Not filled in',

  printTitle: 'How the credit commitment stands',
};
