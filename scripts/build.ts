// Builds everything that is published. `--write-exports` first brings package.json's list of entry points up to date.
import { performance } from 'node:perf_hooks';
import { buildCdn } from './build/cdn.js';
import { writeElementsManifest } from './build/manifest.js';
import { buildPackage } from './build/npm.js';
import { syncPackageMap } from './build/package-map.js';
import { allSizes, sizeTable } from './build/sizes.js';

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

if (!syncPackageMap(process.argv.includes('--write-exports'))) {
  console.error('The entry points in package.json lag behind src: npm run build -- --write-exports');
  process.exit(1);
}
await step('modules and declarations', buildPackage);
await step('custom-elements.json', writeElementsManifest);
const sri = await step('scripts for pages without a bundler', buildCdn);
const sizes = await step('sizes', allSizes);
console.log(`\n${sizeTable(sizes)}\n`);
for (const [file, integrity] of Object.entries(sri)) console.log(`${file.padEnd(28)} ${integrity}`);
