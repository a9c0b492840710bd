import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';

import fc from 'fast-check';
import * as v from 'valibot';

import { CreditClient, type Result } from '../../../src/client/index.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { FAILURE_CODES, type FailureCode } from '../../../src/contract/schema/failure.js';
import type { SubjectList } from '../../../src/contract/schema/subject.js';
import { adapter, type Canned, EMPTY_LIST, event, serve } from './support.js';

const once = { ...searchSubjects, safe: false };
const JSON_TYPE = { 'content-type': 'application/json' };
const ask = (endpoint: string) => new CreditClient({ endpoint }).call(once, { query: 'a' });

const HIT = {
  id: 'S1',
  name: '示例永固锁业有限公司',
  kind: 'enterprise',
  status: 'active',
  labels: [],
  chapters: [],
  asOf: EMPTY_LIST.asOf,
  matchedOn: { field: 'name', value: '示例永固锁业有限公司' },
};
const LIST = { ...EMPTY_LIST, items: [HIT] };
const deep = (levels: number, open: string, close: string) => open.repeat(levels) + '1' + close.repeat(levels);
/** The list with one thing in it changed. */
const withHit = (change: object) => JSON.stringify({ ...EMPTY_LIST, items: [{ ...HIT, ...change }] });

type Say = (response: ServerResponse) => void;
const say =
  (body: string | Buffer, headers: Record<string, string> = JSON_TYPE, status = 200): Say =>
  (response) =>
    response.writeHead(status, headers).end(body);

const HOSTILE: [string, FailureCode, Say][] = [
  [
    'a login page instead of data',
    'malformed',
    say('<!doctype html><title>登录</title>', { 'content-type': 'text/html' }),
  ],
  ['a page that claims to be JSON', 'malformed', say('<!doctype html><title>登录</title>')],
  ['JSON that claims to be a page', 'malformed', say(JSON.stringify(LIST), { 'content-type': 'text/html' })],
  ['JSON that claims to be plain text', 'malformed', say(JSON.stringify(LIST), { 'content-type': 'text/plain' })],
  ['a script (JSONP)', 'malformed', say(`cb(${JSON.stringify(LIST)})`, { 'content-type': 'application/javascript' })],
  ['no content type', 'malformed', say(JSON.stringify(LIST), {})],
  ['half of the JSON', 'malformed', say(JSON.stringify(LIST).slice(0, 90))],
  ['two answers in one', 'malformed', say(JSON.stringify(LIST) + JSON.stringify(LIST))],
  ['an empty body', 'malformed', say('')],
  ['204', 'malformed', (response) => response.writeHead(204).end()],
  ['304', 'malformed', (response) => response.writeHead(304).end()],
  ['300 without a place to go', 'malformed', (response) => response.writeHead(300).end()],
  ['null', 'malformed', say('null')],
  ['a list and nothing about it', 'malformed', say('[]')],
  ['a number', 'malformed', say('0')],
  ['an envelope of its own', 'malformed', say(JSON.stringify({ code: 0, msg: 'ok', data: LIST }))],
  ['items that are an object', 'malformed', say(JSON.stringify({ ...EMPTY_LIST, items: {} }))],
  ['no items', 'malformed', say(JSON.stringify({ ...EMPTY_LIST, items: undefined }))],
  ['no sources', 'malformed', say(JSON.stringify({ ...EMPTY_LIST, sources: undefined }))],
  ['a name that is a number', 'malformed', say(withHit({ name: 42 }))],
  ['a name that is an object', 'malformed', say(withHit({ name: { toString: 'x' } }))],
  ['labels that are text', 'malformed', say(withHit({ labels: '守信' }))],
  ['an empty id', 'malformed', say(withHit({ id: '' }))],
  ['NaN for a total', 'malformed', say('{"items":[],"sources":[],"asOf":"x","total":NaN}')],
  ['"NaN" for a total', 'malformed', say(JSON.stringify({ ...LIST, total: 'NaN' }))],
  ['a total beyond all numbers', 'malformed', say(JSON.stringify(LIST).replace('{', '{"total":1e999,'))],
  ['a negative total', 'malformed', say(JSON.stringify({ ...LIST, total: -1 }))],
  ['half a total', 'malformed', say(JSON.stringify({ ...LIST, total: 0.5 }))],
  ['5,000 arrays in each other', 'malformed', say(deep(5000, '[', ']'))],
  [
    '5,000 objects in each other, beside a good list',
    'malformed',
    say(JSON.stringify(LIST).replace('{', `{"more":${deep(5000, '{"a":', '}')},`)),
  ],
  ['200,000 arrays in each other', 'malformed', say(deep(200_000, '[', ']'))],
  [
    'GBK bytes that say so',
    'malformed',
    say(Buffer.from('{"name":"\xc9\xcf\xba\xa3"}', 'latin1'), { 'content-type': 'application/json; charset=GBK' }),
  ],
  [
    'a good list under a wrong charset',
    'malformed',
    say(JSON.stringify(LIST), { 'content-type': 'application/json;charset=gb2312' }),
  ],
  [
    'GBK bytes that say nothing',
    'malformed',
    say(
      Buffer.concat([
        Buffer.from('{"extra":"'),
        Buffer.from([0xc9, 0xcf, 0xba, 0xa3]),
        Buffer.from('",'),
        Buffer.from(JSON.stringify(LIST).slice(1)),
      ]),
    ),
  ],
  [
    'a problem document under 200',
    'malformed',
    say('{"code":"unavailable"}', { 'content-type': 'application/problem+json' }),
  ],
  ['a gateway page under 502', 'unavailable', say('<h1>502 Bad Gateway</h1>', { 'content-type': 'text/html' }, 502)],
  ['half a problem document', 'unavailable', say('{"code":', { 'content-type': 'application/problem+json' }, 500)],
  [
    'a connection cut in the middle',
    'network',
    (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '5000' });
      response.write('{"items":[', () => response.destroy());
    },
  ],
  ['a connection cut before it speaks', 'network', (response) => response.destroy()],
];

