import type { CommitmentSigningMessages } from '../zh-hans/commitment-signing.js';

/** Words of signing a commitment. */
export const commitmentSigning: CommitmentSigningMessages = {
  title: 'Sign the commitment',
  signer: (person) => `Signed by: ${person}`,
  level: 'How to sign',
  levels: { typedName: 'Type the name', handwritten: 'Sign by hand', adapter: 'Electronic signing service' },
  levelHints: {
    typedName: 'Tick to confirm, then type the name of whoever signs.',
    handwritten: 'Write the name of whoever signs, by finger, pen or mouse.',
    adapter: 'Done by the signing service of this page, for example with a digital certificate.',
  },
  notReliable:
    'This way of signing is no reliable electronic signature in the sense of the Electronic Signature Law of the PRC.',
  byService:
    'Whether it is a reliable electronic signature in the sense of the Electronic Signature Law of the PRC depends on the signing service and on your certificate.',
  sign: 'Sign and submit',

  agreedLabel: 'Confirmation',
  agreed:
    'I have read the whole commitment, make it of my own will, and know what I am liable for if I do not keep it.',
  name: 'Name of whoever signs',
  nameHint: (person) => `Type “${person}”, as the commitment has it.`,
  otherName: (person) =>
    `This is not the name of “${person}”, who signs the commitment. Type it as the commitment has it; if the commitment is wrong, go back and change it.`,

  padHint: (person) =>
    `Write “${person}” in the box. The picture is personal data: it goes with this commitment only and does not stay on this device.`,
  padLabel: (said) => `Box to sign in: ${said}`,
  padLoading: 'Getting the box ready…',
  padFailed: 'The box to sign in did not open. Check the network and retry, or choose another way.',
  strokes: (count) => (count ? `${count} ${count === 1 ? 'stroke' : 'strokes'} written` : 'not signed yet'),
  undo: 'Take a stroke back',
  clear: 'Clear',
  typeInstead: 'If you cannot write here, choose “Type the name” above.',
  bringInstead: 'If you cannot write here, sign on paper, take a photo or scan it, and choose it here (PNG, JPG).',
  pickPicture: 'Choose a picture of the signature',
  pictureThere: 'Picture of the signature in place',
  pictureUnreadable: 'This picture cannot be opened. Choose another PNG or JPG.',
  ink: {
    empty: 'There is no signature yet. Sign in the box first.',
    faint: 'This is too little to be a name. Clear it and write the whole name.',
  },
  binding: 'Binding the signature to the commitment…',
  unbound: 'The signature could not be bound to the commitment; nothing was signed. Check the network and try again.',

  goToService: 'Go and sign',
  service: {
    waiting:
      'Waiting for the signing service. Sign in the window or app that has opened; it is submitted by itself afterwards.',
    stopped: 'You stopped waiting; nothing was signed.',
    refused: 'The signing service did not sign. You may have cancelled it, or the service has refused.',
    expired: 'No signature came within 5 minutes.',
    broken: 'What the signing service brought is not complete and cannot be used.',
  },
  left: (seconds) => `${Math.floor(seconds / 60)} min ${seconds % 60} s left`,
  stop: 'Stop waiting',
  notSent: 'The commitment was not submitted. Everything you filled in is still there, and you can sign again.',
  unavailable: [
    'This commitment cannot be signed here',
    'This page does not have the way of signing that the authority asks for. Go to the authority, or use the channel that it names.',
  ],
};
