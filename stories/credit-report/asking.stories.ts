import type { Meta } from '@storybook/web-components-vite';

import { aService } from '../../test/fixtures/service.js';
import { brokenOff, never, problem } from '../support/endpoint.js';
import { type ReportArgs, reportMeta, reports, type ReportStory, visit } from '../support/report.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/申请',
  id: 'report-asking',
  args: { ...reportMeta.args, 'subject-id': 'demo-1' },
};
export default meta;

const asks = (parameters: ReportStory['parameters'], state = 'asking'): Pick<ReportStory, 'parameters' | 'play'> => ({
  parameters,
  play: visit((visitor) => visitor.reaches(state)),
});

export const Asking: ReportStory = { name: '选择种类和领域', ...asks({ msw: reports() }) };

export const Missing: ReportStory = {
  name: '有没填的，逐项列出',
  parameters: { msw: reports() },
  play: visit(async (visitor) => {
    await visitor.reaches('asking');
    await visitor.presses('申请报告');
    await visitor.sees('需要修改');
  }),
};

export const NotOffered: ReportStory = {
  name: '本服务不提供报告',
  parameters: { msw: reports({ describeService: aService() }) },
  play: visit((visitor) => visitor.sees('暂不提供信用报告')),
};

export const Loading: ReportStory = {
  name: '正在加载',
  ...asks({ msw: reports({ describeService: never }) }, 'loading'),
};

export const Failed: ReportStory = {
  name: '服务信息没有加载成功',
  ...asks({ msw: reports({ describeService: problem(404, 'not-found') }) }, 'failed'),
};

export const Offline: ReportStory = {
  name: '断网',
  ...asks({ msw: reports({ describeService: brokenOff() }) }, 'failed'),
};
