import type { Report } from '../../../src/contract/index.js';
import { allPages } from './entries.js';
import { statusOf } from './status.js';
import { INLINE_BYTES, INLINE_RECORDS, type ReadyRow, type ReportRow, type ReportsContext } from './types.js';

/** Seconds until it is worth asking again for a report in preparation. */
const RETRY_AFTER = 1;

/** Whether a report is there, with its header. */
export const isReady = (row: ReportRow): row is ReadyRow => row.state === 'ready' && row.header !== null;

/** A report as anybody may see it who may see it: without what only its holder gets. */
export async function reportOf(context: ReportsContext, row: ReadyRow): Promise<Report> {
  const { id, header, signature, bytes } = row;
  const isShort = header.records.count <= INLINE_RECORDS && (bytes ?? 0) <= INLINE_BYTES;
  return {
    id,
    state: 'ready',
    header,
    ...(signature ? { signature } : {}),
    ...(isShort ? { pages: await allPages(context, row) } : {}),
    status: statusOf(row, context.clock.now()),
  };
}

/** A report, or how far it is, for its holder. */
export async function ownReportOf(context: ReportsContext, row: ReportRow): Promise<Report> {
  if (isReady(row)) {
    const checkCode = context.secrets.checkCode(row.reportNo);
    // A part has no paper of its own.
    const verification = row.parentId ? {} : { verification: { checkCode, url: context.verifyUrl } };
    return { ...(await reportOf(context, row)), ...verification };
  }
  const { id, progress, reason } = row;
  return row.state === 'failed'
    ? { id, state: 'failed', ...(reason ? { reason } : {}) }
    : { id, state: 'preparing', progress, retryAfter: RETRY_AFTER };
}
