import assert from 'node:assert/strict';

import { beforeItLeaves, beforeTheAnswer, delayed, inTheBody, LOSSES, parked } from './fates.js';
import { DUPLICATE, outcomeOf, RECEIVED, type Schedule, send, sendChanged, sendUntilReceived } from './schedule.js';
import type { Tab, Visitor } from './visitor.js';

const CHANGED = '：改为七日内答复。';

interface Behaviour {
  readonly behaviour: string;
  /** How many questions what became of it are lost; all of them by default. */
  readonly lostQuestions?: number;
  run(tab: Tab, visitor: Visitor, arrives: boolean | undefined): Promise<void>;
}

/** Sends while the network loses it, and finds out nothing; then the network is well again. */
async function sendUnconfirmed(tab: Tab, { network }: Visitor): Promise<void> {
  assert.match(await send(tab), /not confirmed/);
  network.heal();
}

/** What somebody does when what they sent was lost however often it was tried. */
const BEHAVIOURS: readonly Behaviour[] = [
  ...[0, 1, 2].map((lostQuestions): Behaviour => ({
    behaviour: ['waits', 'waits while the first question is lost', 'waits while two questions are lost'][
      lostQuestions
    ] as string,
    lostQuestions,
    async run(tab, { network }, arrives) {
      const said = await send(tab);
      if (arrives !== undefined) assert.equal(said === 'received', arrives, said);
      assert.doesNotMatch(said, /not confirmed/);
      network.heal();
      await sendUntilReceived(tab);
    },
  })),
  {
    behaviour: 'sends the same again after every question is lost',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor);
      assert.equal(await send(tab), 'received');
    },
  },
  {
    behaviour: 'changes a word after every question is lost, and sends that',
    async run(tab, visitor, arrives) {
      await sendUnconfirmed(tab, visitor);
      tab.change(CHANGED);
      const said = await send(tab);
      assert.match(said, /^received/);
      if (arrives !== undefined) assert.equal(said.includes('earlier'), arrives, said);
    },
  },
  {
    behaviour: 'loads the page again after every question is lost',
    async run(tab, visitor, arrives) {
      await sendUnconfirmed(tab, visitor);
      const next = tab.reload();
      await next.asking();
      const said = await outcomeOf(next);
      if (arrives !== undefined) assert.equal(said === 'received', arrives, said);
      await sendUntilReceived(next);
    },
  },
  {
    behaviour: 'duplicates the tab after every question is lost, and sends the same in both',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor);
      const copy = tab.duplicate();
      assert.equal(await send(copy), 'received');
      const said = await send(tab);
      if (said === RECEIVED) return;
      // The copy's question has made the key void, since the copy had another request.
      assert.ok(!visitor.form.isCopiedWhole, said);
      assert.equal(await send(tab), DUPLICATE);
    },
  },
  {
    behaviour: 'duplicates the tab after every question is lost, and sends something else there',
    async run(tab, visitor, arrives) {
      await sendUnconfirmed(tab, visitor);
      const said = await sendChanged(tab.duplicate(), CHANGED);
      assert.match(said, /^received/);
      // A copy that lacks something has found out by itself, before anybody could change a word in it.
      const { isCopiedWhole } = visitor.form;
      if (arrives !== undefined) assert.equal(said.includes('earlier'), arrives && isCopiedWhole, said);
    },
  },
  {
    behaviour: 'stops waiting for the question, and sends the same again',
    async run(tab, { network }) {
      const question = parked('before the service has it');
      network.always('question', question.fate);
      const sending = tab.click();
      await question.there;
      tab.submission.stop();
      await sending;
      assert.match(await outcomeOf(tab), /aborted, not confirmed/);
      network.heal();
      assert.equal(await send(tab), 'received');
    },
  },
  {
    behaviour: 'takes the form off the page during the question, and puts it back',
    async run(tab, { network }) {
      const question = parked('before the service has it');
      network.meet('question', question.fate);
      void tab.click();
      await question.there;
      tab.submission.hostDisconnected();
      network.heal();
      tab.submission.hostConnected();
      await outcomeOf(tab);
      await sendUntilReceived(tab);
    },
  },
];

/** An answer is lost at one point of its way: once, which the client mends by itself, or however often it is tried. */
export const losses: readonly Schedule[] = LOSSES.flatMap((fate) => [
  {
    fault: 'one request is lost',
    moment: fate.moment,
    behaviour: 'waits',
    async run(tab: Tab, { network }: Visitor) {
      network.meet('submission', fate);
      const said = await send(tab);
      if (fate.arrives !== undefined) assert.equal(said, 'received');
      await sendUntilReceived(tab);
    },
  },
  ...BEHAVIOURS.map(({ behaviour, lostQuestions, run }, at): Schedule => ({
    fault: 'every try is lost',
    moment: fate.moment,
    behaviour,
    // Every moment with somebody who waits; with everybody one moment when it has arrived, and one when it hasn't.
    isVariation: at > 0 && fate !== beforeTheAnswer && fate !== inTheBody,
    async run(tab, visitor) {
      visitor.network.always('submission', fate);
      if (lostQuestions === undefined) visitor.network.always('question', beforeItLeaves);
      else visitor.network.meet('question', ...Array.from({ length: lostQuestions }, () => beforeItLeaves));
      await run(tab, visitor, fate.arrives);
    },
  })),
]);

/** What was given up arrives after all. */
export const late: readonly Schedule[] = [
  {
    fault: 'the request is held up on the way',
    moment: 'and arrives after the form was told that it never came',
    behaviour: 'sends the same again before that',
    async run(tab, { network }) {
      const { fate, arrive } = delayed();
      network.always('submission', fate);
      assert.equal(await send(tab), 'timeout');
      network.heal();
      assert.equal(await send(tab), 'received');
      assert.deepEqual(
        (await arrive()).map((reply) => reply?.status),
        [409, 409],
      );
    },
  },
  {
    fault: 'the request is held up on the way',
    moment: 'and arrives after the form was told that it never came',
    behaviour: 'sends the same again after that',
    async run(tab, visitor) {
      const { fate, arrive } = delayed();
      visitor.network.always('submission', fate);
      assert.equal(await send(tab), 'timeout');
      visitor.network.heal();
      await arrive();
      assert.equal((await visitor.written()).length, 0);
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: 'the request is held up on the way',
    moment: 'and arrives before the question what became of it',
    behaviour: 'waits',
    async run(tab, { network }) {
      const { fate, arrive } = delayed();
      network.always('submission', fate);
      network.meet('question', {
        moment: '',
        arrives: true,
        async meet(exchange) {
          await arrive();
          exchange.answer(await exchange.forward());
        },
      });
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: 'the request is held up on the way',
    moment: 'and arrives while every question is lost',
    behaviour: 'changes a word, and sends that',
    async run(tab, { network }) {
      const { fate, arrive } = delayed();
      network.always('submission', fate);
      network.always('question', beforeItLeaves);
      assert.match(await send(tab), /not confirmed/);
      network.heal();
      await arrive();
      tab.change(CHANGED);
      assert.match(await send(tab), /earlier/);
    },
  },
  {
    fault: 'the request is held up on the way',
    moment: 'and arrives together with the same sent again',
    behaviour: 'sends the same again',
    async run(tab, { network }) {
      const { fate, arrive } = delayed();
      network.always('submission', fate);
      network.always('question', beforeItLeaves);
      assert.match(await send(tab), /not confirmed/);
      network.heal();
      const [said] = await Promise.all([send(tab), arrive()]);
      assert.equal(said, 'received');
    },
  },
];
