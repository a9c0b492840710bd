// The pages with forms, and what answers them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/build/bundle.js';
import { handwritten } from '../speed/handwritten.js';
import { serve } from '../speed/serve.js';
import type { Served } from '../speed/serve.js';
import { answerTo } from './canned.js';

const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

async function scriptsOf(tag: 'credit-complaint' | 'credit-commitment'): Promise<[string, string][]> {
  const { entry, parts } = await bundle({ name: tag, source: `import '/src/elements/${tag}/${tag}.ts';` });
  return [entry, ...parts].map(({ name, code }) => [`/cdn/${name}`, code]);
}

/** Bundles both elements as they are now, and serves a page with each, and the hand-written complaint. */
export async function startFormServer(): Promise<Served> {
  const own = await handwritten('handwritten-complaint', 'complaint');
  const files = new Map([
    ['/blank.html', '<!doctype html><title>blank</title>'],
    ['/element.html', file('pages/element.html')],
    ['/handwritten.html', own.html],
    ...own.files,
    ['/commitment.html', file('pages/commitment.html')],
    ['/page.css', file('../speed/pages/page.css')],
    ['/cdn/credit-elements.css', file('../../src/style/reserve.css')],
    ...(await scriptsOf('credit-complaint')),
    ...(await scriptsOf('credit-commitment')),
  ]);
  return serve(files, answerTo);
}
