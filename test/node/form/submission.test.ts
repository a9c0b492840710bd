import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { digestOf, randomKey } from '../../../src/form/submission/key-store.js';
import { never, rest } from '../client/support.js';
import { aStorage, aSubmission, Endpoint, failed, type Fate, type Order } from './support.js';

const order: Order = { what: 'A' };

const endpointWith = (...fates: Fate[]): Endpoint => {
  const endpoint = new Endpoint();
  endpoint.fates = fates;
  return endpoint;
};

test('a form that is sent has a receipt', async () => {
  const { submission, endpoint, ended } = aSubmission();
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
  assert.equal(endpoint.records.size, 1);
  assert.deepEqual(ended, ['submitted']);
});

test('ten clicks and Enter are one request', async () => {
  const { submission, endpoint } = aSubmission();
  await Promise.all(Array.from({ length: 11 }, () => submission.submit(order)));
  await submission.submit(order);
  assert.equal(endpoint.sent.length, 1);
});

test('the key is kept before the first byte leaves, and nothing of what was typed with it', () => {
  const storage = aStorage();
  let kept = '';
  const { submission } = aSubmission(new Endpoint(), {
    storage,
    send: () => {
      kept = JSON.stringify([...storage.held]);
      return never();
    },
  });
  void submission.submit({ what: 'canary-31010119900101' });
  assert.match(kept, /key-\d+/);
  assert.doesNotMatch(kept, /canary/);
});

test('a storage that is full or forbidden stops nobody', async () => {
  const refuse = () => {
    throw new Error('QuotaExceededError');
  };
  const { submission } = aSubmission(endpointWith('answer-lost'), {
    storage: { getItem: refuse, setItem: refuse, removeItem: refuse },
  });
  await submission.submit(order);
  assert.equal(submission.state.status, 'submitted');
});

test('what stands in the storage by another hand is no key', async () => {
  for (const text of ['', 'null', '{}', '[1,2]', '["only-a-key"]', '"x"', '[null,null,true]']) {
    const storage = aStorage();
    storage.setItem('credit-order', text);
    const { submission, endpoint } = aSubmission(new Endpoint(), { storage });
    await submission.resume();
    assert.equal(submission.state.status, 'editing');
    assert.deepEqual(endpoint.asked, []);
  }
});

test('an answer that was lost is asked for, and there is one record', async () => {
  const { submission, endpoint } = aSubmission(endpointWith('answer-lost'));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
  assert.deepEqual(endpoint.asked, endpoint.sent);
  assert.equal(endpoint.records.size, 1);
});

test('a request that never arrived is told so, and the next try has a new key', async () => {
  const { submission, endpoint } = aSubmission(endpointWith('lost'));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('network'), unconfirmed: false });
  await submission.submit(order);
  assert.equal(submission.state.status, 'submitted');
  assert.equal(new Set(endpoint.sent).size, 2);
  assert.equal(endpoint.records.size, 1);
});

test('while the endpoint is at it, it is asked ever more slowly', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('slow'));
  endpoint.slowness = 6;
  await clock.drive(submission.submit(order));
  assert.equal(submission.state.status, 'submitted');
  assert.deepEqual(
    clock.fired.map((milliseconds) => Math.round(milliseconds / 1000)),
    [1, 2, 4, 8, 15, 15],
  );
});

test('an endpoint that says when to ask again is asked then', async () => {
  const answers = [
    { state: 'processing', retryAfter: 7 },
    { state: 'done', result: { number: 'N9' } },
  ] as const;
  let asked = 0;
  const { submission, clock } = aSubmission(endpointWith('answer-lost'), {
    find: async () => ({ ok: true, value: answers[asked++] ?? answers[1] }),
  });
  await clock.drive(submission.submit(order));
  assert.deepEqual(clock.fired, [7000]);
});

test('an endpoint that never comes to an end is waited for no longer than five minutes, and nothing is claimed', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('slow'));
  endpoint.slowness = Infinity;
  await clock.drive(submission.submit(order));
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('timeout'), unconfirmed: true });
  assert.ok(clock.fired.reduce((sum, each) => sum + each, 0) <= 300_000);
  assert.equal(clock.pending, 0);
});

