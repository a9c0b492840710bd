import { isBusinessRegNo } from '../../../src/contract/business-reg-no.js';
import { orgCodeCheckCharacter } from '../../../src/contract/org-code.js';
import { usccCheckCharacter } from '../../../src/contract/uscc.js';
import { AUTHORITY_SUFFIXES, type AuthorityKind } from './vocabulary/authorities.js';
import { type District, DISTRICTS } from './vocabulary/districts.js';

/** Characters of GB 32100. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Begins every organisation code of the demonstration: no block of real codes does. */
const BLOCK = 'YX';
/** A registration office that doesn't exist. */
const OFFICE = '310199';
const SERIALS = CHARACTERS.length ** 6;
/** Serials below it are kept for named examples and authorities. */
const RESERVED = 10_000;
// Shares no factor with the number of serials, so that each is reached once and neighbours don't get neighbouring codes.
const STEP = 314_159_269;

/** The serial of the `index`-th ordinary subject. */
export const serialOf = (index: number) => RESERVED + ((index * STEP) % (SERIALS - RESERVED));

/** 组织机构代码 (GB 11714) of a serial, nine characters. */
export function orgCodeOf(serial: number): string {
  let digits = '';
  for (let rest = serial, place = 0; place < 6; place++, rest = Math.floor(rest / CHARACTERS.length)) {
    digits = CHARACTERS.charAt(rest % CHARACTERS.length) + digits;
  }
  const body = BLOCK + digits;
  return body + orgCodeCheckCharacter(body);
}

/** 统一社会信用代码 (GB 32100) around an organisation code. */
export function usccOf(prefix: string, areaCode: string, orgCode: string): string {
  const head = prefix + areaCode + orgCode;
  return head + usccCheckCharacter(head);
}

/** The code with a check character that doesn't fit. */
export function mistypedUscc(uscc: string): string {
  const place = CHARACTERS.indexOf(uscc.charAt(17));
  return uscc.slice(0, 17) + CHARACTERS.charAt((place + 1) % CHARACTERS.length);
}

/** 工商注册号 (GS 15) of a serial below 100,000,000. */
export function businessRegNoOf(serial: number): string {
  const head = OFFICE + String(serial).padStart(8, '0');
  for (let check = 0; check < 10; check++) if (isBusinessRegNo(head + check)) return head + check;
  throw new Error(`No check digit for ${head}`);
}

/** The code of a district's authority. */
export function authorityUscc(district: District, kind: AuthorityKind): string {
  const serial = 1000 + DISTRICTS.indexOf(district) * 100 + Object.keys(AUTHORITY_SUFFIXES).indexOf(kind);
  return usccOf('11', district.code, orgCodeOf(serial));
}
