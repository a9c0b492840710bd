import type { Queryable } from '../db/database.js';
import { instantSql } from '../reports/times.js';
import type { AnswerRow, ComplaintRow, StepRow, WantedRow } from './types.js';

const COLUMNS = `number, id, owner, query_hash as "queryHash", state, before, ${instantSql('submitted_at')} as "submittedAt", request, told,
  handler, outcome, breach, rating, effect`;

/** A value for a `json` parameter. */
const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** The rows that a condition lets through. */
export async function findComplaints(
  database: Queryable,
  rest: string,
  params: readonly unknown[] = [],
): Promise<ComplaintRow[]> {
  return (await database.query<ComplaintRow>(`select ${COLUMNS} from complaints ${rest}`, params)).rows;
}

/** One row. */
export const findComplaint = async (database: Queryable, number: string): Promise<ComplaintRow | undefined> =>
  (await findComplaints(database, 'where number = $1', [number]))[0];

/** One row, which stays as it is until the transaction ends. */
export async function lockComplaint(transaction: Queryable, number: string): Promise<ComplaintRow | undefined> {
  return (await findComplaints(transaction, 'where number = $1 for update', [number]))[0];
}

/** Writes a complaint. */
export async function insertComplaint(
  transaction: Queryable,
  row: Pick<ComplaintRow, 'number' | 'id' | 'owner' | 'queryHash' | 'submittedAt' | 'request' | 'told' | 'effect'> & {
    readonly factsHash: string;
  },
): Promise<void> {
  await transaction.query(
    `insert into complaints (number, id, owner, query_hash, state, submitted_at, facts_hash, request, told, effect)
     values ($1, $2, $3, $4, 'submitted', $5::timestamptz, $6, $7::json, $8::json, $9)`,
    [
      row.number,
      row.id,
      row.owner,
      row.queryHash,
      row.submittedAt,
      row.factsHash,
      json(row.request),
      json(row.told),
      row.effect,
    ],
  );
}

/** What changes of a complaint. */
export type ComplaintChange = Partial<
  Pick<ComplaintRow, 'state' | 'before' | 'handler' | 'outcome' | 'breach' | 'rating'>
>;

/** Writes down what changed; a member that isn't there stays as it is. */
export async function updateComplaint(
  transaction: Queryable,
  number: string,
  { state, before, handler, outcome, breach, rating }: ComplaintChange,
): Promise<void> {
  await transaction.query(
    `update complaints set state = coalesce($2, state), before = case when $3::boolean then $4 else before end,
       handler = coalesce($5::json, handler), outcome = coalesce($6::json, outcome), breach = coalesce($7::json, breach),
       rating = coalesce($8::json, rating)
     where number = $1`,
    [
      number,
      state ?? null,
      before !== undefined,
      before ?? null,
      json(handler),
      json(outcome),
      json(breach),
      json(rating),
    ],
  );
}

/** Steps of a complaint, oldest first. */
export async function findSteps(database: Queryable, number: string): Promise<StepRow[]> {
  const { rows } = await database.query<StepRow>(
    `select what, label, ${instantSql('at')} as at, by_whom as by, words as text, reference from complaint_steps
     where number = $1 order by id`,
    [number],
  );
  return rows;
}

/** Writes down that something happened. */
export async function insertStep(
  transaction: Queryable,
  number: string,
  {
    what,
    at,
    ...rest
  }: Pick<StepRow, 'what'> & { readonly at: Date } & Partial<Pick<StepRow, 'label' | 'by' | 'text' | 'reference'>>,
): Promise<void> {
  await transaction.query(
    `insert into complaint_steps (number, what, label, at, by_whom, words, reference)
     values ($1, $2, $3, $4::timestamptz, $5, $6, $7)`,
    [number, what, rest.label ?? null, at.toISOString(), rest.by ?? null, rest.text || null, rest.reference ?? null],
  );
}

/** What was asked for, in the order in which it was. */
export async function findWanted(database: Queryable, number: string): Promise<WantedRow[]> {
  const { rows } = await database.query<WantedRow>(
    `select id, kind, words as text, due_on::text as "dueOn", ${instantSql('given_at')} as "givenAt" from complaint_wanted
     where number = $1 order by ordinal`,
    [number],
  );
  return rows;
}

/** Asks for something. */
export async function insertWanted(
  transaction: Queryable,
  number: string,
  { id, kind, text, dueOn }: Omit<WantedRow, 'givenAt'>,
): Promise<void> {
  await transaction.query(
    'insert into complaint_wanted (id, number, kind, words, due_on) values ($1, $2, $3, $4, $5::date)',
    [id, number, kind, text, dueOn],
  );
}

/** What was handed in afterwards, in the order in which it came. */
export async function findAnswers(database: Queryable, number: string): Promise<AnswerRow[]> {
  const { rows } = await database.query<AnswerRow>(
    'select id, reference, wanted, words as text from complaint_answers where number = $1 order by ordinal',
    [number],
  );
  return rows;
}

/** Writes down what was handed in; what it answers is given then. */
export async function insertAnswer(
  transaction: Queryable,
  number: string,
  { id, reference, wanted, text }: AnswerRow,
  at: Date,
): Promise<void> {
  await transaction.query(
    'insert into complaint_answers (id, number, reference, wanted, words) values ($1, $2, $3, $4, $5)',
    [id, number, reference, wanted, text],
  );
  if (wanted !== null)
    await transaction.query('update complaint_wanted set given_at = $2::timestamptz where id = $1', [
      wanted,
      at.toISOString(),
    ]);
}
