import type { LookupDetailMessages } from '../zh-hans/lookup-detail.js';
import { records } from './records.js';

/** Words of a subject's details in `<credit-lookup>`. */
export const lookupDetail: LookupDetailMessages = {
  ...records,

  back: 'Back to the results',
  loaded: (name) => `Showing ${name}`,
  reload: 'Load again',
  signIn: 'Sign in to see it',
  signInHere: 'Sign in to this website first, then come back here.',

  reportLink: 'Show the credit report',
  copyLink: 'Copy a link to share',
  outcomes: {
    notPublic: 'The records are not public',
    sourceUnavailable: 'Data unavailable: cannot tell whether there are records',
    sourceNotConnected: 'Source not connected: cannot tell whether there are records',
  },
  outcomeBodies: {
    notPublic:
      'This does not mean that there is none. The records are not open to the public; those entitled can see them after signing in.',
    sourceUnavailable: 'A source cannot be reached, so “no record” would be wrong. Try again later.',
    sourceNotConnected: 'A source is not connected to this service, so “no record” would be wrong.',
  },
  someNotPublic: 'There are more records that are not public; those entitled can see them after signing in.',
  loadingRecords: (chapter) => `Loading records: ${chapter}…`,
  recordsLoaded: (added, shown) => `${records.count(added)} added; ${shown}`,
  more: 'Load more',
  moreOf: (chapter) => `Load more: ${chapter}`,
  loadingMore: 'Loading…',
};
