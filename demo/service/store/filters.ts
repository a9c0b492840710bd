import { isDate } from '../../../src/contract/dates.js';
import type { Filter } from '../../../src/contract/index.js';
import type { Params } from './params.js';
import { facet } from './search-key.js';
import type { FilterValue } from './types.js';

/** 主体类别, in the words of the standard. */
const KINDS = {
  enterprise: '企业法人',
  governmentOrgan: '机关法人',
  publicInstitution: '事业单位法人',
  socialOrganisation: '社会团体法人',
  otherLegalPerson: '其他法人',
  individualBusiness: '个体工商户',
  otherOrganisation: '其他组织',
};

/** 经营状态, in the words of the standard. */
const STATUSES = {
  active: '存续（在营、开业、在册）',
  revoked: '吊销，未注销',
  revokedDeregistered: '吊销，已注销',
  deregistered: '注销',
  annulled: '撤销',
  relocated: '迁出',
  other: '其他',
};

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The filters that this service offers. */
export const describeFilters = (regions: readonly { value: string; label: string }[]): Filter[] => [
  { name: 'region', label: '所在区域', type: 'choices', options: [...regions] },
  { name: 'kind', label: '主体类别', type: 'choices', options: options(KINDS) },
  { name: 'status', label: '经营状态', type: 'choices', options: options(STATUSES) },
  { name: 'establishedOn', label: '成立日期', type: 'period' },
];

/** Whether PostgreSQL takes a date: its calendar has no year 0. */
export const isStorableDate = (date: string): boolean => isDate(date) && !date.startsWith('0000');

/** Under which value a region is filtered: county level, whatever length the source's code has, or the name where there is no code. */
export const regionValue = (region: { code?: string; name: string } | undefined): string =>
  region?.code?.slice(0, 6) || region?.name || '';

/** What stands wrong in a request's filters. */
export interface FilterFault {
  /** JSON Pointer from the filters on. */
  readonly pointer: string;
  readonly code: 'unknown-filter' | 'wrong-type' | 'unknown-value' | 'format';
}

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  region: undefined,
  kind: KINDS,
  status: STATUSES,
};
const isPeriod = (value: FilterValue): value is { from?: string; to?: string } =>
  typeof value === 'object' && !Array.isArray(value);
const listOf = (value: FilterValue): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? [...value] : [];

/** The contract's schema knows the form of a date, but not whether there is such a day. */
const periodFaults = (pointer: string, period: { from?: string; to?: string }): FilterFault[] =>
  (['from', 'to'] as const)
    .filter((end) => period[end] !== undefined && !isStorableDate(period[end]))
    .map((end) => ({ pointer: `${pointer}/${end}`, code: 'format' }));

/** Checks what the contract's schema can't know: which filters there are and what they take. */
export function filterFaults(filters: Readonly<Record<string, FilterValue>>): FilterFault[] {
  return Object.entries(filters).flatMap(([name, value]): FilterFault[] => {
    const pointer = `/${name}`;
    if (name === 'establishedOn')
      return isPeriod(value) ? periodFaults(pointer, value) : [{ pointer, code: 'wrong-type' }];
    if (!Object.keys(CHOICES).includes(name)) return [{ pointer, code: 'unknown-filter' }];
    if (isPeriod(value)) return [{ pointer, code: 'wrong-type' }];
    const known = CHOICES[name];
    const unknown = known && listOf(value).some((choice) => !Object.keys(known).includes(choice));
    return unknown ? [{ pointer, code: 'unknown-value' }] : [];
  });
}

/** A period longer than this is too common to be worth looking up by year. */
const MOST_YEARS = 40;

const yearOf = (date: string) => Number(date.slice(0, 4));

/** A search's filters, ready for its statements. */
export class Filters {
  private readonly choices: readonly { name: 'region' | 'kind' | 'status'; values: string[] }[];
  private readonly period: { from?: string; to?: string };
  /** A subject that passes has one term of each group. */
  readonly groups: readonly (readonly number[])[];

  constructor(filters: Readonly<Record<string, FilterValue>>) {
    this.choices = (['region', 'kind', 'status'] as const)
      .map((name) => ({ name, values: listOf(filters[name] ?? []) }))
      .filter(({ values }) => values.length > 0);
    const period = filters['establishedOn'];
    this.period = period && isPeriod(period) ? period : {};
    this.groups = [
      ...this.choices.map(({ name, values }) => values.map((value) => facet(name, value))),
      ...this.years(),
    ];
  }

  get isEmpty(): boolean {
    return this.choices.length === 0 && !this.period.from && !this.period.to;
  }

  /** The conditions themselves; terms only lead there. */
  conditions(params: Params): string[] {
    const { from, to } = this.period;
    return [
      ...this.choices.map(({ name, values }) => `${name} = any(${params.add(values, 'text[]')})`),
      ...(from ? [`established_on >= ${params.add(from, 'date')}`] : []),
      ...(to ? [`established_on <= ${params.add(to, 'date')}`] : []),
    ];
  }

  private years(): number[][] {
    const { from, to } = this.period;
    if (!from || !to) return [];
    const count = yearOf(to) - yearOf(from) + 1;
    if (count > MOST_YEARS) return [];
    return [Array.from({ length: Math.max(0, count) }, (_, index) => facet('year', String(yearOf(from) + index)))];
  }
}

/** The terms that filters lead by. */
export const facetTerms = (facets: {
  region: string;
  kind: string;
  status: string;
  establishedOn?: string;
}): number[] => [
  facet('region', facets.region),
  facet('kind', facets.kind),
  facet('status', facets.status),
  ...(facets.establishedOn ? [facet('year', facets.establishedOn.slice(0, 4))] : []),
];
