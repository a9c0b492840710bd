import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { SIGNATURE_ALGORITHMS } from '../../../src/contract/index.js';
import { type KeyPair, makeKeyPair } from './key-pairs.js';

/** A key pair with its name and the time in which it signs. */
export interface SigningKey extends KeyPair {
  readonly kid: string;
  /** RFC 3339. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/** How long a key signs, in years. */
const YEARS = 3;

function makeKeys(now: Date): SigningKey[] {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  return SIGNATURE_ALGORITHMS.map((alg) => {
    const pair = makeKeyPair(alg);
    const name = alg === 'ES256' ? 'es256' : 'sm2';
    return {
      ...pair,
      kid: `demo-${name}-${pair.x.slice(0, 8)}`,
      validFrom: now.toISOString(),
      validUntil: end.toISOString(),
    };
  });
}

/** The keys of the data folder, made at the first start; without a folder fresh ones. */
export function readSigningKeys(folder: string | undefined, now: Date): readonly SigningKey[] {
  if (!folder) return makeKeys(now);
  const file = join(folder, 'report-keys.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SigningKey[];
  } catch (error) {
    // A file that is there and can't be read isn't overwritten: the reports of its keys couldn't be confirmed any more.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true });
  const keys = makeKeys(now);
  writeFileSync(file, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  return keys;
}
