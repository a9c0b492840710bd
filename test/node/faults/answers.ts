import assert from 'node:assert/strict';

import { answeredWith, beforeTheAnswer, beforeItLeaves, gatewayPage, parked, problem } from './fates.js';
import type { Fate, Reply } from './network.js';
import { DUPLICATE, outcomeOf, type Schedule, send, sendUntilReceived } from './schedule.js';

const CHANGED = '：改为一日内答复。';
const PORTAL: Reply = { ...gatewayPage(200), body: Buffer.from('<!doctype html><title>Wi-Fi</title>') };
const OTHER_JSON: Reply = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"code":0,"msg":"ok"}'),
};

/** What somebody on the way answers in the service's place: whether it has been done by then shows in nothing. */
const DOUBTFUL: readonly (readonly [fault: string, answer: Reply])[] = [
  ['409', problem(409, 'conflict')],
  ['409 with Retry-After', problem(409, 'conflict', 1)],
  ['425', problem(425, 'too-early')],
  ['500', problem(500, 'internal-error')],
  ['502 as a page', gatewayPage(502)],
  ['503', problem(503, 'unavailable')],
  ['503 with a long Retry-After', problem(503, 'unavailable', 120)],
  ['504 as a page', gatewayPage(504)],
  ['the page of a Wi-Fi in place of data', PORTAL],
  ['data of another system', OTHER_JSON],
];

/** What is answered before anything is done: it's no use to ask what became of it. */
const REFUSALS: readonly (readonly [fault: string, answer: Reply, said: RegExp])[] = [
  ['429 with a long Retry-After', problem(429, 'rate-limited', 60), /^rate-limited$/],
  ['429 without Retry-After', problem(429, 'rate-limited'), /^rate-limited$/],
  ['401', problem(401, 'unauthenticated'), /^unauthenticated$/],
  ['403', problem(403, 'forbidden'), /^forbidden$/],
  ['404 as a page', gatewayPage(404), /^not-found$/],
  ['413', problem(413, 'too-large'), /^too-large$/],
];

const BEFORE = 'in the place of the service, which never hears of it';
const AFTER = 'in the place of the service, which has done it';

/** Schedules of each answer; of those that are the same for all answers one for each, by turns, is no variation. */
const byTurns = <Answer>(all: readonly Answer[], of: (answer: Answer) => readonly Schedule[]): Schedule[] =>
  all.flatMap((answer, index) =>
    of(answer).map((schedule, at, { length }) => ({ ...schedule, isVariation: at !== index % length })),
  );

