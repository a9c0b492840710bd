import type { Queryable } from '../db/database.js';
import { instantSql } from '../reports/times.js';
import type { CommitmentRow, SignedVersion, StepRow } from './types.js';

const VERSION_COLUMNS = `v.version, ${instantSql('v.signed_at')} as "signedAt", v.template, v.content, v.text, v.digest, v.signature,
  v.privacy, v.warnings, v.reason`;
const COLUMNS = `c.number, c.id, c.owner, c.query_hash as "queryHash", c.state, ${instantSql('c.made_at')} as "madeAt", c.judgement,
  ${VERSION_COLUMNS}`;
const TABLES = 'commitments c join commitment_versions v on v.number = c.number and v.version = c.version';

/** The rows that a condition on `c` (commitment) and `v` (the text that holds) lets through. */
export async function findCommitments(
  database: Queryable,
  rest: string,
  params: readonly unknown[] = [],
): Promise<CommitmentRow[]> {
  return (await database.query<CommitmentRow>(`select ${COLUMNS} from ${TABLES} ${rest}`, params)).rows;
}

/** One row. */
export async function findCommitment(database: Queryable, number: string): Promise<CommitmentRow | undefined> {
  return (await findCommitments(database, 'where c.number = $1', [number]))[0];
}

/** One row, which stays as it is until the transaction ends. */
export async function lockCommitment(transaction: Queryable, number: string): Promise<CommitmentRow | undefined> {
  await transaction.query('select 1 from commitments where number = $1 for update', [number]);
  return findCommitment(transaction, number);
}

/** All texts of a commitment, the first one first. */
export async function findVersions(database: Queryable, number: string): Promise<SignedVersion[]> {
  const { rows } = await database.query<SignedVersion>(
    `select ${VERSION_COLUMNS} from commitment_versions v where v.number = $1 order by v.version`,
    [number],
  );
  return rows;
}

/** Steps of commitments, oldest first. */
export async function findSteps(database: Queryable, numbers: readonly string[]): Promise<StepRow[]> {
  const { rows } = await database.query<StepRow>(
    `select number, what, ${instantSql('at')} as at, by_whom as by, words as text from commitment_steps
     where number = any($1::text[]) order by id`,
    [numbers],
  );
  return rows;
}

/** Writes down that something happened. */
export async function insertStep(
  transaction: Queryable,
  { number, what, at, by, text }: Pick<StepRow, 'number' | 'what'> & { at: Date; by?: string; text?: string },
): Promise<void> {
  await transaction.query(
    'insert into commitment_steps (number, what, at, by_whom, words) values ($1, $2, $3::timestamptz, $4, $5)',
    [number, what, at.toISOString(), by ?? null, text ?? null],
  );
}

/** Writes a commitment without its text. */
export async function insertCommitment(
  transaction: Queryable,
  { number, id, owner, queryHash, madeAt }: Pick<CommitmentRow, 'number' | 'id' | 'owner' | 'queryHash' | 'madeAt'>,
): Promise<void> {
  await transaction.query(
    `insert into commitments (number, id, owner, query_hash, state, made_at, version)
     values ($1, $2, $3, $4, 'made', $5::timestamptz, 1)`,
    [number, id, owner, queryHash, madeAt],
  );
}

/** Writes a signed text; earlier ones stay beside it. */
export async function insertVersion(
  transaction: Queryable,
  number: string,
  signed: SignedVersion & { readonly textHash: string },
): Promise<void> {
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  await transaction.query(
    `insert into commitment_versions (number, version, signed_at, template, content, text, text_hash, digest, signature, privacy, warnings, reason)
     values ($1, $2::integer, $3::timestamptz, $4::json, $5::json, $6, $7, $8::json, $9::json, $10::json, $11::json, $12)`,
    [
      number,
      signed.version,
      signed.signedAt,
      json(signed.template),
      json(signed.content),
      signed.text,
      signed.textHash,
      json(signed.digest),
      json(signed.signature),
      json(signed.privacy),
      json(signed.warnings),
      signed.reason,
    ],
  );
}
