import type { Queryable } from '../db/database.js';
import { instantSql } from './times.js';
import type { ReportRow } from './types.js';

const COLUMNS = `id, parent_id as "parentId", report_no as "reportNo", kind, state, subject_id as "subjectId",
  subject_name as "subjectName", uscc, request, ${instantSql('asked_at')} as "askedAt", progress, reason, header, signature, bytes,
  ${instantSql('valid_from')} as "validFrom", ${instantSql('valid_until')} as "validUntil", status,
  ${instantSql('status_since')} as "statusSince", status_reason as "statusReason", superseded_by as "supersededBy"`;

/** The rows that a condition lets through. */
export async function findReports(database: Queryable, rest: string, params: readonly unknown[]): Promise<ReportRow[]> {
  const { rows } = await database.query<ReportRow>(`select ${COLUMNS} from reports ${rest}`, params);
  return rows;
}

/** One row. */
export async function findReport(database: Queryable, id: string): Promise<ReportRow | undefined> {
  return (await findReports(database, 'where id = $1', [id]))[0];
}

/** A row of `report_entries`, to be written. */
export interface EntryInput {
  readonly ordinal: number;
  readonly page: number;
  readonly chapter: string;
  readonly domain?: string | undefined;
  readonly date?: string | undefined;
  readonly words: string;
}

/** Writes what the records of a report are found by. */
export async function insertEntries(
  database: Queryable,
  reportId: string,
  entries: readonly EntryInput[],
): Promise<void> {
  if (entries.length === 0) return;
  await database.query(
    `insert into report_entries (report_id, ordinal, page, chapter, domain, date, words)
     select $1, ordinal, page, chapter, domain, date, words from json_to_recordset($2::json)
       as r(ordinal integer, page integer, chapter text, domain text, date date, words text)`,
    [reportId, JSON.stringify(entries)],
  );
}
