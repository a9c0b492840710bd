import type { CommitmentSignMessages } from '../zh-hans/commitment-sign.js';

/** See the texts in zh-Hans. */
export const commitmentSign: CommitmentSignMessages = {
  pair: (label, value) => `${label}: ${value}`,
  steps: {
    filling: 'Step 1 of 3: read and fill in',
    reviewing: 'Step 2 of 3: check',
    signing: 'Step 3 of 3: sign',
  },

  about: 'Matter',
  authority: 'Accepted by',
  version: 'Version of the text',
  versionOf: (version, publishedOn) => (publishedOn ? `${version} (published ${publishedOn})` : version),
  validity: 'Holds',
  validUntil: (date) => `until ${date}`,

  notOffered: ['Commitments are not taken here', 'Please go to the authority, or call the number on this page.'],
  unsupported: [
    'This commitment cannot be filled in here',
    'It asks for something that this version of the page does not know. Please tell the authority, or go there.',
  ],
  ineligible: 'You cannot make this commitment now',
  signIn: 'Sign in',
  loginFirst: 'You need to sign in first',
  maybe: 'It could not be confirmed that you meet the conditions; please check them yourself below',
  conditions: 'Conditions',
  instead: 'Where to go instead',
  back: 'See other matters',

  applicant: 'Who commits',
  thisSite: 'this site',
  source: (source, asOf) => (asOf ? `${source}, ${asOf}` : source),
  fields: {
    category: 'Kind of applicant',
    name: 'Name of the applicant',
    personName: 'Name',
    uscc: 'Unified social credit code',
    residentId: 'Resident identity number',
    authorisedPerson: 'Name of who signs',
    authorisedHint:
      'The legal representative (head, operator) or somebody with their authority. The name is checked when signing.',
    authorisedSelf: 'You sign yourself; please give the same name as above.',
    phone: 'Phone',
    phoneHint: 'For questions of the authority; not published.',
    publication: 'Who may see the commitment',
    publicationHint: 'Your choice; it becomes part of the signed text.',
    consent: 'Personal data',
    publicationConsent: 'Publication',
    reason: 'Why it is corrected',
  },

  text: 'Text of the commitment',
  textHint: 'Please read all of it. Underlined places are for you to fill in, and show in the text what you fill in.',
  plain: 'In plain words',
  plainHint: 'Helps to understand; not part of the text.',
  emptyBlank: (label) => ` (${label}, still empty) `,
  fillHere: 'Fill in the blanks of the text',
  beside: 'Also to be filled in',

  materials: 'Materials',
  whenMaterial: (name) => `When will you hand in: ${name}`,
  materialNow: 'Now',
  materialLater: (dueOn, dueText) =>
    dueOn
      ? `I commit to hand it in by ${dueOn}`
      : dueText
        ? `I commit to hand it in within ${dueText}`
        : 'I commit to hand it in later',
  materialLaterHint: 'Under the same number. Whoever misses the day is liable for the breach.',
  replaced: 'With this commitment you need not hand in:',

  privacy: 'How your personal data are used',
  privacyVersion: (version) => `Version ${version}`,
  privacyMore: 'Read all of it',
  consent: (title) => `I have read “${title}” and consent to my personal data being handled as it says.`,
  publicationConsent: 'I consent to this commitment and its fulfilment being published as chosen above.',

  next: 'Next: check',
  cancel: 'Do not go on',

  review: 'Please check',
  reviewHint: 'Below is the whole text that you will sign. After that not a character of it can change.',
  breach: 'If it is not kept',
  change: 'Go back and change',
  toSigning: 'Next: sign',
  fullText: 'The whole text',
  digest: (algorithm) => `Digest (${algorithm}; shows whether the text was changed)`,
  notDigested:
    'The digest of the text could not be made, so it cannot be signed now. Please check the network and try again.',
  filled: 'What you filled in',

  signing: 'Sign',
  submitted: 'The commitment has been sent',
  duplicate: ['The same commitment was sent before', 'It arrived then, and nothing was sent twice.'],
  forbidden: ['Your account cannot send this commitment', 'Please sign in as the applicant, or ask the authority.'],

  changed: [
    'The text has changed',
    'Between your reading and sending a new version was published. What you signed was not sent; what you filled in is still there.',
  ],
  difference: (added, removed) => `${added} lines added, ${removed} removed`,
  removed: 'Removed: ',
  added: 'Added: ',
  readAgain: 'Check the new text',

  correcting: (number) => `Correct commitment ${number}`,
  earlier: 'the commitment as it was made',
  correctingHint: 'After a correction it is signed anew; the text that was signed before is kept too.',
};
