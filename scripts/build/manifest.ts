import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './project.js';
import { run } from './npm.js';

/** Writes dist/custom-elements.json from the JSDoc of the classes; its paths are those of the package. */
export function writeElementsManifest(): void {
  mkdirSync(dist, { recursive: true });
  const globs = ['src/elements/**/*.ts', 'src/element/**/*.ts'].flatMap((glob) => ['--globs', glob]);
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--litelement', ...globs, '--outdir', 'dist', '--quiet');
  const file = join(dist, 'custom-elements.json');
  const shipped = readFileSync(file, 'utf8').replace(/"(\/?)src\/([^"]+)\.ts"/g, '"$1dist/$2.js"');
  writeFileSync(file, shipped);
}

if (process.argv[1]?.endsWith('manifest.ts')) writeElementsManifest();
