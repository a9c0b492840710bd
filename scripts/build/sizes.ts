import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.js';
import { cdn, tags } from './project.js';

/** The size of one thing that a page loads, in bytes. */
export interface Size {
  what: string;
  minified: number;
  gzip: number;
  brotli: number;
  /** At most so many bytes after gzip; design, section 6. */
  budget?: number;
}

const kilobyte = 1024;

/** Bytes after gzip that each thing may weigh. */
export const budgets: Record<string, number> = {
  'autoload loader': 2 * kilobyte,
  '<credit-lookup> alone': 18 * kilobyte,
  '<credit-report> alone': 26 * kilobyte,
  '<credit-commitment> alone': 26 * kilobyte,
  '<credit-complaint> alone': 26 * kilobyte,
  'all elements, one file': 50 * kilobyte,
};

export function sizeOf(what: string, content: string | Uint8Array): Size {
  const bytes = Buffer.from(content);
  const budget = budgets[what];
  return {
    what,
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    ...(budget === undefined ? {} : { budget }),
  };
}

/** Each element by itself: everything that it loads before first use, Lit included, without the parts that load when used. */
export const elementSizes = (): Promise<Size[]> =>
  Promise.all(
    tags().map(async (tag) => {
      const { entry } = await bundle({ name: tag, source: `import '/src/elements/${tag}/${tag}.ts';` });
      return sizeOf(`<${tag}> alone`, entry.code);
    }),
  );

/** The sizes of everything that a page can load, beside their budgets. Wants dist/cdn built before. */
export const allSizes = async (): Promise<Size[]> => [
  sizeOf('autoload loader', readFileSync(join(cdn, 'autoload.js'))),
  ...(await elementSizes()),
  sizeOf('all elements, one file', readFileSync(join(cdn, 'credit-elements.js'))),
  sizeOf('all elements, one classic file', readFileSync(join(cdn, 'credit-elements.classic.js'))),
];

const inKilobytes = (bytes: number | undefined) =>
  (bytes === undefined ? '' : (bytes / kilobyte).toFixed(1)).padStart(9);

/** A table for people. A size above its budget is marked and fails nothing: budgets are watched by `npm run bench`. */
export const sizeTable = (sizes: readonly Size[]): string =>
  [
    `${'KB'.padEnd(32)} minified     gzip   brotli   budget`,
    ...sizes.map(({ what, minified, gzip, brotli, budget }) => {
      const numbers = [minified, gzip, brotli, budget].map(inKilobytes).join('');
      return `${what.padEnd(32)}${numbers}${budget !== undefined && gzip > budget ? '  over (gzip)' : ''}`;
    }),
  ].join('\n');

if (process.argv[1]?.endsWith('sizes.ts')) console.log(sizeTable(await allSizes()));
