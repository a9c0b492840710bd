import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, readManifest, root, tags } from './project.js';

/** The entry points of the package and the files with side effects, as the sources imply them. */
export function packageMap(): { exports: Record<string, unknown>; sideEffects: string[]; modules: string[] } {
  const modules = new Map<string, string>([
    ['.', 'index'],
    ['./define', 'define'],
    ...tags().map((tag): [string, string] => [`./define/${tag}`, `elements/${tag}/${tag}`]),
    ...tags().map((tag): [string, string] => [`./elements/${tag}`, `elements/${tag}/${tag}.element`]),
    ['./autoload', 'autoload'],
    ['./contract', 'contract/index'],
    ['./client', 'client/index'],
    ...locales().map((tag): [string, string] => [`./locale/${tag}`, `locale/${tag}`]),
  ]);
  const registering = ['define', 'autoload', ...tags().map((tag) => `elements/${tag}/${tag}`)];
  const entry = (module: string) => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` });
  return {
    modules: [...modules.values()],
    exports: {
      ...Object.fromEntries([...modules].map(([name, module]) => [name, entry(module)])),
      './credit-elements.css': './dist/credit-elements.css',
      './openapi.json': './openapi.json',
      './custom-elements.json': './dist/custom-elements.json',
      './package.json': './package.json',
    },
    sideEffects: [
      ...registering.map((module) => `./dist/${module}.js`),
      './dist/cdn/*.js',
      './dist/credit-elements.css',
      // Not shipped: the pages and stories of this repository import the sources through the same list.
      ...registering.map((module) => `./src/${module}.ts`),
    ],
  };
}

/** Whether package.json says what the sources imply; with `write`, makes it so. */
export function syncPackageMap(write: boolean): boolean {
  const manifest = readManifest();
  const { exports, sideEffects } = packageMap();
  const wanted = { ...manifest, exports, sideEffects };
  if (JSON.stringify(wanted) === JSON.stringify(manifest)) return true;
  if (!write) return false;
  writeFileSync(join(root, 'package.json'), `${JSON.stringify(wanted, null, 2)}\n`);
  return true;
}
