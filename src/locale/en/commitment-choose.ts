import type { CommitmentChooseMessages } from '../zh-hans/commitment-choose.js';

/** See the texts in zh-Hans. */
export const commitmentChoose: CommitmentChooseMessages = {
  pair: (label, value) => `${label}: ${value}`,
  title: 'Choose a commitment to make',
  track: 'Follow a commitment',
  authority: 'Accepted by',
  open: 'Read and fill in',
  openNamed: (title) => `Read and fill in: ${title}`,
  why: 'See why not',
  whyNamed: (title) => `See why not: ${title}`,
  found: (count) => (count === 1 ? 'There is 1 commitment to choose' : `There are ${count} commitments to choose from`),
  none: [
    'No commitment can be made',
    'There is none for this matter at present. Please ask the authority that accepts them.',
  ],
  notOffered: ['Commitments are not taken here', 'Please go to the authority, or call the number on this page.'],
  ineligible: 'You cannot make this commitment now',
  loginFirst: 'You need to sign in first',
  maybe: 'It could not be confirmed that you meet the conditions; please check them after opening',
};
