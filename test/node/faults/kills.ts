import assert from 'node:assert/strict';

import { beforeItLeaves, beforeTheAnswer, parked } from './fates.js';
import type { Form } from './form.js';
import { type Line, lineOf, outcomeOf, type Schedule, send, sendUntilReceived, titleOf } from './schedule.js';
import type { Point } from './service-messages.js';
import type { ServiceProcess } from './service-process.js';
import { type Tab, Visitor, type VisitorOptions } from './visitor.js';

const CHANGED = '：改为一日内答复。';

/** How far what somebody sends is when the service dies. */
interface Moment {
  readonly moment: string;
  /** Whether it is in the tables by then. */
  readonly written: boolean;
  readonly visitor?: VisitorOptions;
  /** Brings it there; what comes back tears the line that still waits for an answer. */
  reach(tab: Tab, visitor: Visitor): Promise<() => void>;
}

const nothing = (): void => undefined;

const onTheWay: Moment = {
  moment: 'before the request reaches it',
  written: false,
  async reach(tab, { network }) {
    const way = parked('before the service has it');
    network.meet('submission', way.fate);
    void tab.click();
    await way.there;
    return way.cut;
  },
};

const answerOnTheWay: Moment = {
  moment: 'when the answer is on its way',
  written: true,
  async reach(tab, { network }) {
    const way = parked('before the answer leaves');
    network.meet('submission', way.fate);
    void tab.click();
    await way.there;
    return way.cut;
  },
};

const questionAnswered = (written: boolean): Moment => ({
  moment: `when the answer to the question is on its way, and the request had ${written ? '' : 'never '}arrived`,
  written,
  async reach(tab, { network }) {
    const way = parked('before the answer leaves');
    network.always('submission', written ? beforeTheAnswer : beforeItLeaves);
    network.meet('question', way.fate);
    void tab.click();
    await way.there;
    network.heal();
    return way.cut;
  },
});

const heldAt = (moment: string, written: boolean, at: Point, visitor?: VisitorOptions): Moment => ({
  moment,
  written,
  ...(visitor ? { visitor } : {}),
  async reach(tab, { service }) {
    const { held } = await service.holdAt(at);
    void tab.click();
    await held;
    return nothing;
  },
});

const keyTaken = heldAt('when the key is taken and nothing else is done', false, { asleep: true }, { meets: 'slow' });
const inTransaction = (what: string, statement: string, when: 'before' | 'after'): Moment =>
  heldAt(`in the transaction, ${what}`, false, { statement, when });
const committed = heldAt('when the transaction has ended', true, { statement: 'commit', when: 'after' });

/** What somebody does about it, while the service is down and when it is up again. */
interface Conduct {
  readonly behaviour: string;
  /** Answers with the tab that goes on. */
  down?(tab: Tab, visitor: Visitor): Promise<Tab>;
  up(tab: Tab, written: boolean): Promise<void>;
}

const waits: Conduct = {
  behaviour: 'waits',
  async up(tab, written) {
    const said = await outcomeOf(tab);
    if (written) assert.equal(said, 'received');
    await sendUntilReceived(tab);
  },
};

/** Until the form gives up: nothing answers. */
async function givesUp(tab: Tab, { clock }: Visitor): Promise<Tab> {
  clock.go();
  assert.match(await outcomeOf(tab), /not confirmed/);
  return tab;
}

const sendsAgain: Conduct = {
  behaviour: 'is told that nothing is confirmed, and sends the same again when it is up',
  down: givesUp,
  up: sendUntilReceived,
};

const changes: Conduct = {
  behaviour: 'is told that nothing is confirmed, changes a word, and sends that when it is up',
  down: givesUp,
  async up(tab, written) {
    tab.change(CHANGED);
    const said = await send(tab);
    assert.equal(said.includes('earlier'), written, said);
    await sendUntilReceived(tab);
  },
};

const reloads: Conduct = {
  behaviour: 'loads the page again meanwhile',
  down: async (tab) => tab.reload(),
  async up(tab, written) {
    await tab.asking();
    assert.equal((await outcomeOf(tab)) === 'received', written);
    await sendUntilReceived(tab);
  },
};

const duplicates: Conduct = {
  behaviour: 'duplicates the tab meanwhile, and goes on there',
  async down(tab, visitor) {
    await givesUp(tab, visitor);
    visitor.clock.stop();
    return tab.duplicate();
  },
  async up(copy, written) {
    await copy.asking();
    assert.equal((await outcomeOf(copy)) === 'received', written);
    await sendUntilReceived(copy);
  },
};

type Death = readonly [Moment, Conduct];

/** In each round the service dies once, over all of these at the same time. The last one holds the database, so it comes last. */
export const roundsOf = ({ statements: { first, second, files } }: Form): readonly (readonly Death[])[] => [
  [
    [onTheWay, waits],
    [answerOnTheWay, waits],
    [questionAnswered(true), waits],
    [inTransaction('before the first row is written', first, 'before'), waits],
  ],
  [
    [onTheWay, sendsAgain],
    [keyTaken, waits],
    [answerOnTheWay, sendsAgain],
    [inTransaction('between two rows', second, 'after'), sendsAgain],
  ],
  [
    [onTheWay, reloads],
    [keyTaken, reloads],
    [answerOnTheWay, changes],
    [questionAnswered(false), waits],
    [inTransaction('when the answer is remembered', `update submissions set state = 'done'`, 'after'), reloads],
  ],
  [
    [onTheWay, changes],
    [keyTaken, sendsAgain],
    [answerOnTheWay, reloads],
    [questionAnswered(true), reloads],
    [inTransaction('before it ends', 'commit', 'before'), changes],
  ],
  [
    [onTheWay, duplicates],
    [keyTaken, changes],
    [answerOnTheWay, duplicates],
    [questionAnswered(false), reloads],
    [committed, waits],
  ],
  [
    [questionAnswered(true), sendsAgain],
    files ? [inTransaction('when its files are taken', files, 'after'), duplicates] : [committed, changes],
  ],
];

/** The names under which a round's schedules stand in the table. */
export const scheduleOf = ([{ moment, visitor }, { behaviour }]: Death): Schedule => ({
  fault: 'the service is killed and started again',
  moment,
  behaviour,
  ...(visitor ? { visitor } : {}),
  run: async () => undefined,
});

/** Lets a round happen. Comes back with what each of its schedules ended in. */
export async function runRound(
  round: readonly Death[],
  service: ServiceProcess,
): Promise<ReadonlyMap<string, Promise<Line>>> {
  const ends = new Map<string, Promise<Line>>();
  const running: { death: Death; visitor: Visitor; tab: Tab; tear: () => void }[] = [];
  for (const death of round) {
    const visitor = new Visitor(service, death[0].visitor);
    const tab = await visitor.open();
    const tear = await death[0].reach(tab, visitor);
    // Time stands still until the service is dead.
    visitor.clock.stop();
    running.push({ death, visitor, tab, tear });
  }
  await service.kill();
  const down = running.map(({ death: [, conduct], visitor, tab, tear }) => {
    tear();
    return conduct.down?.(tab, visitor) ?? Promise.resolve(tab);
  });
  await Promise.allSettled(down);
  await service.start();
  for (const [index, { death, visitor }] of running.entries()) {
    const schedule = scheduleOf(death);
    const end = (async () => {
      const tab = await (down[index] as Promise<Tab>);
      visitor.clock.go();
      await death[1].up(tab, death[0].written);
      return lineOf(schedule, visitor);
    })();
    ends.set(titleOf(schedule), end);
    await end.catch(() => undefined);
    await visitor.leave();
  }
  return ends;
}