for (const [what, code, answer] of HOSTILE) {
  test(`${what} is ${code}, and never an exception`, async (t) => {
    const endpoint = await serve(t, (_request, response) => answer(response));
    const result = await ask(endpoint);
    assert.ok(!result.ok);
    assert.equal(result.failure.code, code);
    assert.equal(result.failure.operation, 'searchSubjects');
  });
}

for (const type of [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=UTF8',
  'Application/JSON ; Charset="UTF-8"',
  'application/vnd.credit.v1+json',
  'application/hal+json; profile="x"',
]) {
  test(`a good list sent as ${type} is read`, async (t) => {
    const endpoint = await serve(t, (_request, response) =>
      say(JSON.stringify(LIST), { 'content-type': type })(response),
    );
    const result = await ask(endpoint);
    assert.ok(result.ok);
    assert.equal(result.value.items[0]?.name, HIT.name);
  });
}

test('a name is whole even where the network cuts through a character', async (t) => {
  const bytes = Buffer.from(JSON.stringify(LIST));
  const endpoint = await serve(t, (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    const cut = bytes.indexOf('永') + 1;
    response.write(bytes.subarray(0, cut), () => setImmediate(() => response.end(bytes.subarray(cut))));
  });
  const result = await ask(endpoint);
  assert.ok(result.ok);
  assert.equal(result.value.items[0]?.name, HIT.name);
});

test('an endless answer is cut off at 8 MB', async (t) => {
  let written = 0;
  const gone = event();
  const endpoint = await serve(t, (_request, response) => {
    response.on('close', gone.happen);
    response.writeHead(200, JSON_TYPE);
    const piece = Buffer.alloc(256 * 1024, ' ');
    const pump = () => {
      while (!response.destroyed && response.write(piece)) written += piece.length;
      response.once('drain', pump);
    };
    pump();
  });
  const result = await ask(endpoint);
  assert.deepEqual(result, { ok: false, failure: { operation: 'searchSubjects', code: 'malformed', status: 200 } });
  await gone.happened;
  assert.ok(written < 64 * 1024 * 1024, `${written} bytes were taken`);
});

test('10 MB of JSON are too many, 7 MB are not', async (t) => {
  const padded = (megabytes: number) => JSON.stringify({ ...LIST, padding: 'x'.repeat(megabytes * 1024 * 1024) });
  let megabytes = 10;
  const endpoint = await serve(t, (_request, response) => say(padded(megabytes))(response));
  const long = await ask(endpoint);
  assert.ok(!long.ok && long.failure.code === 'malformed');
  megabytes = 7;
  assert.ok((await ask(endpoint)).ok);
});

test("a platform's own carrier can't bring more than 8 MB either", async () => {
  const request = adapter({ body: JSON.stringify({ ...LIST, padding: 'x'.repeat(9 * 1024 * 1024) }) });
  const result = await new CreditClient({ endpoint: 'https://x.example', request }).call(once, { query: 'a' });
  assert.ok(!result.ok && result.failure.code === 'malformed');
});

