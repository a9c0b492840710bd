import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';

import { CreditClient, type CsrfSettings, fetchRequest } from '../../../src/client/index.js';
import { getSubject } from '../../../src/contract/operations/get-subject.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { browserFetch } from './browser-fetch.js';
import { EMPTY_LIST, serve, withGlobals } from './support.js';

const search = { ...searchSubjects, safe: false };

/** A small endpoint with two people: by cookie with a token against forgery, by bearer without. */
const endpointOf =
  (seen: IncomingMessage[], csrfHeader = 'x-csrf-token') =>
  (request: IncomingMessage, response: ServerResponse) => {
    const { headers, method } = request;
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key',
      'access-control-expose-headers': 'retry-after',
    };
    if (method === 'OPTIONS') return response.writeHead(204, cors).end();
    seen.push(request);
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { ...cors, 'content-type': 'application/problem+json', 'retry-after': '9' })
        .end(JSON.stringify({ code }));
    const session = /(?:^|; )session=(\w+)/.exec(headers.cookie ?? '')?.[1];
    const person = /^Bearer (\w+)$/.exec(headers.authorization ?? '')?.[1] ?? session;
    if (!person) return refuse(401, 'sign-in');
    const csrf = /csrf_token=([^;]+)/.exec(headers.cookie ?? '')?.[1];
    if (!headers.authorization && method !== 'GET' && headers[csrfHeader] !== decodeURIComponent(csrf ?? '')) {
      return refuse(403, 'csrf');
    }
    if (person !== 'owner') return refuse(403, 'other-person');
    response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(EMPTY_LIST));
  };

interface PageOptions {
  origin?: string;
  cookie?: string;
  meta?: Record<string, string>;
}

/** Puts a page around the client whose own origin is the given one. */
function visit(t: TestContext, { origin = 'https://www.example.gov.cn', cookie = '', meta = {} }: PageOptions) {
  const browser = browserFetch(origin, () => cookie);
  const real = globalThis.fetch;
  withGlobals(t, {
    location: { origin },
    document: {
      baseURI: `${origin}/page/`,
      cookie,
      getElementsByTagName: () => ({ namedItem: (name: string) => (meta[name] ? { content: meta[name] } : null) }),
    },
    // The browser's rules run on the real fetch, which the page's global hides from here on.
    fetch: (url: string | URL, init: RequestInit = {}) => {
      Object.defineProperty(globalThis, 'fetch', { value: real, configurable: true, writable: true });
      const result = browser.fetch(String(url), init);
      return result.finally(() => undefined);
    },
  });
  return browser;
}

async function call(endpoint: string, options: { csrf?: CsrfSettings; token?: string } = {}) {
  const { csrf, token } = options;
  const client = new CreditClient({ endpoint, csrf, getToken: token ? () => Promise.resolve(token) : undefined });
  const result = await client.call(search, { query: 'a' });
  return result.ok ? 'ok' : `${result.failure.code} ${result.failure.reason ?? ''}`.trim();
}

test('on the same origin the cookie signs in and its twin in a header proves the page', async (t) => {
  const seen: IncomingMessage[] = [];
  const origin = await serve(t, endpointOf(seen));
  const { preflights } = visit(t, { origin, cookie: 'theme=dark; session=owner; csrf_token=abc%3D' });
  assert.equal(await call('/v1'), 'ok');
  assert.equal(seen[0]?.headers['x-csrf-token'], 'abc=');
  assert.equal(seen[0]?.headers.referer, undefined);
  assert.deepEqual(preflights, []);
});

test('a page whose token stands in a meta element is let in as well, and that one comes first', async (t) => {
  const seen: IncomingMessage[] = [];
  const origin = await serve(t, endpointOf(seen));
  visit(t, { origin, cookie: 'session=owner; csrf_token=abc', meta: { 'csrf-token': 'from-meta' } });
  assert.equal(await call('/v1'), 'forbidden csrf');
  assert.equal(seen[0]?.headers['x-csrf-token'], 'from-meta');
});

test('a page with other names for cookie and header configures them', async (t) => {
  const seen: IncomingMessage[] = [];
  const origin = await serve(t, endpointOf(seen, 'x-xsrf-token'));
  visit(t, { origin, cookie: 'XSRF=zzz; session=owner; csrf_token=abc', meta: { 'csrf-token': 'no', _csrf: 'abc' } });
  assert.equal(await call('/v1', { csrf: { header: 'X-XSRF-TOKEN', meta: '_csrf' } }), 'ok');
  assert.equal(seen[0]?.headers['x-csrf-token'], undefined);
});

