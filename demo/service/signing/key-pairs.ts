import { createPrivateKey, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

import { encodeBase64Url, type SignatureAlgorithm } from '../../../src/contract/index.js';

/** A key pair as it is kept: numbers in hexadecimal, 32 bytes each. */
export interface KeyPair {
  readonly alg: SignatureAlgorithm;
  readonly secret: string;
  readonly x: string;
  readonly y: string;
}

const hexOf = (base64Url: string | undefined): string => Buffer.from(base64Url ?? '', 'base64url').toString('hex');

/** Hexadecimal as keys are published. */
export const publishedNumber = (hex: string): string => encodeBase64Url(Buffer.from(hex, 'hex'));

/** Makes a key pair. */
export function makeKeyPair(alg: SignatureAlgorithm): KeyPair {
  if (alg === 'SM2-SM3') {
    const { privateKey, publicKey } = sm2.generateKeyPairHex();
    // The point uncompressed: 04, x, y.
    return { alg, secret: privateKey.padStart(64, '0'), x: publicKey.slice(2, 66), y: publicKey.slice(66) };
  }
  const { d, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return { alg, secret: hexOf(d), x: hexOf(x), y: hexOf(y) };
}

/** Signs bytes; the answer is `r` and `s`, 32 bytes each. */
export type Sign = (input: Uint8Array) => Uint8Array;

/** The hand of a key pair. */
export function signerOf({ alg, secret, x, y }: KeyPair): Sign {
  if (alg === 'SM2-SM3') {
    const publicKey = `04${x}${y}`;
    return (input) => Buffer.from(sm2.doSignature(input, secret, { hash: true, der: false, publicKey }), 'hex');
  }
  const key: KeyObject = createPrivateKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', d: publishedNumber(secret), x: publishedNumber(x), y: publishedNumber(y) },
  });
  return (input) => signWith('sha256', input, { key, dsaEncoding: 'ieee-p1363' });
}
