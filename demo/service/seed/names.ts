import type { Random } from './random.js';
import { FICTITIOUS_WORDS, FIRST_CHARACTERS, SECOND_CHARACTERS } from './vocabulary/brands.js';
import type { District } from './vocabulary/districts.js';
import { INDUSTRIES, type Industry } from './vocabulary/industries.js';

const COMBINATIONS = FICTITIOUS_WORDS.length * FIRST_CHARACTERS.length * SECOND_CHARACTERS.length * INDUSTRIES.length;
// Shares no factor with the number of combinations: multiplying by it visits each of them once, in no visible order.
const STEP = 3_089_969;

/** A brand and a line of business that no other index below five million has together. */
export interface NameParts {
  readonly brand: string;
  readonly industry: Industry;
}

/** The `index`-th pair of brand and line of business. */
export function namePartsOf(seed: number, index: number): NameParts {
  let rest = ((index + (seed % COMBINATIONS)) * STEP) % COMBINATIONS;
  const take = <T>(list: readonly T[]): T => {
    const value = list[rest % list.length] as T;
    rest = Math.floor(rest / list.length);
    return value;
  };
  const word = take(FICTITIOUS_WORDS);
  const brand = word + take(FIRST_CHARACTERS) + take(SECOND_CHARACTERS);
  return { brand, industry: take(INDUSTRIES) };
}

/** Characters of Extension B, E, G and later, as they stand in some registered names. */
const RARE_CHARACTERS = ['𠮷', '𬸚', '𰻝', '𣲗', '𪩘', '𫖯', '𬭎', '𱁬'] as const;

/** The brand with its last character replaced by one that needs four bytes. */
export const rareBrand = (brand: string, random: Random) => brand.slice(0, -1) + random.pick(RARE_CHARACTERS);

/** A brand in Latin letters with a mark that it is invented. */
export const latinBrand = (random: Random) =>
  `${random.pick(['Nonesuch', 'EXEMPLAR', 'Placeholder', 'Ficta', 'N.N.', 'no-such'])} ${random.between(100, 999)}`;

/** A name of a company with at least `length` characters. */
export function longCompanyName(parts: NameParts, random: Random, length: number): string {
  let middle = parts.brand;
  while (middle.length < length - 18) middle += `${random.pick(INDUSTRIES).fragment}与`;
  return `上海${middle}${parts.industry.fragment}（长三角一体化示范区）集团有限责任公司`;
}

/** A company's name with the bracket habits of real registers. */
export function companyName({ brand, industry }: NameParts, random: Random, form = '有限公司'): string {
  const { fragment } = industry;
  return random.weighted([
    [`上海${brand}${fragment}${form}`, 60],
    [`${brand}（上海）${fragment}${form}`, 14],
    [`${brand}${fragment}（上海）${form}`, 10],
    [`${brand}(上海)${fragment}${form}`, 8],
    [`上海${brand}${fragment}（集团）${form}`, 8],
  ]);
}

/** A place that doesn't exist. */
export const townOf = (brand: string, random: Random) =>
  brand.slice(0, 2) + random.pick(['镇', '街道', '新村', '经济园区']);

/** An address in a real district, on a road that doesn't exist. */
export function addressOf(district: District, random: Random): string {
  const road =
    random.pick(FICTITIOUS_WORDS) + random.pick(FIRST_CHARACTERS) + random.pick(['路', '东路', '西路', '公路', '街']);
  const room = random.weighted([
    ['', 30],
    [`${random.between(1, 20)}幢`, 20],
    [`${random.between(1, 9)}幢${random.between(1, 20)}层${random.between(101, 999)}室`, 30],
    [`${random.between(101, 2999)}室`, 20],
  ]);
  return `上海市${district.name}${road}${random.between(1, 2999)}号${room}`;
}
