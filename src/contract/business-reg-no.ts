/** 工商注册号 (GS 15-2006). */
import { normaliseCode } from './normalise.js';

/**
 * Whether this is a registration number of 15 digits with a right check digit (ISO 7064 MOD 11,10). One in ten
 * arbitrary numbers passes (123456789012345 does), so passing proves little.
 */
export function isBusinessRegNo(text: string): boolean {
  const code = normaliseCode(text);
  if (!/^\d{15}$/.test(code)) return false;
  let product = 10;
  for (const digit of code.slice(0, 14)) {
    product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  }
  return (product + Number(code[14])) % 10 === 1;
}
