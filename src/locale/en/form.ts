import type { FormMessages } from '../zh-hans/form.js';

const END = { from: 'first day', to: 'last day' };

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const span = (months: number): string => (months % 12 ? plural(months, 'month') : plural(months / 12, 'year'));

/** Words of every form. */
export const form: FormMessages = {
  required: ' (required)',
  warning: 'Please note: ',
  enter: (label) => `${label}: please fill this in.`,
  choose: (label) => `${label}: please choose.`,
  tooShort: (label, least, length) =>
    `${label}: at least ${plural(least, 'character')}, now ${length}. Please write more.`,
  tooLong: (label, most, length) => `${label}: at most ${plural(most, 'character')}, now ${length}. Please shorten it.`,
  wrongLength: (label, whole, length) =>
    `${label}: it has ${plural(whole, 'character')}, you have typed ${length}. Compare it with the original.`,
  wrongCode: (label) => `${label}: it is not written like that. Compare it with the original.`,
  tooMany: (most, count) => `Choose at most ${most}; now there are ${count}. Please take some away.`,
  refused: (label) => `${label}: this was not accepted. Please check it.`,
  refusedForm: 'What was sent was not accepted. Please check it and try again.',

  from: 'First day',
  to: 'Last day',
  missingDate: (end) => `Please give the ${END[end]}.`,
  wholeDate: (end) => `Give year, month and day of the ${END[end]}, and make sure that there is such a day.`,
  tooEarly: (end, earliest) => `The ${END[end]} can’t be before ${earliest}. Choose a later day.`,
  tooLate: (end, latest) => `The ${END[end]} can’t be after ${latest}. Choose an earlier day.`,
  wrongOrder: 'The first day is after the last day. Swap or change them.',
  tooLongPeriod: (months, from) => `The longest period is ${span(months)}. Let it begin on ${from} or later.`,
  between: (earliest, latest) => `From ${earliest} to ${latest}. `,
  since: (earliest) => `Not before ${earliest}. `,
  until: (latest) => `Not after ${latest}. `,
  longest: (months) => `At most ${span(months)}.`,

  pick: 'Please choose',
  all: (count) => `Select all ${count}`,
  allCommon: 'Select the usual ones',
  none: 'Clear',
  common: 'Usual ones',
  others: 'Others',
  group: (name, chosen, count) => `${name} (${chosen} of ${count} selected)`,
  narrow: 'Find by name',
  chosen: (count) => (count ? `${count} selected` : 'Nothing selected yet'),
  chosenList: (labels) => `: ${labels.join(', ')}`,
  matching: (count) => (count ? `, ${count} found` : ', none found: try another word'),

  left: (count) => (count < 0 ? `${plural(-count, 'character')} too many` : `${plural(count, 'character')} left`),

  summary: (count) => (count === 1 ? 'One thing needs to be changed' : `${count} things need to be changed`),
  sending: 'Sending, please wait…',
  reconciling: 'Finding out what became of it. Please keep this page open…',
  unconfirmed:
    'We could not find out yet whether it arrived. What you filled in is still here, and sending the same again will not make a second one.',
  notArrived: 'It did not arrive. What you filled in is still here, and you can send it again.',
  earlier: 'What you sent before your changes did arrive; the changes after it were not sent.',
  stop: 'Stop waiting',
};