test('a dead network is told as not confirmed, and the same form sent again takes the same key', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('answer-lost'));
  endpoint.questions = [false, false, false];
  await clock.drive(submission.submit(order));
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('timeout'), unconfirmed: true });
  assert.equal(endpoint.asked.length, 3);
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
  assert.equal(new Set(endpoint.sent).size, 1);
  assert.equal(endpoint.records.size, 1);
});

test('a form that was changed after a lost answer is not sent before the first is cleared up', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('answer-lost'));
  endpoint.questions = [false, false, false];
  await clock.drive(submission.submit(order));
  await submission.submit({ what: 'B' });
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: true });
  assert.deepEqual([...endpoint.records.values()], [{ order: 'A', number: 'N1' }]);
});

test('a receipt speaks of later changes only when what somebody told was changed', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('answer-lost'), { told: ({ what }) => what[0] });
  endpoint.questions = [false, false, false];
  await clock.drive(submission.submit({ what: 'A, confirmed' }));
  await submission.submit({ what: 'A, confirmed anew' });
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
  assert.equal(endpoint.records.size, 1);
});

test('a form that was changed is sent with a new key once the endpoint says that the first never came', async () => {
  const { submission, endpoint, clock } = aSubmission(endpointWith('lost'));
  endpoint.questions = [false, false, false];
  await clock.drive(submission.submit(order));
  await submission.submit({ what: 'B' });
  assert.deepEqual([...endpoint.records.values()], [{ order: 'B', number: 'N1' }]);
  assert.equal(new Set(endpoint.sent).size, 2);
});

test('a refused form keeps its key while it is the same, and has a new one when it was changed', async () => {
  const invalid = failed('invalid', { errors: [{ pointer: '/what', code: 'x' }] });
  const { submission, endpoint } = aSubmission(endpointWith({ refuse: invalid }, { refuse: invalid }));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: invalid, unconfirmed: false });
  await submission.submit(order);
  await submission.submit({ what: 'B' });
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.sent[0], endpoint.sent[1]);
  assert.notEqual(endpoint.sent[1], endpoint.sent[2]);
  assert.deepEqual(endpoint.asked, [], 'nothing was in doubt');
});

test('a refusal that was lost is told as it was', async () => {
  const refusal = failed('invalid', { detail: '额度已满' });
  const { submission } = aSubmission(endpointWith('answer-lost'), {
    find: async () => ({ ok: true, value: { state: 'refused', failure: refusal } }),
  });
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: refusal, unconfirmed: false });
});

test('a conflict with its own first arrival is a success', async () => {
  const endpoint = endpointWith('answer-lost', { refuse: failed('conflict') });
  endpoint.questions = [false, false, false];
  const { submission, clock } = aSubmission(endpoint);
  await clock.drive(submission.submit(order));
  await submission.submit(order);
  assert.equal(submission.state.status, 'submitted');
});

test('a conflict with something else stays one', async () => {
  const { submission } = aSubmission(endpointWith({ refuse: failed('conflict') }));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('conflict'), unconfirmed: false });
});

test('a login that is missing is told at once, and the same key goes after it', async () => {
  const { submission, endpoint } = aSubmission(endpointWith({ refuse: failed('unauthenticated') }));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('unauthenticated'), unconfirmed: false });
  assert.deepEqual(endpoint.asked, []);
  await submission.submit(order);
  assert.equal(new Set(endpoint.sent).size, 1);
  assert.equal(endpoint.records.size, 1);
});

test('a refusal says nothing of what was sent before with the same key: that is asked for first', async () => {
  for (const code of ['unauthenticated', 'rate-limited', 'forbidden', 'invalid'] as const) {
    const endpoint = endpointWith('answer-lost', { refuse: failed(code) });
    endpoint.questions = [failed('forbidden')];
    const { submission } = aSubmission(endpoint);
    await submission.submit(order);
    assert.deepEqual(submission.state, { status: 'failed', failure: failed('timeout'), unconfirmed: true });
    await submission.submit(order);
    assert.equal(submission.state.status, 'submitted', code);
    assert.equal(endpoint.records.size, 1);
  }
});

test('a refusal of the last try is none of the whole while an earlier one is in doubt', async () => {
  const { submission, endpoint } = aSubmission(endpointWith({ refuse: failed('rate-limited', { doubtful: true }) }));
  await submission.submit(order);
  assert.equal(endpoint.asked.length, 1);
  assert.equal(submission.state.status, 'failed');
});

