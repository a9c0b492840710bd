import * as v from 'valibot';

import { isDate } from '../../../src/contract/index.js';
import { bodyOf } from '../bodies/bodies.js';
import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { askFor, type Asked, goBack, moveTo, termsContext } from './moves.js';
import { OPERATOR } from './offer/offer.js';
import { WANTED_DAYS } from './offer/terms.js';
import { findComplaints, insertStep, lockComplaint, updateComplaint } from './rows.js';
import { type ComplaintState, isOver, nextStates } from './states.js';
import { extendTerm, findTerms } from './terms.js';
import type { Breach, ComplaintRow, ComplaintsContext, Handler, Outcome } from './types.js';

/** Rows for what is asked for in the clerk's form. */
export const ASKED_ROWS = 4;
/** 合同类型, by the words of the record of contract performance. */
export const CONTRACT_TYPES = ['行政合同', '市场化合同', '没有合同'] as const;

const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const said = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most));
const days = (most: number) =>
  v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(most));
const reason = said(4000);
const told = words(4000);

/** What a clerk decides. What the complainant must know the reason of needs one. */
export const DecisionSchema = v.variant('to', [
  v.object({ to: v.picklist(['accepted', 'verifying', 'rectified', 'closed']), text: reason }),
  v.object({
    to: v.picklist(['notAccepted', 'notSubstantiated', 'substantiated', 'rectifying', 'refused']),
    text: told,
  }),
  v.object({
    to: v.literal('forwarded'),
    /** Of a known body; `other` and nothing else takes the name beside it. */
    body: words(200),
    name: said(200),
    phone: said(30),
    text: reason,
  }),
  v.object({
    to: v.literal('confirmedBreach'),
    facts: told,
    basis: words(500),
    on: v.pipe(v.string(), v.check(isDate)),
    by: words(200),
    contractType: v.picklist(CONTRACT_TYPES),
  }),
  v.object({ to: v.literal('resumed') }),
]);
/** See {@link DecisionSchema}. */
export type Decision = v.InferOutput<typeof DecisionSchema>;

const invalid = (detail: string) => new Problem(400, 'invalid', { detail });
const movedOn = () => new Problem(409, 'conflict', { detail: '投诉的状态已经改变，请返回后再看。' });

/** Steps that the operator takes itself, whoever verifies. */
const BY_OPERATOR: readonly ComplaintState[] = ['accepted', 'notAccepted', 'forwarded', 'closed'];

/** What a decision changes besides the state, and how it is told. */
interface Effects {
  readonly text: string;
  readonly by: string;
  readonly handler?: Handler;
  readonly outcome?: Outcome;
  readonly breach?: Breach;
}

function handlerOf({ body, name, phone }: Extract<Decision, { to: 'forwarded' }>): Handler {
  const found = bodyOf(body)?.name ?? (body === 'other' ? name : '');
  if (!found) throw invalid('请选择核查单位；列表中没有的，选“其他单位”并填写名称。');
  return { name: found, ...(phone ? { phone } : {}) };
}

function effectsOf(decision: Exclude<Decision, { to: 'resumed' }>, row: ComplaintRow, today: string): Effects {
  const by = BY_OPERATOR.includes(decision.to) || !row.handler ? OPERATOR.name : row.handler.name;
  switch (decision.to) {
    case 'forwarded': {
      const handler = handlerOf(decision);
      return { by, handler, text: [`转交${handler.name}核查。`, ...(decision.text ? [decision.text] : [])].join('\n') };
    }
    case 'confirmedBreach': {
      const { facts, basis, on, by: unit, contractType } = decision;
      if (on > today) throw invalid('认定日期不能晚于今天，请核对。');
      return {
        by: unit,
        text: `失信事实：${facts}\n认定依据：${basis}\n认定日期：${on}`,
        outcome: { text: `认定为政务违约失信。${facts}`, on, by: unit },
        breach: { facts, basis, on, by: unit, contractType },
      };
    }
    case 'notAccepted':
    case 'notSubstantiated':
    case 'substantiated':
      return { by, text: decision.text, outcome: { text: decision.text, on: today, by } };
    default:
      return { by, text: decision.text };
  }
}

/** Finds a complaint by its opaque id and holds it fast. @throws Problem when there is none */
async function lockById(transaction: Queryable, id: string): Promise<ComplaintRow> {
  const [found] = await findComplaints(transaction, 'where id = $1', [id]);
  const row = found && (await lockComplaint(transaction, found.number));
  if (!row) throw new Problem(404, 'not-found', { detail: '未找到该投诉。' });
  return row;
}

