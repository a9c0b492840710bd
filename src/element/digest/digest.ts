import type { DigestAlgorithm } from '../../contract/schema/report.js';
import { type Bytes, toHex } from './bytes.js';

/** A digest of bytes, in lower-case hexadecimal. */
export type Digest = (bytes: Bytes) => Promise<string>;

/** Digests of `abc` (FIPS 180-4; GB/T 32905, A.1). */
const KNOWN: Readonly<Record<DigestAlgorithm, string>> = {
  'SHA-256': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  SM3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
};

/** SHA-256 by the browser, where it has `crypto.subtle`: on https and on localhost. */
export const sha256ByBrowser =
  (subtle: SubtleCrypto): Digest =>
  async (bytes) =>
    toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));

/** The browser's own cryptography, which is missing on plain http. Looked up at call time, because pages replace globals. */
export const browserCrypto = (): SubtleCrypto | undefined =>
  (globalThis as { crypto?: { subtle?: SubtleCrypto | undefined } }).crypto?.subtle;

/**
 * A digest by a part of the kit. Throws when it doesn't find what is known to be right: libraries lean on globals that old libraries of host pages
 * replace (`Array.from` of Prototype.js).
 */
async function digestByPart(algorithm: DigestAlgorithm): Promise<Digest> {
  const digest = algorithm === 'SM3' ? (await import('./sm3.part.js')).sm3 : (await import('./sha256.part.js')).sha256;
  if ((await digest(new TextEncoder().encode('abc'))) === KNOWN[algorithm]) return digest;
  throw new Error(`${algorithm} doesn't work on this page`);
}

const coming = new Map<DigestAlgorithm, Promise<Digest>>();

/** Once for the page; asked for again when it could not be fetched. */
function digestOf(algorithm: DigestAlgorithm): Promise<Digest> {
  const subtle = browserCrypto();
  if (algorithm === 'SHA-256' && subtle) return Promise.resolve(sha256ByBrowser(subtle));
  const part =
    coming.get(algorithm) ??
    digestByPart(algorithm).catch((error: unknown) => {
      coming.delete(algorithm);
      throw error;
    });
  coming.set(algorithm, part);
  return part;
}

/** How a digest is made, or nothing where nobody here knows it. Rejects when a part can't be fetched or doesn't work. */
export async function digestFor(algorithm: string): Promise<Digest | undefined> {
  return algorithm === 'SHA-256' || algorithm === 'SM3' ? digestOf(algorithm) : undefined;
}

/** Digest of bytes, lower-case hexadecimal. Rejects when a part can't be fetched or doesn't work. */
export const digestBytes = async (algorithm: DigestAlgorithm, bytes: Bytes): Promise<string> =>
  (await digestOf(algorithm))(bytes);

/** Digest of a text's UTF-8; its characters are taken as they are. Rejects when a part can't be fetched or doesn't work. */
export const digestText = (algorithm: DigestAlgorithm, text: string): Promise<string> =>
  digestBytes(algorithm, new TextEncoder().encode(text));
