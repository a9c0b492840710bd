import type { Meta } from '@storybook/web-components-vite';

import type { ReportCode, ReportViewingList } from '../../src/contract/schema/report.js';
import { aReport, aSpecialReport } from '../../test/fixtures/reports.js';
import { aSource } from '../../test/fixtures/subjects.js';
import { never, problem } from '../support/endpoint.js';
import { type ReportArgs, reportMeta, reports, type ReportStory, signed, statusNow, visit } from '../support/report.js';
import type { Visitor } from '../support/visitor.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/出示',
  id: 'report-present',
  args: { ...reportMeta.args, 'report-id': 'report-1', trust: { endpointKeys: true } },
};
export default meta;

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

const aCode = (given: Partial<ReportCode> = {}): ReportCode => ({
  id: 'code-1',
  payload: 'https://credit.example.gov.cn/verify.html#credit-code=yanshi-yanshi-yanshi',
  shortCode: 'K7QX2M9P',
  issuedAt: inMinutes(0),
  expiresAt: inMinutes(10),
  ...given,
});

const viewings = (items: ReportViewingList['items']): ReportViewingList => ({
  items,
  total: items.length,
  asOf: inMinutes(0),
  sources: [aSource()],
});

const SEEN = viewings([
  { id: 'viewing-2', at: inMinutes(-1), codeId: 'code-1', viewer: '演示招标代理有限公司', purpose: '招标投标' },
  { id: 'viewing-1', at: inMinutes(-60), viewer: '未登录访问者' },
]);

const presents = (replies: Parameters<typeof reports>[0] = {}) => ({
  msw: reports({
    getReport: () => {
      const { header, pages } = aSpecialReport();
      return signed({ ...aReport({ header, pages: pages?.map((page) => [...page]) }), status: statusNow() });
    },
    createReportCode: () => aCode(),
    listReportViewings: () => SEEN,
    ...replies,
  }),
});

async function fillsIn(visitor: Visitor): Promise<void> {
  await visitor.reaches('report');
  await visitor.presses('出示合规码');
  await visitor.ticks('报告中的全部 5 个领域');
  await visitor.ticks('10 分钟');
}

async function shows(visitor: Visitor): Promise<void> {
  await fillsIn(visitor);
  await visitor.presses('生成合规码');
  await visitor.reaches('code');
}

export const Form: ReportStory = { name: '选择出示什么、多久', parameters: presents(), play: visit(fillsIn) };

export const Missing: ReportStory = {
  name: '有没填的，逐项列出',
  parameters: presents(),
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.presses('出示合规码');
    await visitor.presses('生成合规码');
    await visitor.sees('需要修改');
  }),
};

export const Code: ReportStory = {
  name: '二维码和短码，倒计时',
  parameters: presents(),
  play: visit(async (visitor) => {
    await shows(visitor);
    await visitor.sees('演示招标代理有限公司');
  }),
};

export const NobodyLooked: ReportStory = {
  name: '还没有人看过',
  parameters: presents({ listReportViewings: () => viewings([]) }),
  play: visit(shows),
};

export const ViewingsFailed: ReportStory = {
  name: '查看记录没有取到',
  parameters: presents({ listReportViewings: problem(404, 'not-found') }),
  play: visit(shows),
};

export const Confirming: ReportStory = {
  name: '停用前确认',
  parameters: presents(),
  play: visit(async (visitor) => {
    await shows(visitor);
    await visitor.presses('立即停用');
  }),
};

export const Revoked: ReportStory = {
  name: '已停用',
  parameters: presents(),
  play: visit(async (visitor) => {
    await shows(visitor);
    await visitor.presses('立即停用');
    await visitor.presses('确定停用');
    await visitor.reaches('code-revoked');
  }),
};

export const Expired: ReportStory = {
  name: '已过期，可以重新生成',
  parameters: presents({ createReportCode: () => aCode({ expiresAt: inMinutes(1 / 60) }) }),
  play: visit(async (visitor) => {
    await fillsIn(visitor);
    await visitor.presses('生成合规码');
    await visitor.reaches('code-expired');
  }),
};

export const Making: ReportStory = {
  name: '正在生成',
  parameters: presents({ createReportCode: never }),
  play: visit(async (visitor) => {
    await fillsIn(visitor);
    await visitor.presses('生成合规码');
    await visitor.sees('正在提交');
  }),
};

export const Elder: ReportStory = { ...Code, name: '长辈版', args: { view: 'elder' } };
export const Dark: ReportStory = { ...Code, name: '深色', args: { theme: 'dark' } };
