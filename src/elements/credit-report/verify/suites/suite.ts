import { decodeBase64Url } from '../../../../contract/detached-signature.js';
import type { PublishedKey } from '../../../../contract/schema/report.js';
import type { Bytes } from '../../../../element/digest/bytes.js';

/** What one way of checking found: `badKey` when the key itself is none. */
export type SignatureResult = 'good' | 'bad' | 'badKey';

/** Checks one signature. */
export type CheckSignature = (key: PublishedKey, input: Bytes, signature: Bytes) => Promise<SignatureResult>;

/** Length of a signature and of a point without its first byte, in both suites. */
export const PAIR = 64;

/**
 * The key's point as SEC 1 writes it, `04` with x and y; nothing when it is for another curve, or they aren't 32 bytes each in canonical base64url.
 */
export function pointOf({ kty, crv, x, y }: PublishedKey, curve: 'P-256' | 'SM2'): Bytes | undefined {
  const [left, right] = [decodeBase64Url(x), decodeBase64Url(y)];
  if (kty !== 'EC' || crv !== curve || left?.length !== PAIR / 2 || right?.length !== PAIR / 2) return undefined;
  const point = new Uint8Array(1 + PAIR);
  point[0] = 4;
  point.set(left, 1);
  point.set(right, 1 + PAIR / 2);
  return point;
}