/** Changes that are written down as a clerk's, each in a transaction of its own. Answers with the complaint's number. */
type Change<Given> = (context: ComplaintsContext, id: string, given: Given) => Promise<string>;

const changing =
  <Given>(
    change: (
      work: { context: ComplaintsContext; transaction: Queryable; row: ComplaintRow; at: Date },
      given: Given,
    ) => Promise<void>,
  ): Change<Given> =>
  (context, id, given) =>
    context.database.transaction(async (transaction) => {
      const row = await lockById(transaction, id);
      await change({ context, transaction, row, at: context.clock.now() }, given);
      return row.number;
    });

/** Writes a decision down. @throws Problem when the complaint isn't there, or its state has moved on */
export const decide = changing<Decision>(async ({ context, transaction, row, at }, decision) => {
  const terms = termsContext(context, transaction, at);
  if (decision.to === 'resumed') {
    if (row.state !== 'supplementRequired') throw movedOn();
    await goBack(terms, row);
    await insertStep(transaction, row.number, {
      what: 'noted',
      at,
      by: OPERATOR.name,
      text: '不再等待补充，继续办理。',
    });
    return;
  }
  if (!nextStates(row).includes(decision.to)) throw movedOn();
  const { text, by, handler, outcome, breach } = effectsOf(decision, row, terms.today);
  await updateComplaint(transaction, row.number, {
    ...(handler ? { handler } : {}),
    ...(outcome ? { outcome } : {}),
    ...(breach ? { breach } : {}),
  });
  await moveTo(terms, handler ? { ...row, handler } : row, decision.to);
  await insertStep(transaction, row.number, { what: decision.to, at, by, text });
});

/** What is asked of the complainant. */
export interface Asking {
  readonly asked: readonly Asked[];
}

/** Reads what a clerk asks for: rows without words are none. @throws Problem when there is nothing, or something that isn't clear */
export function askingOf(form: Readonly<Record<string, unknown>>): Asking {
  const limit = v.safeParse(days(60), form['days'] ?? String(WANTED_DAYS));
  if (!limit.success) throw invalid('补充的期限应为 1 到 60 个工作日。');
  const kinds = v.picklist(['material', 'question']);
  const asked = Array.from({ length: ASKED_ROWS }, (_, index) => index + 1).flatMap((row): Asked[] => {
    const text = v.safeParse(said(500), form[`text${row}`]);
    if (!text.success) throw invalid('每项要求不超过 500 字。');
    if (!text.output) return [];
    const kind = v.safeParse(kinds, form[`kind${row}`]);
    if (!kind.success) throw invalid('请选择每项要求是材料还是问题。');
    return [{ kind: kind.output, text: text.output, days: limit.output }];
  });
  if (asked.length === 0) throw invalid('请至少写一项需要补充的材料或者问题。');
  return { asked };
}

/** Asks the complainant for something. */
export const ask = changing<Asking>(async ({ context, transaction, row, at }, { asked }) => {
  if (!nextStates(row).includes('supplementRequired')) throw movedOn();
  await askFor(termsContext(context, transaction, at), row, asked, { at, by: row.handler?.name ?? OPERATOR.name });
});

/** How a term is made longer. */
export const ExtensionSchema = v.object({
  term: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  days: days(30),
  reason: words(500),
});
/** See {@link ExtensionSchema}. */
export type Extension = v.InferOutput<typeof ExtensionSchema>;

/** Makes a term longer, and tells the complainant why. */
export const extend = changing<Extension>(
  async ({ context, transaction, row, at }, { term: id, days: more, reason }) => {
    const term = (await findTerms(transaction, row.number)).find((each) => each.id === id);
    const dueOn = term && (await extendTerm(termsContext(context, transaction, at), term, more));
    if (dueOn === undefined)
      throw new Problem(409, 'conflict', {
        detail: '这个期限不能延长：已经超过、已经完成、正在等待补充，或者已经延长过一次。',
      });
    await insertStep(transaction, row.number, {
      what: 'extended',
      at,
      by: OPERATOR.name,
      text: `“${term?.label ?? ''}”延长 ${more} 个工作日，至 ${dueOn}。原因：${reason}`,
    });
  },
);

/** Something that is to be told to the complainant. */
export const NoteSchema = v.object({ text: told });

/** Tells the complainant something; nothing else changes. */
export const note = changing<v.InferOutput<typeof NoteSchema>>(async ({ transaction, row, at }, { text }) => {
  if (isOver(row.state)) throw movedOn();
  await insertStep(transaction, row.number, { what: 'noted', at, by: OPERATOR.name, text });
});
