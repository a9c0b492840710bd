// Exactly once, against the service as a process, its database and a network that fails: every schedule ends in one record, or in words that say that there
// is none, with everything that was typed still there. FAULT_TABLE=1 prints the table.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { answers, outages } from './answers.js';
import { clicks } from './clicks.js';
import type { Form } from './form.js';
import { roundsOf, runRound, scheduleOf } from './kills.js';
import { loginsAndTexts } from './logins.js';
import { late, losses } from './losses.js';
import { type Line, lineOf, outcomeOf, runSchedule, type Schedule, tableOf, titleOf } from './schedule.js';
import { ServiceProcess, type Written } from './service-process.js';
import { tabs } from './tabs.js';
import { CANARY, Visitor } from './visitor.js';

/**
 * Runs the schedules for a form.
 * @param own those that only this form has, by what they are about
 */
export function exactlyOnce(form: Form, own: Readonly<Record<string, readonly Schedule[]>> = {}): void {
  const skip = process.platform === 'win32' && 'no signals to stop the service by';
  describe(`exactly once: ${form.name}`, { skip }, () => runAll(form, own));
}

function runAll(form: Form, own: Readonly<Record<string, readonly Schedule[]>>): void {
  const service = new ServiceProcess(form);
  const lines: Line[] = [];

  before(() => service.start());
  after(() => service.remove());

  const each = (schedules: readonly Schedule[]): void => {
    for (const schedule of schedules.filter(({ isVariation }) => form.runsAll || !isVariation))
      it(titleOf(schedule), { timeout: 60_000 }, async () => {
        lines.push(await runSchedule(schedule, service));
      });
  };

  describe('too many clicks', () => each(clicks));
  describe('more tabs than one', () => each(tabs));
  describe('another answer', () => each(answers));
  describe('no line, or a slow service', () => each(outages));
  describe('logins and texts', () => each(loginsAndTexts(service)));
  describe('an answer that is lost', () => each(losses));
  describe('a request that arrives late', () => each(late));

  for (const [about, schedules] of Object.entries(own)) describe(about, () => each(schedules));

  for (const round of roundsOf(form))
    describe('a service that is killed', () => {
      let ends: Awaited<ReturnType<typeof runRound>>;
      before(async () => {
        ends = await runRound(round, service);
      });
      for (const schedule of round.map(scheduleOf))
        it(titleOf(schedule), async () => {
          lines.push((await ends.get(titleOf(schedule))) as Line);
        });
    });

  describe('planted faults', () => {
    const [fault, moment] = ['every try is lost', 'the connection is cut before the answer'];
    const planted = (behaviour: string, plant: Visitor['planted']): Schedule => {
      const schedule = losses.find(
        (each) => each.fault === fault && each.moment === moment && each.behaviour === behaviour,
      );
      assert.ok(schedule, behaviour);
      return { ...schedule, visitor: { planted: plant } };
    };

    it('a client that sends no key makes two records, and the table says so', () =>
      assert.rejects(
        runSchedule(
          planted(
            'duplicates the tab after every question is lost, and sends something else there',
            'no key goes with what is sent',
          ),
          service,
        ),
        /with 2 records/,
      ));

    it('a form that never finds what was lost claims that there is none, and the table says so', () =>
      assert.rejects(runSchedule(planted('waits', 'nothing lost is ever found'), service), /“network” with 1 records/));
  });

  describe('in the end', () => {
    const stopping: Schedule = {
      fault: 'the service is stopped in order',
      moment: 'in the transaction',
      behaviour: 'waits',
      run: async () => undefined,
    };
    let rows: readonly Written[];

    it(titleOf(stopping), { timeout: 60_000 }, async () => {
      const visitor = new Visitor(service);
      const tab = await visitor.open();
      const { held } = await service.holdAt({ statement: form.statements.first, when: 'before' });
      void tab.click();
      await held;
      const { down } = await service.stop();
      service.goOn();
      await tab.settled();
      await Promise.all([down, visitor.leave()]);
      rows = await service.allWritten();
      assert.equal(await outcomeOf(tab, rows), 'received');
      lines.push(await lineOf(stopping, visitor, rows));
    });

    it('the database holds one record of each enterprise', () => {
      const held = new Map<string, number>();
      for (const { code } of rows) held.set(code, (held.get(code) ?? 0) + 1);
      for (const line of lines) assert.equal(held.get(line.code), line.rows, titleOf({ ...line, run: stopping.run }));
      assert.ok(lines.length >= 80, `${lines.length} schedules`);
    });

    it('nothing that was typed stands in what the service logged', () => {
      assert.ok(service.said.includes(`"route":"${form.path}"`));
      assert.ok(!service.said.includes(CANARY));
      for (const { code } of lines) assert.ok(!service.said.includes(code));
    });

    after(() => {
      if (process.env['FAULT_TABLE']) console.log(`\n${form.name}\n\n${tableOf(lines)}`);
    });
  });
}
