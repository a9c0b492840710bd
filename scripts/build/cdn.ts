import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.js';
import type { Bundle, OutputFile } from './bundle.js';
import { cdn, root, src } from './project.js';

/** Subresource Integrity of a file, as the `integrity` attribute wants it. */
export const integrity = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The licences that the bundled code asks to be passed on. */
function licences(packages: readonly string[]): string {
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return `The scripts in this folder contain code of these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function write({ name, code }: OutputFile): void {
  const path = join(cdn, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** What pages without a bundler load, with the hashes that their integrity attributes need. */
export async function buildCdn(): Promise<Record<string, string>> {
  rmSync(cdn, { recursive: true, force: true });
  const bundles: Bundle[] = [
    await bundle({
      name: 'credit-elements',
      source: `import '/src/define.ts'; export * from '/src/index.ts';`,
      global: 'CreditElements',
    }),
    await bundle({ name: 'autoload', source: `import '/src/autoload.ts';` }),
  ];
  const entries = bundles.flatMap(({ entry, classic }) => (classic ? [entry, classic] : [entry]));
  for (const file of [...entries, ...bundles.flatMap(({ parts }) => parts)]) write(file);
  const reserve = { name: 'credit-elements.css', code: readFileSync(join(src, 'style/reserve.css'), 'utf8') };
  write(reserve);
  entries.push(reserve);
  const packages = [...new Set(bundles.flatMap((each) => each.packages))].sort();
  write({ name: 'THIRD-PARTY-LICENSES.txt', code: licences(packages) });
  const sri = Object.fromEntries(entries.map(({ name, code }) => [name, integrity(code)]));
  write({ name: 'sri.json', code: `${JSON.stringify(sri, null, 2)}\n` });
  return sri;
}