test('without the header a cookie alone opens nothing', async (t) => {
  const origin = await serve(t, endpointOf([]));
  visit(t, { origin, cookie: 'session=owner; csrf_token=abc' });
  assert.equal(await call('/v1', { csrf: { cookie: 'no_such', meta: 'no-such' } }), 'forbidden csrf');
});

test('a plain read on the same origin carries no header against forgery', async (t) => {
  const seen: IncomingMessage[] = [];
  const origin = await serve(t, endpointOf(seen));
  visit(t, { origin, cookie: 'session=owner; csrf_token=abc' });
  await new CreditClient({ endpoint: '/v1' }).call({ ...getSubject, safe: false }, { id: 'S1' });
  assert.equal(seen[0]?.method, 'GET');
  assert.equal(seen[0]?.headers['x-csrf-token'], undefined);
});

test('across origins a bearer signs in; no cookie and no token against forgery leaves the page', async (t) => {
  const seen: IncomingMessage[] = [];
  const endpoint = await serve(t, endpointOf(seen));
  const { preflights } = visit(t, { cookie: 'session=owner; csrf_token=abc', meta: { 'csrf-token': 'abc' } });
  assert.equal(await call(endpoint, { token: 'owner' }), 'ok');
  assert.equal(seen[0]?.headers.cookie, undefined);
  assert.equal(seen[0]?.headers['x-csrf-token'], undefined);
  assert.deepEqual(preflights, ['authorization,content-type']);
});

test('across origins a cookie signs nobody in', async (t) => {
  const endpoint = await serve(t, endpointOf([]));
  visit(t, { cookie: 'session=owner; csrf_token=abc' });
  assert.equal(await call(endpoint), 'unauthenticated sign-in');
});

test('an open read across origins needs no question beforehand', async (t) => {
  const seen: IncomingMessage[] = [];
  const endpoint = await serve(t, endpointOf(seen));
  const { preflights } = visit(t, {});
  const result = await new CreditClient({ endpoint }).call({ ...getSubject, safe: false }, { id: 'S1' });
  assert.ok(!result.ok && result.failure.code === 'unauthenticated' && result.failure.retryAfter === 9);
  assert.deepEqual(preflights, []);
});

test('the wrong person is forbidden, by cookie and by bearer, and is not asked to sign in again', async (t) => {
  const seen: IncomingMessage[] = [];
  const origin = await serve(t, endpointOf(seen));
  visit(t, { origin, cookie: 'session=stranger; csrf_token=abc' });
  assert.equal(await call('/v1'), 'forbidden other-person');
  assert.equal(await call(origin, { token: 'stranger' }), 'forbidden other-person');
  assert.equal(seen.length, 2);
});

test("on the owner's page a stranger's bearer is the stranger", async (t) => {
  const origin = await serve(t, endpointOf([]));
  visit(t, { origin, cookie: 'session=owner; csrf_token=abc' });
  assert.equal(await call('/v1', { token: 'stranger' }), 'forbidden other-person');
});

test('an endpoint that allows no other origin is a network failure, not an exception', async (t) => {
  const endpoint = await serve(t, (_request, response) => response.writeHead(403).end());
  visit(t, {});
  assert.equal(await call(endpoint, { token: 'owner' }), 'network');
});

test('a sandboxed frame, which may read no cookie, still asks', async (t) => {
  const origin = await serve(t, endpointOf([]));
  visit(t, { origin });
  Object.defineProperty(document, 'cookie', {
    get: () => {
      throw new DOMException('sandboxed', 'SecurityError');
    },
  });
  assert.equal(await call(origin), 'unauthenticated sign-in');
});

test('a page can wrap the default carrier, for example to sign requests for its gateway', async (t) => {
  const seen: IncomingMessage[] = [];
  const endpoint = await serve(t, endpointOf(seen));
  const client = new CreditClient({
    endpoint,
    request: (request) => fetchRequest({ ...request, headers: { ...request.headers, authorization: 'Bearer owner' } }),
  });
  assert.ok((await client.call(search, { query: 'a' })).ok);
});
