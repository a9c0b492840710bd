import type { CreditRecord } from '../../contract/schema/record.js';
import type { Report, ReportHeader, ReportStatus, VerifiedReport } from '../../contract/schema/report.js';

/** A report that is ready, wherever it came from. */
export interface ShownReport {
  /** As it came, member for member: the signature covers all of it. */
  readonly header: ReportHeader;
  /** Detached JWS; a report without one can be read but not confirmed. */
  readonly signature?: string | undefined;
  /** `own`: made by this visitor. `verified`: shown by somebody else. `file`: from a saved file, perhaps without any endpoint. `given`: handed over by the page. */
  readonly origin: 'own' | 'verified' | 'file' | 'given';
  /** At the endpoint, which brings further pages of records; absent for a file. */
  readonly id?: string | undefined;
  /** All pages, where they came with the report. */
  readonly pages?: readonly (readonly CreditRecord[])[] | undefined;
  /** For `verified`: lets this visitor read further pages. */
  readonly grant?: string | undefined;
  /** What the issuer said of its force, when it was last asked. */
  readonly status?: ReportStatus | undefined;
  readonly verification?: Report['verification'];
  /** For `verified`: for whom and what for its holder showed it, and until when. */
  readonly shownFor?: Pick<VerifiedReport, 'purpose' | 'recipient' | 'expiresAt'> | undefined;
}

/** A report of the endpoint as something to show; nothing while it isn't ready. */
export function shownReport(
  { id, state, header, signature, pages, status, verification }: Report,
  origin: ShownReport['origin'],
): ShownReport | undefined {
  return state === 'ready' && header ? { header, signature, origin, id, pages, status, verification } : undefined;
}

/** A report that was verified at its endpoint as something to show. */
export function verifiedReport({ report, status, grant, ...shownFor }: VerifiedReport): ShownReport | undefined {
  const shown = shownReport(report, 'verified');
  return shown && { ...shown, status, grant, shownFor };
}
