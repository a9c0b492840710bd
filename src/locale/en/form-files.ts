import type { FormFilesMessages } from '../zh-hans/form-files.js';

/** Words of fields that take files. */
export const formFiles: FormFilesMessages = {
  pick: 'Choose files',
  pickMore: 'Add more',
  pickAnother: 'Choose another file',
  pickFailed: 'The window for choosing files did not open. Please try again.',
  types: (names) => `${names.join(', ')} files. `,
  largest: (size) => `Up to ${size} each. `,
  most: (count) => (count === 1 ? 'One file.' : `At most ${count} files.`),
  list: (label) => `${label}: files chosen`,
  named: (name, size) => `${name} (${size})`,
  told: (name, text) => `${name}: ${text}`,

  waiting: 'Waiting to be uploaded',
  sending: (percent) => `Uploading, ${percent}% done`,
  arriving: 'Sent, waiting for the service to confirm',
  progress: (name) => `Upload progress of ${name}`,
  failed: 'Not uploaded.',
  failures: {
    network: 'The network is down. Check it and retry.',
    timeout: 'It took too long. Retry when the network is better.',
    unauthenticated: 'Your login has expired. Sign in again and retry.',
    forbidden: 'This account may not upload files.',
    'too-large': 'The service finds the file too large. Make it smaller and choose it again.',
    invalid: 'The service did not accept this file. Choose another one.',
    'rate-limited': 'Too many requests. Retry in a while.',
    'not-found': 'The service no longer has this file. Upload it again.',
    other: 'The service is not available now. Retry in a while.',
  },
  stored: 'Received, not checked for safety yet',
  checking: 'Received, being checked for safety; you can go on with the form',
  clean: 'Received, passed the safety check',
  infected: 'Did not pass the safety check and cannot be used. Remove it and choose another file.',
  checkFailed: 'The safety check was not completed, so this file cannot be used. Upload it again.',
  refused: {
    type: 'What the file really contains is of no type that can be uploaded. It was not uploaded; choose another file.',
    size: 'The file is too large and was not uploaded. Make it smaller and choose it again.',
    empty: 'The file is empty and was not uploaded. Check the original.',
    unreadable:
      'The file cannot be read and was not uploaded. It may have been moved, or not be on this device yet; choose it again.',
    'too-many': 'There is no room for more files; this one was not uploaded. Remove one first.',
    twice: 'This file was chosen before and was not uploaded again.',
  },

  cancel: 'Cancel upload',
  retry: 'Retry',
  again: 'Upload again',
  remove: 'Remove',
  dismiss: 'OK',
  of: (action, name) => `${action}: ${name}`,
  removed: 'Removed.',
};
