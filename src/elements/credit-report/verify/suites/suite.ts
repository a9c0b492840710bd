import { decodeBase64Url } from '../../../../contract/detached-signature.js';
import type { PublishedKey } from '../../../../contract/schema/report.js';

/** Bytes in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What one way of checking found: `badKey` when the key itself is none. */
export type SignatureResult = 'good' | 'bad' | 'badKey';

/** Checks one signature. */
export type CheckSignature = (key: PublishedKey, input: Bytes, signature: Bytes) => Promise<SignatureResult>;

/** A digest of bytes, in lower-case hexadecimal. */
export type Digest = (bytes: Bytes) => Promise<string>;

/** Length of a signature and of a point without its first byte, in both suites. */
export const PAIR = 64;

/** Bytes in lower-case hexadecimal. By hand, because old libraries of host pages replace `Array.from`. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) text += (bytes[index] ?? 0).toString(16).padStart(2, '0');
  return text;
}

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
