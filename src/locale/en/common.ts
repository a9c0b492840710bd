import type { CommonMessages } from '../zh-hans/common.js';
import type { FailureMessages } from '../zh-hans/failure.js';

/** Words that every element needs, with those of failures. */
export const common: CommonMessages & Required<Pick<CommonMessages, keyof FailureMessages>> = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  back: 'Back',
  notSetUp: [
    'This service is not open yet',
    'The site has not been fully set up. Please come back later or ask the organisation that runs it.',
  ],
  broken: ['This part could not be shown', 'Please reload the page.'],
  retryIn: (seconds) => `Try again in ${seconds} s`,
  preparing: (percent) => `The data is being prepared, ${percent}% done`,
  signIn: {
    'real-name': 'Your account must first be verified by real name',
    'real-person': 'Your identity must first be verified in person, for example by face',
    certificate: 'Please sign in with a digital certificate or an electronic business licence',
    legal: 'Please sign in with the account of your organisation',
  },
  traceId: (id) => `Reference: ${id}`,
  failures: {
    network: ['You seem to be offline', 'What you typed is still here. Check your connection and try again.'],
    timeout: [
      'There was no answer for a long time',
      'The network may be slow or the service busy. What you typed is still here; please try again.',
    ],
    aborted: ['Cancelled', ''],
    unauthenticated: ['Please sign in', 'Sign in on this site, then come back here and try again.'],
    forbidden: [
      'You may not see this',
      'If you think that you should, check that you are signed in with the right account.',
    ],
    'not-found': ['This was not found', 'It may have been withdrawn or moved.'],
    conflict: ['This has changed in the meantime', 'Load it again before you go on.'],
    invalid: ['What was sent was not accepted', 'Check what you filled in and try again.'],
    'too-large': ['This is too large', 'Shorten it and try again.'],
    'rate-limited': ['That was a bit fast', 'So that everyone can be served, please wait a moment.'],
    unavailable: ['The service is not available right now', 'You did nothing wrong. Please try again later.'],
    malformed: [
      'The answer could not be understood',
      'It is not shown, so as not to mislead you. Try again later; if it goes on, please tell the organisation that runs this service.',
    ],
    'challenge-required': ['Please show that you are human', 'Then what you asked for goes on.'],
  },
};
