import * as v from 'valibot';

import type { Database } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { chinaDate } from '../reports/times.js';
import { findCommitments, insertStep, lockCommitment } from './rows.js';
import { mayBecome } from './states.js';
import type { Judgement } from './types.js';

const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const said = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500));
const kept = words(4000);

/** What a clerk decides. Only a judgement that something wasn't kept needs to say what, and what follows. */
export const DecisionSchema = v.variant('to', [
  v.object({ to: v.literal('accepted'), reason: said }),
  v.object({ to: v.literal('supervised'), reason: said }),
  v.object({ to: v.literal('rejected'), reason: words(500) }),
  v.object({ to: v.literal('fulfilled') }),
  v.object({ to: v.picklist(['partlyFulfilled', 'notFulfilled']), unperformed: kept, liability: kept }),
]);
/** See {@link DecisionSchema}. */
export type Decision = v.InferOutput<typeof DecisionSchema>;

function judgementOf(decision: Decision, on: string): Judgement | undefined {
  switch (decision.to) {
    case 'fulfilled':
      return { state: decision.to, on };
    case 'partlyFulfilled':
    case 'notFulfilled':
      return { state: decision.to, on, unperformed: decision.unperformed, liability: decision.liability };
    default:
      return undefined;
  }
}

const textOf = (decision: Decision): string | undefined => {
  if ('reason' in decision) return decision.reason || undefined;
  return 'unperformed' in decision
    ? `未履行的承诺内容：${decision.unperformed}\n违诺责任追究内容：${decision.liability}`
    : undefined;
};

/** Writes a decision down. Answers with the commitment's number. @throws Problem when the commitment isn't there, or its state has moved on */
export async function decide(database: Database, id: string, decision: Decision, now: Date): Promise<string> {
  return database.transaction(async (transaction) => {
    const [found] = await findCommitments(transaction, 'where c.id = $1', [id]);
    const row = found && (await lockCommitment(transaction, found.number));
    if (!row) throw new Problem(404, 'not-found', { detail: '未找到该承诺。' });
    const { to } = decision;
    if (!mayBecome(row.state, to))
      throw new Problem(409, 'conflict', { detail: '承诺的状态已经改变，请返回列表后再看。' });
    const judgement = judgementOf(decision, chinaDate(now));
    await transaction.query('update commitments set state = $2, judgement = $3::json where number = $1', [
      row.number,
      to,
      judgement ? JSON.stringify(judgement) : null,
    ]);
    const text = textOf(decision);
    await insertStep(transaction, {
      number: row.number,
      what: to,
      at: now,
      by: row.template.authority.name,
      ...(text ? { text } : {}),
    });
    return row.number;
  });
}
