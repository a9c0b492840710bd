import { sha256 as hash } from '@noble/hashes/sha2';

import { toHex } from './bytes.js';
import type { Digest } from './digest.js';

/** SHA-256 without the browser's help, for pages on plain http. */
export const sha256: Digest = async (bytes) => toHex(hash(bytes));
