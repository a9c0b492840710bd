import { createHmac, randomBytes, randomInt } from 'node:crypto';

import { chinaStamp } from './times.js';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** For codes that are read out and typed: of letters and digits that look or sound alike in either alphabet at most one is here. */
const CLEAR = '34679ACDEFGHJKMNPQRTWXY';
/** Characters of a code to type. */
const CODE_LENGTH = 8;

const pick = (letters: string): string => letters.charAt(randomInt(letters.length));

/** 报告编号: 14 digits of time and 8 of 0-9 A-Z. */
export const newReportNo = (at: Date): string =>
  chinaStamp(at) + Array.from({ length: 8 }, () => pick(LETTERS)).join('');

/** An opaque id. */
export const newId = (): string => randomBytes(15).toString('base64url');

/** What a QR code carries: long enough that nobody guesses it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const grouped = (code: string): string => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

/** A code to read out, in two groups. */
export const newShortCode = (): string => grouped(Array.from({ length: CODE_LENGTH }, () => pick(CLEAR)).join(''));

/** Numbers and codes that only whoever has the secret can make or recognise. */
export class Secrets {
  constructor(private readonly secret: Buffer) {}

  /** 校验码 of a report: worked out anew each time, so that it is kept nowhere. */
  checkCode(reportNo: string): string {
    const digest = this.sign('check-code', reportNo);
    // Four bytes a character: what remains of the division weighs nothing.
    const letters = Array.from({ length: CODE_LENGTH }, (_, index) =>
      CLEAR.charAt(digest.readUInt32BE(index * 4) % CLEAR.length),
    );
    return grouped(letters.join(''));
  }

  /** How a code, a token or a client is kept. */
  hash(purpose: 'token' | 'short-code' | 'tries' | 'query-code', text: string): string {
    return this.sign(purpose, text).toString('hex');
  }

  sign(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`report ${purpose}\n${text}`).digest();
  }
}