test('a refusal leaves nothing to ask for after a reload', async () => {
  const storage = aStorage();
  const endpoint = endpointWith({ refuse: failed('unauthenticated') });
  await aSubmission(endpoint, { storage }).submission.submit(order);
  const { submission } = aSubmission(endpoint, { storage });
  await submission.resume();
  assert.equal(submission.state.status, 'editing');
  assert.deepEqual(endpoint.asked, []);
});

test('a login that is missing for the question is what is told', async () => {
  const endpoint = endpointWith('answer-lost');
  endpoint.questions = [failed('unauthenticated')];
  const { submission } = aSubmission(endpoint);
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('unauthenticated'), unconfirmed: true });
});

test('what was under way and came to nothing is told as such, not as a conflict', async () => {
  const { submission } = aSubmission(endpointWith({ refuse: failed('conflict', { retryAfter: 1 }) }));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('timeout'), unconfirmed: false });
});

test('settings that made the call impossible leave nothing to ask for', async () => {
  const unset = failed('unavailable', { reason: 'settings' });
  const { submission, endpoint } = aSubmission(endpointWith({ refuse: unset }));
  await submission.submit(order);
  assert.deepEqual(submission.state, { status: 'failed', failure: unset, unconfirmed: false });
  assert.deepEqual(endpoint.asked, []);
});

test("a page's own code that throws is an answer that was lost", async () => {
  const endpoint = new Endpoint();
  const { submission } = aSubmission(endpoint, {
    send: async (request, options) => {
      await endpoint.send(request, options);
      throw new Error('of the page');
    },
  });
  await submission.submit(order);
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.records.size, 1);
});

test('a form that leaves the page ends its request, and asks what became of it when it is back', async () => {
  const endpoint = new Endpoint();
  let left: AbortSignal | undefined;
  const { submission } = aSubmission(endpoint, {
    send: async (request, options) => {
      left = options.signal;
      await endpoint.send(request, options);
      return never();
    },
  });
  void submission.submit(order);
  await rest();
  submission.hostDisconnected();
  assert.equal(left?.aborted, true);
  submission.hostConnected();
  assert.equal(submission.state.status, 'reconciling');
  await submission.submit(order);
  await rest();
  await rest();
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
});

test('a form that is put back while nothing was on its way asks nothing', () => {
  const { submission, endpoint } = aSubmission();
  submission.hostDisconnected();
  submission.hostConnected();
  assert.equal(submission.state.status, 'editing');
  assert.deepEqual(endpoint.asked, []);
});

test('after a reload the page finds out what became of the last submission', async () => {
  for (const [fate, status] of [
    ['answer-lost', 'submitted'],
    ['lost', 'failed'],
  ] as const) {
    const storage = aStorage();
    const endpoint = endpointWith(fate);
    endpoint.questions = [failed('forbidden')];
    await aSubmission(endpoint, { storage }).submission.submit(order);
    const { submission } = aSubmission(endpoint, { storage });
    await submission.resume();
    assert.equal(submission.state.status, status);
    assert.equal(storage.held.size, 0);
  }
});

test('a duplicated tab that sends the same makes no second record', async () => {
  const storage = aStorage();
  const endpoint = endpointWith('answer-lost');
  endpoint.questions = [failed('forbidden')];
  await aSubmission(endpoint, { storage }).submission.submit(order);
  const { submission } = aSubmission(endpoint, { storage });
  await submission.submit(order);
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.records.size, 1);
});

test('waiting can be ended; nothing is claimed, and the same form sent again makes no second record', async () => {
  const { submission, endpoint } = aSubmission(endpointWith('slow'));
  const running = submission.submit(order);
  await rest();
  submission.stop();
  await running;
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('aborted'), unconfirmed: true });
  await submission.submit(order);
  assert.equal(endpoint.records.size, 1);
  assert.equal(submission.state.status, 'submitted');
});

test('waiting between two questions ends at once, and leaves no timer', async () => {
  const { submission, clock } = aSubmission(endpointWith('slow'));
  const running = submission.submit(order);
  while (!clock.pending) await rest();
  submission.stop();
  await running;
  assert.equal(clock.pending, 0);
});

