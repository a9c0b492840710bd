import { sm3 as hash } from 'sm-crypto-v2';

import type { Digest } from './digest.js';

/** SM3 (GB/T 32905), which no browser has. */
export const sm3: Digest = async (bytes) => hash(bytes);
