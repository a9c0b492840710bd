import assert from 'node:assert/strict';

import type { CreditSubmitEvent } from '../../../src/form/submission/submit-event.js';
import { beforeTheAnswer, parked, twice } from './fates.js';
import type { Numbered } from './form.js';
import { outcomeOf, type Schedule, send, sendUntilReceived } from './schedule.js';
import type { Tab, Visitor } from './visitor.js';

const schedule = (
  moment: string,
  behaviour: string,
  run: (tab: Tab, visitor: Visitor) => Promise<void>,
  fault = 'nothing is lost',
): Schedule => ({ fault, moment, behaviour, run });

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** The page sends by its own means, through the same network. */
const sendByPage = (tab: Tab, { network, form }: Visitor, orders: { failFirst?: boolean } = {}): void => {
  tab.page.addEventListener(form.submitEvent, (event) =>
    (event as CreditSubmitEvent<object, Numbered>).respondWith(async (request, { idempotencyKey, signal }) => {
      if (orders.failFirst) {
        orders.failFirst = false;
        // As the contract has it: the page knows that nothing has left.
        throw Object.assign(new Error('of the page'), { code: 'unauthenticated' });
      }
      const answer = await fetch(`${network.url}${form.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(request),
        signal,
      });
      return (await answer.json()) as Numbered;
    }),
  );
};

/** Too many clicks, and pages that have a say. */
export const clicks: readonly Schedule[] = [
  schedule('at once', 'clicks ten times', async (tab, { network }) => {
    await Promise.all(times(10, () => tab.click()));
    assert.equal(await outcomeOf(tab), 'received');
    assert.equal(network.passed.submission, 1);
  }),
  schedule('at once', 'presses Enter and clicks', async (tab, { network }) => {
    const sending = [tab.click()];
    await Promise.resolve();
    sending.push(tab.click());
    await Promise.all(sending);
    assert.equal(await outcomeOf(tab), 'received');
    assert.equal(network.passed.submission, 1);
  }),
  schedule('while the service is at it', 'clicks ten times more', async (tab, { network }) => {
    const answer = parked('before the answer leaves');
    network.meet('submission', answer.fate);
    void tab.click();
    await answer.there;
    await Promise.all(times(10, () => tab.click()));
    answer.letGo();
    assert.equal(await outcomeOf(tab), 'received');
    assert.equal(network.passed.submission, 1);
  }),
  schedule('when the receipt is there', 'clicks ten times more', async (tab, { network }) => {
    await send(tab);
    await Promise.all(times(10, () => tab.click()));
    assert.equal(network.passed.submission, 1);
  }),
  schedule(
    'during the question what became of it',
    'clicks ten times more',
    async (tab, { network }) => {
      network.always('submission', beforeTheAnswer);
      const question = parked('before the answer leaves');
      network.meet('question', question.fate);
      void tab.click();
      await question.there;
      const tries = network.passed.submission;
      await Promise.all(times(10, () => tab.click()));
      question.letGo();
      assert.equal(await outcomeOf(tab), 'received');
      assert.equal(network.passed.submission, tries);
    },
    'every try is lost',
  ),
  schedule(
    'after every failure',
    'clicks ten times at once',
    async (tab, { network }) => {
      network.always('submission', beforeTheAnswer);
      network.always('question', beforeTheAnswer);
      for (let round = 0; round < 3; round++) {
        await Promise.all(times(10, () => tab.click()));
        assert.match(await outcomeOf(tab), /not confirmed/);
      }
      network.heal();
      await Promise.all(times(10, () => tab.click()));
      assert.equal(await outcomeOf(tab), 'received');
    },
    'every try is lost',
  ),
  schedule(
    'one right after the other',
    'waits',
    async (tab, { network }) => {
      network.meet('submission', twice);
      assert.match(await send(tab), /received/);
    },
    'the network brings the request twice',
  ),
  schedule('before it is sent', 'is held back by the page, and clicks again', async (tab, visitor) => {
    tab.page.addEventListener(visitor.form.submitEvent, (event) => event.preventDefault(), { once: true });
    await tab.click();
    assert.equal(await outcomeOf(tab), 'editing');
    assert.equal((await visitor.written()).length, 0);
    assert.equal(await send(tab), 'received');
  }),
  schedule('at once', 'clicks ten times on a page that sends by itself', async (tab, visitor) => {
    sendByPage(tab, visitor);
    await Promise.all(times(10, () => tab.click()));
    assert.equal(await outcomeOf(tab), 'received');
    assert.equal(visitor.network.passed.submission, 1);
  }),
  schedule(
    'before the answer',
    'waits on a page that sends by itself',
    async (tab, visitor) => {
      sendByPage(tab, visitor);
      visitor.network.meet('submission', beforeTheAnswer);
      assert.equal(await send(tab), 'received');
    },
    'one request is lost',
  ),
  schedule(
    'before it is sent',
    'logs in, and sends again on a page that sends by itself',
    async (tab, visitor) => {
      sendByPage(tab, visitor, { failFirst: true });
      assert.equal(await send(tab), 'unauthenticated');
      await sendUntilReceived(tab);
    },
    'the login is over',
  ),
  schedule(
    'never answers',
    'clicks once on a page with a store that hangs',
    async (tab) => {
      const never = () => new Promise<never>(() => undefined);
      const hanging = tab.keptIn({ getItem: never, setItem: never, removeItem: never });
      assert.equal(await send(hanging), 'received');
    },
    'the store of the page',
  ),
  schedule(
    'refuses everything',
    'waits for a lost answer on a page with a store that is full',
    async (tab, { network }) => {
      const refuse = () => {
        throw new Error('QuotaExceededError');
      };
      const full = tab.keptIn({ getItem: refuse, setItem: refuse, removeItem: refuse });
      network.always('submission', beforeTheAnswer);
      assert.equal(await send(full), 'received');
    },
    'the store of the page',
  ),
];