/** The service, or somebody before it, answers something else than a receipt. */
export const answers: readonly Schedule[] = [
  ...byTurns(DOUBTFUL, ([fault, answer]) => [
    {
      fault,
      moment: BEFORE,
      behaviour: 'waits, and sends the same again',
      async run(tab, { network }) {
        network.always('submission', answeredWith(BEFORE, answer, false));
        assert.doesNotMatch(await send(tab), /received|not confirmed/);
        network.heal();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault,
      moment: AFTER,
      behaviour: 'waits',
      async run(tab, { network }) {
        network.always('submission', answeredWith(AFTER, answer, true));
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault,
      moment: 'to a second try, when the first has arrived and its answer was lost',
      behaviour: 'waits',
      async run(tab, { network }) {
        network.meet('submission', beforeTheAnswer);
        network.always('submission', answeredWith('', answer, false));
        assert.equal(await send(tab), 'received');
      },
    },
  ]),
  ...byTurns(REFUSALS, ([fault, answer, said]) => [
    {
      fault,
      moment: BEFORE,
      behaviour: 'sends the same again when it may',
      async run(tab, { network }) {
        network.always('submission', answeredWith(BEFORE, answer, false));
        assert.match(await send(tab), said);
        assert.equal(network.passed.question, 0);
        network.heal();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault,
      moment: 'to a second try, when the first has arrived and its answer was lost',
      behaviour: 'waits',
      async run(tab, { network }) {
        network.meet('submission', beforeTheAnswer);
        network.always('submission', answeredWith('', answer, false));
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault,
      moment: 'to the same sent again, when the first has arrived and nothing could be found out',
      behaviour: 'sends the same a third time',
      async run(tab, { network }) {
        network.always('submission', beforeTheAnswer);
        network.always('question', beforeItLeaves);
        assert.match(await send(tab), /not confirmed/);
        network.always('submission', answeredWith('', answer, false));
        await send(tab);
        network.heal();
        await sendUntilReceived(tab);
      },
    },
  ]),
  {
    fault: '429 with Retry-After: 2',
    moment: BEFORE,
    behaviour: 'waits',
    async run(tab, { network }) {
      const busy = answeredWith(BEFORE, problem(429, 'rate-limited', 2), false);
      network.meet('submission', busy, busy);
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: '429 with a long Retry-After',
    moment: 'to the question what became of it',
    behaviour: 'waits',
    async run(tab, { network }) {
      network.always('submission', beforeTheAnswer);
      network.meet('question', answeredWith('', problem(429, 'rate-limited', 60), false));
      assert.equal(await send(tab), 'received');
    },
  },
  ...[gatewayPage(502), problem(503, 'unavailable', 1), PORTAL].map((answer, index): Schedule => ({
    fault: `${answer.status} ${answer.headers['content-type']}`,
    moment: 'to every question what became of it',
    behaviour: 'changes a word, and sends that',
    isVariation: index > 0,
    async run(tab, { network }) {
      network.always('submission', beforeTheAnswer);
      network.always('question', answeredWith('', answer, false));
      assert.match(await send(tab), /not confirmed/);
      network.heal();
      tab.change(CHANGED);
      assert.match(await send(tab), /earlier/);
    },
  })),
];

/** Waits until the service has done `count` of something. */
const counted = (count: number, then: () => void): Fate => {
  let seen = 0;
  return {
    moment: '',
    arrives: true,
    async meet(exchange) {
      const answer = await exchange.forward();
      if (++seen === count) then();
      exchange.answer(answer);
    },
  };
};

const OFFLINE = 'there is no network';

/** The line is gone, or the service takes its time. */
export const outages: readonly Schedule[] = [
  {
    fault: OFFLINE,
    moment: 'before it is sent',
    behaviour: 'sends the same again when there is one',
    async run(tab, { network }) {
      await network.disconnect();
      assert.match(await send(tab), /network, not confirmed/);
      await network.connect();
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: OFFLINE,
    moment: 'before it is sent, and the browser knows it',
    behaviour: 'sends the same again when there is one',
    async run(tab, { network }) {
      const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
      Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
      await network.disconnect();
      await send(tab);
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
      await network.connect();
      assert.equal(await send(tab), 'received');
    },
  },
  ...([true, false] as const).map((arrives): Schedule => ({
    fault: OFFLINE,
    moment: arrives ? 'since the request has arrived' : 'since before the request could arrive',
    behaviour: 'waits until there is one again',
    async run(tab, { network, clock }) {
      const way = parked(arrives ? 'before the answer leaves' : 'before the service has it');
      network.meet('submission', way.fate);
      void tab.click();
      await way.there;
      clock.stop();
      await network.disconnect();
      await network.connect();
      clock.go();
      assert.equal(await outcomeOf(tab), 'received');
    },
  })),
  {
    fault: OFFLINE,
    moment: 'since the request has arrived',
    behaviour: 'changes a word when there is one again, and sends that',
    async run(tab, { network }) {
      const way = parked('before the answer leaves');
      network.meet('submission', way.fate);
      void tab.click();
      await way.there;
      await network.disconnect();
      assert.match(await outcomeOf(tab), /not confirmed/);
      await network.connect();
      tab.change(CHANGED);
      assert.match(await send(tab), /earlier/);
    },
  },
  ...(['reload', 'leave'] as const).flatMap((how) =>
    (['before the service has it', 'before the answer leaves'] as const).map((where): Schedule => ({
      fault: how === 'reload' ? 'the page is loaded again' : 'the form is taken off the page and put back',
      moment: `while it is sent, ${where}`,
      behaviour: 'waits, and sends the same again if it failed',
      async run(tab, { network }) {
        const way = parked(where);
        network.meet('submission', way.fate);
        void tab.click();
        await way.there;
        let next = tab;
        if (how === 'reload') next = tab.reload();
        else {
          tab.submission.hostDisconnected();
          tab.submission.hostConnected();
        }
        await next.asking();
        assert.equal((await outcomeOf(next)) === 'received', where === 'before the answer leaves');
        await sendUntilReceived(next);
      },
    })),
  ),
  {
    fault: 'the page is loaded again',
    moment: 'when the receipt is there',
    behaviour: 'sends the same again',
    async run(tab) {
      await send(tab);
      assert.equal(await send(tab.reload()), DUPLICATE);
    },
  },
  {
    fault: 'the service takes its time',
    moment: 'and the answer is lost meanwhile',
    behaviour: 'waits',
    visitor: { meets: 'slow' },
    async run(tab, { network, service }) {
      const { held } = await service.holdAt({ asleep: true });
      network.meet('submission', {
        moment: '',
        arrives: true,
        async meet(exchange) {
          const answer = exchange.forward();
          await held;
          exchange.cut();
          await answer;
        },
      });
      network.always(
        'question',
        counted(3, () => service.goOn()),
      );
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: 'the service takes its time',
    moment: 'longer than anybody waits, and comes to its end after that',
    behaviour: 'waits, and sends the same again',
    visitor: { meets: 'slow' },
    async run(tab, visitor) {
      const { network, service } = visitor;
      const { held } = await service.holdAt({ asleep: true });
      let late: Promise<unknown> = Promise.resolve();
      network.meet('submission', {
        moment: '',
        arrives: false,
        async meet(exchange) {
          late = exchange.forward();
          await held;
          exchange.cut();
        },
      });
      assert.doesNotMatch(await send(tab), /received|not confirmed/);
      service.goOn();
      await late;
      assert.equal((await visitor.written()).length, 0, 'what was given up has no effect');
      assert.equal(await send(tab), 'received');
    },
  },
  {
    fault: 'the service takes its time',
    moment: 'while it is sent',
    behaviour: 'stops waiting, and sends the same again',
    visitor: { meets: 'slow' },
    async run(tab, { network, service }) {
      const { held } = await service.holdAt({ asleep: true });
      const sending = tab.click();
      await held;
      tab.submission.stop();
      await sending;
      assert.match(await outcomeOf(tab), /aborted, not confirmed/);
      network.always(
        'question',
        counted(2, () => service.goOn()),
      );
      assert.equal(await send(tab), 'received');
    },
  },
];