test('a form can be read through before it is sent, and gone back to', async () => {
  const { submission } = aSubmission();
  submission.review();
  assert.equal(submission.state.status, 'reviewing');
  submission.edit();
  assert.equal(submission.state.status, 'editing');
  submission.review();
  const running = submission.submit(order);
  submission.review();
  submission.edit();
  assert.equal(submission.state.status, 'sending');
  await running;
});

test('a form that was emptied remembers nothing, and is not told of the answer', async () => {
  const storage = aStorage();
  const { submission, endpoint } = aSubmission(new Endpoint(), { storage });
  const running = submission.submit(order);
  submission.reset();
  await running;
  assert.equal(submission.state.status, 'editing');
  assert.equal(storage.held.size, 0);
  await submission.submit(order);
  assert.equal(new Set(endpoint.sent).size, 2);
});

test('keys are random UUIDs, also where a page has no secure context', () => {
  const keys = new Set(Array.from({ length: 200 }, randomKey));
  assert.equal(keys.size, 200);
  for (const key of keys) assert.match(key, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('the digest of a request changes with everything in it', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.jsonValue(), (request) => {
      const text = JSON.stringify(request);
      const digest = digestOf(request);
      assert.match(digest, /^[\da-f]{16}$/);
      assert.equal(seen.get(digest) ?? text, text);
      seen.set(digest, text);
    }),
    { numRuns: 2000 },
  );
});

/** Somebody sends, and then does this: at once, or when the endpoint has been at it. */
type Step = readonly [then: 'wait' | 'change' | 'leave' | 'reload' | 'stop' | 'arrive', atOnce: boolean];

test('whatever goes wrong in whatever order, there is never more than one record, and none is claimed that is not there', async () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom<Step[0]>('wait', 'wait', 'change', 'leave', 'reload', 'stop', 'arrive'), fc.boolean()),
    { minLength: 1, maxLength: 12 },
  );
  const fates = fc.array(
    fc.constantFrom<Fate>(
      'well',
      'lost',
      'answer-lost',
      'slow',
      'late',
      { refuse: failed('unauthenticated') },
      { refuse: failed('rate-limited') },
      { refuse: failed('unavailable') },
      { refuse: failed('conflict') },
    ),
    { maxLength: 12 },
  );
  const questions = fc.array(fc.constantFrom(true, false, failed('forbidden'), failed('unauthenticated')), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(steps, fates, questions, async (plan, ways, answers) => {
      const endpoint = endpointWith(...ways);
      endpoint.questions = answers;
      const storage = aStorage();
      let form = aSubmission(endpoint, { storage });
      let what = 0;
      const settle = async (running: Promise<void> = Promise.resolve()) => {
        await form.clock.drive(running);
        const { state } = form.submission;
        assert.ok(endpoint.records.size <= 1, `${endpoint.records.size} records`);
        if (state.status === 'submitted')
          assert.deepEqual([...endpoint.records.values()][0]?.number, state.result.number);
      };
      for (const [step, atOnce] of plan) {
        const running = form.submission.submit({ what: `${what}` });
        if (!atOnce) await rest();
        // Somebody who has a receipt may well send another form.
        if (form.submission.state.status === 'submitted') break;
        if (step === 'change') what += 1;
        if (step === 'arrive') endpoint.letArrive();
        if (step === 'stop') form.submission.stop();
        if (step === 'leave' || step === 'reload') form.submission.hostDisconnected();
        if (step === 'leave') form.submission.hostConnected();
        if (step === 'reload') {
          form = aSubmission(endpoint, { storage });
          await settle(form.submission.resume());
        }
        await settle(running);
        for (let turn = 0; form.submission.busy && turn < 1000; turn++) {
          await rest();
          if (form.clock.pending) form.clock.fire();
        }
        assert.equal(form.submission.busy, false, 'it comes to an end');
        if (form.submission.state.status === 'submitted') break;
      }
      endpoint.letArrive();
      await settle();
      const { state } = form.submission;
      const certain = state.status === 'failed' && !state.unconfirmed && state.failure.code === 'network';
      if (certain) assert.equal(endpoint.records.size, 0);
    }),
    { numRuns: 1000 },
  );
});
