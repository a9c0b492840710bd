import type { FormFilesMessages } from '../zh-hans/form-files.js';

/** Words of fields that take files. */
export const formFiles: FormFilesMessages = {
  pick: 'Choose files',
  pickMore: 'Add more',
  pickAnother: 'Choose another file',
  pickFailed: 'The window for choosing files did not open. Please try again.',
  hint: (own, limits) => own + (!limits ? '' : /[.!?。！？]$/.test(own) ? ' ' : '. ') + limits,
  types: (names) => `${names.join(', ')} files. `,
  largest: (size) => `Up to ${size} each. `,
  most: (count) => (count === 1 ? 'One file.' : `At most ${count} files.`),
  list: (label) => `${label}: files chosen`,
  sized: (size) => ` (${size})`,
  told: (name, text) => `${name}: ${text}`,

  photosJoin: 'Photos can be chosen too; those chosen together become one PDF on this device.',
  joined: (first, count) => `${first} and ${count - 1} more ${count === 2 ? 'photo' : 'photos'}`,
  begun: (count) =>
    `${count === 1 ? 'One file was' : `${count} files were`} not uploaded to the end last time. Choose the same file again to go on with it.`,
  begunArrived: (count) =>
    `${count === 1 ? 'One file was' : `${count} files were`} uploaded last time. Choose the same file again; it is not sent once more.`,
  begunOne: (position, size) => `No. ${position}, ${size}, not uploaded to the end`,
  begunThere: (position, size) => `No. ${position}, ${size}, uploaded`,
  begunList: (label) => `${label}: files from last time`,
  forsake: 'No longer needed',
  notes: {
    shrunk: 'Made smaller on this device, without the location and the like that photos hold. ',
    stripped: 'The location and the like that photos hold were taken out on this device; the picture is the same. ',
    document: 'Made into one PDF on this device, without the location and the like that photos hold. ',
    'cut-short':
      'The end of the file is missing; it may not have been downloaded to the end. Open it and have a look. ',
    resumed: 'The same file as last time; the upload goes on. ',
    other: 'Not the same content as the file from last time; uploaded as a new one. ',
  },

  preparing: 'Being checked and made ready on this device',
  waiting: 'Waiting to be uploaded',
  sending: (percent) => `Uploading, ${percent}% done`,
  paused: (percent) => `Paused, ${percent}% done`,
  offline: (percent) => `The network is down, ${percent}% done; goes on by itself when it is back`,
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
    heic: 'This is a HEIC photo and was not uploaded. Choose “Most Compatible” in the camera settings of the phone and take it again, or save the photo as JPEG.',
    webp: 'This is a WebP picture and was not uploaded. Save it as JPEG or PNG and choose it again.',
    locked:
      'This PDF has a password or restrictions and was not uploaded. Open it, print it to a PDF without a password, and choose that.',
    photo:
      'This photo cannot be read, so its location and the like cannot be taken out. It was not uploaded; choose another one, or a screenshot of it.',
    size: 'The file is too large and was not uploaded. Make it smaller and choose it again.',
    empty: 'The file is empty and was not uploaded. Check the original.',
    unreadable:
      'The file cannot be read and was not uploaded. It may have been moved, or not be on this device yet; choose it again.',
    'too-many': 'There is no room for more files; this one was not uploaded. Remove one first.',
    twice: 'This file was chosen before and was not uploaded again.',
  },

  cancel: 'Cancel upload',
  pause: 'Pause',
  resume: 'Go on',
  retry: 'Retry',
  again: 'Upload again',
  remove: 'Remove',
  dismiss: 'OK',
  of: (action, name) => `${action}: ${name}`,
  removed: 'Removed.',
};
