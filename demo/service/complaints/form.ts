import {
  type FormField,
  type FormValues,
  type SubmitComplaintRequest,
  valueText,
} from '../../../src/contract/index.js';
import { maskAddress, maskPersonName, maskPhone } from '../../../src/contract/index.js';
import { segment } from '../http/faults.js';
import { COMPLAINT_OFFER as OFFER } from './offer/offer.js';

/** Facts of a complaint that stand together in its body, as fields of a form: so they are checked and told like any other. */
export interface Section {
  /** Where they stand. */
  readonly pointer: string;
  readonly fields: readonly FormField[];
  values(request: ToldRequest): FormValues;
}

/** What of a request can be told. */
type ToldRequest = Omit<SubmitComplaintRequest, 'truthPledge' | 'evidence' | 'version'>;

/** Before it there was nobody to promise anything. */
const EARLIEST = '1949-10-01';
/** Least and most of an amount, in either unit: a 分, and a million million 元. */
const AMOUNTS = {
  '1': { minimum: '0.01', maximum: '1000000000000' },
  '10000': { minimum: '0.000001', maximum: '100000000' },
} as const;

/** The members that are there; a request has no others. */
const valuesOf = (part: object): FormValues => part as FormValues;

const options = (list: readonly { readonly value: string; readonly label: string }[]) =>
  list.map(({ value, label }) => ({ value, label }));

const amount = (name: string, label: string, unit: '1' | '10000', required: boolean): FormField => ({
  name,
  type: 'amount',
  label,
  currency: 'CNY',
  unit,
  required,
  ...AMOUNTS[unit],
});

function factFields({ facts }: ToldRequest, today: string): FormField[] {
  const kind = OFFER.promiseKinds.find(({ value }) => value === facts.promiseKind);
  return [
    { name: 'field', type: 'choice', label: '领域', required: true, options: options(OFFER.fields) },
    {
      name: 'promiseKind',
      type: 'choice',
      label: '违约失信情形',
      required: true,
      options: options(OFFER.promiseKinds),
    },
    {
      name: 'contractName',
      type: 'text',
      label: '合同（协议）、文件名称',
      required: kind?.needsContract === true,
      maxLength: 200,
    },
    { name: 'contractNo', type: 'text', label: '合同（协议）、文件编号', maxLength: 100 },
    { name: 'signedOn', type: 'date', label: '签订日期', earliest: EARLIEST, latest: today },
    { name: 'dueOn', type: 'date', label: '约定履行期限', earliest: EARLIEST },
    amount('contractAmount', '合同金额', facts.contractAmount?.unit ?? '1', false),
    amount('disputedAmount', '涉及金额', facts.disputedAmount?.unit ?? '1', kind?.needsAmount === true),
    { name: 'breachFacts', type: 'longText', label: '违约事由', required: true, minLength: 10, maxLength: 4000 },
    { name: 'claim', type: 'longText', label: '诉求', required: true, maxLength: 1000 },
  ];
}

/** All facts of a request, in the order in which they are told. @param today the day in China */
export const sectionsOf = (request: ToldRequest, today: string): readonly Section[] => [
  {
    pointer: '/complainant',
    fields: [
      { name: 'name', type: 'text', label: '投诉主体名称', required: true, maxLength: 200 },
      { name: 'uscc', type: 'code', label: '统一社会信用代码', required: true, codeKind: 'uscc' },
      {
        name: 'nature',
        type: 'choice',
        label: '企业性质',
        required: OFFER.natures !== undefined,
        options: options(OFFER.natures ?? []),
      },
    ],
    values: ({ complainant: { agent: _, ...rest } }) => valuesOf(rest),
  },
  {
    pointer: '/complainant/agent',
    fields: [{ name: 'name', type: 'text', label: '代理人姓名', maxLength: 100, privacy: 'personal' }],
    values: ({ complainant: { agent } }) => valuesOf(agent ? { name: agent.name } : {}),
  },
  {
    pointer: '/contact',
    fields: [
      { name: 'name', type: 'text', label: '联系人姓名', required: true, maxLength: 50, privacy: 'personal' },
      { name: 'phone', type: 'phone', label: '联系电话', required: true, privacy: 'personal' },
      { name: 'email', type: 'text', label: '电子邮箱', maxLength: 200, privacy: 'personal' },
      { name: 'address', type: 'text', label: '通讯地址', maxLength: 300, privacy: 'personal' },
    ],
    values: ({ contact: { proof: _, ...rest } }) => valuesOf(rest),
  },
  {
    pointer: '/respondent',
    fields: [
      { name: 'name', type: 'text', label: '被投诉单位名称', required: true, maxLength: 200 },
      { name: 'uscc', type: 'code', label: '被投诉单位统一社会信用代码', codeKind: 'uscc' },
      {
        name: 'kind',
        type: 'choice',
        label: '被投诉单位类型',
        required: true,
        options: options(OFFER.respondentKinds),
      },
    ],
    values: ({ respondent: { id: _, ...rest } }) => valuesOf(rest),
  },
  { pointer: '/facts', fields: factFields(request, today), values: ({ facts }) => valuesOf(facts) },
  {
    pointer: '/proceedings',
    fields: [
      {
        name: 'kind',
        type: 'choice',
        label: '诉讼、仲裁等程序',
        required: true,
        options: options(OFFER.proceedings),
      },
      {
        name: 'text',
        type: 'longText',
        label: '程序说明',
        required: request.proceedings.kind === 'other',
        maxLength: 500,
      },
    ],
    values: ({ proceedings }) => valuesOf(proceedings),
  },
  {
    pointer: '',
    fields: [
      { name: 'otherChannels', type: 'many', label: '其他投诉渠道', options: options(OFFER.otherChannels ?? []) },
    ],
    values: ({ otherChannels }) => valuesOf(otherChannels ? { otherChannels } : {}),
  },
  { pointer: '/values', fields: OFFER.extra ?? [], values: ({ values = {} }) => values },
];

/** What a pointer into a request is about, in words; undefined where there is no such fact. */
export const labelAt = (request: ToldRequest, pointer: string): string | undefined =>
  sectionsOf(request, EARLIEST)
    .flatMap((section) =>
      section.fields.map(({ name, label }) => ({ at: `${section.pointer}/${segment(name)}`, label })),
    )
    .find(({ at }) => at === pointer)?.label;

const MASKS: Readonly<Record<string, (value: string) => string>> = {
  '/complainant/agent/name': maskPersonName,
  '/contact/name': maskPersonName,
  '/contact/phone': maskPhone,
  '/contact/email': (email) => email.replace(/^(.?).*(?=@)/, '$1***'),
  '/contact/address': maskAddress,
};

/** What was told, as lines. @param isMasked whether contacts are */
export const toldOf = (request: ToldRequest, isMasked: boolean): { label: string; value: string }[] =>
  sectionsOf(request, EARLIEST).flatMap(({ pointer, fields, values }) => {
    const told = values(request);
    return fields.flatMap((field) => {
      const text = Object.hasOwn(told, field.name) ? valueText(field, told[field.name]) : '';
      const mask = isMasked ? MASKS[`${pointer}/${field.name}`] : undefined;
      return text ? [{ label: field.label, value: mask ? mask(text) : text }] : [];
    });
  });
