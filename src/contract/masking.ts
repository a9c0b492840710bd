/**
 * Masks for personal data, the strictest that are still of use. A server that masks by a rule of its own is right;
 * these are for what reaches a page unmasked. Lengths count characters: a rare character is one star.
 */
import { normaliseCode } from './normalise.js';

// 复姓 in use. A name of two characters has none: 欧阳 alone is surname 欧, given name 阳.
const COMPOUND_SURNAME = /* @__PURE__ */ new RegExp(
  '^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|' +
    '仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|亓官|司寇|颛孙|漆雕|乐正|谷梁|拓跋|轩辕|令狐|段干|百里|呼延|东郭|羊舌|梁丘|左丘|西门|' +
    '第五|达奚|纳兰|完颜).',
);

const stars = (count: number): string => '*'.repeat(count);

/** The first `head` and last `tail` characters, stars between; only stars when more would be shown than hidden. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text];
  const hidden = characters.length - head - tail;
  if (hidden < head + tail) return stars(characters.length);
  return characters.slice(0, head).join('') + stars(hidden) + characters.slice(head + hidden).join('');
}

/**
 * A person's name with only the surname: `张*`, `张**`, `欧阳*`; of a name in parts (古丽米热·艾比布力, Latin names) the first
 * character, dots and spaces. Not 张*三: two of three characters and a district often name one person.
 */
export function maskPersonName(name: string): string {
  const characters = [...name.trim()];
  const shown = characters.length < 2 ? 0 : COMPOUND_SURNAME.test(name.trim()) ? 2 : 1;
  return characters.map((character, i) => (i < shown || /[\s·]/.test(character) ? character : '*')).join('');
}

/** The number of an identity document: its first and last character. */
export const maskResidentId = (number: string): string => keepEnds(normaliseCode(number), 1, 1);

/**
 * A phone number: its first 3 and last 4 digits, signs between them as they are. With fewer than 11 digits that would
 * show too much: then the last 4 of at least 8, else none.
 */
export function maskPhone(phone: string): string {
  const count = phone.replace(/\D/g, '').length;
  const head = count < 11 ? 0 : 3;
  const tail = count < 8 ? 0 : 4;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => (seen++ < head || seen > count - tail ? digit : '*'));
}

/** A bank account: its last 4 digits. */
export const maskAccount = (account: string): string => keepEnds(normaliseCode(account), 0, 4);

// Province, city, district, town: each may be missing (Shanghai has no city below it). Bounded, so that no text takes
// long; digits and words for roads end the search for a town, because 镇 and 乡 also stand in the names of roads and
// villages.
const DOWN_TO_TOWN = /* @__PURE__ */ new RegExp(
  '^(?:.{2,8}?(?:省|自治区|特别行政区))?(?:.{2,10}?(?:市|自治州|盟|地区))?' +
    '(?:[^路街弄号\\d]{1,10}?(?:区|县|市|旗))?(?:[^路弄号\\d]{1,12}?(?:街道|镇|乡|苏木))?',
);

/**
 * An address down to its town or street office (镇、乡、街道), or as far down as it can be read; `***` stands for the rest.
 */
export function maskAddress(address: string): string {
  const text = address.trim();
  const shown = DOWN_TO_TOWN.exec(text)?.[0] ?? '';
  return shown === text ? text : `${shown}***`;
}
