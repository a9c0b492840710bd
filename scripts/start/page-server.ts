import { createRequire } from 'node:module';
import type { RequestListener, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';

import { EXAMPLES } from '../../demo/service/seed/examples.js';
import { readBelow, typeOf } from './files.js';
import { forward } from './proxy.js';

/** The policy that elements must work under without one violation: nothing inline, no eval, Trusted Types for all but Lit. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** What the page server serves. */
export interface PageServerOptions {
  /** Folder of the pages. */
  readonly pages: string;
  /** Folder of the built files that pages load. */
  readonly cdn: string;
  /** Settled once the built files are there; requests for them wait for it. */
  built(): Promise<unknown>;
  /** Port of the reference service on this machine. */
  readonly servicePort: number;
}

interface Answer {
  readonly body: Buffer;
  readonly type: string;
  readonly policy?: string;
}

const GBK_PAGE = '/department-gbk.html';
const JQUERY = '/vendor/jquery.min.js';
const EXAMPLE_LIST = '/examples.json';

/** The department page as old systems send it: the same text, in bytes of GBK, declared as gb2312. */
async function gbkPage(pages: string): Promise<Answer | undefined> {
  const page = await readBelow(pages, 'department.html');
  if (!page) return undefined;
  const text = page.toString('utf8').replace('charset=utf-8', 'charset=gb2312');
  return { body: iconv.encode(text, 'gbk'), type: 'text/html; charset=gb2312' };
}

async function jquery(): Promise<Answer> {
  const file = createRequire(import.meta.url).resolve('jquery/dist/jquery.min.js');
  return { body: await readFile(file), type: 'text/javascript; charset=utf-8' };
}

/** The subjects that the index page offers to look up, as the seed names them. */
const examples = (): Answer => ({
  body: Buffer.from(JSON.stringify(Object.values(EXAMPLES))),
  type: 'application/json',
});

/** Built files go out without a charset, as most servers send them: they must hold on a GBK page, being ASCII only. */
async function builtFile(options: PageServerOptions, path: string): Promise<Answer | undefined> {
  await options.built();
  const type = typeOf(path);
  const body = type && (await readBelow(resolve(options.cdn), path));
  return body && type ? { body, type: type.replace('; charset=utf-8', '') } : undefined;
}

async function pageFile(options: PageServerOptions, path: string): Promise<Answer | undefined> {
  const type = typeOf(path);
  const body = type && (await readBelow(resolve(options.pages), path));
  if (!body || !type) return undefined;
  return path === 'strict.html' ? { body, type, policy: STRICT_POLICY } : { body, type };
}

function find(options: PageServerOptions, path: string): Promise<Answer | undefined> {
  if (path === '/') return pageFile(options, 'index.html');
  if (path === '/favicon.ico') return pageFile(options, 'assets/icon.svg');
  if (path === GBK_PAGE) return gbkPage(resolve(options.pages));
  if (path === JQUERY) return jquery();
  if (path === EXAMPLE_LIST) return Promise.resolve(examples());
  if (path.startsWith('/cdn/')) return builtFile(options, path.slice('/cdn/'.length));
  return pageFile(options, path.slice(1));
}

function send(response: ServerResponse, status: number, answer: Answer, withBody: boolean): void {
  response.writeHead(status, {
    'Content-Type': answer.type,
    'Content-Length': answer.body.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(answer.policy && { 'Content-Security-Policy': answer.policy }),
  });
  response.end(withBody ? answer.body : undefined);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/\0';
  }
}

const plain = (text: string): Answer => ({ body: Buffer.from(text), type: 'text/plain; charset=utf-8' });

/** Answers with the pages, the built files at `/cdn/` and the service's `/v1` at `/api/v1`. */
export function pageServer(options: PageServerOptions): RequestListener {
  return (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    if (pathname === '/api/v1' || pathname.startsWith('/api/v1/')) {
      forward(request, response, { port: options.servicePort, path: (request.url ?? '').slice('/api'.length) });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      send(response, 405, plain('405\n'), true);
      return;
    }
    const withBody = request.method === 'GET';
    find(options, decoded(pathname)).then(
      (answer) => send(response, answer ? 200 : 404, answer ?? plain('没有这个页面。No such page.\n'), withBody),
      () => send(response, 500, plain('文件没有构建成功。The files were not built.\n'), withBody),
    );
  };
}
