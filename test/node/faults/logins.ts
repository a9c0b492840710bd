import assert from 'node:assert/strict';

import { beforeItLeaves, beforeTheAnswer } from './fates.js';
import { outcomeOf, type Schedule, send } from './schedule.js';
import type { ServiceProcess } from './service-process.js';

const CHANGING = { template: 'demo-changing' };

/** Logins that are over, and texts that are new. The process makes the logins, so there are none before it runs. */
export function loginsAndTexts(service: ServiceProcess): readonly Schedule[] {
  const LEGAL = { actor: 'legal', uscc: '91310120YY0000017X' } as const;
  /** The page's login: over at first, and renewed when it's asked to, or by the visitor. */
  const wallet = (renew: 'when asked' | 'by hand') => {
    let isOver = false;
    return {
      expire: () => (isOver = true),
      logIn: () => (isOver = false),
      getToken: async ({ reason }: { reason: string }) => {
        if (reason === 'expired') {
          if (renew === 'by hand') return null;
          isOver = false;
        }
        return service.login(LEGAL, isOver);
      },
    };
  };
  const renewed = wallet('when asked');
  const lapsed = wallet('by hand');
  const lapsedInDoubt = wallet('by hand');
  const person = wallet('by hand');
  const twoTabs = wallet('when asked');
  let personal = '';
  return [
    {
      fault: 'the login is over',
      moment: 'when it is sent, and the page renews it',
      behaviour: 'waits',
      visitor: { getToken: renewed.getToken },
      async run(tab) {
        renewed.expire();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault: 'the login is over',
      moment: 'when it is sent',
      behaviour: 'logs in, and sends the same again',
      visitor: { getToken: lapsed.getToken },
      async run(tab, { network }) {
        lapsed.expire();
        assert.equal(await send(tab), 'unauthenticated');
        assert.equal(network.passed.question, 0);
        lapsed.logIn();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault: 'the login is over',
      moment: 'when the answer was lost, before the question what became of it',
      behaviour: 'logs in, and sends the same again',
      visitor: { getToken: lapsedInDoubt.getToken },
      async run(tab, { network }) {
        network.always('submission', {
          ...beforeTheAnswer,
          async meet(exchange) {
            await beforeTheAnswer.meet(exchange);
            lapsedInDoubt.expire();
          },
        });
        assert.match(await send(tab), /not confirmed/);
        network.heal();
        lapsedInDoubt.logIn();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault: 'the login is over',
      moment: 'when the answer was lost, before the question what became of it',
      behaviour: 'logs in as somebody else, and sends the same again',
      visitor: { getToken: async () => personal },
      async run(tab, { network }) {
        personal = service.login({ actor: 'person' });
        network.always('submission', beforeTheAnswer);
        network.always('question', beforeItLeaves);
        assert.match(await send(tab), /not confirmed/);
        network.heal();
        personal = service.login({ actor: 'person' });
        assert.equal(await send(tab), 'conflict (duplicate)');
      },
    },
    {
      fault: 'the login is over',
      moment: 'while a question is asked after the page was loaded again',
      behaviour: 'logs in, and loads the page again',
      visitor: { getToken: person.getToken },
      async run(tab, { network }) {
        network.always('submission', beforeTheAnswer);
        network.always('question', beforeItLeaves);
        await send(tab);
        network.heal();
        person.expire();
        const second = tab.reload();
        await second.asking();
        assert.match(await outcomeOf(second), /unauthenticated, not confirmed/);
        person.logIn();
        const third = second.reload();
        await third.asking();
        assert.equal(await outcomeOf(third), 'received');
      },
    },
    {
      fault: 'the form is opened twice',
      moment: 'by the same login',
      behaviour: 'sends the same in both, and is told the number of the first',
      visitor: { getToken: twoTabs.getToken },
      async run(tab) {
        const other = tab.another();
        assert.equal(await send(tab), 'received');
        assert.equal(await send(other), 'conflict (duplicate)');
        const { state } = other;
        assert.ok(tab.state.status === 'submitted' && state.status === 'failed');
        assert.match(state.failure.detail ?? '', new RegExp(tab.state.result.number));
      },
    },
    {
      fault: 'the text has changed',
      moment: 'between reading and sending',
      behaviour: 'reads the new text, signs it, and sends it',
      visitor: CHANGING,
      async run(tab, visitor) {
        assert.equal(await send(tab), 'conflict (template-changed)');
        assert.equal(await send(tab.on(await visitor.read())), 'received');
      },
    },
    {
      fault: 'the text has changed',
      moment: 'between reading and sending, and the refusal is lost',
      behaviour: 'sends the same again, then reads and signs the new text',
      visitor: CHANGING,
      async run(tab, visitor) {
        visitor.network.always('submission', beforeTheAnswer);
        assert.equal(await send(tab), 'network');
        visitor.network.heal();
        assert.equal(await send(tab), 'conflict (template-changed)');
        assert.equal(await send(tab.on(await visitor.read())), 'received');
      },
    },
  ];
}
