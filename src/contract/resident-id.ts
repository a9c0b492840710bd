/**
 * 公民身份号码 (GB 11643-1999), and the 18 digits of 外国人永久居留身份证 (since 2023), which are made the same way and begin with 9.
 */
import { isDate } from './dates.js';
import { normaliseCode } from './normalise.js';
import { checkUscc } from './uscc.js';

// Provinces of GB/T 2260, 83 for residence permits of Taiwan residents, 9 for foreigners. Areas below the province come
// and go.
const PROVINCE = '^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\\d)';
const NUMBER = /* @__PURE__ */ new RegExp(PROVINCE + '\\d{4}(\\d{4})(\\d\\d)(\\d\\d)\\d{3}[\\dX]$');
const OLD_NUMBER = /* @__PURE__ */ new RegExp(PROVINCE + '\\d{4}(\\d\\d)(\\d\\d)(\\d\\d)\\d{3}$');

/**
 * Whether this is the number of a person: an area, a day of birth that exists and has come (`now` in ms), a right check
 * digit.
 *
 * It may be a valid 统一社会信用代码 as well: one number of a person in 31 also has the check digit of such a code. Then the
 * person wins, because a number sent by mistake can't be taken back and a code can be looked up by its name. Only
 * numbers beginning with 9 are taken for the code: they begin nearly all codes of enterprises and no citizen's number.
 */
export function isResidentId(text: string, now: number = Date.now()): boolean {
  const code = normaliseCode(text);
  const [, year, month, day] = NUMBER.exec(code) ?? [];
  const born = `${year}-${month}-${day}`;
  if (!year || year < '1800' || !isDate(born) || Date.parse(born) > now) return false;
  // ISO 7064 MOD 11-2; the weights of the standard are powers of 2.
  let sum = 0;
  for (const digit of code.slice(0, 17)) sum = ((sum + Number(digit)) * 2) % 11;
  return '10X98765432'[sum] === code[17] && !(code[0] === '9' && checkUscc(code) === 'valid');
}

/**
 * Whether this may be a number of the first generation: 15 digits, area and day of birth without century, nothing to
 * check it by.
 */
export function looksLikeOldResidentId(text: string): boolean {
  const [, year, month, day] = OLD_NUMBER.exec(normaliseCode(text)) ?? [];
  return isDate(`19${year}-${month}-${day}`);
}
