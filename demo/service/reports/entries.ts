import type { CreditRecord, ReportRecordList } from '../../../src/contract/index.js';
import { normaliseName } from '../../../src/contract/normalise.js';
import { readCursor, writeCursor } from '../store/cursor.js';
import { Params } from '../store/params.js';
import { PAGE_RECORDS, type ReadyRow, type ReportsContext } from './types.js';

/** What narrows the records of a report. */
export interface RecordFilter {
  readonly chapter?: string | undefined;
  readonly domain?: string | undefined;
  readonly period?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly query?: string | undefined;
}

/** A checked search; see `SearchReportRecordsBodySchema`. */
export interface RecordSearch extends RecordFilter {
  readonly page?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Cursor {
  readonly after: number;
  readonly total: number;
}

/** Conditions on a row `e` of `report_entries`. */
export function filterSql({ chapter, domain, period, query }: RecordFilter, params: Params): string[] {
  const words = normaliseName(query ?? '');
  return [
    ...(chapter ? [`e.chapter = ${params.add(chapter, 'text')}`] : []),
    ...(domain ? [`e.domain = ${params.add(domain, 'text')}`] : []),
    ...(period?.from ? [`e.date >= ${params.add(period.from, 'date')}`] : []),
    ...(period?.to ? [`e.date <= ${params.add(period.to, 'date')}`] : []),
    ...(words ? [`strpos(e.words, ${params.add(words, 'text')}) > 0`] : []),
  ];
}

/** The records of a part belong to the report that it is a part of. */
const recordsOf = ({ parentId, id }: ReadyRow): string => parentId ?? id;

const JOIN = 'join report_records r on r.ordinal = e.ordinal and r.report_id =';

/** All pages, as they were signed. */
export async function allPages({ database }: ReportsContext, row: ReadyRow): Promise<CreditRecord[][]> {
  const { rows } = await database.query<{ page: number; record: CreditRecord }>(
    `select e.page, r.record from report_entries e ${JOIN} $2 where e.report_id = $1 order by e.ordinal`,
    [row.id, recordsOf(row)],
  );
  const pages: CreditRecord[][] = [];
  for (const { page, record } of rows) (pages[page] ??= []).push(record);
  return pages;
}

/** Records of a report; see `searchReportRecords` of the contract. */
export async function searchEntries(
  context: ReportsContext,
  secret: Buffer,
  row: ReadyRow,
  search: RecordSearch,
): Promise<ReportRecordList> {
  const { header } = row;
  const rest = { asOf: header.dataAsOf, sources: header.sources };
  if (search.page !== undefined)
    return { items: await signedPage(context, row, search.page), total: header.records.count, ...rest };

  const { cursor: given, limit, page: _, ...filter } = search;
  const request = ['searchReportRecords', row.id, filter];
  const cursor = given ? readCursor<Cursor>(secret, request, given) : undefined;
  const params = new Params();
  const where = [
    `e.report_id = ${params.add(row.id, 'text')}`,
    ...filterSql(filter, params),
    `e.ordinal > ${params.add(cursor?.after ?? -1, 'integer')}`,
  ].join(' and ');
  // Which ones first, then the records themselves: the rows that are looked through stay narrow.
  const { rows } = await context.database.query<{ ordinal: number; record: CreditRecord }>(
    `select e.ordinal, r.record from
       (select e.ordinal from report_entries e where ${where} order by e.ordinal limit ${params.add(limit + 1, 'integer')}) e
       ${JOIN} ${params.add(recordsOf(row), 'text')} order by e.ordinal`,
    params.values,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown[shown.length - 1] : undefined;
  const total = cursor?.total ?? (last ? await countEntries(context, row, filter) : shown.length);
  return {
    items: shown.map(({ record }) => record),
    ...(last ? { nextCursor: writeCursor(secret, request, { after: last.ordinal, total } satisfies Cursor) } : {}),
    total,
    ...rest,
  };
}

async function signedPage({ database }: ReportsContext, row: ReadyRow, page: number): Promise<CreditRecord[]> {
  const { rows } = await database.query<{ record: CreditRecord }>(
    `select r.record from report_entries e ${JOIN} $3 where e.report_id = $1 and e.page = $2::integer
     order by e.ordinal limit ${PAGE_RECORDS}`,
    [row.id, page, recordsOf(row)],
  );
  return rows.map(({ record }) => record);
}

async function countEntries({ database }: ReportsContext, row: ReadyRow, filter: RecordFilter): Promise<number> {
  const params = new Params();
  const where = [`e.report_id = ${params.add(row.id, 'text')}`, ...filterSql(filter, params)].join(' and ');
  if (params.values.length === 1) return row.header.records.count;
  const { rows } = await database.query<{ n: number }>(
    `select count(*)::integer as n from report_entries e where ${where}`,
    params.values,
  );
  return rows[0]?.n ?? 0;
}
