import { compareDates, isDate } from '../../../contract/dates.js';
import { isAskable } from '../../../contract/complaint-check.js';
import type {
  CheckQuestion,
  ComplaintOffer,
  ContactChannel,
  EvidenceKind,
} from '../../../contract/schema/complaint-offer.js';
import type { PrivacyNotice } from '../../../contract/schema/service.js';
import { type EndpointFields, endpointFields } from '../../../form/endpoint-fields.js';
import type { FieldDefinition, FieldValue, Given, OrganisationSearch, Remark } from '../../../form/field.js';
import { judgeCode } from '../../../form/further/code-kinds.js';
import { term } from '../../../locale/term.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { ComplainantGiven } from '../complaint-host.js';

/** Pages of the form, in their order. */
export const PAGES = ['check', 'complainant', 'promise', 'story', 'evidence', 'review'] as const;
/** One of {@link PAGES}. */
export type Page = (typeof PAGES)[number];

/** What the fields of a complaint are made from. */
export interface ComplaintFieldsOptions {
  readonly offer: ComplaintOffer;
  readonly applicant: ComplainantGiven | undefined;
  readonly privacy: PrivacyNotice | undefined;
  /** Finds government bodies. */
  readonly search?: OrganisationSearch | undefined;
  /** Day in China. */
  readonly today: string;
  readonly takesFiles: boolean;
  /** Whether the files of a field wait for a network. */
  waits(name: string): boolean;
  /** Where a code goes by which the contact is checked; nothing where that isn't asked for. */
  readonly contactChannel: ContactChannel | undefined;
  /** What is still to be done about the contact; nothing when it's confirmed, or needn't be. */
  readonly contactRemark: Remark | undefined;
  /** The code that was sent; nothing while none is waited for. */
  readonly codeLength: number | undefined;
  readonly words: ComplaintFileMessages;
  readonly furtherWords: FormFurtherMessages;
}

type Holds = (name: string) => FieldValue | undefined;

const AGENT = 'agent';
const SELF = 'self';
const OWN = 'value-';
/** In the place of a page: files that wait for a network keep nobody from turning pages. */
const WAITING = 'waiting';
/** What the endpoint's lists say for "none". */
const NONE = 'none';

/** Field of a question of the check. */
export const checkOf = ({ id }: Pick<CheckQuestion, 'id'>): string => `check-${id}`;
/** Field of the files of a kind of evidence. */
export const evidenceOf = ({ id }: Pick<EvidenceKind, 'id'>): string => `evidence-${id}`;
/** Field of the agent's authorisation. */
export const AUTHORISATION = 'authorisation';

/** The facts that a question of the check may have asked already. */
export type CheckedFact = Exclude<CheckQuestion['type'], 'matter'>;

/** Where each fact stands in the request. */
const POINTERS: Readonly<Record<string, string>> = {
  complainantNature: '/complainant/nature',
  respondentKind: '/respondent/kind',
  field: '/facts/field',
  proceedings: '/proceedings/kind',
  otherChannels: '/otherChannels',
};

/** Name of the field that holds a fact: that of the check, where it asks for it. */
export const factField = ({ check }: ComplaintOffer, fact: CheckedFact): string => {
  const question = check.find((each) => each.type === fact && isAskable(each));
  return question ? checkOf(question) : fact;
};

/** The operator's own fields, and those of them that can't be drawn here. */
export const extraFields = ({
  offer,
  furtherWords,
}: Pick<ComplaintFieldsOptions, 'offer' | 'furtherWords'>): EndpointFields =>
  endpointFields(offer.extra ?? [], { words: furtherWords, prefix: OWN, pointerBase: '/values' });

/** Whether the complaint is made by an agent. */
export const isByAgent = (holds: Holds): boolean => holds('agent') === AGENT;

/** The fields of all pages, in their order; which there are follows from what others hold. */
export function complaintFields(options: ComplaintFieldsOptions, holds: Holds): readonly FieldDefinition[] {
  const { offer, takesFiles, waits } = options;
  const evidence = takesFiles ? offer.evidence : [];
  return [
    ...on('check', askedNow(offer, holds).map(questionField)),
    ...on('complainant', [...complainantFields(options, holds), ...contactFields(options)]),
    ...on('promise', [...respondentFields(options), ...promiseFields(options, holds)]),
    ...on('story', storyFields(options, holds)),
    ...evidence.map((kind) => ({
      ...filesField(kind, evidenceOf(kind), `/evidence/${kind.id}`),
      page: waits(evidenceOf(kind)) ? WAITING : 'evidence',
    })),
    ...on('review', declarations(options)),
  ];
}

/** One question after the other, up to the first that isn't answered or ends the matter: nobody reads on for nothing. */
function askedNow({ check }: ComplaintOffer, holds: Holds): readonly CheckQuestion[] {
  const questions = check.filter(isAskable);
  const last = questions.findIndex((question) => {
    const chosen = [holds(checkOf(question)) ?? []].flat();
    const options = question.options.filter(({ value }) => chosen.includes(value));
    return options.length === 0 || options.some(({ outcome }) => outcome === 'elsewhere');
  });
  return last < 0 ? questions : questions.slice(0, last + 1);
}

