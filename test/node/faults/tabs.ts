import assert from 'node:assert/strict';

import { beforeItLeaves, beforeTheAnswer, parked } from './fates.js';
import { DUPLICATE, EARLIER, outcomeOf, RECEIVED, type Schedule, send, sendUntilReceived } from './schedule.js';
import type { Tab } from './visitor.js';

const CHANGED = '：改为一日内答复。';

/** What a copy is told when what both have sent was that of the other tab. */
const ofTheOther = ({ visitor }: Tab): string => (visitor.form.isCopiedWhole ? RECEIVED : EARLIER);

/** The key is kept as soon as there is something to send; the copy has it too. */
async function duplicated(tab: Tab): Promise<Tab> {
  tab.submission.prepare();
  await Promise.resolve();
  return tab.duplicate();
}

/** More than one tab with the same form. */
export const tabs: readonly Schedule[] = [
  {
    fault: 'the tab is duplicated',
    moment: 'before anything is sent',
    behaviour: 'sends the same in both at once',
    async run(tab) {
      const copy = await duplicated(tab);
      await copy.complete();
      const said = await Promise.all([send(tab), send(copy)]);
      assert.deepEqual(said.sort(), [RECEIVED, ofTheOther(copy)]);
    },
  },
  {
    fault: 'the tab is duplicated',
    moment: 'before anything is sent',
    behaviour: 'sends the same in one after the other',
    async run(tab) {
      const copy = await duplicated(tab);
      assert.deepEqual([await send(tab), await send(copy)], [RECEIVED, ofTheOther(copy)]);
    },
  },
  {
    fault: 'the tab is duplicated',
    moment: 'before anything is sent',
    behaviour: 'sends something else in the second one',
    async run(tab) {
      const copy = await duplicated(tab);
      copy.change(CHANGED);
      assert.equal(await send(tab), RECEIVED);
      assert.match(await send(copy), /earlier/);
    },
  },
  {
    fault: 'the tab is duplicated',
    moment: 'while it is sent',
    behaviour: 'waits in both',
    async run(tab, { network }) {
      const answer = parked('before the answer leaves');
      network.meet('submission', answer.fate);
      void tab.click();
      await answer.there;
      const copy = tab.duplicate();
      await copy.asking();
      assert.equal(await outcomeOf(copy), RECEIVED);
      answer.letGo();
      assert.equal(await outcomeOf(tab), RECEIVED);
    },
  },
  {
    fault: 'the tab is duplicated',
    moment: 'while it is sent, before the service has it',
    behaviour: 'waits in both, and sends the same again in one',
    async run(tab, { network }) {
      const request = parked('before the service has it');
      network.meet('submission', request.fate);
      void tab.click();
      await request.there;
      const copy = tab.duplicate();
      await copy.asking();
      assert.doesNotMatch(await outcomeOf(copy), /received/);
      // The copy's question has made the key void.
      request.letGo();
      assert.doesNotMatch(await outcomeOf(tab), /received/);
      await sendUntilReceived(tab);
      assert.equal(await send(copy), DUPLICATE);
    },
  },
  {
    fault: 'the form is opened twice',
    moment: 'one after the other',
    behaviour: 'sends the same in both',
    async run(tab) {
      const other = tab.another();
      assert.equal(await send(tab), RECEIVED);
      assert.equal(await send(other), DUPLICATE);
    },
  },
  {
    fault: 'the form is opened twice',
    moment: 'at once',
    behaviour: 'sends the same in both',
    async run(tab) {
      const other = tab.another();
      await other.complete();
      void tab.click();
      void other.click();
      await Promise.all([tab.settled(), other.settled()]);
      const said = [await outcomeOf(tab), await outcomeOf(other)].sort();
      assert.deepEqual(said, [DUPLICATE, RECEIVED]);
    },
  },
  {
    fault: 'the form is opened twice',
    moment: 'and every answer to the first is lost',
    behaviour: 'sends the same in the second, and then in the first',
    async run(tab, { network }) {
      const other = tab.another();
      network.always('submission', beforeTheAnswer);
      network.always('question', beforeItLeaves);
      assert.match(await send(tab), /not confirmed/);
      network.heal();
      assert.equal(await send(other), DUPLICATE);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: 'the form is opened twice',
    moment: 'and the refusal of the second is lost',
    behaviour: 'waits, and sends the same again in the second',
    async run(tab, { network }) {
      const other = tab.another();
      await other.complete();
      assert.equal(await send(tab), RECEIVED);
      network.always('submission', beforeTheAnswer);
      void other.click();
      await other.settled();
      network.heal();
      assert.equal(await send(other), DUPLICATE);
    },
  },
];
