import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the repository, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const src = join(root, 'src');
export const dist = join(root, 'dist');
export const cdn = join(dist, 'cdn');

/** The parts of package.json that the build reads. */
export interface Manifest {
  name: string;
  version: string;
  license: string;
  exports?: Record<string, unknown>;
  sideEffects?: string[];
  dependencies: Record<string, string>;
  [key: string]: unknown;
}

export const readManifest = (): Manifest => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

export const version = readManifest().version;

/** Tags of all elements: a folder of src/elements that has a registering file of the same name. */
export const tags = (): string[] =>
  readdirSync(join(src, 'elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(src, 'elements', entry.name, `${entry.name}.ts`)))
    .map((entry) => entry.name)
    .sort();

/** Languages with an entry point of their own: src/locale/<BCP 47 tag>.ts. */
export const locales = (): string[] =>
  readdirSync(join(src, 'locale'))
    .map((name) => /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)\.ts$/.exec(name)?.[1])
    .filter((tag) => tag !== undefined)
    .sort();

/** Every file below a folder, as paths relative to it, with forward slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
