import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CreditClient, type OperationSettings } from '../../../src/client/index.js';
import { describeService } from '../../../src/contract/operations/describe-service.js';
import { getSubject } from '../../../src/contract/operations/get-subject.js';
import { searchRecords } from '../../../src/contract/operations/search-records.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { adapter, withGlobals } from './support.js';

const ENDPOINT = 'https://credit.example.gov.cn/api/v1';

async function search(endpoint: string, own?: OperationSettings) {
  const request = adapter();
  const result = await new CreditClient({ endpoint, request, operations: own && { searchSubjects: own } }).call(
    searchSubjects,
    { query: '永固锁业' },
  );
  return { result, sent: request.sent[0], count: request.sent.length };
}

const BASE_URI = 'https://www.example.gov.cn/cms/page.html';
const FORMS: [string, string][] = [
  ['https://credit.example.gov.cn/api/v1', 'https://credit.example.gov.cn/api/v1/subjects/search'],
  ['https://credit.example.gov.cn/api/v1/', 'https://credit.example.gov.cn/api/v1/subjects/search'],
  ['https://credit.example.gov.cn', 'https://credit.example.gov.cn/subjects/search'],
  ['/api/v1', 'https://www.example.gov.cn/api/v1/subjects/search'],
  ['api/v1/', 'https://www.example.gov.cn/cms/api/v1/subjects/search'],
  ['../v1', 'https://www.example.gov.cn/v1/subjects/search'],
  ['//gw.example.gov.cn/credit', 'https://gw.example.gov.cn/credit/subjects/search'],
  ['/gateway/?site=fx&v=2', 'https://www.example.gov.cn/gateway/subjects/search?site=fx&v=2'],
  ['/gateway#top', 'https://www.example.gov.cn/gateway/subjects/search'],
];

for (const [endpoint, url] of FORMS) {
  test(`a page that names its endpoint ${endpoint} reaches it`, async (t) => {
    withGlobals(t, { document: { baseURI: BASE_URI } });
    assert.equal((await search(endpoint)).sent?.url, url);
  });
}

test('an endpoint that is no address is told to the developer as a setting, and nothing is sent', async () => {
  for (const endpoint of ['', '/api/v1', 'http://', 'http://[', 'javascript:alert(1)']) {
    const { result, count } = await search(endpoint);
    assert.equal(count, 0);
    assert.ok(!result.ok);
    assert.equal(result.failure.code, 'unavailable');
    assert.equal(result.failure.reason, 'settings');
    assert.match(result.failure.detail ?? '', /^searchSubjects: ./);
  }
});

const OVERRIDES: [string, string][] = [
  ['/xyzx/query', `${ENDPOINT}/xyzx/query`],
  ['xyzx/query.do', `${ENDPOINT}/xyzx/query.do`],
  ['/gateway?method=search', `${ENDPOINT}/gateway?method=search`],
  ['https://credit.example.gov.cn/old/search', 'https://credit.example.gov.cn/old/search'],
  // Stays on the endpoint's origin: it is a path, not an address.
  ['//evil.example.com/x', `${ENDPOINT}/evil.example.com/x`],
];

for (const [path, url] of OVERRIDES) {
  test(`an endpoint that searches at ${path} is configured, not coded`, async () => {
    const { sent } = await search(ENDPOINT, { path });
    assert.equal(sent?.url, url);
    assert.equal(sent?.body, '{"query":"永固锁业"}');
  });
}

test("an endpoint's own query and an operation's own query both arrive", async () => {
  const { sent } = await search(`${ENDPOINT}?site=fx`, { path: '/gateway?method=search' });
  assert.equal(sent?.url, `${ENDPOINT}/gateway?method=search&site=fx`);
});

const REFUSED: [string, OperationSettings][] = [
  ['a path on another origin', { path: 'https://evil.example.com/search' }],
  ['a path on another port', { path: 'https://credit.example.gov.cn:8443/search' }],
  ['a path on another scheme', { path: 'http://credit.example.gov.cn/search' }],
  ['GET for a search', { method: 'GET' }],
  ['get for a search', { method: 'get' }],
  ['a typed word in the path', { path: '/search/{query}' }],
  ['a typed word in a query', { path: '/search?q={query}', method: 'GET' }],
];

