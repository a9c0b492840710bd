import assert from 'node:assert/strict';

import type { ServiceProcess } from './service-process.js';
import { type Tab, Visitor, type VisitorOptions } from './visitor.js';

/** What goes wrong, when, and what somebody does about it. */
export interface Schedule {
  readonly fault: string;
  readonly moment: string;
  readonly behaviour: string;
  readonly visitor?: VisitorOptions;
  run(tab: Tab, visitor: Visitor): Promise<void>;
}

/** A row of the table. */
export interface Line extends Pick<Schedule, 'fault' | 'moment' | 'behaviour'> {
  readonly outcome: string;
  readonly code: string;
  readonly rows: number;
}

/** One commitment, however it came about. */
const ONE = 1;

/** The name that a schedule's test has. */
export const titleOf = ({ fault, moment, behaviour }: Schedule): string => `${fault}, ${moment}: somebody ${behaviour}`;

/** Runs a schedule, and sends the form again for as long as it fails: in the end there is exactly one record. */
export async function runSchedule(schedule: Schedule, service: ServiceProcess): Promise<Line> {
  const visitor = new Visitor(service, schedule.visitor);
  try {
    await schedule.run(await visitor.open(), visitor);
    return await lineOf(schedule, visitor);
  } finally {
    await visitor.leave();
  }
}

/** The row of a schedule that has come to its end. */
export async function lineOf({ fault, moment, behaviour }: Schedule, visitor: Visitor): Promise<Line> {
  const { length: rows } = await visitor.written();
  assert.equal(rows, ONE, `${rows} records`);
  const { code, shown } = visitor;
  return { fault, moment, behaviour, outcome: shown.join(' → '), code, rows };
}

/** Waits for an outcome, and judges it: what is said must be so, and nothing that was typed may be lost. */
export async function outcomeOf(tab: Tab): Promise<string> {
  const { visitor } = tab;
  const state = await tab.settled();
  const rows = visitor.service.port === undefined ? undefined : await visitor.written();
  tab.assertNothingLost();
  let said: string;
  if (state.status === 'submitted') {
    said = state.earlier ? 'received: the earlier text, later changes not sent' : 'received';
    assert.deepEqual(
      rows?.map(({ number }) => number),
      [state.result.number],
      'the receipt is that of the one record',
    );
    assert.equal(rows?.[0]?.text === tab.request().text, !state.earlier, 'the record says what the receipt says');
  } else if (state.status === 'failed') {
    const { code, reason } = state.failure;
    said = `${reason && reason !== code ? `${code} (${reason})` : code}${state.unconfirmed ? ', not confirmed' : ''}`;
    const isThereAlready = reason === 'duplicate';
    if (rows && !state.unconfirmed)
      assert.equal(rows.length, isThereAlready ? ONE : 0, `“${said}” with ${rows.length} records`);
  } else said = state.status;
  visitor.shown.push(said);
  return said;
}

/** Clicks, and waits for what comes of it. */
export async function send(tab: Tab): Promise<string> {
  void tab.click();
  return outcomeOf(tab);
}

/** Somebody who was told that it failed sends it again, until it's there. */
export async function sendUntilReceived(tab: Tab): Promise<void> {
  for (let attempt = 0; tab.state.status !== 'submitted'; attempt++) {
    assert.ok(attempt < 3, `It can't be sent: ${visitorSaw(tab)}`);
    await send(tab);
  }
}

const visitorSaw = ({ visitor }: Tab): string => visitor.shown.join(' → ');

/** The table, as text. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['fault', 'moment', 'somebody…', 'what the form says', 'rows'];
  const rows = lines.map(({ fault, moment, behaviour, outcome, rows }) => [
    fault,
    moment,
    behaviour,
    outcome,
    `${rows}`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
