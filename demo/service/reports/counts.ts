import type { ReportHeader } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { countedPurpose } from './offer.js';
import { chinaMonth } from './times.js';
import type { KeptRequest } from './types.js';

/** How many reports were issued and used: `domain` is empty in the row that counts the reports themselves. */
export interface ReportCount {
  readonly month: string;
  readonly kind: string;
  readonly domain: string;
  readonly purpose: string;
  readonly issued: number;
  readonly used: number;
}

const chosenOf = (header: ReportHeader): string[] =>
  (header.domains ?? []).filter(({ conclusion }) => conclusion !== 'notSelected').map(({ code }) => code);

async function count(
  database: Queryable,
  what: 'issued' | 'used',
  rows: readonly { month: string; kind: string; domain: string; purpose: string }[],
): Promise<void> {
  await database.query(
    `insert into report_counts (month, kind, domain, purpose, ${what})
     select month, kind, domain, purpose, 1 from json_to_recordset($1::json)
       as r(month text, kind text, domain text, purpose text)
     on conflict (month, kind, domain, purpose) do update set ${what} = report_counts.${what} + 1`,
    [JSON.stringify(rows)],
  );
}

const rowsFor = (header: ReportHeader, { kind, purpose }: KeptRequest, at: Date) =>
  ['', ...chosenOf(header)].map((domain) => ({
    month: chinaMonth(at),
    kind,
    domain,
    purpose: countedPurpose(purpose),
  }));

/** A report was made. */
export const countIssued = (database: Queryable, header: ReportHeader, request: KeptRequest): Promise<void> =>
  count(database, 'issued', rowsFor(header, request, new Date(header.generatedAt)));

/** Somebody had a report shown and verified. */
export const countUsed = (database: Queryable, header: ReportHeader, request: KeptRequest, at: Date): Promise<void> =>
  count(database, 'used', rowsFor(header, request, at));

/** All counts, newest month first. */
export async function readCounts(database: Queryable): Promise<ReportCount[]> {
  const { rows } = await database.query<ReportCount>(
    'select month, kind, domain, purpose, issued, used from report_counts order by month desc, kind, domain, purpose',
  );
  return rows;
}
