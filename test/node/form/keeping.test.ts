import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { rest } from '../client/support.js';
import { aStorage, aSubmission, Endpoint, failed, type Fate, SlowStore } from './support.js';

const endpointWith = (...fates: Fate[]): Endpoint => {
  const endpoint = new Endpoint();
  endpoint.fates = fates;
  return endpoint;
};

/** Until a slow store has nothing to do any more. */
const settle = async (store: SlowStore): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    store.answer();
    await rest();
  }
};

test('no byte leaves before a slow store has the key, and nobody can send a second time meanwhile', async () => {
  const store = new SlowStore();
  const { submission, endpoint } = aSubmission(new Endpoint(), { storage: store });
  await settle(store);
  const running = submission.submit({ what: 'A' });
  void submission.submit({ what: 'A' });
  await rest();
  assert.equal(submission.state.status, 'sending');
  assert.deepEqual(endpoint.sent, []);
  store.answer();
  await running;
  await settle(store);
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.sent.length, 1);
  assert.equal(store.held.size, 0, 'and the store lets go of it afterwards');
});

test('a store that hangs keeps nobody from sending', async () => {
  const { submission, endpoint, clock } = aSubmission(new Endpoint(), { storage: new SlowStore() });
  await clock.drive(submission.submit({ what: 'A' }));
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.records.size, 1);
});

test('a store that fails late keeps nobody from sending', async () => {
  const refuse = () => Promise.reject(new Error('QuotaExceededError'));
  const { submission } = aSubmission(endpointWith('answer-lost'), {
    storage: { getItem: refuse, setItem: refuse, removeItem: refuse },
  });
  await submission.submit({ what: 'A' });
  assert.equal(submission.state.status, 'submitted');
});

test('somebody who stops waiting while the store is slow sends nothing', async () => {
  const store = new SlowStore();
  const { submission, endpoint } = aSubmission(new Endpoint(), { storage: store });
  await settle(store);
  const running = submission.submit({ what: 'A' });
  submission.stop();
  await settle(store);
  await running;
  assert.deepEqual(endpoint.sent, []);
  assert.equal(submission.state.status, 'failed');
});

test('a key that a slow store tells of too late does not come to stand over a newer one', async () => {
  const store = new SlowStore();
  store.held.set('credit-order', JSON.stringify(['old-key', 'old', true]));
  const { submission, endpoint, clock } = aSubmission(endpointWith({ refuse: failed('unauthenticated') }), {
    storage: store,
  });
  await clock.drive(submission.submit({ what: 'A' }));
  await settle(store);
  await clock.drive(submission.submit({ what: 'A' }));
  assert.equal(new Set(endpoint.sent).size, 1);
  assert.ok(!endpoint.sent.includes('old-key'));
});

test('a page that is loaded again asks by itself what became of the last submission', async () => {
  for (const slow of [false, true]) {
    const endpoint = endpointWith('answer-lost');
    endpoint.questions = [failed('forbidden')];
    const storage = slow ? new SlowStore() : aStorage();
    const answer = () => (storage instanceof SlowStore ? settle(storage) : rest());
    const first = aSubmission(endpoint, { storage });
    await answer();
    const running = first.submission.submit({ what: 'A' });
    await answer();
    await running;
    await answer();
    const { submission, ended } = aSubmission(endpoint, { storage });
    submission.hostConnected();
    await answer();
    await rest();
    assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
    assert.deepEqual(ended, ['submitted']);
  }
});

test('a page that is loaded again after everything was settled asks nothing', async () => {
  const storage = aStorage();
  const endpoint = new Endpoint();
  await aSubmission(endpoint, { storage }).submission.submit({ what: 'A' });
  const { submission } = aSubmission(endpoint, { storage });
  submission.hostConnected();
  await rest();
  assert.equal(submission.state.status, 'editing');
  assert.deepEqual(endpoint.asked, []);
});

/** Two tabs of one form, as a browser duplicates them: each has the store as it stood then. */
const twoTabs = async (endpoint: Endpoint) => {
  const storage = aStorage();
  const one = aSubmission(endpoint, { storage });
  one.submission.prepare();
  await rest();
  const copy = aStorage();
  storage.held.forEach((text, key) => copy.setItem(key, text));
  return [one, aSubmission(endpoint, { storage: copy })] as const;
};

test('a tab that was duplicated before anything was sent makes one record with the first, and both have its receipt', async () => {
  const endpoint = new Endpoint();
  const [one, other] = await twoTabs(endpoint);
  await Promise.all([one.submission.submit({ what: 'A' }), other.submission.submit({ what: 'A' })]);
  assert.equal(endpoint.records.size, 1);
  assert.deepEqual(one.submission.state, other.submission.state);
});

test('a duplicated tab in which something was changed is told that the first has been sent, and the changes were not', async () => {
  const endpoint = new Endpoint();
  const [one, other] = await twoTabs(endpoint);
  await one.submission.submit({ what: 'A' });
  endpoint.fates = [{ refuse: failed('conflict') }];
  await other.submission.submit({ what: 'B' });
  assert.deepEqual(other.submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: true });
  assert.deepEqual([...endpoint.records.values()], [{ order: 'A', number: 'N1' }]);
});

test('a prepared key is used once: the next form has another', async () => {
  const endpoint = new Endpoint();
  const { submission } = aSubmission(endpoint, { storage: aStorage() });
  submission.prepare();
  await rest();
  await submission.submit({ what: 'A' });
  submission.prepare();
  submission.reset();
  submission.prepare();
  await rest();
  await submission.submit({ what: 'B' });
  assert.equal(new Set(endpoint.sent).size, 2);
});

test('a key is prepared for nothing that is on its way or there already', async () => {
  const storage = aStorage();
  const endpoint = endpointWith({ refuse: failed('unauthenticated') });
  const { submission } = aSubmission(endpoint, { storage });
  await submission.submit({ what: 'A' });
  submission.edit();
  submission.prepare();
  await rest();
  await submission.submit({ what: 'A' });
  assert.equal(new Set(endpoint.sent).size, 1);
});

test('two tabs that were duplicated make one record of the same form, whatever gets lost', async () => {
  const fates = fc.array(fc.constantFrom<Fate>('well', 'answer-lost', 'slow', 'well'), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fates, fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }), async (ways, turns) => {
      const endpoint = endpointWith(...ways);
      const tabs = await twoTabs(endpoint);
      for (const turn of turns) {
        const { submission, clock } = tabs[Number(turn)] as (typeof tabs)[0];
        await clock.drive(submission.submit({ what: 'A' }));
      }
      assert.equal(endpoint.records.size, 1);
    }),
    { numRuns: 200 },
  );
});
