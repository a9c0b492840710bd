import type { Queryable } from '../db/database.js';
import type { AuditEntry, Caller } from './types.js';

/** What was looked up, of data that aren't public. */
export type AuditedRead = Pick<AuditEntry, 'operation' | 'subjectId' | 'chapter' | 'outcome'>;

/** Keeps who looked up what that isn't public; a read doesn't answer before its row is written. */
export class Audit {
  constructor(
    private readonly database: Queryable,
    private readonly now: () => Date,
  ) {}

  async write(reads: readonly AuditedRead[], caller: Caller | undefined): Promise<void> {
    if (reads.length === 0) return;
    const rows = reads.map((read) => ({
      ...read,
      at: this.now().toISOString(),
      who: caller?.hashedId ?? 'anonymous',
      level: caller?.level ?? 'none',
    }));
    await this.database.query(
      `insert into audit (at, who, level, operation, subject_id, chapter, outcome)
       select at, who, level, operation, "subjectId", chapter, outcome from json_to_recordset($1::json)
         as r(at timestamptz, who text, level text, operation text, "subjectId" text, chapter text, outcome text)`,
      [JSON.stringify(rows)],
    );
  }

  async list(limit: number): Promise<AuditEntry[]> {
    const { rows } = await this.database.query<AuditEntry & { chapter: string | null }>(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, who, level, operation,
         subject_id as "subjectId", chapter, outcome
       from audit order by id desc limit $1::integer`,
      [limit],
    );
    return rows.map(({ chapter, ...entry }) => ({ ...entry, ...(chapter ? { chapter } : {}) }));
  }
}
