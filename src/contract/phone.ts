import { removeBlanks, toHalfWidth } from './normalise.js';

/** A phone number in China. */
export interface Phone {
  /** `service` is a 400 or 800 number; `short` a public short number such as 12345. */
  readonly kind: 'mobile' | 'landline' | 'service' | 'short';
  /** As stored: digits, and for a landline `area-number` or `area-number-extension`. */
  readonly value: string;
  /** As shown. */
  readonly display: string;
}

/**
 * Reads a phone number with or without country code, spaces, hyphens, brackets, full-width digits, extension (`-123`,
 * `转123`). `undefined` when it is none of the four kinds; a landline needs its area code.
 */
export function parsePhone(text: string): Phone | undefined {
  const [, national = '', extension] = /^([\d-]{3,30})(?:(?:转|#|x|ext\.?)(\d{1,6}))?$/i.exec(compact(text)) ?? [];
  const plain = national.replace(/-/g, '');
  if (!extension && /^1[3-9]\d{9}$/.test(plain)) {
    return { kind: 'mobile', value: plain, display: grouped(plain, [3, 4, 4], ' ') };
  }
  if (!extension && /^[48]00\d{7}$/.test(plain)) {
    return { kind: 'service', value: plain, display: grouped(plain, [3, 3, 4], '-') };
  }
  if (!extension && /^(?:1[012]\d{1,3}|9[56]\d{3,6})$/.test(plain))
    return { kind: 'short', value: plain, display: plain };
  return landline(national, extension);
}

/** Half-width, without spaces, brackets as hyphens, without the country code. */
function compact(text: string): string {
  const half = removeBlanks(toHalfWidth(text))
    .replace(/[()\u2010-\u2015\u2212]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-/, '');
  const [, rest] = /^(?:\+86|0086|86(?=-?1\d{10}$))-?(.*)$/.exec(half) ?? [];
  // Behind the country code an area code loses its 0: +86 21.
  return rest === undefined
    ? half
    : /^(?:10|2\d|[3-9]\d{2})-?\d{7,8}(?!\d)/.test(rest) && !/^[48]00/.test(rest)
      ? `0${rest}`
      : rest;
}

// 010 and 02x have numbers of 8 digits, the areas of four digits 7 or 8 (YD/T 1031 numbering plan).
function landline(national: string, spelled: string | undefined): Phone | undefined {
  const [, area, number, hyphened] = /^(010|02\d|0[3-9]\d\d)-?(\d{3,4}-?\d{4})(?:-(\d{1,6}))?$/.exec(national) ?? [];
  const digits = number?.replace('-', '') ?? '';
  if (!area || (area.length === 3 && digits.length === 7) || (hyphened && spelled)) return undefined;
  const value = [area, digits, hyphened ?? spelled].filter(Boolean).join('-');
  return { kind: 'landline', value, display: value };
}

function grouped(digits: string, lengths: readonly number[], separator: string): string {
  let start = 0;
  return lengths.map((length) => digits.slice(start, (start += length))).join(separator);
}
