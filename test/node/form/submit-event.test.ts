import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CreditSubmitEvent, type SubmitHandler } from '../../../src/form/submission/submit-event.js';
import { rest } from '../client/support.js';
import { aSubmission, Endpoint, failed, type Order, type Receipt } from './support.js';

class OrderSubmitEvent extends CreditSubmitEvent<Order, Receipt> {
  static readonly type = 'credit-order-submit';
  constructor() {
    super(OrderSubmitEvent.type, { operation: 'order' });
  }
}

const accept = (answer: unknown) => {
  const { number } = Object(answer) as Partial<Receipt>;
  return typeof number === 'string' ? { value: { number } } : undefined;
};

/** A form in a page that listens. */
const inPage = (listener: (event: OrderSubmitEvent) => void, endpoint = new Endpoint()) => {
  const page = new EventTarget();
  page.addEventListener(OrderSubmitEvent.type, (event) => listener(event as OrderSubmitEvent));
  return aSubmission(endpoint, { offer: () => new OrderSubmitEvent().offerTo(page, accept) });
};

const sends = (handler: SubmitHandler<Order, Receipt>) => (event: OrderSubmitEvent) => event.respondWith(handler);

test('a page that listens and does nothing changes nothing', async () => {
  const { submission, endpoint } = inPage(() => undefined);
  await submission.submit({ what: 'A' });
  assert.equal(submission.state.status, 'submitted');
  assert.equal(endpoint.sent.length, 1);
});

test('a page can hold a submission back: nothing is sent, and the form stays as it is', async () => {
  const { submission, endpoint, ended } = inPage((event) => event.preventDefault());
  submission.review();
  await submission.submit({ what: 'A' });
  assert.equal(submission.state.status, 'reviewing');
  assert.deepEqual([endpoint.sent, ended], [[], []]);
});

test('a page can send by itself, with the key, and the form shows its answer', async () => {
  const seen: unknown[] = [];
  const { submission, endpoint } = inPage(
    sends(async (request, { idempotencyKey, signal }) => {
      seen.push(request, idempotencyKey, signal.aborted);
      return { number: 'P1' };
    }),
  );
  await submission.submit({ what: 'A' });
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'P1' }, earlier: false });
  assert.deepEqual(endpoint.sent, []);
  assert.equal(seen.length, 3);
});

test('nothing that was typed stands in the event', () => {
  const event = new OrderSubmitEvent();
  assert.deepEqual(event.detail, { operation: 'order' });
  assert.deepEqual([event.bubbles, event.composed, event.cancelable], [true, true, true]);
});

test('a page that takes over too late, or twice, is told', async () => {
  let late: OrderSubmitEvent | undefined;
  const { submission } = inPage((event) => {
    late = event;
    event.respondWith(async () => ({ number: 'P1' }));
    assert.throws(() => event.respondWith(async () => ({ number: 'P2' })), /respondWith/);
  });
  await submission.submit({ what: 'A' });
  assert.equal(submission.state.status === 'submitted' && submission.state.result.number, 'P1');
  assert.throws(() => late?.respondWith(async () => ({ number: 'P3' })), /respondWith/);
  const other = inPage((event) => (late = event));
  await other.submission.submit({ what: 'A' });
  assert.throws(() => late?.respondWith(async () => ({ number: 'P3' })), /respondWith/);
});

test('findings of a page land like those of the endpoint', async () => {
  const errors = [{ pointer: '/what', code: 'x', detail: '不对' }];
  const { submission } = inPage(
    sends(() =>
      Promise.reject(Object.assign(new Error('no'), { code: 'invalid', errors: [...errors, { pointer: 1 }] })),
    ),
  );
  await submission.submit({ what: 'A' });
  assert.deepEqual(submission.state, { status: 'failed', failure: failed('invalid', { errors }), unconfirmed: false });
});

test('a page that breaks, or answers with what is no answer, leaves a submission that is looked for', async () => {
  const broken: SubmitHandler<Order, Receipt>[] = [
    () => Promise.reject(new Error('of the page')),
    () => {
      throw new Error('of the page');
    },
    () => Promise.reject(new Error('x')),
    async () => ({}) as Receipt,
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- pages do
    () => Promise.reject(undefined),
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- pages do
    () => Promise.reject({ code: 'toString' }),
  ];
  for (const handler of broken) {
    const { submission, endpoint } = inPage(sends(handler));
    await submission.submit({ what: 'A' });
    assert.equal(submission.state.status, 'failed');
    assert.equal(endpoint.asked.length, 1);
  }
});

test('a record that a page made although its answer was lost is found', async () => {
  const endpoint = new Endpoint();
  const { submission } = inPage(
    sends(async (request, options) => {
      await endpoint.send(request, options);
      throw new TypeError('Failed to fetch');
    }),
    endpoint,
  );
  await submission.submit({ what: 'A' });
  assert.deepEqual(submission.state, { status: 'submitted', result: { number: 'N1' }, earlier: false });
  assert.equal(endpoint.records.size, 1);
});

test('a listener that submits once more while it is asked makes no second submission', async () => {
  const endpoint = new Endpoint();
  let again: () => void = () => undefined;
  const { submission } = inPage(() => again(), endpoint);
  again = () => void submission.submit({ what: 'A' });
  await submission.submit({ what: 'A' });
  await rest();
  assert.equal(endpoint.sent.length, 1);
});
