import { compareDates, isDate } from '../../../contract/dates.js';
import { type EndpointFields, endpointFields } from '../../../form/endpoint-fields.js';
import type { FieldDefinition, Remark } from '../../../form/field.js';
import { term } from '../../../locale/term.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { ComplaintFieldsOptions } from './field-options.js';
import { choice } from './field-kinds.js';
import { factField, type Holds, NONE, POINTERS } from './field-names.js';

/** Begins the names of the operator's own fields. */
const OWN = 'value-';

/** The operator's own fields, and those of them that can't be drawn here. */
export const extraFields = ({
  offer,
  furtherWords,
}: Pick<ComplaintFieldsOptions, 'offer' | 'furtherWords'>): EndpointFields =>
  endpointFields(offer.extra ?? [], { words: furtherWords, prefix: OWN, pointerBase: '/values' });

/** The body that broke its promise. */
export function respondentFields({ offer, search, words }: ComplaintFieldsOptions): FieldDefinition[] {
  const { fields } = words;
  return [
    {
      type: 'organisation',
      name: 'respondent',
      label: fields.respondent,
      hint: search && fields.respondentHint,
      required: true,
      maxLength: 200,
      search,
      pointer: '/respondent',
    },
    ...(factField(offer, 'respondentKind') === 'respondentKind'
      ? [choice('respondentKind', fields.respondentKind, offer.respondentKinds)]
      : []),
    ...(factField(offer, 'field') === 'field' ? [choice('field', fields.field, offer.fields)] : []),
  ];
}

/** What was promised, by when, and what it is worth. */
export function promiseFields({ offer, today, words }: ComplaintFieldsOptions, holds: Holds): FieldDefinition[] {
  const { fields, units } = words;
  const kind = offer.promiseKinds.find(({ value }) => value === holds('promiseKind'));
  const unit = holds('unit') === '10000' ? '10000' : '1';
  const amount = (name: string, label: string, required = false): FieldDefinition => ({
    type: 'amount',
    name,
    label,
    required,
    currency: 'CNY',
    unit,
    minimum: '0.01',
    pointer: `/facts/${name}`,
  });
  const signedOn = holds('signedOn');
  return [
    choice('promiseKind', fields.promiseKind, offer.promiseKinds),
    {
      type: 'text',
      name: 'contractName',
      label: fields.contractName,
      required: !!kind?.needsContract,
      maxLength: 200,
      pointer: '/facts/contractName',
    },
    { type: 'text', name: 'contractNo', label: fields.contractNo, maxLength: 100, pointer: '/facts/contractNo' },
    { type: 'date', name: 'signedOn', label: fields.signedOn, latest: today, pointer: '/facts/signedOn' },
    {
      type: 'date',
      name: 'dueOn',
      label: fields.dueOn,
      pointer: '/facts/dueOn',
      check: (dueOn) => judgeDue(dueOn, typeof signedOn === 'string' ? signedOn : '', today, words),
    },
    choice(
      'unit',
      fields.unit,
      Object.keys(units).map((value) => ({ value, label: term(units, value) ?? value })),
    ),
    amount('contractAmount', fields.contractAmount),
    amount('disputedAmount', fields.disputedAmount, !!kind?.needsAmount),
  ];
}

/** Neither keeps anybody from complaining: whether a promise was due is what a complaint may be about. */
function judgeDue(dueOn: string, signedOn: string, today: string, words: ComplaintFileMessages): Remark | undefined {
  if (isDate(signedOn) && compareDates(dueOn, signedOn) < 0)
    return { severity: 'warning', message: words.dueBeforeSigned };
  return compareDates(dueOn, today) > 0 ? { severity: 'warning', message: words.notYetDue } : undefined;
}

/** What happened, what is asked for, and what the operator asks besides. */
export function storyFields(options: ComplaintFieldsOptions, holds: Holds): FieldDefinition[] {
  const { offer, words } = options;
  const { fields } = words;
  const proceedings = factField(offer, 'proceedings');
  const isElsewhere = ![undefined, '', NONE].includes(holds(proceedings) as string | undefined);
  return [
    {
      type: 'text',
      name: 'breachFacts',
      label: fields.breachFacts,
      hint: fields.breachFactsHint,
      required: true,
      multiline: true,
      counter: true,
      minLength: 10,
      maxLength: 4000,
      pointer: '/facts/breachFacts',
    },
    {
      type: 'text',
      name: 'claim',
      label: fields.claim,
      hint: fields.claimHint,
      required: true,
      multiline: true,
      counter: true,
      maxLength: 1000,
      pointer: '/facts/claim',
    },
    ...(proceedings === 'proceedings' ? [choice('proceedings', fields.proceedings, offer.proceedings)] : []),
    ...(isElsewhere
      ? [
          {
            type: 'text',
            name: 'proceedingsText',
            label: fields.proceedingsText,
            hint: fields.proceedingsTextHint,
            required: true,
            multiline: true,
            counter: true,
            maxLength: 500,
            pointer: '/proceedings/text',
          } satisfies FieldDefinition,
        ]
      : []),
    ...(offer.otherChannels?.length && factField(offer, 'otherChannels') === 'otherChannels'
      ? [
          {
            type: 'many',
            name: 'otherChannels',
            label: fields.otherChannels,
            options: offer.otherChannels,
            pointer: POINTERS.otherChannels,
          } satisfies FieldDefinition,
        ]
      : []),
    ...extraFields(options).definitions,
  ];
}
