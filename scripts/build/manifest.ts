import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './project.js';
import { run } from './npm.js';

interface ElementsManifest {
  modules: { exports?: unknown[]; declarations?: { events?: { name?: string }[] }[] }[];
}

/** Writes dist/custom-elements.json from the JSDoc of the classes; its paths are those of the package. */
export function writeElementsManifest(): void {
  mkdirSync(dist, { recursive: true });
  const globs = ['src/elements/**/*.ts', 'src/element/**/*.ts'].flatMap((glob) => ['--globs', glob]);
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--litelement', ...globs, '--outdir', 'dist', '--quiet');
  const file = join(dist, 'custom-elements.json');
  const manifest = JSON.parse(
    readFileSync(file, 'utf8').replace(/"(\/?)src\/([^"]+)\.ts"/g, '"$1dist/$2.js"'),
  ) as ElementsManifest;
  // A module of types alone has no file of its own in the package.
  manifest.modules = manifest.modules.filter(({ exports }) => exports && exports.length > 0);
  for (const { declarations } of manifest.modules)
    for (const each of declarations ?? [])
      // The analyzer takes any argument of dispatchEvent for an event's name.
      if (each.events) each.events = each.events.filter(({ name }) => name?.startsWith('credit-'));
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

if (process.argv[1]?.endsWith('manifest.ts')) writeElementsManifest();
