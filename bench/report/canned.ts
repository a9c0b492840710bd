// The reports that both pages get: fictitious (演示数据), the same for the same question.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/contract/canonical-json.js';
import { CHAPTERS } from '../../src/contract/schema/common.js';
import type { CreditRecord } from '../../src/contract/schema/record.js';
import type { Report, ReportRecordList } from '../../src/contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../src/contract/schema/request.js';
import type { Service } from '../../src/contract/schema/service.js';
import {
  aReportHeader,
  aReportRecordList,
  countersOf,
  domainCode,
  pagesEntry,
  pagesOf,
  reportDomains,
  reportRecords,
} from '../../test/fixtures/reports.js';
import type { Answer } from '../speed/canned.js';

/** Reports of up to so many records bring them along. */
export const INLINE = 2000;
/** Records on a signed page. */
const PAGE = 100;

/** A report, and what is behind its pages. */
export interface CannedReport {
  readonly report: Report;
  readonly records: readonly CreditRecord[];
  readonly pages: readonly (readonly CreditRecord[])[];
}

const reports = new Map<number, CannedReport>();

const digest = (page: readonly CreditRecord[]): string =>
  createHash('sha256').update(canonicalJson(page)).digest('hex');

/** A special report over all chapters and five domains, of which one can't be asked. */
export function cannedReport(count: number): CannedReport {
  const known = reports.get(count);
  if (known) return known;
  const found = [domainCode(0), domainCode(2)];
  const records = reportRecords(count, { domains: found });
  const pages = pagesOf(records, PAGE);
  const header = aReportHeader(pages, {
    title: '市场主体专用信用报告（替代有无违法记录证明）',
    kind: 'special',
    period: { from: '2018-11-20', to: '2026-11-20' },
    purpose: '申请上市',
    audience: '演示证券交易所',
    domains: reportDomains(records, found),
    chapters: countersOf(records, CHAPTERS),
    records: pagesEntry(pages, digest),
  });
  const report: Report = {
    id: `report-${count}`,
    state: 'ready',
    header,
    verification: { checkCode: 'K7QX2M' },
    ...(count > INLINE ? {} : { pages }),
  };
  const made = { report, records, pages };
  reports.set(count, made);
  return made;
}

/** What the endpoint says of itself. */
export const service: Service = {
  name: '演示信用服务',
  contractVersion: '1.0',
  operations: ['describeService', 'getReport', 'searchReportRecords'],
  notice: '演示数据：企业、记录均为虚构',
  limits: { queryMinLength: 1, queryMaxLength: 200, pageSize: 100, suggestMinLength: 2, suggestDelay: 250 },
  filters: [],
};

/** The records that a filter lets through: words in the title, chapter, domain, span of days. */
export function matching(
  records: readonly CreditRecord[],
  { query = '', chapter, domain, period }: Partial<SearchReportRecordsRequest>,
): CreditRecord[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return records.filter(
    (record) =>
      (!chapter || record.chapter === chapter) &&
      (!domain || record.domain === domain) &&
      (!period?.from || (record.date ?? '') >= period.from) &&
      (!period?.to || (record.date !== undefined && record.date <= period.to)) &&
      words.every((word) => record.title.toLowerCase().includes(word)),
  );
}

const recordList = (items: readonly CreditRecord[], given: Partial<ReportRecordList>): Answer => ({
  status: 200,
  body: aReportRecordList(items, given),
});

/** The answer to a search among the records of a report. */
export function answerToSearch(count: number, body: Partial<SearchReportRecordsRequest>): Answer {
  const { records, pages } = cannedReport(count);
  const { page, cursor, limit = PAGE } = body;
  if (page !== undefined) return recordList(pages[page] ?? [], { total: records.length });
  const found = matching(records, body);
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return recordList(found.slice(start, end), {
    total: found.length,
    ...(end < found.length && { nextCursor: String(end) }),
  });
}
