import assert from 'node:assert/strict';

import type { ServiceProcess, Written } from './service-process.js';
import { type Tab, Visitor, type VisitorOptions } from './visitor.js';

/** What goes wrong, when, and what somebody does about it. */
export interface Schedule {
  readonly fault: string;
  readonly moment: string;
  readonly behaviour: string;
  readonly visitor?: VisitorOptions;
  /** Differs from others in nothing that a form could change: forms that don't run all leave it out. */
  readonly isVariation?: boolean;
  run(tab: Tab, visitor: Visitor): Promise<void>;
}

/** A row of the table. */
export interface Line extends Pick<Schedule, 'fault' | 'moment' | 'behaviour'> {
  readonly outcome: string;
  readonly code: string;
  readonly rows: number;
}

/** One record, however it came about. */
const ONE = 1;

/** What a form says when it was refused because there is the same already. */
export const DUPLICATE = 'conflict (duplicate)';
/** What it says when it has arrived. */
export const RECEIVED = 'received';
/** What it says when something else has arrived that was sent before. */
export const EARLIER = 'received: the earlier text, later changes not sent';

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

/** Of all rows, those of a visitor. */
const rowsOf = (rows: readonly Written[], { code }: Visitor): readonly Written[] =>
  rows.filter((row) => row.code === code);

/**
 * The row of a schedule that has come to its end.
 * @param all all that the tables hold, when the service is down
 */
export async function lineOf(
  { fault, moment, behaviour }: Schedule,
  visitor: Visitor,
  all?: readonly Written[],
): Promise<Line> {
  const { length: rows } = all ? rowsOf(all, visitor) : await visitor.written();
  assert.equal(rows, ONE, `${rows} records`);
  const { code, shown, form, network } = visitor;
  for (const address of network.addresses) {
    const [, path = ''] = /^\/v1(\/.*)$/.exec(address) ?? [];
    const isKnown = path === form.path || path === '/submissions/find' || form.others.test(path);
    assert.ok(isKnown, `${address}: nothing typed, and no key`);
  }
  return { fault, moment, behaviour, outcome: shown.join(' → '), code, rows };
}

/**
 * Waits for an outcome, and judges it: what is said must be so, and nothing that was typed may be lost.
 * @param all all that the tables hold, when the service is down
 */
export async function outcomeOf(tab: Tab, all?: readonly Written[]): Promise<string> {
  const { visitor } = tab;
  const state = await tab.settled();
  const isUp = visitor.service.port !== undefined;
  const rows = all ? rowsOf(all, visitor) : isUp ? await visitor.written() : undefined;
  const count = rows?.length;
  tab.assertNothingLost();
  let said: string = state.status;
  if (state.status === 'submitted') {
    said = state.earlier ? EARLIER : RECEIVED;
    visitor.receipts.add(state.result.number);
    assert.equal(count, ONE, `“${said}” with ${count} records`);
    assert.equal(rows?.[0]?.number, state.result.number, 'the receipt is that of the record');
    const isSame = rows?.[0]?.words === tab.written;
    assert.ok(isSame ? !state.earlier || tab.isAnew : state.earlier, 'the record says what the receipt says');
  } else if (state.status === 'failed') {
    const { code, reason } = state.failure;
    said = `${reason && reason !== code ? `${code} (${reason})` : code}${state.unconfirmed ? ', not confirmed' : ''}`;
    // A record of which another tab has shown the receipt is none that was lost.
    const unseen = rows?.filter(({ number }) => !visitor.receipts.has(number)).length;
    if (rows && !state.unconfirmed)
      assert.ok(reason === 'duplicate' ? count === ONE : unseen === 0, `“${said}” with ${count} records`);
  }
  visitor.shown.push(said);
  return said;
}

/** Gives what the form lacks, clicks, and waits for what comes of it. */
export async function send(tab: Tab): Promise<string> {
  if (tab.lacks) await tab.complete();
  void tab.click();
  return outcomeOf(tab);
}

/** Changes the words in a copy of a tab, and sends that; without effect when the copy has found out meanwhile that all has arrived. */
export async function sendChanged(copy: Tab, words: string): Promise<string> {
  if (copy.lacks) await copy.complete();
  if (copy.state.status !== 'submitted') copy.change(words);
  return send(copy);
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
