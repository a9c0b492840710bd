import type { PublishedKey } from '../../../../contract/schema/report.js';
import { encodeBase64Url } from '../../../../contract/detached-signature.js';
import type { Bytes } from '../../../../element/digest/bytes.js';
import type { CheckSignature } from './suite.js';

/** A signature that is known to be right. */
export interface KnownAnswers {
  readonly alg: PublishedKey['alg'];
  readonly crv: PublishedKey['crv'];
  /** x, y, r and s, in hexadecimal. */
  readonly x: string;
  readonly y: string;
  readonly r: string;
  readonly s: string;
  readonly message: string;
}

/** RFC 6979, A.2.5. */
export const ES256_ANSWERS: KnownAnswers = {
  alg: 'ES256',
  crv: 'P-256',
  x: '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
  y: '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
  r: 'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
  s: 'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  message: 'sample',
};

/** GB/T 32918.5, A.2. */
export const SM_ANSWERS: KnownAnswers = {
  alg: 'SM2-SM3',
  crv: 'SM2',
  x: '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020',
  y: 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  message: 'message digest',
};

function bytesOf(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

/**
 * Throws when a suite doesn't find what is known to be right. Libraries of ours lean on globals that old libraries of host pages replace
 * (`Array.from` of Prototype.js); without this a genuine report would be called altered there.
 */
export async function assertKnown(answers: KnownAnswers, check: CheckSignature): Promise<void> {
  const { alg, crv, x, y, r, s, message } = answers;
  const key: PublishedKey = {
    kid: '',
    kty: 'EC',
    crv,
    alg,
    x: encodeBase64Url(bytesOf(x)),
    y: encodeBase64Url(bytesOf(y)),
    issuer: { name: '' },
  };
  if ((await check(key, new TextEncoder().encode(message), bytesOf(r + s))) !== 'good')
    throw new Error(`${alg} doesn't work on this page`);
}
