import type { ComplaintFileMessages } from '../zh-hans/complaint-file.js';
import { actions } from './actions.js';

/** Words of checking whether a complaint belongs here, of filling it in, checking it over and sending it. */
export const complaintFile: ComplaintFileMessages = {
  ...actions,
  title: 'Complaint about a promise that a public body broke',
  intro:
    'When a government department or public institution breaks a contract with an enterprise, or does not carry out a policy that it promised, the enterprise can complain here. A few questions show first whether this is the right place.',
  step: (now, all, name) => `Step ${now} of ${all}: ${name}`,
  pages: {
    check: 'Is this the right place?',
    complainant: 'Your enterprise and contact',
    promise: 'The public body and the promise',
    story: 'What happened and what you ask for',
    evidence: 'Evidence',
    review: 'Check and send',
  },
  next: 'Next',
  toReview: 'Back to checking',
  previous: 'Back',
  submit: 'Send the complaint',

  notOffered: [
    'Complaints are not taken here at present',
    'Call 12345, the government service line, or the number shown on this page.',
  ],
  unsupported: [
    'This complaint can’t be filled in here',
    'It asks for something that this version of the page does not support. Call the number shown on this page, or 12345.',
  ],

  needed: 'What you will need',
  check: 'Does it belong here?',
  verdicts: {
    accepted: ['You can complain here', 'Please go on.'],
    conditional: ['You can complain here, but note', ''],
    elsewhere: ['This does not belong here', 'Please use the channel below. A complaint sent here would be returned.'],
  },
  unasked: (label) => `This page can’t judge “${label}”. The office will decide once it has your complaint.`,
  disclosure: 'Who will see what',
  warning: 'Tell the truth',
  protection: 'How you are protected',
  procedure: 'How it goes on',
  workingDays: (days) => `within ${days} working ${days === 1 ? 'day' : 'days'}`,

  complainant: 'Your enterprise',
  contact: 'Contact',
  respondent: 'The public body',
  promise: 'Contract or promise',
  amounts: 'Amounts',
  others: 'Other channels',
  thisSite: 'this site',
  source: (source, asOf) => (asOf ? `${source}, ${asOf}` : source),
  fields: {
    name: 'Name of the enterprise',
    uscc: 'Unified social credit code',
    nature: 'Kind of enterprise',
    agent: 'Who complains',
    agentName: 'Name of the agent',
    contactName: 'Contact person',
    contactHint: 'The office will ask this person. Choose somebody who knows the facts.',
    phone: 'Phone',
    phoneHint: 'Only for the office to reach you. It isn’t passed on to the body you complain about.',
    email: 'Email',
    address: 'Postal address',
    respondent: 'Name of the public body',
    respondentHint: 'Type a few characters and choose from the list. If it isn’t there, write its full name.',
    respondentKind: 'Kind of public body',
    field: 'Field',
    promiseKind: 'What kind of promise was broken',
    contractName: 'Name of the contract, agreement or document',
    contractNo: 'Number of the contract or document',
    signedOn: 'Signed (published) on',
    dueOn: 'To be carried out by',
    unit: 'Unit of the amounts',
    contractAmount: 'Amount of the contract',
    disputedAmount: 'Amount not paid',
    breachFacts: 'What happened',
    breachFactsHint:
      'What was agreed, by when, what was and was not done, and what you were told. 10 to 4,000 characters.',
    claim: 'What you ask for',
    claimHint: 'What the body should do: pay which sum, carry out which policy.',
    proceedings: 'Other proceedings',
    proceedingsText: 'How far they are',
    proceedingsTextHint: 'For example the court, the case number, the stage.',
    otherChannels: 'Where else you have reported it',
    pledge: 'Statement of truth',
    consent: 'Personal information',
    code: 'Code',
  },
  byItself: 'Somebody of the enterprise',
  byAgent: 'An authorised agent',
  units: { '1': 'yuan', '10000': '10,000 yuan' },
  dueBeforeSigned: 'The date for carrying it out lies before the signing. Please check.',
  notYetDue: 'The date isn’t there yet. What isn’t due is usually not taken; please check the date.',

  evidenceHint:
    'Photos from your phone will do. They are made smaller on your device, and where they were taken is removed before anything is sent.',
  uploadsOff: 'No files can be sent here. Hand the documents in by the office’s other ways.',

  sendCode: 'Send a code',
  resendCode: 'Send another code',
  resendIn: (seconds) => `Another code can be sent in ${seconds} s`,
  sendingCode: 'Sending a code…',
  codeSent: (to, minutes) =>
    `A code was sent to ${to}. It holds for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  codeHint: (length) => `${length} digits.`,
  confirmCode: 'Confirm the code',
  confirmingCode: 'Confirming…',
  confirmed: (to) => `${to} confirmed`,
  wrongCode: (left) =>
    left === undefined
      ? 'The code is wrong. Please check it.'
      : left > 0
        ? `The code is wrong. ${left} ${left === 1 ? 'try' : 'tries'} left.`
        : 'Too many wrong codes. Please have another one sent.',
  codeExpired: 'The code has expired. Please have another one sent.',
  confirmFirst: 'Have a code sent first, to confirm the phone number.',
  confirmNow: 'Enter the code you received and press “Confirm the code”.',
  phoneFirst: 'Enter a valid phone number first.',
  contactOffline:
    'There is no network, so the phone number can’t be confirmed now. You can go on and confirm it before you send.',

  review: 'Please check',
  reviewHint:
    'Once it is sent, the department above the body you complain about will look into it. Press “Change” beside anything that is wrong.',
  privacy: 'How your personal information is used',
  privacyVersion: (version) => `Version ${version}`,
  privacyMore: 'Read all of it',
  consent: (title) => `I have read “${title}” and agree to the use of my personal information as it says.`,

  outbox: [
    'Ready, but not sent yet',
    'There is no network now. Keep this page open; when the network is back, you confirm and it is sent. Nothing is sent by itself.',
  ],
  outboxKept:
    'After a reload of this page the enterprise and the matter are still there; names, phone, email, address, files and codes have to be filled in again.',
  outboxOnline: 'The network is back. Please confirm to send.',
  outboxSend: 'Send now',
  outboxFiles: (count) =>
    `${count} ${count === 1 ? 'file is' : 'files are'} waiting; sending goes on when the network is back.`,

  submitted: 'The complaint has been sent',
  duplicate: [
    'The same complaint was sent before',
    'It has arrived already and was not sent twice. Follow it by its number and query code.',
  ],
  forbidden: [
    'Your account can’t send this complaint',
    'Sign in with the enterprise’s own account, or contact the office.',
  ],
  changed: [
    'The rules have changed',
    'Between filling in and sending, the office changed its rules, and the complaint was not sent. Everything you filled in is still there; please check once more by the new rules.',
  ],
  checkAgain: 'Check by the new rules',
  change: 'Back to change it',
  track: 'Follow a complaint you sent',
};
