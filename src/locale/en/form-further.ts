import type { FormFurtherMessages } from '../zh-hans/form-further.js';

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const day = (date: string): string => {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year ? `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}` : date;
};

/** Words of forms that an endpoint describes. */
export const formFurther: FormFurtherMessages = {
  moneyLocale: 'en',

  dateHint: 'For example 2026-11-26, 2026.11.26 or 20261126. ',
  wrongDate: (label) => `${label}: write it like 2026-11-26, and make sure that there is such a day.`,
  dateTooEarly: (label, earliest) => `${label}: not before ${earliest}. Choose a later day.`,
  dateTooLate: (label, latest) => `${label}: not after ${latest}. Choose an earlier day.`,
  calendar: 'Calendar',
  pickDate: (label) => `Choose from a calendar: ${label}`,

  withUnit: (label, currency, unit) => `${label} (${unit === '10000' ? '10,000 ' : ''}${currency})`,
  wrongAmount: (label) => `${label}: write digits only, with a decimal point if need be, for example 12.5.`,
  tooFine: (label) => `${label}: at most down to 0.01 yuan. Take the other decimals away.`,
  amountTooSmall: (label, least) => `${label}: at least ${least}. Please check it.`,
  amountTooLarge: (label, most) => `${label}: at most ${most}. Please check it.`,
  amountEcho: (other, capitals) => `That is ${other}${capitals ? `, in Chinese capitals ${capitals}` : ''}`,

  wrongPhone: (label) => `${label}: give a mobile number of 11 digits, or a landline with its area code.`,

  codeLength: (label, lengths, length) =>
    `${label}: it has ${lengths.join(' or ')} characters, you have typed ${length}. Compare it with the original.`,
  suspectCode: (label) =>
    `${label}: the check digit does not match, so a character may be wrong. Compare it with the original; you can go on if it is right.`,
  placeholderCode: (label) => `${label}: it is all zeros, which is no real code. Please check it.`,

  region: (above) => `Within ${above}`,
  regionUnfinished: (label, reached) => `${label}: choose down to the last level; so far it is ${reached}.`,

  suggestions: 'Possible results',
  suggesting: 'Looking for similar names…',
  suggested: (count) => `${plural(count, 'similar result')}. Choose with the arrow keys, or just type the name.`,
  noSuggestion: 'No similar name was found. You can just type the name.',
  suggestFailed: 'Names can’t be looked up now. You can just type the name.',
  organisationFound: (uscc) => `Unified social credit code: ${uscc}`,

  confirm: (label) => `Please read and tick: ${label}.`,
  attach: (label) => `${label}: please add files.`,
  comingFiles: (label) => `${label}: a file is still being uploaded. Wait until it has arrived, or cancel it.`,
  brokenFiles: (label) => `${label}: a file did not arrive or cannot be used. Upload it again, or remove it.`,
  tooManyFiles: (label, most, count) =>
    `${label}: at most ${plural(most, 'file')}, now there are ${count}. Take some away.`,

  given: (source) => `Source: ${source}. No need to fill it in.`,
  source: (source) => `Source: ${source}`,
  day,
  between: (from, to) => `${day(from)} to ${day(to)}`,
  list: (labels) => labels.join(', '),
  withCapitals: (amount, capitals) => `${amount} (${capitals})`,
  organisation: (name, uscc) => `${name} (${uscc})`,
  files: (count) => plural(count, 'file'),
  stated: 'Ticked',
  hidden: 'Filled in, not shown here',
  notFilledIn: 'Not filled in',
  change: 'Change',
  changeOf: (label) => `Change: ${label}`,
  pair: (label, value) => `${label}: ${value}`,
  notes: (count) =>
    count === 1
      ? 'Please look at one thing again; you can send all the same'
      : `Please look at ${count} things again; you can send all the same`,

  number: 'Number',
  numberAloud: (digits) => digits.join(', '),
  queryCode: 'Query code',
  keepCode:
    'Keep the number and the query code: with both you can see later how things stand. The query code is shown this once only; tell it to nobody.',
  next: 'What happens next',

  restored: (when) => `What you filled in until ${when} is back. `,
  restoredPart:
    'Names of persons, identity and phone numbers, ticked statements, files and signatures are never kept; please give them again. ',
  restoredOther: 'The form has changed since; what no longer fits was left out. Please check.',
  startAfresh: 'Clear and start again',
  notKept:
    'This device can’t keep a copy now. All you filled in is still on this page; do not close or reload it before sending.',
};
