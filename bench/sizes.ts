import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCdn } from '../scripts/build/cdn.js';
import { cdn } from '../scripts/build/project.js';
import { allSizes, sizeOf, sizeTable } from '../scripts/build/sizes.js';

/** Sizes of everything that a page can load: entries beside their budgets, then each part that loads when it is used. */
export async function printSizes(): Promise<void> {
  await buildCdn();
  console.log('\nSizes\n');
  console.log(sizeTable(await allSizes()));
  const parts = join(cdn, 'parts');
  console.log('\nParts that load when used\n');
  console.log(sizeTable(readdirSync(parts).map((name) => sizeOf(name, readFileSync(join(parts, name))))));
}
