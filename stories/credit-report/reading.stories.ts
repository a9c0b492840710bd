import type { Meta } from '@storybook/web-components-vite';

import type { Report } from '../../src/contract/schema/report.js';
import {
  aReport,
  aReportHeader,
  aShownReport,
  aSpecialReport,
  HOSTILE_TEXTS,
  pagesOf,
  reportRecords,
} from '../../test/fixtures/reports.js';
import { brokenOff, inTurn, never, problem } from '../support/endpoint.js';
import { type ReportArgs, reportMeta, reports, type ReportStory, signed, statusNow, visit } from '../support/report.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/阅读',
  id: 'report-reading',
  args: { ...reportMeta.args, 'report-id': 'report-1', trust: { endpointKeys: true } },
};
export default meta;

/** A shown report as the endpoint sends it, signed and in force. */
const answered = ({ header, pages }: ReturnType<typeof aShownReport>): Report =>
  signed({ ...aReport({ header, pages: pages?.map((page) => [...page]) }), status: statusNow() });

const opens = (report: () => Report, more: string): Pick<ReportStory, 'parameters' | 'play'> => ({
  parameters: { msw: reports({ getReport: () => report() }) },
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.sees(more);
  }),
});

export const Standard: ReportStory = { name: '公共信用信息报告', ...opens(() => answered(aShownReport()), '登记注册') };

export const Special: ReportStory = {
  name: '专用信用报告，一个领域的数据源中断',
  ...opens(() => answered(aSpecialReport()), '数据暂不可用'),
};

export const NoRecords: ReportStory = {
  name: '没有任何记录',
  ...opens(() => answered(aShownReport([], { header: aReportHeader([]) })), '查询期内无相关信息'),
};

export const Filtered: ReportStory = {
  name: '按文字筛选',
  ...opens(() => answered(aShownReport()), '登记注册'),
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.fills('包含文字', '处罚');
    await visitor.presses('筛选');
    await visitor.sees('条件');
  }),
};

export const Years: ReportStory = {
  name: '历年记录，表格',
  ...opens(() => answered(aShownReport(pagesOf(reportRecords(60)))), '历年'),
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.presses('表格');
  }),
};

export const Hostile: ReportStory = {
  name: '带有标记和控制字符的文字，一律只当文字',
  ...opens(
    () =>
      answered(
        aShownReport(pagesOf(reportRecords(3)), {
          header: aReportHeader(pagesOf(reportRecords(3)), { notes: [...HOSTILE_TEXTS] }),
        }),
      ),
    '报告说明',
  ),
};

export const Preparing: ReportStory = {
  name: '正在生成',
  parameters: { msw: reports({ getReport: { id: 'report-1', state: 'preparing', progress: 0.4, retryAfter: 30 } }) },
  play: visit((visitor) => visitor.reaches('preparing')),
};

export const Stopped: ReportStory = {
  name: '不再等待',
  ...Preparing,
  play: visit(async (visitor) => {
    await visitor.reaches('preparing');
    await visitor.presses('不再等待');
    await visitor.reaches('stopped');
  }),
};

export const NotMade: ReportStory = {
  name: '没有生成',
  parameters: { msw: reports({ getReport: { id: 'report-1', state: 'failed', reason: '数据来源长时间没有答复。' } }) },
  play: visit((visitor) => visitor.reaches('refused')),
};

export const Loading: ReportStory = {
  name: '正在打开',
  parameters: { msw: reports({ getReport: never }) },
  play: visit((visitor) => visitor.reaches('loading')),
};

export const Unauthenticated: ReportStory = {
  name: '需要登录',
  parameters: { msw: reports({ getReport: problem(401, 'unauthenticated', { level: 'real-name', actor: 'legal' }) }) },
  play: visit((visitor) => visitor.reaches('failed')),
};

export const Forbidden: ReportStory = {
  name: '不是本单位的报告',
  parameters: { msw: reports({ getReport: problem(403, 'forbidden', { detail: '这份报告不属于您登录的单位。' }) }) },
  play: visit((visitor) => visitor.reaches('failed')),
};

export const Offline: ReportStory = {
  name: '断网后重试',
  parameters: { msw: reports({ getReport: inTurn(problem(404, 'not-found'), brokenOff()) }) },
  play: visit((visitor) => visitor.reaches('failed')),
};

export const Nothing: ReportStory = {
  name: '没有内容可显示',
  args: { 'report-id': undefined, children: undefined },
  parameters: { msw: reports() },
  play: visit((visitor) => visitor.reaches('idle')),
};
