import type { ComplaintTrackMessages } from '../zh-hans/complaint-track.js';
import { track } from './track.js';

/** Words of following a complaint. */
export const complaintTrack: ComplaintTrackMessages = {
  ...track,
  title: 'Follow a complaint',
  intro: 'With its number and query code you see how far it is, and can add to it, urge it on, rate or withdraw it.',
  numberHint: 'Letters and digits, on the receipt.',
  queryCodeHint:
    'On the receipt; case, blanks and hyphens do not matter. Not needed when signed in with the account that made it.',
  wrong: 'The number and the query code do not belong together. Check them against the receipt and try again.',
  notYours: 'Not found. Check the number; if it was not made with this account, fill in the query code.',
  notYourLogin: [
    'The account you are signed in with does not open this complaint',
    'Sign in with the account that made it, or fill in the query code.',
  ],

  shownTitle: 'How the complaint stands',
  another: 'Look up another one',

  allowances: { supplement: 'Add to it', urge: 'Urge it on', rate: 'Rate it', withdraw: 'Withdraw the complaint' },

  supplement: 'Add words and files',
  supplementHint: 'You can hand in some now and the others later. What is handed in can not be changed.',
  supplementSubmit: 'Hand in',
  nothingChosen: 'Fill in at least one text, or upload a file.',
  supplemented: 'It has been handed in.',
  supplementEarlier:
    'What you handed in before has arrived; see its history. What was filled in later has not been sent.',
  ownText: 'Something else to say',
  ownTextHint: 'What nobody has asked for and you want them to know. Optional.',
  ownFiles: 'Other files',
  ownFilesHint: 'Optional.',

  urgeText: 'Something to say',
  urgeTextHint: 'The authority reads it. Optional.',
  urgeSend: 'Urge it on',
  urged: 'Urged. The authority will see it.',
  urgedEarlier: 'You had urged it already; what was changed later has not been sent.',

  rateScore: 'How it was dealt with',
  rateText: 'Something to say',
  rateTextHint: 'Optional. Please write no identity numbers, phone numbers or the like.',
  rateSend: 'Send the rating',
  rateMeans: 'You can rate once only, and not change it. It does not change what came of the complaint.',
  rated: 'The rating has been sent, thank you.',
  ratedEarlier: 'Your rating had arrived already; what was changed later has not been sent.',

  withdrawReasonHint: 'The authority reads it. Please write no identity numbers, phone numbers or the like.',
  withdrawConfirm: 'Withdraw this complaint?',
  withdrawMeans:
    'Nobody goes on with it, and it cannot be undone; submit a new one if you need to. Its history is kept.',
  withdrawn: 'The complaint has been withdrawn.',

  printTitle: 'How the complaint about a broken promise stands',
};
