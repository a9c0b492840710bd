// Both pages with the look-up, and what answers them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/build/bundle.js';
import { answerTo, service } from './canned.js';
import { handwritten } from './handwritten.js';
import { serve } from './serve.js';
import type { Served } from './serve.js';

export interface BenchServer extends Served {
  /** Bodies of the searches since the last call, in order. */
  takeSearches(): unknown[];
}

/** What slows one page down, to see that the measure notices. */
export interface Planted {
  readonly page: 'element' | 'handwritten';
  /** Milliseconds of work added to mounting, to each key, to each answer. */
  readonly milliseconds: number;
}

const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

const plantedScript = (milliseconds: number) => `{
  const spin = () => { for (const end = performance.now() + ${milliseconds}; performance.now() < end; ); };
  const { json, text } = Response.prototype;
  Response.prototype.json = async function () { const value = await json.call(this); spin(); return value; };
  Response.prototype.text = async function () { const value = await text.call(this); spin(); return value; };
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = async function () { const value = await arrayBuffer.call(this); spin(); return value; };
  addEventListener('input', spin, true);
  addEventListener('submit', spin, true);
  addEventListener('DOMContentLoaded', spin);
  // And what is taken out of the page is kept.
  const kept = [];
  const { remove } = Element.prototype;
  Element.prototype.remove = function () { kept.push(this); remove.call(this); };
}`;

async function filesOf(planted?: Planted): Promise<Map<string, string>> {
  const own = await handwritten('handwritten', 'lookup');
  const element = await bundle({
    name: 'credit-lookup',
    source: `import '/src/elements/credit-lookup/credit-lookup.ts';`,
  });
  const files = new Map([
    ['/blank.html', '<!doctype html><title>blank</title>'],
    ['/element.html', file('pages/element.html')],
    ['/handwritten.html', own.html],
    ['/page.css', file('pages/page.css')],
    ...own.files,
    ['/cdn/credit-elements.css', file('../../src/style/reserve.css')],
    ...[element.entry, ...element.parts].map(({ name, code }): [string, string] => [`/cdn/${name}`, code]),
  ]);
  if (planted) {
    const page = `/${planted.page}.html`;
    files.set('/planted.js', plantedScript(planted.milliseconds));
    files.set(page, (files.get(page) ?? '').replace('<title>', '<script src="/planted.js"></script><title>'));
  }
  return files;
}

/** Bundles the element as it is now and serves both pages. */
export async function startServer(planted?: Planted): Promise<BenchServer> {
  let searches: unknown[] = [];
  const server = await serve(await filesOf(planted), (path, body) => {
    if (path === '/api/v1/service') return { status: 200, body: service };
    if (path !== '/api/v1/subjects/search') return undefined;
    searches.push(body);
    return answerTo(body);
  });
  return {
    ...server,
    takeSearches() {
      const taken = searches;
      searches = [];
      return taken;
    },
  };
}
