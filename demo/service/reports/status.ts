import type { KeyList, ReportStatus } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { ISSUER } from '../signing/signing.js';
import { instantSql } from './times.js';
import type { ReportRow, ReportsContext } from './types.js';

/** How long a list of statuses proves that a report is valid, in milliseconds. */
const LIST_LIFE = 24 * 3_600_000;

const given = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));

/** What the issuer says of a report now. */
export function statusOf(row: ReportRow, now: Date): ReportStatus {
  const stated = { statedBy: ISSUER.name, statedAt: now.toISOString() };
  if (row.status !== 'valid') {
    const { status, statusSince, statusReason, supersededBy } = row;
    return { state: status, ...given({ since: statusSince, reason: statusReason, supersededBy }), ...stated };
  }
  const { validFrom, validUntil } = row;
  if (validFrom && Date.parse(validFrom) > now.getTime()) return { state: 'notYetValid', since: validFrom, ...stated };
  if (validUntil && Date.parse(validUntil) < now.getTime()) return { state: 'expired', since: validUntil, ...stated };
  return { state: 'valid', ...stated };
}

/** All keys, also those of other processes on the same database, and the reports of which something else than `valid` is to be said. */
export async function listKeys({ database, clock }: ReportsContext): Promise<KeyList> {
  const { rows: keys } = await database.query<{ key: KeyList['keys'][number] }>(
    'select key from report_keys order by kid',
  );
  const { rows } = await database.query<{
    reportNo: string;
    state: string;
    since: string | null;
    reason: string | null;
    supersededBy: string | null;
  }>(
    `select report_no as "reportNo", status as state, ${instantSql('status_since')} as since, status_reason as reason,
       superseded_by as "supersededBy"
     from reports where state = 'ready' and status <> 'valid' order by status_since desc, report_no`,
  );
  const now = clock.now();
  return {
    keys: keys.map(({ key }) => key),
    statuses: rows.map(({ reportNo, state, ...rest }) => ({ reportNo, state, ...given(rest) })),
    statedBy: ISSUER.name,
    asOf: now.toISOString(),
    nextUpdate: new Date(now.getTime() + LIST_LIFE).toISOString(),
  };
}

/** What an operator may say of a report. */
export type Decision = 'revoked' | 'suspended' | 'valid';

/**
 * Says something of a report, and of the parts that were shown of it. What was superseded stays so, and what was revoked is never valid again.
 * @returns whether there was something to decide
 */
export async function decide(
  database: Queryable,
  decision: { id: string; to: Decision; reason: string | undefined; at: Date },
): Promise<boolean> {
  const from =
    decision.to === 'valid' ? ['suspended'] : decision.to === 'suspended' ? ['valid'] : ['valid', 'suspended'];
  const { rows } = await database.query(
    `update reports r set status = $2, status_since = $3::timestamptz, status_reason = $4
     where (id = $1 or parent_id = $1) and state = 'ready' and status = any($5::text[]) returning id`,
    [decision.id, decision.to, decision.at.toISOString(), decision.reason ?? null, from],
  );
  return rows.length > 0;
}
