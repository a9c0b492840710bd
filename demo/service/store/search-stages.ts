import { normaliseCode, normaliseName } from '../../../src/contract/normalise.js';
import { checkUscc } from '../../../src/contract/uscc.js';
import type { Params } from './params.js';
import { containedTerms, exactTerms, startTerms } from './search-key.js';
import type { SubjectSearch } from './types.js';

/** The columns that hold codes, in the order in which a search looks through them. */
export const CODE_COLUMNS = ['uscc', 'business_reg_no', 'org_code'] as const;
/** One of {@link CODE_COLUMNS}. */
export type CodeColumn = (typeof CODE_COLUMNS)[number];

/** One class of hits. Classes don't overlap: each excludes those before it. */
export interface Stage {
  readonly field: 'name' | 'code';
  /** Terms that every hit has; none where codes lead. */
  readonly terms: readonly number[];
  /** The column that leads and orders, where there is one. */
  readonly column?: CodeColumn;
  conditions(params: Params): string[];
}

/** What was asked for, ready to be looked up. */
export interface SearchPlan {
  readonly name: string;
  readonly code: string;
  readonly stages: readonly Stage[];
}

/** Codes hold no character behind `Z`, so that a prefix is a range of the index. */
const inPrefix = (column: CodeColumn, code: string, params: Params) =>
  `(${column} >= ${params.add(code, 'text')} and ${column} < ${params.add(`${code}~`, 'text')})`;

/** Any code starts with `code`. */
export const anyPrefix = (code: string, params: Params): string =>
  `(${CODE_COLUMNS.map((column) => inPrefix(column, code, params)).join(' or ')})`;

/** Any code is `code`. */
export const anyExact = (code: string, params: Params): string =>
  `(${CODE_COLUMNS.map((column) => `${column} = ${params.add(code, 'text')}`).join(' or ')})`;

const contains = (text: string, params: Params) => `strpos(keys, ${params.add(text, 'text')}) > 0`;
const lacks = (text: string, params: Params) => `strpos(keys, ${params.add(text, 'text')}) = 0`;

/** Any name is `name`. */
export const isNamed = (name: string, params: Params): string => contains(`\n${name}\n`, params);

function codeStages(code: string): Stage[] {
  const prefixes = CODE_COLUMNS.map((column, index): Stage => ({
    field: 'code',
    terms: [],
    column,
    conditions: (params) => [
      inPrefix(column, code, params),
      `${column} <> ${params.add(code, 'text')}`,
      ...CODE_COLUMNS.filter((other) => other !== column).map((other) => `${other} <> ${params.add(code, 'text')}`),
      ...CODE_COLUMNS.slice(0, index).map((earlier) => `not ${inPrefix(earlier, code, params)}`),
    ],
  }));
  return [{ field: 'code', terms: [], conditions: (params) => [anyExact(code, params)] }, ...prefixes];
}

/** @param code the code by which others were found already, if any */
function nameStages(name: string, code: string): Stage[] {
  const stage = (terms: readonly number[], conditions: (params: Params) => string[]): Stage => ({
    field: 'name',
    terms,
    conditions: (params) => [...conditions(params), ...(code ? [`not ${anyPrefix(code, params)}`] : [])],
  });
  return [
    stage(exactTerms(name), (params) => [isNamed(name, params)]),
    stage(startTerms(name), (params) => [contains(`\n${name}`, params), lacks(`\n${name}\n`, params)]),
    stage(containedTerms(name), (params) => [contains(name, params), lacks(`\n${name}`, params)]),
  ];
}

/** Letters and digits with a digit among them, long enough to tell codes apart. */
const mayBeCode = (code: string) => /^[0-9A-Z]{3,}$/.test(code) && /\d/.test(code);

/** Exact hits first, then those that start with it, then those that contain it; codes before names in each. */
export function planSearch({ query, by }: Pick<SubjectSearch, 'query' | 'by'>): SearchPlan {
  const folded = normaliseCode(query);
  const asCode = by === 'code' ? /^[0-9A-Z]+$/.test(folded) : by === 'auto' && mayBeCode(folded);
  // The row of zeros stands for "no code" in published data: it names nobody.
  const code = asCode && checkUscc(folded) !== 'placeholder' ? folded : '';
  const name = by === 'code' ? '' : normaliseName(query);
  const [codeExact, ...codePrefixes] = code ? codeStages(code) : [];
  const [nameExact, ...nameRest] = name ? nameStages(name, code) : [];
  const stages = [codeExact, nameExact, ...codePrefixes, ...nameRest].filter((stage) => stage !== undefined);
  return { name, code, stages };
}
