import type { ReportVerifyMessages } from '../zh-hans/report-verify.js';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Words of the verdict on a report, and of verifying one that somebody else shows. */
export const reportVerify: ReportVerifyMessages = {
  checking: 'Checking the report…',
  result: (verdict) => `Result: ${verdict}`,
  verdicts: {
    valid: [
      'genuine and in force',
      'It is what was signed, it comes from the issuer that it names, and it is in force now.',
      'You may rely on it. Please see that the subject, the purpose and the period are what you need.',
    ],
    partly: [
      'only partly checked',
      'What has been loaded is unaltered; the other records have not been checked yet.',
      'Load all records for a full result. Please decide nothing by it before.',
    ],
    unknown: [
      'cannot be confirmed',
      'At least one check could not be made, so it can be called neither genuine nor false.',
      'See below what could not be confirmed. Please do not rely on it until then; you may ask the issuer.',
    ],
    notYetValid: ['not yet in force', 'The report does not apply yet.', 'Please use it once it is in force.'],
    expired: [
      'expired',
      'The report is past its last day and says nothing of what came later.',
      'Please ask for a new report.',
    ],
    superseded: [
      'replaced by a newer report',
      'The issuer has put a newer report in its place.',
      'Please go by the newer report and no longer by this one.',
    ],
    suspended: [
      'suspended',
      'The issuer has suspended the use of this report.',
      'Please do not rely on it meanwhile; you may ask the issuer for the reason.',
    ],
    revoked: [
      'revoked',
      'The issuer has revoked this report. It proves nothing any more.',
      'Please do not rely on it. Ask for another report, or ask the issuer.',
    ],
    altered: [
      'altered',
      'It is not what was signed.',
      'Please do not rely on it. Ask for the original, or ask the issuer.',
    ],
  },
  technical: 'This is a technical check. It does not take the place of the issuer’s official verification.',
  again: 'Check again',

  checks: { integrity: 'Content', status: 'Status', issuer: 'Issuer' },
  integrity: {
    intact: 'unaltered',
    partly: 'unaltered as far as it was checked',
    altered: 'altered',
    unsigned: 'cannot be checked: there is no signature',
    unchecked: 'cannot be checked',
  },
  integrityReasons: {
    malformed: 'The signature is not of the right form.',
    algorithm: 'The signature was made by another algorithm than the key’s.',
    signature: 'The signature does not fit the content.',
    page: 'Some records are not those that were signed.',
    count: 'The number of records is not the one that was signed.',
    noKey: 'There is no key to check the signature by.',
    unsupported: 'This page does not know the algorithm of the signature.',
    unavailable: 'It cannot be checked over this connection. Please try over https, or with a newer browser.',
    badKey: 'The key on the trust list is faulty.',
  },
  pages: (checked, total) => `${checked} of ${plural(total, 'page')} of records checked.`,
  noPages: 'The report holds no records to check.',
  checkedHere: (time) => `Checked by your browser at ${time}`,

  statuses: {
    valid: 'in force',
    superseded: 'replaced by a newer report',
    revoked: 'revoked',
    suspended: 'suspended',
    expired: 'expired',
    notYetValid: 'not yet in force',
    unknown: 'cannot be confirmed',
  },
  statusDoubts: {
    nothing: 'Nothing was found that says whether it is in force.',
    stale: 'What says so is too old to prove that it is in force now.',
    future: 'What says so is dated later than now. Please see whether the clock of this device is right.',
    undated: 'What says so has no date.',
    unknownState: 'The issuer gives a status that this page does not know.',
    unreadable: 'The times in the report cannot be read.',
  },
  since: (time) => `Since ${time}.`,
  sinceOf: {
    notYetValid: (time) => `In force from ${time}.`,
    expired: (time) => `In force until ${time}.`,
  },
  reason: (text) => `Reason: ${text}`,
  supersededBy: (number) => `Number of the newer report: ${number}`,

  issuers: {
    trusted: 'confirmed',
    unknownKey: 'cannot be confirmed: the key is not on the trust list',
    mismatch: 'cannot be confirmed: the key belongs to somebody else',
    keyNotValidThen: 'cannot be confirmed: the key was not valid when it signed',
    keyRevoked: 'cannot be confirmed: the key was revoked',
    noTrust: 'cannot be confirmed: this site has no trust list',
    keysMissing: 'cannot be confirmed: the published keys could not be fetched',
  },
  written: (issuer) => `The report names ${issuer}.`,
  signedBy: (holder) => `The key belongs to ${holder}.`,
  trustedByPage: 'According to the trust list of this site',
  by: (name, time, age) => `According to ${name}, ${time}${age && ` (${age})`}`,
  byUndated: (name) => `According to ${name}`,
  listFailed: (failure) => `The newest list of keys and statuses could not be fetched: ${failure}.`,
  statusFailed: (failure) => `The newest status could not be fetched: ${failure}.`,
  ages: {
    now: 'just now',
    minutes: (count) => `${plural(count, 'minute')} ago`,
    hours: (count) => `${plural(count, 'hour')} ago`,
    days: (count) => `${plural(count, 'day')} ago`,
  },

  details: 'Technical details',
  reportNo: 'Report number',
  keyId: 'Key',
  algorithm: 'Algorithm of the signature',
  digestAlgorithm: 'Algorithm of the digests',
  digest: 'Digest of the report',
  none: 'none',
  pair: (label, value) => `${label}: ${value}`,

  title: 'Verify a credit report',
  intro:
    'Find out whether a report is genuine: by its code, by the numbers on paper, or by the file that you were given.',
  byCode: 'By code',
  code: 'Code',
  codeHint:
    'It stands below the QR code that you are shown. Capitals, spaces and hyphens do not matter. You may paste the whole link.',
  codeRead: (groups) => `You typed: ${groups}`,
  lookAlikes: 'Codes usually have no letters I, L and O, which look like others. Please compare it with the original.',
  otherLink: 'There is no code in this link. Please type the code below the QR code.',
  scan: 'Scan',
  scanFailed: ['It could not be scanned', 'Please allow the camera and try again, or type the code.'],
  notCode: ['This is not the code of a report', 'Please scan the QR code of the credit report.'],
  byPaper: 'By the numbers on paper',
  checkCode: 'Check code',
  paperHint: 'Printed on the first page or at the foot of each page.',
  byFile: 'By file',
  fileHint: 'Choose the report file (.json) that you were given, or drop it here.',
  pickFile: 'Choose a file',
  dropHere: 'Drop it to verify this file',
  submit: 'Verify',
  retryIn: (seconds) =>
    seconds > 60 ? `Possible again in about ${Math.ceil(seconds / 60)} min` : `Possible again in ${seconds} s`,
  another: 'Verify another report',

  verifying: 'Asking the issuer…',
  readingFile: 'Reading the file…',
  checkingFile: (checked, total) => `Checking the file: ${checked} of ${plural(total, 'page')}`,
  fileProgress: 'Progress of reading and checking',
  cancel: 'Cancel',

  wrongCode: 'There is no such code. Please compare it with the original and try again.',
  wrongPaper: 'The report number and the check code do not fit. Please compare them with the original and try again.',
  triesLeft: (count) =>
    count ? ` ${plural(count, 'try').replace('trys', 'tries')} left.` : ' No tries are left. Please try again later.',
  locked: [
    'Too many tries: verifying is locked for now',
    'This keeps codes from being guessed. You may try again in a while, and what you typed is still here. Report files can be verified even now.',
  ],
  codeExpired: ['This code has expired', 'Please ask to be shown a new code.'],
  codeRevoked: ['Its holder has withdrawn this code', 'Please ask them, and to be shown a new code if need be.'],
  notReady: ['The report is not ready yet', 'Please verify it later.'],

  faults: {
    altered: [
      'The file was altered',
      'It is not what was signed: somebody changed it, it was cut off, or other software saved it. Please do not rely on it, and ask for the original.',
    ],
    tooLarge: ['The file is too large', 'Report files have at most 64 MB. This does not look like a report.'],
    tooDeep: ['The file is not built as it should be', 'It does not look like a credit report and was not opened.'],
    notText: [
      'The file cannot be read',
      'It may be damaged, or it is no credit report. Verify a PDF or a picture by its report number and check code.',
    ],
    notJson: [
      'The file cannot be read',
      'It may be damaged, or it is no credit report. Verify a PDF or a picture by its report number and check code.',
    ],
    notReport: ['This is not a credit report', 'Please choose a report file (.json) saved from a credit service.'],
    unknownFormat: [
      'This version of the file format is not known',
      'It may come from a newer version, or the head of the file was altered. Please ask the issuer.',
    ],
    unreadable: ['The file could not be read', 'Please see that the file is still there, and try again.'],
    several: ['One file at a time', 'Please choose one file only.'],
  },
};
