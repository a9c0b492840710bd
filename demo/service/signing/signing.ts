import {
  protectedHeaderOf,
  type PublishedKey,
  type SignatureAlgorithm,
  signingInput,
  writeDetachedSignature,
} from '../../../src/contract/index.js';
import { type KeyPair, makeKeyPair, publishedNumber, type Sign, signerOf } from './key-pairs.js';
import type { SigningKey } from './key-file.js';

/** Who issues the demonstration's reports. There is no such centre. */
export const ISSUER = { name: '演示公共信用信息中心', uscc: '12310000YX0000X16R' } as const;

/** Signs the headers of reports. */
export class Signing {
  private readonly hands = new Map<string, { key: KeyPair & { kid: string }; sign: Sign }>();

  constructor(private readonly keys: readonly SigningKey[]) {
    for (const key of keys) this.hands.set(key.alg, { key, sign: signerOf(key) });
  }

  /** Detached signature over the canonical form of a header. */
  sign(algorithm: SignatureAlgorithm, header: object): string {
    const hand = this.hands.get(algorithm);
    if (!hand) throw new Error(`No key for ${algorithm}`);
    return signed(algorithm, hand.key.kid, hand.sign, header);
  }

  /** What is published of the keys. */
  published(): PublishedKey[] {
    return this.keys.map(({ kid, alg, x, y, validFrom, validUntil }) => ({
      kid,
      kty: 'EC',
      crv: alg === 'ES256' ? 'P-256' : 'SM2',
      alg,
      x: publishedNumber(x),
      y: publishedNumber(y),
      issuer: { ...ISSUER },
      validFrom,
      validUntil,
    }));
  }
}

/** A signature by a key that nobody publishes, for demonstrations. */
export const signByStranger = (algorithm: SignatureAlgorithm, header: object): string =>
  signed(algorithm, 'demo-unpublished', signerOf(makeKeyPair(algorithm)), header);

function signed(algorithm: SignatureAlgorithm, kid: string, sign: Sign, header: object): string {
  const protectedHeader = protectedHeaderOf(algorithm, kid);
  return writeDetachedSignature(protectedHeader, sign(signingInput(protectedHeader, header)));
}
