import { p256 } from '@noble/curves/p256';
import { sha256 as hash } from '@noble/hashes/sha2';

import { type CheckSignature, PAIR, pointOf } from './suite.js';

/** ES256 without the browser's help, for pages on plain http. */
export const es256: CheckSignature = async (key, input, signature) => {
  const point = pointOf(key, 'P-256');
  try {
    if (!point) return 'badKey';
    p256.Point.fromHex(point).assertValidity();
  } catch {
    return 'badKey';
  }
  try {
    // As RFC 7518 has it: s may be in the upper half.
    const options = { lowS: false, prehash: false };
    return signature.length === PAIR && p256.verify(signature, hash(input), point, options) ? 'good' : 'bad';
  } catch {
    return 'bad';
  }
};
