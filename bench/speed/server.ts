// One loopback server for both pages: the same answers after the same wait, nothing cached.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/build/bundle.js';
import { answerTo, service } from './canned.js';
import type { Answer } from './canned.js';
import { handwritten } from './handwritten.js';

/** Milliseconds until an answer goes out: a fast service on a near network. */
const WAIT = 60;

export interface BenchServer {
  readonly origin: string;
  /** Bodies of the searches since the last call, in order. */
  takeSearches(): unknown[];
  close(): Promise<void>;
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

function types(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8';
}

async function filesOf(planted?: Planted): Promise<Map<string, string>> {
  const own = await handwritten();
  const element = await bundle({
    name: 'credit-lookup',
    source: `import '/src/elements/credit-lookup/credit-lookup.ts';`,
  });
  const files = new Map([
    ['/blank.html', '<!doctype html><title>blank</title>'],
    ['/element.html', file('pages/element.html')],
    ['/handwritten.html', own.html],
    ['/page.css', file('pages/page.css')],
    ['/handwritten/lookup.js', own.script],
    ['/handwritten/lookup.css', own.style],
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

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'lost') return void response.destroy();
  const { status, body, type = 'application/json', headers } = answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

/** Bundles the element as it is now and serves both pages. */
export async function startServer(planted?: Planted): Promise<BenchServer> {
  const files = await filesOf(planted);
  let searches: unknown[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const content = files.get(path);
    if (content !== undefined) {
      response.writeHead(200, { 'content-type': types(path), 'cache-control': 'no-store' });
      response.end(content);
    } else if (path === '/api/v1/service') {
      setTimeout(() => send(response, { status: 200, body: service }), WAIT);
    } else if (path === '/api/v1/subjects/search') {
      void bodyOf(request).then((body) => {
        searches.push(body);
        setTimeout(() => send(response, answerTo(body)), WAIT);
      });
    } else send(response, { status: 404, body: '' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSearches() {
      const taken = searches;
      searches = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
