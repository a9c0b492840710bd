import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';

import { listen } from '../../../scripts/start/listen.js';
import type { Listening } from '../../../scripts/start/listen.js';
import { pageServer } from '../../../scripts/start/page-server.js';

const PAGES = fileURLToPath(new URL('../../../demo/pages', import.meta.url));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('The page server', () => {
  let cdn: string;
  let received: Received[];
  let pages: Listening;
  let service: ReturnType<typeof createServer>;
  let markBuilt: () => void;
  const built = new Promise<void>((resolve) => (markBuilt = resolve));

  const answer: RequestListener = (incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      received.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, body });
      if (incoming.url === '/v1/broken') {
        response.writeHead(200);
        response.write('{"items":[', () => response.destroy());
        return;
      }
      response.writeHead(429, {
        'Content-Type': 'application/problem+json',
        'Retry-After': '7',
        'Set-Cookie': ['session=s; HttpOnly', 'csrf_token=c'],
      });
      response.end('{"code":"rate-limited"}');
    });
  };

  const address = (path: string): string => `http://127.0.0.1:${pages.port}${path}`;

  before(async () => {
    cdn = await mkdtemp(join(tmpdir(), 'cdn-'));
    await writeFile(join(cdn, 'credit-elements.js'), '"built";\n');
    service = createServer(answer);
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port: servicePort } = service.address() as AddressInfo;
    const handler = pageServer({ pages: PAGES, cdn, built: () => built, servicePort });
    pages = await listen(handler, { host: undefined, port: 0, variable: 'PORT' });
    received = [];
  });

  after(async () => {
    await pages.close();
    await new Promise((resolve) => service.close(resolve));
    await rm(cdn, { recursive: true });
  });

  it('answers with every page and with everything that a page loads from it', async () => {
    markBuilt();
    const names = (await readdir(PAGES)).filter((name) => name.endsWith('.html'));
    assert.ok(names.length >= 8);
    for (const path of ['/', '/department-gbk.html', ...names.map((name) => `/${name}`)]) {
      const page = await fetch(address(path));
      assert.equal(page.status, 200, path);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=/, path);
      const text = await page.text();
      const local = [...text.matchAll(/(?:src|href)="([^"#?]+)[^"]*"/g)].map(([, target]) => target ?? '');
      for (const target of local.filter((each) => !each.includes(':') && !each.startsWith('/cdn/'))) {
        const loaded = await fetch(new URL(target, address(path)));
        assert.equal(loaded.status, 200, `${path} → ${target}`);
        await loaded.arrayBuffer();
      }
    }
  });

  it('offers examples that exist, and fills in the code of the one that is not public', async () => {
    const examples = (await (await fetch(address('/examples.json'))).json()) as { id: string; uscc?: string }[];
    const index = await (await fetch(address('/assets/index.js'))).text();
    for (const [, id] of index.matchAll(/\['(demo-[a-z0-9-]+)'/g)) {
      assert.ok(
        examples.some((example) => example.id === id),
        id,
      );
    }
    const code = examples.find(({ id }) => id === 'demo-not-public')?.uscc;
    for (const page of ['/index.html', '/assets/sign-in.js']) {
      assert.match(await (await fetch(address(page))).text(), new RegExp(`name="uscc" value="${code}"`), page);
    }
  });

  it('names no third party in any page, style sheet or script', async () => {
    for (const folder of ['', 'assets']) {
      for (const entry of await readdir(join(PAGES, folder), { withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const text = await (await fetch(address(`/${join(folder, entry.name)}`))).text();
        const outside = text.match(/(?:https?:)?\/\/[\w-]+\.[\w.-]+/g)?.filter((each) => !each.includes('www.w3.org'));
        assert.deepEqual(outside ?? [], [], entry.name);
      }
    }
  });

  it('sends the strict page, and only it, with the policy that the elements promise to keep', async () => {
    const strict = await fetch(address('/strict.html'));
    assert.equal(strict.headers.get('content-security-policy'), POLICY);
    assert.doesNotMatch(await strict.text(), /<script>|<style|\sstyle=|\son[a-z]+=/);
    const portal = await fetch(address('/portal.html'));
    assert.equal(portal.headers.get('content-security-policy'), null);
  });

  it('sends the department page in GBK without losing a character', async () => {
    const gbk = await fetch(address('/department-gbk.html'));
    assert.equal(gbk.headers.get('content-type'), 'text/html; charset=gb2312');
    const text = iconv.decode(Buffer.from(await gbk.arrayBuffer()), 'gbk');
    const original = await (await fetch(address('/department.html'))).text();
    assert.equal(text, original.replace('charset=utf-8', 'charset=gb2312'));
    assert.match(text, /企业信用查询/);
  });

  it('sends built files as scripts without a charset, so that a GBK page shows whether they are ASCII only', async () => {
    const script = await fetch(address('/cdn/credit-elements.js'));
    assert.equal(script.headers.get('content-type'), 'text/javascript');
    assert.equal(await script.text(), '"built";\n');
    assert.equal((await fetch(address('/cdn/missing.js'))).status, 404);
  });

  it('keeps to its folders, and takes nothing but reads', async () => {
    for (const path of ['/../../package.json', '/..%2f..%2fpackage.json', '/cdn/..%2f..%2fpackage.json', '/%', '//']) {
      const status = await new Promise((resolve) => {
        request({ host: '127.0.0.1', port: pages.port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });
      assert.equal(status, 404, path);
    }
    assert.equal((await fetch(address('/index.html'), { method: 'POST' })).status, 405);
  });

  it('hands a call to the service and its answer back, with body, cookies and the page’s own host', async () => {
    const response = await fetch(address('/api/v1/subjects/search?a=%2F'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': 'c' },
      body: '{"query":"子虚"}',
    });
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '7');
    assert.deepEqual(response.headers.getSetCookie(), ['session=s; HttpOnly', 'csrf_token=c']);
    assert.deepEqual(await response.json(), { code: 'rate-limited' });
    const call = received.pop();
    assert.equal(call?.method, 'POST');
    assert.equal(call?.url, '/v1/subjects/search?a=%2F');
    assert.equal(call?.body, '{"query":"子虚"}');
    assert.equal(call?.headers['x-csrf-token'], 'c');
    assert.equal(call?.headers.host, `127.0.0.1:${pages.port}`);
  });

  it('lets an answer that breaks off break off for the page too', async () => {
    const response = await fetch(address('/api/v1/broken'));
    await assert.rejects(response.text());
  });

  it('says in the contract’s words that the service does not answer', async () => {
    const handler = pageServer({ pages: PAGES, cdn, built: () => built, servicePort: 9 });
    const alone = await listen(handler, { host: undefined, port: 0, variable: 'PORT' });
    const response = await fetch(`http://127.0.0.1:${alone.port}/api/v1/service`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(((await response.json()) as { code: string }).code, 'unavailable');
    await alone.close();
  });

  it('says which port is taken and what to type instead', async () => {
    const again = listen(() => undefined, { host: undefined, port: pages.port, variable: 'PORT' });
    await assert.rejects(again, (error: Error) => {
      assert.match(error.message, new RegExp(`端口 ${pages.port} 已被占用.*PORT=${pages.port + 1} npm start`));
      assert.match(error.message, new RegExp(`Port ${pages.port} is in use`));
      return true;
    });
  });
});
