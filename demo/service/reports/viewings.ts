import type { ReportViewingList } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { ISSUER } from '../signing/signing.js';
import { instantSql } from './times.js';

const MOST = 200;

/** Somebody looked. */
export interface Viewing {
  readonly reportId: string;
  readonly codeId?: string | undefined;
  readonly at: Date;
  /** Who, as far as the service knows. */
  readonly viewer: string;
  readonly purpose?: string | undefined;
}

/** Writes down that somebody looked. */
export async function insertViewing(database: Queryable, viewing: Viewing): Promise<void> {
  const { reportId, codeId, at, viewer, purpose } = viewing;
  await database.query(
    `insert into report_viewings (report_id, code_id, at, viewer, purpose) values ($1, $2, $3::timestamptz, $4, $5)`,
    [reportId, codeId ?? null, at.toISOString(), viewer, purpose ?? null],
  );
}

/** Who looked at a report, newest first. */
export async function listViewings(database: Queryable, reportId: string, now: Date): Promise<ReportViewingList> {
  const { rows } = await database.query<{
    id: number;
    at: string;
    codeId: string | null;
    viewer: string;
    purpose: string | null;
  }>(
    `select id, ${instantSql('at')} as at, code_id as "codeId", viewer, purpose from report_viewings
     where report_id = $1 order by id desc limit ${MOST}`,
    [reportId],
  );
  const { rows: counted } = await database.query<{ n: number }>(
    'select count(*)::integer as n from report_viewings where report_id = $1',
    [reportId],
  );
  return {
    items: rows.map(({ id, at, codeId, viewer, purpose }) => ({
      id: String(id),
      at,
      viewer,
      ...(codeId ? { codeId } : {}),
      ...(purpose ? { purpose } : {}),
    })),
    total: counted[0]?.n ?? 0,
    asOf: now.toISOString(),
    sources: [{ name: ISSUER.name, state: 'ok', asOf: now.toISOString() }],
  };
}
