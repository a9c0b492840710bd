import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';

import { type ClientSettings, CreditClient, type HostResponse } from '../../../src/client/index.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import { adapter, answer, event, FakeClock, never, rest, serve } from './support.js';

const ABORTED = { ok: false, failure: { operation: 'searchSubjects', code: 'aborted' } };

function start(settings: Partial<ClientSettings>) {
  const clock = new FakeClock();
  const controller = new AbortController();
  const client = new CreditClient({ endpoint: 'https://x.example', clock, ...settings });
  const call = () => client.call(searchSubjects, { query: 'a' }, { signal: controller.signal });
  const clean = () => {
    assert.equal(clock.pending, 0, 'a timer is left');
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0, 'a listener is left');
  };
  return { clock, controller, call, clean };
}

test('a call that was given up before it began sends nothing and asks for no token', async () => {
  const request = adapter();
  let asked = 0;
  const { controller, call, clean } = start({ request, getToken: () => Promise.resolve(`${asked++}`) });
  controller.abort();
  assert.deepEqual(await call(), ABORTED);
  assert.deepEqual([request.sent.length, asked], [0, 0]);
  clean();
});

test('a call that was given up before it began sends nothing to an open endpoint either', async () => {
  const request = adapter();
  const { controller, call, clean } = start({ request });
  controller.abort();
  assert.deepEqual(await call(), ABORTED);
  assert.equal(request.sent.length, 0);
  clean();
});

test('giving up while the page fetches a token ends the call at once', async () => {
  const request = adapter();
  let bring: (token: string) => void = () => undefined;
  const { clock, controller, call } = start({ request, getToken: () => new Promise((resolve) => (bring = resolve)) });
  const result = call();
  await rest();
  controller.abort();
  assert.deepEqual(await result, ABORTED);
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  bring('late');
  await rest();
  assert.equal(request.sent.length, 0);
  assert.equal(clock.pending, 0);
});

test('giving up while the request is under way aborts it, even if the carrier takes no notice', async () => {
  const request = adapter(never);
  const { controller, call, clean } = start({ request });
  const result = call();
  await rest();
  assert.equal(request.sent[0]?.signal.aborted, false);
  controller.abort();
  assert.deepEqual(await result, ABORTED);
  assert.equal(request.sent[0]?.signal.aborted, true);
  clean();
});

test('giving up while the body arrives aborts it', async () => {
  const request = adapter(() => Promise.resolve({ ...answer(), text: never } as HostResponse));
  const { controller, call, clean } = start({ request });
  const result = call();
  await rest();
  controller.abort();
  assert.deepEqual(await result, ABORTED);
  assert.equal(request.sent[0]?.signal.aborted, true);
  clean();
});

test('giving up between two attempts makes no further one', async () => {
  const request = adapter({ status: 503, body: '' });
  const { clock, controller, call, clean } = start({ request });
  const result = call();
  await rest();
  assert.equal(clock.pending, 1);
  controller.abort();
  assert.deepEqual(await result, ABORTED);
  assert.equal(request.sent.length, 1);
  clean();
});

test('giving up after the answer changes nothing, and nothing is left behind', async () => {
  const { controller, call, clean } = start({ request: adapter() });
  const result = await call();
  clean();
  controller.abort();
  assert.ok(result.ok);
});

test('a body that stops arriving ends in a timeout', async () => {
  const request = adapter(() => Promise.resolve({ ...answer(), text: never } as HostResponse));
  const { clock, call, clean } = start({ request });
  const result = await clock.drive(call());
  assert.ok(!result.ok && result.failure.code === 'timeout');
  assert.equal(request.sent.length, 2);
  clean();
});

test('giving up closes the connection on the wire', async (t) => {
  const request = event();
  const gone = event();
  const endpoint = await serve(t, (_request, response) => {
    response.on('close', gone.happen);
    request.happen();
  });
  const { controller, call, clean } = start({ endpoint });
  const result = call();
  await request.happened;
  controller.abort();
  assert.deepEqual(await result, ABORTED);
  await gone.happened;
  clean();
});

test('a timeout closes the connection on the wire and is called a timeout', async (t) => {
  const request = event();
  const gone = event();
  const endpoint = await serve(t, (_request, response) => {
    response.on('close', gone.happen);
    request.happen();
  });
  const clock = new FakeClock();
  const result = new CreditClient({ endpoint, clock }).call({ ...searchSubjects, safe: false }, { query: 'a' });
  await request.happened;
  clock.fire();
  assert.deepEqual(await result, { ok: false, failure: { operation: 'searchSubjects', code: 'timeout' } });
  assert.deepEqual(clock.fired, [15_000]);
  await gone.happened;
});

test('calls that are given up by a new one do not disturb it', async () => {
  const request = adapter(never, {});
  const clock = new FakeClock();
  const client = new CreditClient({ endpoint: 'https://x.example', clock, request });
  const older = new AbortController();
  const first = client.call(searchSubjects, { query: 'a' }, { signal: older.signal });
  await rest();
  older.abort();
  const second = client.call(searchSubjects, { query: 'ab' }, { signal: new AbortController().signal });
  assert.deepEqual(await first, ABORTED);
  assert.ok((await second).ok);
});
