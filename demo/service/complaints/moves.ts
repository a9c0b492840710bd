import type { Queryable } from '../db/database.js';
import { newId } from '../reports/numbers.js';
import { chinaDate } from '../reports/times.js';
import { insertStep, insertWanted, updateComplaint } from './rows.js';
import type { ComplaintState } from './states.js';
import { beginTerms, endTerms, resumeTerms, suspendTerms, type TermsContext } from './terms.js';
import type { ComplaintRow, ComplaintsContext, WantedRow } from './types.js';

/** What moves of one complaint work with, in one transaction. */
export const termsContext = (
  { workingDays }: Pick<ComplaintsContext, 'workingDays'>,
  transaction: Queryable,
  now: Date,
): TermsContext => ({ transaction, workingDays, today: chinaDate(now) });

/** Something that is asked of the complainant. */
export interface Asked extends Pick<WantedRow, 'kind' | 'text'> {
  /** Working days for it. */
  readonly days: number;
}

/** What the demonstration's words ask for at once. */
export const DEMO_ASKED: readonly Asked[] = [
  { kind: 'material', text: '合同中有签章和日期的一页', days: 5 },
  { kind: 'question', text: '最近一次向对方催告是什么时候？对方怎么答复？', days: 5 },
];

/** Asks the complainant for something; until it's there the clock of the others stands still. */
export async function askFor(
  context: TermsContext,
  row: ComplaintRow,
  asked: readonly Asked[],
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const { transaction, workingDays, today } = context;
  await updateComplaint(transaction, row.number, { state: 'supplementRequired', before: row.state });
  await suspendTerms(context, row.number);
  for (const { kind, text, days } of asked) {
    const wanted = { id: newId(), kind, text, dueOn: workingDays.after(today, days) };
    await insertWanted(transaction, row.number, wanted);
  }
  const text = asked.map((one) => one.text).join('\n');
  await insertStep(transaction, row.number, { what: 'supplementRequired', at, by, text });
}

/** Goes back to the state in which something was asked for. */
export async function goBack(context: TermsContext, { number, before }: ComplaintRow): Promise<void> {
  if (before === null) return;
  await updateComplaint(context.transaction, number, { state: before, before: null });
  await resumeTerms(context, number);
}

/** Brings a complaint into a state: terms that are kept end, others begin. @param row with what the move changes */
export async function moveTo(context: TermsContext, row: ComplaintRow, to: ComplaintState): Promise<void> {
  await updateComplaint(context.transaction, row.number, { state: to, before: null });
  await endTerms(context, row.number, to);
  await beginTerms(context, row, to, row.effect === 'overdue');
}
