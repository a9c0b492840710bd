import type { TrackTermsMessages } from '../zh-hans/track-terms.js';
import { actions } from './actions.js';

/** Terms of everything that is followed by number and query code. */
export const trackTerms: TrackTermsMessages = {
  ...actions,
  separator: ', ',
  stateLabel: 'State',
  queryCode: 'Query code',
  asOf: (time) => `As of ${time}`,
  copyText: 'Copy as text',
  saved: 'Saved',
  saveFailed: 'It could not be saved. Please copy the text and keep it.',
  print: 'Print',
  printFailed: 'It could not be printed. Open this page in a browser, or copy the text and print that.',
  fileStates: {
    stored: 'Uploaded, not checked yet',
    checking: 'Being checked',
    clean: 'Checked',
    infected: 'Has a virus, not taken',
    'check-failed': 'Could not be checked',
  },
  file: (nth, size) => `File ${nth} (${size})`,
};
