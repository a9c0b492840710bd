/** 统一社会信用代码 (GB 32100-2015). Everything here takes a code as `normaliseCode` leaves it. */
import { normaliseCode } from './normalise.js';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * What the standard says about a code. A wrong check digit is a reason to warn and never to refuse: registers hold
 * codes that fail it. `placeholder` is the row of zeros that published data carries where there is no code (代码缺失).
 */
export type UsccCheck = 'valid' | 'wrong-length' | 'wrong-character' | 'wrong-check-digit' | 'placeholder';

/** The parts of a code. */
export interface UsccParts {
  /** 登记管理部门代码, 1 character. */
  readonly department: string;
  /** 机构类别代码, 1 character. */
  readonly kind: string;
  /** 登记管理机关行政区划码, 6 characters. */
  readonly area: string;
  /** 主体标识码 (组织机构代码, GB 11714), 9 characters. */
  readonly orgCode: string;
  /** 校验码, 1 character. */
  readonly check: string;
}

/** The check character of the first 17; `undefined` when one of them is outside the character set. */
export function usccCheckCharacter(first17: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31];
}

/** Checks length, characters and check digit. */
export function checkUscc(code: string): UsccCheck {
  if (/^0+X?$/.test(code)) return 'placeholder';
  if (code.length !== 18) return 'wrong-length';
  if (/[^0-9A-HJ-NP-RTUWXY]/.test(code)) return 'wrong-character';
  return usccCheckCharacter(code.slice(0, 17)) === code[17] ? 'valid' : 'wrong-check-digit';
}

/**
 * Whether someone who typed this meant a code, or its beginning, rather than a name: 6 to 20 letters and digits and
 * nothing else, at least six of them digits (a code begins with its area). So names such as 3M, 360, 7-11, 51job, 95588
 * and HUAWEI stay names.
 */
export function looksLikeUscc(text: string): boolean {
  const code = normaliseCode(text);
  return /^[0-9A-Z]{6,20}$/.test(code) && code.replace(/\D/g, '').length >= 6;
}

/**
 * A code in groups for reading, by its parts: department and kind, area, organisation, check. Any other text is one
 * group.
 */
export const formatUscc = (code: string): string[] =>
  code.length === 18 ? [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)] : [code];

/** The parts of a code of 18 characters. */
export const usccParts = (code: string): UsccParts => ({
  department: code.slice(0, 1),
  kind: code.slice(1, 2),
  area: code.slice(2, 8),
  orgCode: code.slice(8, 17),
  check: code.slice(17),
});
