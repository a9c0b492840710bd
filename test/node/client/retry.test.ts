import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClientSettings, CreditClient } from '../../../src/client/index.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { adapter, type Canned, FakeClock, never, withGlobals } from './support.js';

const endpoint = 'https://x.example/v1';
const unsafe = { ...searchSubjects, name: 'trackCommitment', safe: false };
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

function start(settings: Partial<ClientSettings> & { request: ReturnType<typeof adapter> }, chance = 0) {
  const clock = new FakeClock();
  clock.chance = chance;
  return { clock, client: new CreditClient({ endpoint, clock, ...settings }), sent: settings.request.sent };
}

for (const [what, first] of [
  ['a lost connection', lost],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['429 with a short wait', { status: 429, headers: { 'retry-after': '1' } }],
] as [string, Canned | (() => Promise<never>)][]) {
  test(`a search that meets ${what} once is answered all the same`, async () => {
    const { clock, client, sent } = start({ request: adapter(first, {}) });
    const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
    assert.ok(result.ok);
    assert.equal(sent.length, 2);
    assert.deepEqual(sent[0]?.body, sent[1]?.body);
    assert.equal(clock.pending, 0);
  });
}

for (const chance of [0, 0.5, 0.999999]) {
  test(`a search on a dead line is tried four times, ever more slowly (chance ${chance})`, async () => {
    const { clock, client, sent } = start({ request: adapter(lost) }, chance);
    const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
    assert.deepEqual(result, { ok: false, failure: { operation: 'searchSubjects', code: 'network' } });
    assert.equal(sent.length, 4);
    assert.equal(clock.fired.length, 3);
    clock.fired.forEach((waited, index) => {
      const full = 500 * 2 ** index;
      assert.ok(waited >= full / 2 && waited <= full, `wait ${index + 1} was ${waited}`);
      assert.equal(Math.round(waited), Math.round(full * (0.5 + chance / 2)));
    });
  });
}

test('an endpoint that never answers is given up after two attempts of the stated time', async () => {
  const { clock, client, sent } = start({ request: adapter(never), timeout: 3000 });
  const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
  assert.ok(!result.ok && result.failure.code === 'timeout');
  assert.equal(sent.length, 2);
  assert.deepEqual(clock.fired, [3000, 250, 3000]);
  assert.ok(sent.every(({ signal }) => signal.aborted));
});

test('a search that runs out of time once is answered all the same', async () => {
  const { clock, client, sent } = start({ request: adapter(never, {}), timeout: 3000 });
  assert.ok((await clock.drive(client.call(searchSubjects, { query: 'a' }))).ok);
  assert.equal(sent.length, 2);
});

test('a line that drops the call and then swallows it is not waited for a second time', async () => {
  const { clock, client, sent } = start({ request: adapter(lost, never), timeout: 3000 });
  const result = await clock.drive(client.call(searchSubjects, { query: 'a' }));
  assert.ok(!result.ok && result.failure.code === 'timeout');
  assert.equal(sent.length, 2);
});

for (const [form, value] of [
  ['seconds', '3'],
  ['a date', 'Sun, 01 Jun 2025 00:00:03 GMT'],
]) {
  test(`a short Retry-After in ${form} is waited for, not less`, async () => {
    const { clock, client, sent } = start({
      request: adapter({ status: 503, headers: { 'retry-after': value as string } }, {}),
    });
    assert.ok((await clock.drive(client.call(searchSubjects, { query: 'a' }))).ok);
    assert.equal(sent.length, 2);
    assert.ok((clock.fired[0] as number) >= 3000 && (clock.fired[0] as number) <= 3500);
  });
}

for (const status of [429, 503]) {
  test(`a long Retry-After with ${status} comes back at once, so that the page counts down`, async () => {
    const { clock, client, sent } = start({ request: adapter({ status, headers: { 'retry-after': '30' } }) });
    const result = await client.call(searchSubjects, { query: 'a' });
    assert.ok(!result.ok && result.failure.retryAfter === 30);
    assert.equal(sent.length, 1);
    assert.deepEqual(clock.fired, []);
  });
}

for (const status of [400, 403, 404, 409, 413, 429, 500, 501]) {
  test(`${status} without a stated wait is not tried again`, async () => {
    const { client, sent } = start({ request: adapter({ status, body: '' }) });
    assert.ok(!(await client.call(searchSubjects, { query: 'a' })).ok);
    assert.equal(sent.length, 1);
  });
}

test('an answer that makes no sense is not asked for again', async () => {
  const { client, sent } = start({ request: adapter({ body: '<html>' }) });
  const result = await client.call(searchSubjects, { query: 'a' });
  assert.ok(!result.ok && result.failure.code === 'malformed');
  assert.equal(sent.length, 1);
});

for (const first of [
  lost,
  { status: 503, headers: { 'retry-after': '1' } },
  { status: 429, headers: { 'retry-after': '1' } },
]) {
  test('a call whose tries are limited is made exactly once', async () => {
    const { client, sent } = start({ request: adapter(first, {}) });
    assert.ok(!(await client.call(unsafe, { query: 'a' })).ok);
    assert.equal(sent.length, 1);
  });
}

test('a write with a key is repeated under the same key', async () => {
  const { clock, client, sent } = start({ request: adapter(lost, { status: 502, body: '' }, {}) });
  const result = await clock.drive(client.call(unsafe, { query: 'a' }, { idempotencyKey: 'K-1' }));
  assert.ok(result.ok);
  assert.deepEqual(
    sent.map(({ headers }) => headers['idempotency-key']),
    ['K-1', 'K-1', 'K-1'],
  );
});

test('a refusal of a later try leaves a write in doubt when an earlier one may have arrived', async () => {
  for (const [first, second, doubtful] of [
    [lost, { status: 429 }, true],
    [{ status: 502 }, { status: 403 }, true],
    [{ status: 429, headers: { 'retry-after': '1' } }, { status: 403 }, undefined],
  ] as [Canned | (() => Promise<never>), Canned, boolean | undefined][]) {
    const { clock, client } = start({ request: adapter(first, second) });
    const result = await clock.drive(client.call(unsafe, { query: 'a' }, { idempotencyKey: 'k'.repeat(16) }));
    assert.equal(!result.ok && result.failure.doubtful, doubtful);
  }
});

test('an endpoint that finds a write too early, or is still at it, is unavailable and refuses nothing', async () => {
  const { client } = start({ request: adapter({ status: 425 }) });
  const result = await client.call(unsafe, { query: 'a' }, { idempotencyKey: 'k'.repeat(16) });
  assert.equal(!result.ok && result.failure.code, 'unavailable');
});

test('a visitor whose device says it is offline hears so after one try', async (t) => {
  withGlobals(t, { navigator: { onLine: false } });
  const { client, sent } = start({ request: adapter(lost) });
  const result = await client.call(searchSubjects, { query: 'a' });
  assert.ok(!result.ok && result.failure.code === 'network');
  assert.equal(sent.length, 1);
});

test('a device that wrongly says it is offline still gets its answer', async (t) => {
  withGlobals(t, { navigator: { onLine: false } });
  const { client } = start({ request: adapter({}) });
  assert.ok((await client.call(searchSubjects, { query: 'a' })).ok);
});
