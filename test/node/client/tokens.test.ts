import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClientSettings, CreditClient, type TokenRequest } from '../../../src/client/index.js';
import { getSubject } from '../../../src/contract/operations/get-subject.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { adapter, answer, FakeClock, never, rest } from './support.js';

const endpoint = 'https://x.example/v1';
const REFUSED = { status: 401, body: { code: 'token-expired', level: 'real-name', actor: 'legal' } };

/** A page that hands out T1, T2 … by turns and keeps what it was asked. */
function page() {
  const asked: TokenRequest[] = [];
  const getToken = (request: TokenRequest) => Promise.resolve(`T${asked.push(request)}`);
  return { asked, getToken };
}

/** An endpoint that knows one good token. */
const knowing = (good: () => string) => {
  const seen: (string | undefined)[] = [];
  const request: ClientSettings['request'] = ({ headers }) => {
    seen.push(headers.authorization);
    return Promise.resolve(answer(headers.authorization === `Bearer ${good()}` ? {} : REFUSED));
  };
  return { seen, request };
};

test('a token goes with the call as a bearer, and is asked for before each call', async () => {
  const { asked, getToken } = page();
  const request = adapter();
  const client = new CreditClient({ endpoint, request, getToken });
  await client.call(searchSubjects, { query: 'a' });
  await client.call(searchSubjects, { query: 'b' });
  assert.deepEqual(
    request.sent.map(({ headers }) => headers.authorization),
    ['Bearer T1', 'Bearer T2'],
  );
  assert.deepEqual(asked, [
    { reason: 'initial', operation: 'searchSubjects' },
    { reason: 'initial', operation: 'searchSubjects' },
  ]);
});

test('attempts of one call share its token', async () => {
  const { asked, getToken } = page();
  const clock = new FakeClock();
  const client = new CreditClient({ endpoint, clock, getToken, request: adapter({ status: 503, body: '' }, {}) });
  assert.ok((await clock.drive(client.call(searchSubjects, { query: 'a' }))).ok);
  assert.equal(asked.length, 1);
});

test('a visitor who is not signed in asks without a token', async () => {
  const request = adapter();
  const client = new CreditClient({ endpoint, request, getToken: () => Promise.resolve(null) });
  assert.ok((await client.call(getSubject, { id: 'S1' })).ok === false); // An empty list is no subject.
  assert.deepEqual(request.sent[0]?.headers, { accept: 'application/json' });
});

test('an expired token is renewed once and the call made again, even one that must not be repeated', async () => {
  const { asked, getToken } = page();
  const { seen, request } = knowing(() => 'T2');
  const client = new CreditClient({ endpoint, request, getToken });
  assert.ok((await client.call({ ...searchSubjects, safe: false }, { query: 'a' })).ok);
  assert.deepEqual(seen, ['Bearer T1', 'Bearer T2']);
  assert.deepEqual(asked[1], { reason: 'expired', operation: 'searchSubjects', level: 'real-name', actor: 'legal' });
});

test('a login that is refused again ends as unauthenticated, with the login that is needed', async () => {
  const { asked, getToken } = page();
  const request = adapter(REFUSED);
  const result = await new CreditClient({ endpoint, request, getToken }).call(searchSubjects, { query: 'a' });
  assert.ok(!result.ok);
  const { code, level, actor, status } = result.failure;
  assert.deepEqual([code, level, actor, status], ['unauthenticated', 'real-name', 'legal', 401]);
  assert.equal(request.sent.length, 2);
  assert.deepEqual(
    asked.map(({ reason }) => reason),
    ['initial', 'expired'],
  );
});

test('a page that has no newer token is believed, and the call is not made again', async () => {
  const request = adapter(REFUSED);
  const getToken = ({ reason }: TokenRequest) => Promise.resolve(reason === 'initial' ? 'T1' : null);
  const result = await new CreditClient({ endpoint, request, getToken }).call(searchSubjects, { query: 'a' });
  assert.ok(!result.ok && result.failure.level === 'real-name');
  assert.equal(request.sent.length, 1);
});

test('without a source of tokens a refused login is told at once', async () => {
  const request = adapter({ status: 401, body: '' });
  const result = await new CreditClient({ endpoint, request }).call(searchSubjects, { query: 'a' });
  assert.ok(!result.ok && result.failure.code === 'unauthenticated');
  assert.equal(request.sent.length, 1);
});

test('a refusal after a renewal and an outage is not renewed for ever', async () => {
  const { asked, getToken } = page();
  const clock = new FakeClock();
  const request = adapter({ status: 503, body: '' }, REFUSED, { status: 503, body: '' }, REFUSED);
  const client = new CreditClient({ endpoint, clock, request, getToken });
  const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
  assert.ok(!result.ok && result.failure.code === 'unauthenticated');
  assert.equal(request.sent.length, 4);
  assert.equal(asked.length, 2);
});

test('calls that run at the same time ask the page for a token once', async () => {
  const asked: TokenRequest[] = [];
  let bring: (token: string) => void = () => undefined;
  const getToken = (request: TokenRequest) => {
    asked.push(request);
    return new Promise<string>((resolve) => (bring = resolve));
  };
  const request = adapter();
  const client = new CreditClient({ endpoint, request, getToken, clock: new FakeClock() });
  const calls = ['a', 'b', 'c'].map((query) => client.call(searchSubjects, { query }));
  await rest();
  assert.equal(asked.length, 1);
  bring('T1');
  assert.ok((await Promise.all(calls)).every(({ ok }) => ok));
  assert.deepEqual(
    request.sent.map(({ headers }) => headers.authorization),
    ['Bearer T1', 'Bearer T1', 'Bearer T1'],
  );
});