test('an answer 64 levels deep is read, one of 65 is not', async () => {
  const at = async (levels: number) => {
    const body = JSON.stringify(LIST).replace('{', `{"more":${deep(levels - 1, '[', ']')},`);
    return (
      await new CreditClient({ endpoint: 'https://x.example', request: adapter({ body }) }).call(once, { query: 'a' })
    ).ok;
  };
  assert.deepEqual([await at(64), await at(65)], [true, false]);
});

test('an answer that was redirected to another origin is not believed', async (t) => {
  const elsewhere = await serve(t, (_request, response) => say(JSON.stringify(LIST))(response));
  const endpoint = await serve(t, (_request, response) => {
    response.writeHead(307, { location: `${elsewhere}/subjects/search` }).end();
  });
  const result = await ask(endpoint);
  assert.ok(!result.ok && result.failure.code === 'malformed');
});

test("a redirect on the endpoint's own origin is followed", async (t) => {
  const endpoint = await serve(t, (request, response) => {
    if (request.url === '/subjects/search') response.writeHead(307, { location: '/v1/subjects/search' }).end();
    else say(JSON.stringify(LIST))(response);
  });
  assert.ok((await ask(endpoint)).ok);
});

test('members called __proto__ or constructor reach no prototype and no value', async () => {
  const poison = '"__proto__":{"polluted":1,"total":9},"constructor":{"prototype":{"polluted":1}}';
  const body = JSON.stringify(LIST).replaceAll('{', `{${poison},`);
  const result = await new CreditClient({ endpoint: 'https://x.example', request: adapter({ body }) }).call(once, {
    query: 'a',
  });
  assert.ok(result.ok);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.equal(result.value.total, undefined);
  assert.equal(Object.getPrototypeOf(result.value), Object.prototype);
  assert.deepEqual(Object.keys(result.value.items[0] ?? {}).sort(), Object.keys(HIT).sort());
});

test('where no answer is expected, 204 will do and a login page will not', async () => {
  const revoke = {
    name: 'revoke',
    method: 'DELETE',
    path: '/codes/{id}',
    safe: false,
    answer: v.undefined_(),
  } as const;
  const call = (canned: Canned) =>
    new CreditClient({ endpoint: 'https://x.example', request: adapter(canned) }).call(revoke, { id: 'C1' });
  assert.deepEqual(await call({ status: 204, body: '' }), { ok: true, value: undefined });
  const page = await call({ headers: { 'content-type': 'text/html' }, body: '<title>登录</title>' });
  assert.ok(!page.ok && page.failure.code === 'malformed');
});

test('a carrier that breaks in any way is a network failure', async () => {
  const broken: (() => Promise<never>)[] = [
    () => Promise.reject(new Error('bridge not ready')),
    () => Promise.resolve(undefined as never),
    () => Promise.resolve({ status: 200 } as never),
    () => {
      throw new Error('at once');
    },
  ];
  for (const request of broken) {
    const result = await new CreditClient({ endpoint: 'https://x.example', request }).call(once, { query: 'a' });
    assert.deepEqual(result, { ok: false, failure: { operation: 'searchSubjects', code: 'network' } });
  }
});

function check(result: Result<SubjectList>): void {
  if (!result.ok) {
    assert.ok(FAILURE_CODES.includes(result.failure.code));
    return;
  }
  assert.ok(Array.isArray(result.value.items) && Array.isArray(result.value.sources));
  for (const item of result.value.items) assert.equal(typeof item.name, 'string');
}

test('whatever JSON an endpoint makes up, the page gets an answer or a failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue({ maxDepth: 6 }),
      fc.constantFrom(200, 201, 400, 401, 429, 503, 599),
      async (body, status) => {
        const request = adapter({ status, body: JSON.stringify(body) });
        check(await new CreditClient({ endpoint: 'https://x.example', request }).call(once, { query: 'a' }));
      },
    ),
    { numRuns: 300 },
  );
});

test('a good list with any one value exchanged is still a list or a failure, never a wrong type', async () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value)
      Object.entries(value).forEach(([key, member]) => walk(member, [...path, key]));
  };
  walk(LIST, []);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
      const body = JSON.parse(JSON.stringify(LIST)) as Record<string | number, unknown>;
      const parent = place.slice(0, -1).reduce((node, key) => node[key] as typeof body, body);
      parent[place[place.length - 1] ?? 0] = value;
      const result = await new CreditClient({ endpoint: 'https://x.example', request: adapter({ body }) }).call(once, {
        query: 'a',
      });
      check(result);
      if (!result.ok) refused++;
    }),
    { numRuns: 400 },
  );
  assert.ok(refused > 0);
});
