/** 组织机构代码 (GB 11714-1997). */
import { normaliseCode } from './normalise.js';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a body of 8 characters `[0-9A-Z]`. */
export function orgCodeCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(body.charAt(i), 36), 0);
  return '0X987654321'.charAt(sum % 11);
}

/** Whether this is an organisation code with a right check digit; written with or without its hyphen. */
export function isOrgCode(text: string): boolean {
  const code = normaliseCode(text);
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && orgCodeCheckCharacter(code) === code[8];
}
