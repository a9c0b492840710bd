import { decode } from '../../../client/decode.js';
import type { Failure, Result } from '../../../client/failure.js';
import { getReport } from '../../../contract/operations/get-report.js';
import { listKeys } from '../../../contract/operations/list-keys.js';
import {
  type KeyList,
  type PublishedKey,
  PublishedKeySchema,
  type ReportStatus,
} from '../../../contract/schema/report.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';

/** What a report is judged by, beside what stands in it. */
export interface Evidence {
  /** Whom to trust; absent where nobody has said so. */
  readonly keys?: readonly PublishedKey[] | undefined;
  /** Keys and statuses that the endpoint publishes, as they were had last. */
  readonly list?: KeyList | undefined;
  /** What the issuer says of this one report, as it was had last. */
  readonly statement?: ReportStatus | undefined;
  /** Why the newest list couldn't be had. */
  readonly listFailure?: Failure | undefined;
  /** Why the newest statement couldn't be had. */
  readonly statusFailure?: Failure | undefined;
}

/**
 * Fetches what a report is judged by. What was had before stays where nothing newer comes: its age is shown beside it, and a good word loses its
 * force with age.
 * @param before from an earlier time; then the status is asked for again
 */
export async function gatherEvidence(
  host: ReportHost,
  report: ShownReport,
  signal: AbortSignal,
  before?: Evidence,
): Promise<Evidence> {
  const [list, statement] = await Promise.all([
    askForList(host, report, signal, before),
    before && askForStatus(host, report, signal),
  ]);
  const kept = list?.ok ? list.value : before?.list;
  return {
    keys: keysToTrust(host, kept),
    list: kept,
    statement: (statement?.ok ? statement.value : before?.statement) ?? report.status,
    listFailure: list?.ok === false ? list.failure : undefined,
    statusFailure: statement?.ok === false ? statement.failure : undefined,
  };
}

function keysToTrust({ trust }: ReportHost, list: KeyList | undefined): readonly PublishedKey[] | undefined {
  if (!trust?.keys && !trust?.endpointKeys) return undefined;
  // What the page gives was never decoded.
  const given = (trust.keys ?? []).filter((key) => decode(PublishedKeySchema, key));
  return [...given, ...((trust.endpointKeys && list?.keys) || [])];
}

/** Asked where it is needed: for its keys, or for the status of what brings none. */
async function askForList(
  host: ReportHost,
  { origin, status }: ShownReport,
  signal: AbortSignal,
  before: Evidence | undefined,
): Promise<Result<KeyList> | undefined> {
  if (!host.trust?.endpointKeys) {
    // A report that was verified by a code can't be asked for again: its code is gone, and tries are limited.
    const isWanted = !status || (before && origin === 'verified');
    if (!isWanted) return undefined;
    const service = await host.describe();
    if (!service.ok) return service;
    if (!service.value.operations.includes(listKeys.name)) return undefined;
  }
  return host.call(listKeys, {}, signal);
}

async function askForStatus(
  host: ReportHost,
  { origin, id }: ShownReport,
  signal: AbortSignal,
): Promise<Result<ReportStatus | undefined> | undefined> {
  if (id === undefined || (origin !== 'own' && origin !== 'given')) return undefined;
  const answer = await host.call(getReport, { id }, signal);
  return answer.ok ? { ok: true, value: answer.value.status } : answer;
}
