import type { Meta } from '@storybook/web-components-vite';

import type { CreditRecord } from '../../src/contract/schema/record.js';
import type { Report } from '../../src/contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../src/contract/schema/request.js';
import { aReport, aReportHeader, aReportRecordList, pagesOf, reportRecords } from '../../test/fixtures/reports.js';
import { problem } from '../support/endpoint.js';
import { type ReportArgs, reportMeta, reports, type ReportStory, signed, statusNow, visit } from '../support/report.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/长报告',
  id: 'report-long',
  args: { ...reportMeta.args, 'report-id': 'report-1', trust: { endpointKeys: true } },
};
export default meta;

/** A report of so many records that come page by page, and what answers for the pages. */
function paged(count: number, broken = -1) {
  const pages = pagesOf(reportRecords(count), 200);
  const whole = signed({ ...aReport({ header: aReportHeader(pages), pages }), status: statusNow() });
  const report: Report = { ...whole, pages: undefined };
  const matching = ({ query = '' }: SearchReportRecordsRequest): CreditRecord[] =>
    pages.flat().filter(({ title }) => title.includes(query));
  return reports({
    getReport: report,
    searchReportRecords: (asked) => {
      if (asked.page === broken) return problem(404, 'not-found');
      if (asked.page !== undefined) return aReportRecordList(pages[asked.page] ?? [], { total: count });
      const found = matching(asked);
      return aReportRecordList(found.slice(0, 50), { total: found.length });
    },
  });
}

export const Many: ReportStory = {
  name: '两千条记录，逐页加载',
  parameters: { msw: paged(2000) },
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.sees('共 40 页');
  }),
};

export const NextPage: ReportStory = {
  name: '翻到下一页',
  parameters: { msw: paged(2000) },
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.sees('共 40 页');
    await visitor.presses('下一页');
    await visitor.sees('第 2 页');
  }),
};

export const PageMissing: ReportStory = {
  name: '一页记录没有加载成功，其余照常',
  parameters: { msw: paged(800, 0) },
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.sees('重试');
  }),
};
