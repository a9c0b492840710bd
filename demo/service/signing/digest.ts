import { createHash, getHashes } from 'node:crypto';
import { sm3 } from 'sm-crypto-v2';

import type { DigestAlgorithm, SignatureAlgorithm } from '../../../src/contract/index.js';

/** The digest that goes with a signature. */
export const DIGEST_OF: Readonly<Record<SignatureAlgorithm, DigestAlgorithm>> = {
  ES256: 'SHA-256',
  'SM2-SM3': 'SM3',
};

// A hundred times faster where OpenSSL has it; some distributions leave it out.
const hasSm3 = getHashes().includes('sm3');

/** Digest of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export function digestOf(algorithm: DigestAlgorithm, content: string | Uint8Array): string {
  if (algorithm === 'SHA-256') return createHash('sha256').update(content).digest('hex');
  return hasSm3 ? createHash('sm3').update(content).digest('hex') : sm3(Buffer.from(content));
}
