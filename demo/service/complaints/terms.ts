import type { Deadline } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import type { WorkingDays } from '../working-days/working-days.js';
import { OPERATOR } from './offer/offer.js';
import { TERMS, type TermRule } from './offer/terms.js';
import { type ComplaintState, isOver } from './states.js';
import type { ComplaintRow, TermRow } from './types.js';

/** Terms of a complaint, oldest first. */
export async function findTerms(database: Queryable, number: string): Promise<TermRow[]> {
  const { rows } = await database.query<TermRow>(
    `select id::integer, kind, label, by_whom as by, working_days as "workingDays", due_on::text as "dueOn", state, left_days as "leftDays",
       met_on::text as "metOn", is_extended as "isExtended"
     from complaint_terms where number = $1 order by id`,
    [number],
  );
  return rows;
}

/** Whether a term is over and nobody has kept it. */
export const isOverdue = ({ state, dueOn }: Pick<TermRow, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'running' && dueOn < today;

/** The terms as they are told. One that was kept too late says so. */
export const deadlinesOf = (terms: readonly TermRow[], today: string): Deadline[] =>
  terms
    .filter(({ state }) => state !== 'dropped')
    .map((term) => ({
      label: term.metOn !== null && term.metOn > term.dueOn ? `${term.label}（超过期限后完成）` : term.label,
      by: term.by,
      dueOn: term.dueOn,
      workingDays: term.workingDays,
      state: isOverdue(term, today) ? 'overdue' : term.state,
    }));

/** What happens to the terms when a complaint goes on. */
export interface TermsContext {
  readonly transaction: Queryable;
  readonly workingDays: WorkingDays;
  readonly today: string;
}

const set = (
  { transaction }: TermsContext,
  { id }: TermRow,
  { state, dueOn, leftDays, metOn }: Partial<TermRow> & Pick<TermRow, 'state'>,
): Promise<unknown> =>
  transaction.query(
    'update complaint_terms set state = $2, due_on = coalesce($3::date, due_on), left_days = $4::integer, met_on = $5::date where id = $1',
    [id, state, dueOn ?? null, leftDays ?? null, metOn ?? null],
  );

const isOpen = ({ state }: TermRow): boolean => state === 'running' || state === 'suspended';

function keeperOf({ keeper }: TermRule, { handler, request }: ComplaintRow): string {
  if (keeper === 'respondent') return request.respondent.name;
  return keeper === 'handler' && handler ? handler.name : OPERATOR.name;
}

/** Begins the terms that run from a state on. @param isLate lets them be over from the start, for demonstrations */
export async function beginTerms(
  context: TermsContext,
  row: ComplaintRow,
  state: ComplaintState,
  isLate: boolean,
): Promise<void> {
  const { transaction, workingDays, today } = context;
  for (const rule of TERMS.filter(({ from }) => from.includes(state)))
    await transaction.query(
      `insert into complaint_terms (number, kind, label, by_whom, working_days, due_on, state)
       values ($1, $2, $3, $4, $5::integer, $6::date, 'running')`,
      [
        row.number,
        rule.kind,
        rule.label,
        keeperOf(rule, row),
        rule.workingDays,
        isLate ? workingDays.before(today, 1) : workingDays.after(today, rule.workingDays),
      ],
    );
}

/** Ends the terms that are kept by reaching a state; those that it makes pointless are nobody's any more. */
export async function endTerms(context: TermsContext, number: string, to: ComplaintState): Promise<void> {
  for (const term of (await findTerms(context.transaction, number)).filter(isOpen)) {
    const rule = TERMS.find(({ kind }) => kind === term.kind);
    if (rule?.until.includes(to)) await set(context, term, { state: 'met', metOn: context.today });
    else if (isOver(to) || rule?.from.includes(to)) await set(context, term, { state: 'dropped' });
  }
}

/** Stops the clock while the complainant is asked; what is over stays so. */
export async function suspendTerms(context: TermsContext, number: string): Promise<void> {
  const { workingDays, today } = context;
  for (const term of await findTerms(context.transaction, number))
    if (term.state === 'running' && !isOverdue(term, today))
      await set(context, term, { state: 'suspended', leftDays: workingDays.between(today, term.dueOn) });
}

/** Lets the clock go on, with the working days that were left. */
export async function resumeTerms(context: TermsContext, number: string): Promise<void> {
  const { workingDays, today } = context;
  for (const term of await findTerms(context.transaction, number))
    if (term.state === 'suspended')
      await set(context, term, { state: 'running', dueOn: workingDays.after(today, term.leftDays ?? 0) });
}

/** Makes a term longer, once. Answers with whether it could be: one that is over or stands still can't. */
export async function extendTerm(
  { transaction, workingDays, today }: TermsContext,
  term: TermRow,
  days: number,
): Promise<string | undefined> {
  if (term.state !== 'running' || isOverdue(term, today) || term.isExtended) return undefined;
  const dueOn = workingDays.after(term.dueOn, days);
  await transaction.query(
    'update complaint_terms set due_on = $2::date, working_days = working_days + $3::integer, is_extended = true where id = $1',
    [term.id, dueOn, days],
  );
  return dueOn;
}

/** Which of some complaints have a term that is over. */
export async function overdueNumbers(
  database: Queryable,
  numbers: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ number: string }>(
    `select distinct number from complaint_terms where number = any($1::text[]) and state = 'running' and due_on < $2::date`,
    [numbers, today],
  );
  return new Set(rows.map(({ number }) => number));
}
