import { canonicalJson } from './canonical-json.js';
import type { SignatureAlgorithm } from './schema/report.js';

/** The user id that goes into an SM2 signature when the key names no other (GM/T 0009). */
export const DEFAULT_USER_ID = '1234567812345678';

/** What a detached signature says about itself. Only the key's entry in the trust list decides how it is checked. */
export interface DetachedSignature {
  /** As the document has it; may be an algorithm that nobody here knows. */
  readonly alg: string;
  readonly kid: string;
  /** The protected header as it was sent; part of what was signed. */
  readonly protectedHeader: string;
  /** The bytes of the signature; for both algorithms `r` and `s`, 32 bytes each, big-endian. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LONGEST_SIGNATURE = 4096;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Bytes as base64url without padding (RFC 7515). */
export function encodeBase64Url(bytes: Uint8Array): string {
  const digits: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const used = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < used; digit += 1) digits.push(DIGITS.charAt((three >> (18 - 6 * digit)) & 63));
  }
  return digits.join('');
}

/** The bytes of a base64url text; `undefined` for padding, white space, other characters, or bits left over that aren't 0. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    value = ((value << 6) | DIGITS.indexOf(text.charAt(index))) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = value >> bits;
    at += 1;
  }
  return value & ((1 << bits) - 1) ? undefined : bytes;
}

/** The protected header of a report's signature: these two members in this order and nothing else. */
export const protectedHeaderOf = (alg: SignatureAlgorithm, kid: string): string =>
  encodeBase64Url(utf8(canonicalJson({ alg, kid })));

/** The bytes that are signed: protected header and report header, each as base64url, with a dot between them. */
export const signingInput = (protectedHeader: string, header: object): Uint8Array<ArrayBuffer> =>
  utf8(`${protectedHeader}.${encodeBase64Url(utf8(canonicalJson(header)))}`);

/** Protected header and signature as one text, the payload left out (RFC 7515, appendix F). */
export const writeDetachedSignature = (protectedHeader: string, bytes: Uint8Array): string =>
  `${protectedHeader}..${encodeBase64Url(bytes)}`;

/**
 * Takes a detached signature apart. `undefined` when it isn't exactly of our form: three parts with the middle one empty, canonical base64url,
 * and a protected header that is byte for byte `{"alg":…,"kid":…}`. So nothing in it can name a key, an address or an extension.
 */
export function readDetachedSignature(signature: string): DetachedSignature | undefined {
  if (signature.length > LONGEST_SIGNATURE) return undefined;
  const [protectedHeader = '', payload, last = '', ...more] = signature.split('.');
  const bytes = decodeBase64Url(last);
  const json = decodeBase64Url(protectedHeader);
  if (payload !== '' || more.length > 0 || !bytes?.length || !json?.length) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json);
    const { alg, kid } = JSON.parse(text) as { alg?: unknown; kid?: unknown };
    if (typeof alg !== 'string' || typeof kid !== 'string' || !alg || !kid) return undefined;
    return text === canonicalJson({ alg, kid }) ? { alg, kid, protectedHeader, bytes } : undefined;
  } catch {
    return undefined;
  }
}
