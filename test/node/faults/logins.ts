import assert from 'node:assert/strict';

import { beforeItLeaves, beforeTheAnswer } from './fates.js';
import { DUPLICATE, outcomeOf, type Schedule, send } from './schedule.js';
import type { ServiceProcess } from './service-process.js';
import type { Tab } from './visitor.js';

const CHANGING = { meets: 'changing' } as const;

/** Somebody with another login sends what has arrived: the record isn't theirs. */
async function sendAsSomebodyElse(tab: Tab): Promise<void> {
  if (!tab.visitor.form.isCopiedWhole) {
    // Files and a confirmed contact are the other login's. What is wrong stands at the fields, and says nothing of other records.
    await tab.click();
    assert.ok(tab.state.status === 'failed' && tab.state.failure.code === 'invalid' && !tab.state.unconfirmed);
    const refused = new Set(tab.state.failure.errors?.map(({ code }) => code));
    assert.deepEqual(refused, new Set(['proof-invalid', 'upload-unknown']));
    tab.assertNothingLost();
    tab.visitor.shown.push('invalid');
    tab.forget();
  }
  assert.equal(await send(tab), DUPLICATE);
}

/** Logins that are over, and texts that are new. The process makes the logins, so there are none before it runs. */
export function loginsAndTexts(service: ServiceProcess): readonly Schedule[] {
  const changed = `conflict (${service.form.changed})`;
  /** The page's login: over at first, and renewed when it's asked to, or by the visitor. */
  const wallet = (renew: 'when asked' | 'by hand') => {
    let isOver = false;
    return {
      expire: () => (isOver = true),
      logIn: () => (isOver = false),
      login:
        (uscc: string) =>
        async ({ reason }: { reason: string }) => {
          if (reason === 'expired') {
            if (renew === 'by hand') return null;
            isOver = false;
          }
          return service.login({ actor: 'legal', uscc }, isOver);
        },
    };
  };
  const renewed = wallet('when asked');
  const lapsed = wallet('by hand');
  const lapsedInDoubt = wallet('by hand');
  const person = wallet('by hand');
  const twoTabs = wallet('when asked');
  let personal: string | undefined;
  return [
    {
      fault: 'the login is over',
      moment: 'when it is sent, and the page renews it',
      behaviour: 'waits',
      visitor: { login: renewed.login },
      async run(tab) {
        renewed.expire();
        assert.equal(await send(tab), 'received');
      },
    },
    {
      fault: 'the login is over',
      moment: 'when it is sent',
      behaviour: 'logs in, and sends the same again',
      visitor: { login: lapsed.login },
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
      visitor: { login: lapsedInDoubt.login },
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
      visitor: { login: () => async () => (personal ??= service.login({ actor: 'person' })) },
      async run(tab, { network }) {
        network.always('submission', beforeTheAnswer);
        network.always('question', beforeItLeaves);
        assert.match(await send(tab), /not confirmed/);
        network.heal();
        personal = undefined;
        await sendAsSomebodyElse(tab);
      },
    },
    {
      fault: 'the login is over',
      moment: 'while a question is asked after the page was loaded again',
      behaviour: 'logs in, and loads the page again',
      visitor: { login: person.login },
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
      visitor: { login: twoTabs.login },
      async run(tab) {
        const other = tab.another();
        assert.equal(await send(tab), 'received');
        assert.equal(await send(other), DUPLICATE);
        const { state } = other;
        assert.ok(tab.state.status === 'submitted' && state.status === 'failed');
        assert.match(state.failure.detail ?? '', new RegExp(tab.state.result.number));
      },
    },
    {
      fault: 'the text has changed, or the rules',
      moment: 'between reading and sending',
      behaviour: 'reads the new one, and sends the form by that',
      visitor: CHANGING,
      async run(tab, visitor) {
        assert.equal(await send(tab), changed);
        assert.equal(await send(tab.on(await visitor.read())), 'received');
      },
    },
    {
      fault: 'the text has changed, or the rules',
      moment: 'between reading and sending, and the refusal is lost',
      behaviour: 'sends the same again, then reads the new one, and sends the form by that',
      visitor: CHANGING,
      async run(tab, visitor) {
        visitor.network.always('submission', beforeTheAnswer);
        assert.equal(await send(tab), 'network');
        visitor.network.heal();
        assert.equal(await send(tab), changed);
        assert.equal(await send(tab.on(await visitor.read())), 'received');
      },
    },
  ];
}
