import assert from 'node:assert/strict';

import { PROOF } from './complaints.js';
import { beforeItLeaves, beforeTheAnswer } from './fates.js';
import { RECEIVED, type Schedule, send } from './schedule.js';
import type { Tab, Visitor } from './visitor.js';

const MINUTE = 60_000;
/** Longer than a confirmed contact holds. */
const HALF_AN_HOUR = 31 * MINUTE;
/** Longer than a file is kept that belongs to nothing. */
const A_DAY = 25 * 60 * MINUTE;

/** Time passes for the service. */
async function later({ service, code }: Visitor, milliseconds: number): Promise<void> {
  service.pass(milliseconds);
  // It has heard of it as soon as it answers.
  await service.written(code);
}

/** What the service finds wrong. */
async function findings(tab: Tab): Promise<string[]> {
  assert.equal(await send(tab), 'invalid');
  const { state } = tab;
  return state.status === 'failed' ? (state.failure.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`) : [];
}

const PROOF_IS_OVER = ['/contact/proof proof-invalid'];
const IS_OVER = 'the contact was confirmed too long ago';
const FOUND_OUT_NOTHING = 'when the answer was lost, and nothing could be found out';
const NEVER_ARRIVED = 'when the request never arrived, and nothing could be found out';

/** Sends in vain, and half an hour passes. */
async function sendUnconfirmed(tab: Tab, visitor: Visitor, arrives: boolean): Promise<void> {
  const { network } = visitor;
  network.always('submission', arrives ? beforeTheAnswer : beforeItLeaves);
  network.always('question', beforeItLeaves);
  assert.match(await send(tab), /not confirmed/);
  network.heal();
  await later(visitor, HALF_AN_HOUR);
}

/** A confirmed contact and files hold for a while only. */
export const proofs: readonly Schedule[] = [
  {
    fault: IS_OVER,
    moment: 'before it is sent',
    behaviour: 'confirms it again, and sends the form',
    async run(tab, visitor) {
      await later(visitor, HALF_AN_HOUR);
      assert.deepEqual(await findings(tab), PROOF_IS_OVER);
      tab.forget(PROOF);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: IS_OVER,
    moment: FOUND_OUT_NOTHING,
    behaviour: 'sends the same again',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor, true);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: IS_OVER,
    moment: FOUND_OUT_NOTHING,
    behaviour: 'confirms it again, and sends the form',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor, true);
      tab.forget(PROOF);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: IS_OVER,
    moment: NEVER_ARRIVED,
    behaviour: 'sends the same again, confirms it again, and sends the form',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor, false);
      assert.deepEqual(await findings(tab), PROOF_IS_OVER);
      tab.forget(PROOF);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: IS_OVER,
    moment: NEVER_ARRIVED,
    behaviour: 'confirms it again, and sends the form',
    async run(tab, visitor) {
      await sendUnconfirmed(tab, visitor, false);
      tab.forget(PROOF);
      assert.equal(await send(tab), RECEIVED);
    },
  },
  {
    fault: 'the files were sent too long ago',
    moment: 'before the form is sent',
    behaviour: 'sends them again, confirms the contact again, and sends the form',
    async run(tab, visitor) {
      await later(visitor, A_DAY);
      assert.deepEqual(await findings(tab), [...PROOF_IS_OVER, '/evidence/0/uploads/0 upload-unknown']);
      tab.forget();
      assert.equal(await send(tab), RECEIVED);
    },
  },
];