const on = (page: Page, fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.map((field) => ({ ...field, page }));

/** Whether a field is drawn on a page. */
export const isOn = (field: FieldDefinition, page: Page): boolean =>
  field.page === page || (page === 'evidence' && field.page === WAITING);

function questionField(question: CheckQuestion): FieldDefinition {
  const { type, label, hint, options, several } = question;
  const common = { name: checkOf(question), label, hint, options, required: true, pointer: POINTERS[type] };
  return several ? { ...common, type: 'many', none: NONE } : { ...common, type: 'choice' };
}

function complainantFields(
  { offer, applicant, words, furtherWords, takesFiles }: ComplaintFieldsOptions,
  holds: Holds,
): FieldDefinition[] {
  const given = givenBy(applicant, words);
  const { fields } = words;
  const { natures = [], authorisation } = offer;
  return [
    {
      type: 'text',
      name: 'name',
      label: fields.name,
      required: true,
      maxLength: 200,
      autocomplete: 'organization',
      pointer: '/complainant/name',
      given: given(applicant?.name),
    },
    {
      type: 'code',
      name: 'uscc',
      label: fields.uscc,
      required: true,
      pointer: '/complainant/uscc',
      given: given(applicant?.code),
      check: (code) => judgeCode('uscc', fields.uscc, code, furtherWords),
    },
    ...(natures.length && factField(offer, 'complainantNature') === 'complainantNature'
      ? [choice('complainantNature', fields.nature, natures)]
      : []),
    ...(authorisation && takesFiles
      ? [
          choice('agent', fields.agent, [
            { value: SELF, label: words.byItself },
            { value: AGENT, label: words.byAgent },
          ]),
        ]
      : []),
    ...(authorisation && isByAgent(holds)
      ? [
          {
            type: 'text',
            name: 'agentName',
            label: fields.agentName,
            required: true,
            maxLength: 100,
            personName: true,
            privacy: 'personal',
            pointer: '/complainant/agent/name',
          } satisfies FieldDefinition,
          filesField({ ...authorisation, required: true }, AUTHORISATION, '/complainant/agent/authorisation'),
        ]
      : []),
  ];
}

function contactFields(options: ComplaintFieldsOptions): FieldDefinition[] {
  const { applicant, words, contactChannel, contactRemark, codeLength } = options;
  const given = givenBy(applicant, words);
  const { fields } = words;
  const remark = (channel: ContactChannel) => () =>
    channel === contactChannel && codeLength === undefined ? contactRemark : undefined;
  return [
    {
      type: 'text',
      name: 'contactName',
      label: fields.contactName,
      hint: fields.contactHint,
      required: true,
      maxLength: 50,
      personName: true,
      privacy: 'personal',
      autocomplete: 'name',
      pointer: '/contact/name',
    },
    {
      type: 'phone',
      name: 'phone',
      label: fields.phone,
      hint: fields.phoneHint,
      required: true,
      privacy: 'personal',
      pointer: '/contact/phone',
      // One that has to be confirmed must be one that can be changed.
      given: contactChannel === 'phone' ? undefined : given(applicant?.phone),
      check: remark('phone'),
    },
    {
      type: 'text',
      name: 'email',
      label: fields.email,
      required: contactChannel === 'email',
      maxLength: 200,
      privacy: 'personal',
      autocomplete: 'email',
      pointer: '/contact/email',
      check: remark('email'),
    },
    ...(codeLength === undefined
      ? []
      : [
          {
            type: 'code',
            name: 'code',
            label: fields.code,
            hint: words.codeHint(codeLength),
            required: true,
            inputMode: 'numeric',
            autocomplete: 'one-time-code',
            privacy: 'secret',
            pointer: '/contact/proof',
            check: () => contactRemark,
          } satisfies FieldDefinition,
        ]),
    {
      type: 'text',
      name: 'address',
      label: fields.address,
      maxLength: 300,
      privacy: 'personal',
      autocomplete: 'street-address',
      pointer: '/contact/address',
    },
  ];
}

function respondentFields({ offer, search, words }: ComplaintFieldsOptions): FieldDefinition[] {
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

function promiseFields({ offer, today, words }: ComplaintFieldsOptions, holds: Holds): FieldDefinition[] {
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

function storyFields(options: ComplaintFieldsOptions, holds: Holds): FieldDefinition[] {
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

/** What is declared: never ticked beforehand, and after everything was read once more. */
function declarations({ offer, privacy, words }: ComplaintFieldsOptions): FieldDefinition[] {
  const { fields } = words;
  return [
    {
      type: 'statement',
      name: 'pledge',
      label: fields.pledge,
      required: true,
      statement: offer.pledge,
      pointer: '/truthPledge',
    },
    ...(privacy && privacy.basis !== 'notice'
      ? [
          {
            type: 'statement',
            name: 'consent',
            label: fields.consent,
            required: true,
            statement: words.consent(privacy.title),
            pointer: '/privacy',
          } satisfies FieldDefinition,
        ]
      : []),
  ];
}

const filesField = (kind: EvidenceKind, name: string, pointer: string): FieldDefinition => ({
  type: 'files',
  name,
  label: kind.name,
  hint: kind.hint,
  required: kind.required,
  accept: kind.accept,
  maxBytes: kind.maxBytes,
  most: kind.maxFiles,
  privacy: 'personal',
  pointer,
});

const choice = (
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[],
): FieldDefinition => ({
  type: 'choice',
  name,
  label,
  required: true,
  options,
  display: options.length > 8 ? 'select' : 'radios',
  pointer: POINTERS[name] ?? `/facts/${name}`,
});

const givenBy =
  (applicant: ComplainantGiven | undefined, words: ComplaintFileMessages) =>
  (value: string | undefined): Given | undefined =>
    value ? { value, source: words.source(applicant?.source ?? words.thisSite, applicant?.asOf) } : undefined;
