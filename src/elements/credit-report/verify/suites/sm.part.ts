import { sm2 } from 'sm-crypto-v2';

import { DEFAULT_USER_ID } from '../../../../contract/detached-signature.js';
import { toHex } from '../../../../element/digest/bytes.js';
import { type CheckSignature, PAIR, pointOf } from './suite.js';

/** Order of the curve's group (GB/T 32918.5). */
const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';
const NOUGHT = '0'.repeat(PAIR);

/**
 * `r` and `s` must lie between 0 and the order; the library leaves that to its caller. In hexadecimal of one length the order of texts is that of
 * numbers.
 */
const isInRange = (number: string): boolean => number > NOUGHT && number < ORDER;

/** SM2 with SM3 (GB/T 32918.2), `r` and `s` side by side. */
export const sm2WithSm3: CheckSignature = async (key, input, signature) => {
  const bytes = pointOf(key, 'SM2');
  const point = bytes && toHex(bytes);
  try {
    if (!point || !sm2.verifyPublicKey(point)) return 'badKey';
  } catch {
    return 'badKey';
  }
  const pair = toHex(signature);
  if (signature.length !== PAIR || !isInRange(pair.slice(0, PAIR)) || !isInRange(pair.slice(PAIR))) return 'bad';
  try {
    const options = { hash: true, der: false, userId: key.userId ?? DEFAULT_USER_ID };
    return sm2.doVerifySignature(input, pair, point, options) ? 'good' : 'bad';
  } catch {
    return 'bad';
  }
};
