// Exactly once, against the service as a process, its database and a network that fails: every schedule ends in one record, or in words that say that there
// is none, with everything that was typed still there. FAULT_TABLE=1 prints the table.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { late, losses } from './losses.js';
import { type Line, runSchedule, type Schedule, tableOf, titleOf } from './schedule.js';
import { ServiceProcess } from './service-process.js';

const service = new ServiceProcess();
const lines: Line[] = [];

describe('faults', { timeout: 300_000 }, () => {
  before(() => service.start());
  after(() => service.remove());

  const each = (schedules: readonly Schedule[]): void => {
    for (const schedule of schedules)
      it(titleOf(schedule), { timeout: 30_000 }, async () => {
        lines.push(await runSchedule(schedule, service));
      });
  };

  describe('an answer that is lost', () => each(losses));
  describe('a request that arrives late', () => each(late));

  it('the table', () => {
    assert.ok(lines.length >= 60);
    if (process.env['FAULT_TABLE']) console.log(tableOf(lines));
  });
});
