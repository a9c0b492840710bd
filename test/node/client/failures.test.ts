import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CreditClient, type Failure } from '../../../src/client/index.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { FAILURE_CODES } from '../../../src/contract/schema/failure.js';
import { adapter, type Canned, FakeClock } from './support.js';

// Not safe, so that each answer is taken as it comes.
const once = { ...searchSubjects, safe: false };

async function failureOf(canned: Canned, clock = new FakeClock()): Promise<Failure> {
  const client = new CreditClient({ endpoint: 'https://x.example', request: adapter(canned), clock });
  const result = await client.call(once, { query: 'a' });
  assert.ok(!result.ok);
  assert.equal(result.failure.operation, 'searchSubjects');
  assert.ok(FAILURE_CODES.includes(result.failure.code));
  return result.failure;
}

const STATUSES: [number, string][] = [
  [0, 'network'],
  [302, 'malformed'],
  [304, 'malformed'],
  [400, 'invalid'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'invalid'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [413, 'too-large'],
  [422, 'invalid'],
  [428, 'invalid'],
  [429, 'rate-limited'],
  [500, 'unavailable'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [599, 'unavailable'],
];

for (const [status, code] of STATUSES) {
  test(`status ${status} is ${code}, with a problem document and with a gateway's own page`, async () => {
    const problem = await failureOf({ status, body: { code: 'operator-word', traceId: 'T-1', detail: '请稍后再试' } });
    assert.equal(problem.code, code);
    assert.equal(problem.status, status);
    assert.equal(problem.reason, 'operator-word');
    assert.equal(problem.traceId, 'T-1');
    assert.equal(problem.detail, '请稍后再试');

    const page = await failureOf({ status, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' });
    assert.equal(page.code, code);
    assert.equal(page.detail, undefined);
    assert.equal(page.reason, undefined);
  });
}

test('a rejected form keeps the findings on its fields', async () => {
  const errors = [{ pointer: '/query', code: 'too-short', detail: '请至少输入两个字' }];
  const failure = await failureOf({ status: 422, body: { code: 'invalid', title: '请求有误', errors } });
  assert.deepEqual(failure.errors, errors);
  assert.equal(failure.detail, '请求有误');
});

test('a service that gets ready says how far it is', async () => {
  const failure = await failureOf({ status: 503, body: { code: 'starting', progress: 0.4, retryAfter: 30 } });
  assert.equal(failure.progress, 0.4);
  assert.equal(failure.retryAfter, 30);
});

test('a refused login says which login is needed, with and without a problem document', async () => {
  const asked = await failureOf({ status: 401, body: { code: 'x', level: 'real-name', actor: 'legal' } });
  assert.deepEqual([asked.level, asked.actor], ['real-name', 'legal']);
  const unknown = await failureOf({ status: 401, body: { code: 'x', level: 'palm-vein', actor: 'pet' } });
  assert.deepEqual([unknown.level, unknown.actor], ['account', 'any']);
  const bare = await failureOf({ status: 401, body: '' });
  assert.deepEqual([bare.level, bare.actor], ['account', 'any']);
  const forbidden = await failureOf({ status: 403, body: { code: 'x' } });
  assert.deepEqual([forbidden.level, forbidden.actor], [undefined, undefined]);
});

for (const status of [401, 403, 428, 429]) {
  test(`a human check asked for by ${status} is told apart from a refusal`, async () => {
    assert.equal((await failureOf({ status, body: { code: 'challenge-required' } })).code, 'challenge-required');
  });
}

test("a broken server doesn't get to name a challenge, nor a failure of the visitor's own line", async () => {
  assert.equal((await failureOf({ status: 500, body: { code: 'challenge-required' } })).code, 'unavailable');
  assert.equal((await failureOf({ status: 403, body: { code: 'network' } })).code, 'forbidden');
});

test('a problem document with wrong types adds nothing and breaks nothing', async () => {
  for (const body of [
    'null',
    '[]',
    '"x"',
    '7',
    { code: 5 },
    { code: 'x', errors: 'many' },
    { code: 'x', traceId: {} },
  ]) {
    const failure = await failureOf({ status: 409, body });
    assert.equal(failure.code, 'conflict');
    assert.equal(failure.reason, undefined);
    assert.equal(failure.errors, undefined);
  }
});

const DAY = 86_400;
const WAITS: [string, number | undefined][] = [
  ['120', 120],
  [' 7 ', 7],
  ['0', 0],
  ['-5', 0],
  ['1.2', 2],
  ['99999999999', DAY],
  ['Infinity', DAY],
  ['soon', undefined],
  ['NaN', undefined],
  ['Sun, 01 Jun 2025 00:01:30 GMT', 90],
  ['Sunday, 01-Jun-25 00:01:30 GMT', 90],
  ['Sun, 01 Jun 2025 00:00:00 GMT', 0],
  ['Wed, 01 Jan 2020 00:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', DAY],
];

for (const [header, seconds] of WAITS) {
  test(`"Retry-After: ${header}" lets the visitor wait ${seconds ?? 'no stated'} seconds`, async () => {
    // The clock stands at 2025-06-01T00:00:00Z.
    const failure = await failureOf({ status: 429, headers: { 'retry-after': header }, body: '' });
    assert.equal(failure.retryAfter, seconds);
  });
}

test('where another origin hides the header, the wait comes from the body', async () => {
  assert.equal((await failureOf({ status: 429, body: { code: 'x', retryAfter: 12.5 } })).retryAfter, 13);
  assert.equal((await failureOf({ status: 429, body: '{"code":"x","retryAfter":1e999}' })).retryAfter, DAY);
  assert.equal((await failureOf({ status: 429, body: { code: 'x', retryAfter: -1 } })).retryAfter, 0);
});
