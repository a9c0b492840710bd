import type { Meta } from '@storybook/web-components-vite';

import { aReport, aSpecialReport } from '../../test/fixtures/reports.js';
import { type ReportArgs, reportMeta, reports, type ReportStory, signed, statusNow, visit } from '../support/report.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/呈现',
  id: 'report-looks',
  args: { ...reportMeta.args, 'report-id': 'report-1', trust: { endpointKeys: true } },
  parameters: {
    ...reportMeta.parameters,
    msw: reports({
      getReport: () => {
        const { header, pages } = aSpecialReport(3);
        return signed({ ...aReport({ header, pages: pages?.map((page) => [...page]) }), status: statusNow() });
      },
    }),
  },
};
export default meta;

const looks = (name: string, args: Partial<ReportArgs>): ReportStory => ({
  name,
  args,
  play: visit((visitor) => visitor.reaches('report')),
});

export const Elder = looks('长辈版', { view: 'elder' });
// Off the screen axe takes the page's white for the ground of a record, which is only drawn when it comes into sight (`content-visibility`); the dark
// records are checked with those of the lookup, which are the same.
export const Dark: ReportStory = {
  ...looks('深色，没有符合条件的记录', { theme: 'dark' }),
  play: visit(async (visitor) => {
    await visitor.reaches('report');
    await visitor.fills('包含文字', '没有这样的文字');
    await visitor.presses('筛选');
    await visitor.sees('符合条件的有 0 条');
  }),
};
export const English = looks('英文', { lang: 'en' });
export const Narrow = looks('320 px', { width: 320 });
export const NarrowElder = looks('320 px 长辈版', { width: 320, view: 'elder' });

export const ElderAsking: ReportStory = {
  name: '申请，长辈版',
  args: { 'report-id': undefined, 'subject-id': 'demo-1', view: 'elder' },
  play: visit((visitor) => visitor.reaches('asking')),
};

export const EnglishVerify: ReportStory = {
  name: '核验，英文',
  args: { 'report-id': undefined, mode: 'verify', lang: 'en' },
  play: visit((visitor) => visitor.sees('Verify')),
};

export const DarkVerify: ReportStory = {
  name: '核验，深色',
  args: { 'report-id': undefined, mode: 'verify', theme: 'dark' },
  play: visit((visitor) => visitor.sees('核验')),
};