test('calls that are refused at the same time renew the token once, also those whose refusal comes later', async () => {
  const asked: string[] = [];
  const getToken = ({ reason }: TokenRequest) => {
    asked.push(reason);
    return Promise.resolve(reason === 'expired' ? 'new' : 'old');
  };
  let late: () => void = () => undefined;
  const request: ClientSettings['request'] = async ({ headers, body }) => {
    const bad = headers.authorization !== 'Bearer new';
    if (bad && (body as string | undefined)?.includes('slow')) await new Promise<void>((resolve) => (late = resolve));
    return answer(bad ? REFUSED : {});
  };
  const client = new CreditClient({ endpoint, request, getToken, clock: new FakeClock() });
  const calls = ['a', 'b', 'slow'].map((query) => client.call(searchSubjects, { query }));
  await Promise.all(calls.slice(0, 2));
  late();
  assert.ok((await Promise.all(calls)).every(({ ok }) => ok));
  assert.deepEqual(asked, ['initial', 'expired']);
});

test('a token that expires again later is renewed again', async () => {
  let good = 'T2';
  const { asked, getToken } = page();
  const { request } = knowing(() => good);
  const client = new CreditClient({ endpoint, request, getToken });
  assert.ok((await client.call(searchSubjects, { query: 'a' })).ok);
  good = 'T4';
  assert.ok((await client.call(searchSubjects, { query: 'a' })).ok);
  assert.deepEqual(
    asked.map(({ reason }) => reason),
    ['initial', 'expired', 'initial', 'expired'],
  );
});

for (const [how, getToken] of [
  ['rejects', () => Promise.reject(new Error('TOKEN-CANARY-7'))],
  [
    'throws',
    () => {
      throw new Error('TOKEN-CANARY-7');
    },
  ],
] as [string, () => Promise<string>][]) {
  test(`a page that ${how} when asked for a token leaves the visitor signed out`, async () => {
    const request = adapter();
    const result = await new CreditClient({ endpoint, request, getToken }).call(searchSubjects, { query: 'a' });
    assert.deepEqual(result, {
      ok: false,
      failure: { operation: 'searchSubjects', code: 'unauthenticated', level: 'account', actor: 'any' },
    });
    assert.equal(request.sent.length, 0);
  });
}

test('a page that never brings a token ends in a timeout, and the next call asks anew', async () => {
  let asked = 0;
  const clock = new FakeClock();
  const request = adapter();
  const getToken = () => (asked++ === 0 ? never<string>() : Promise.resolve('T1'));
  const client = new CreditClient({ endpoint, request, clock, getToken });
  const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
  assert.deepEqual(result, { ok: false, failure: { operation: 'searchSubjects', code: 'timeout' } });
  assert.ok((await client.call(searchSubjects, { query: 'a' })).ok);
  assert.equal(clock.pending, 0);
});

test('a renewal that hangs does not hang later calls, even if its own caller has gone', async () => {
  const clock = new FakeClock();
  const controller = new AbortController();
  let hang = true;
  const getToken = ({ reason }: TokenRequest) =>
    reason === 'expired' && hang ? never<string>() : Promise.resolve(reason === 'expired' ? 'new' : 'old');
  const { request } = knowing(() => 'new');
  const client = new CreditClient({ endpoint, request, clock, getToken });
  const first = client.call(searchSubjects, { query: 'a' }, { signal: controller.signal });
  await rest();
  controller.abort();
  await first;
  const joined = await clock.drive(client.call(searchSubjects, { query: 'a' }));
  assert.ok(!joined.ok && joined.failure.code === 'timeout');
  hang = false;
  assert.ok((await client.call(searchSubjects, { query: 'a' })).ok);
});

test('a token is in no address, no body and no failure, whatever goes wrong', async () => {
  // A line break makes it unfit for a header, so that `fetch` itself throws it back in its message.
  for (const token of ['CANARY-7c1f', 'CANARY-7c1f\r\nx: y', 'CANARY-7c1f密']) {
    const said: string[] = [];
    const log = (...values: unknown[]) => said.push(values.map(String).join());
    const before = { log: console.log, warn: console.warn, error: console.error };
    Object.assign(console, { log, warn: log, error: log });
    try {
      for (const canned of [
        REFUSED,
        { status: 500, body: '' },
        { status: 200, body: '<html>' },
        { status: 422, body: {} },
      ]) {
        const request = adapter(canned);
        const once = { ...searchSubjects, safe: false };
        const result = await new CreditClient({ endpoint, request, getToken: () => Promise.resolve(token) }).call(
          once,
          { query: 'a' },
        );
        said.push(JSON.stringify(result), ...request.sent.flatMap(({ url, body }) => [url, `${body ?? ''}`]));
      }
      const wire = new CreditClient({ endpoint: 'http://127.0.0.1:9/v1', getToken: () => Promise.resolve(token) });
      said.push(JSON.stringify(await wire.call({ ...searchSubjects, safe: false }, { query: 'a' })));
    } finally {
      Object.assign(console, before);
    }
    assert.ok(said.length > 10);
    assert.ok(!said.join('\n').includes('CANARY'), said.join('\n'));
  }
});