for (const [what, own] of REFUSED) {
  test(`settings that ask for ${what} are refused with a sentence, and nothing is sent`, async () => {
    const { result, count } = await search(ENDPOINT, own);
    assert.equal(count, 0);
    assert.ok(!result.ok);
    assert.equal(result.failure.code, 'unavailable');
    assert.equal(result.failure.reason, 'settings');
    assert.match(result.failure.detail ?? '', /^searchSubjects: .*(nothing typed may stand in a URL|origin)/);
    assert.ok(!JSON.stringify(result).includes('永固锁业'));
  });
}

test("a subject's id stands in the path, percent-encoded, and the rest in the body", async () => {
  const request = adapter();
  const client = new CreditClient({ endpoint: ENDPOINT, request });
  await client.call(searchRecords, { id: 'a/b?c#d%2e 永', chapter: 'honorInfo', cursor: undefined });
  assert.equal(request.sent[0]?.url, `${ENDPOINT}/subjects/a%2Fb%3Fc%23d%252e%20%E6%B0%B8/records/search`);
  assert.equal(request.sent[0]?.method, 'POST');
  assert.equal(request.sent[0]?.body, '{"chapter":"honorInfo"}');
});

for (const id of ['', '.', '..', '\ud800', undefined as unknown as string]) {
  test(`an id that can't stand in a path (${JSON.stringify(id)}) opens nothing else`, async () => {
    const request = adapter();
    const result = await new CreditClient({ endpoint: ENDPOINT, request }).call(getSubject, { id });
    assert.deepEqual(result, { ok: false, failure: { operation: 'getSubject', code: 'invalid' } });
    assert.equal(request.sent.length, 0);
  });
}

test('an id that only looks like a way up stays a name', async () => {
  const request = adapter();
  await new CreditClient({ endpoint: ENDPOINT, request }).call(getSubject, { id: '../../admin' });
  assert.equal(request.sent[0]?.url, `${ENDPOINT}/subjects/..%2F..%2Fadmin`);
});

test('a gateway that knows only POST gets the id in the body', async () => {
  const request = adapter();
  const operations = { getSubject: { method: 'post', path: '/gw?m=subject' }, describeService: { method: 'POST' } };
  const client = new CreditClient({ endpoint: ENDPOINT, request, operations });
  await client.call(getSubject, { id: 'S1' });
  await client.call(describeService, {});
  assert.deepEqual(
    request.sent.map(({ method, url, body }) => [method, url, body]),
    [
      ['POST', `${ENDPOINT}/gw?m=subject`, '{"id":"S1"}'],
      ['POST', `${ENDPOINT}/service`, '{}'],
    ],
  );
});

test('a path that forgets the id is refused, rather than answering for somebody else', async () => {
  const request = adapter();
  const client = new CreditClient({ endpoint: ENDPOINT, request, operations: { getSubject: { path: '/subject' } } });
  const result = await client.call(getSubject, { id: 'S1' });
  assert.ok(!result.ok && result.failure.reason === 'settings');
  assert.equal(request.sent.length, 0);
});

test("headers of an operation and of a call arrive once, whatever their case, and the client's own stay", async () => {
  const request = adapter();
  const client = new CreditClient({
    endpoint: ENDPOINT,
    request,
    operations: { searchSubjects: { headers: { 'X-App-Key': 'fx', ACCEPT: 'application/vnd.example+json' } } },
  });
  await client.call(searchSubjects, { query: 'a' }, { headers: { 'x-app-key': 'per-call' }, idempotencyKey: 'K-1' });
  assert.deepEqual(request.sent[0]?.headers, {
    accept: 'application/vnd.example+json',
    'content-type': 'application/json',
    'idempotency-key': 'K-1',
    'x-app-key': 'per-call',
  });
});

test('a plain read asks with nothing that makes a browser ask first (no preflight)', async () => {
  const request = adapter();
  await new CreditClient({ endpoint: ENDPOINT, request }).call(getSubject, { id: 'S1' });
  assert.deepEqual(request.sent[0]?.headers, { accept: 'application/json' });
  assert.equal(request.sent[0]?.body, undefined);
});
