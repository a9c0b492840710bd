import type { Meta } from '@storybook/web-components-vite';

import type { Report, ReportStatus } from '../../src/contract/schema/report.js';
import { aReport } from '../../test/fixtures/reports.js';
import { aSigner } from '../../test/fixtures/signed-reports.js';
import { brokenOff, problem } from '../support/endpoint.js';
import {
  keyList,
  type ReportArgs,
  reportMeta,
  reports,
  type ReportStory,
  signed,
  signer,
  statusNow,
  visit,
} from '../support/report.js';

const meta: Meta<ReportArgs> = {
  ...reportMeta,
  title: 'credit-report/核验',
  id: 'report-verify',
  args: { ...reportMeta.args, mode: 'verify', trust: { endpointKeys: true } },
};
export default meta;

type Change = (report: ReturnType<typeof signed<Report>>) => Report;

/** A visitor who types the code of a report about which something is to be said. */
const verifies = (
  words: string,
  {
    change = (report) => report,
    status = {},
    by = signer,
  }: { change?: Change; status?: Partial<ReportStatus>; by?: typeof signer } = {},
): Pick<ReportStory, 'parameters' | 'play'> => ({
  parameters: {
    msw: reports({
      verifyReport: () => ({ report: change(signed(aReport(), by)), status: statusNow(status), purpose: '招标投标' }),
    }),
  },
  play: visit(async (visitor) => {
    await visitor.fills('核验码', 'K7QX2M9P');
    await visitor.presses('核验');
    await visitor.reaches('report');
    await visitor.sees(words);
  }),
});

export const Valid: ReportStory = { name: '核验通过', ...verifies('') };

export const ValidSm2: ReportStory = {
  name: '核验通过（SM2）',
  ...verifies('', { by: aSigner('SM2-SM3') }),
  parameters: (() => {
    const by = aSigner('SM2-SM3');
    return {
      msw: reports({
        listKeys: () => keyList({ keys: [by.key] }),
        verifyReport: () => ({ report: signed(aReport(), by), status: statusNow() }),
      }),
    };
  })(),
};

export const Revoked: ReportStory = {
  name: '已撤销',
  ...verifies('撤销', { status: { state: 'revoked', reason: '出具有误，已重新出具。' } }),
};
export const Suspended: ReportStory = { name: '已暂停使用', ...verifies('暂停', { status: { state: 'suspended' } }) };
export const Superseded: ReportStory = {
  name: '已被新报告取代',
  ...verifies('取代', { status: { state: 'superseded', supersededBy: '20261121093000AB12CD34' } }),
};
export const Expired: ReportStory = { name: '已过期', ...verifies('已过有效期', { status: { state: 'expired' } }) };
export const NotYetValid: ReportStory = {
  name: '尚未生效',
  ...verifies('生效', { status: { state: 'notYetValid' } }),
};
export const UnknownStatus: ReportStory = {
  name: '状态是不认识的词，无法确认',
  ...verifies('无法确认', { status: { state: 'frozen' } }),
};
export const Altered: ReportStory = {
  name: '内容被改动过',
  ...verifies('改动', {
    change: (report) => ({ ...report, header: { ...report.header, title: `${report.header.title}（改）` } }),
  }),
};
export const UnknownKey: ReportStory = {
  name: '签名的公钥不在信任之列，无法确认',
  ...verifies('无法确认', { by: aSigner('ES256', { kid: 'somebody-else' }) }),
};
export const Unsigned: ReportStory = {
  name: '没有签名，无法确认',
  ...verifies('无法确认', { change: (report) => ({ ...report, signature: undefined }) }),
};

export const Asking: ReportStory = {
  name: '输入核验码',
  parameters: { msw: reports() },
  play: visit(async (visitor) => visitor.sees('核验码')),
};

const fails = (reply: Response, words: string): Pick<ReportStory, 'parameters' | 'play'> => ({
  parameters: { msw: reports({ verifyReport: reply }) },
  play: visit(async (visitor) => {
    await visitor.fills('核验码', 'K7QX2M9P');
    await visitor.presses('核验');
    await visitor.sees(words);
  }),
});

export const WrongCode: ReportStory = {
  name: '码不对，还可以试几次',
  ...fails(problem(404, 'not-found', { triesLeft: 3 }), '3 次'),
};
export const Locked: ReportStory = {
  name: '试得太多，倒计时',
  ...fails(problem(429, 'rate-limited', { retryAfter: 600 }), '试的次数太多'),
};
export const CodeExpired: ReportStory = { name: '码已过期', ...fails(problem(410, 'code-expired'), '已经过期') };
export const CodeRevoked: ReportStory = { name: '码已停用', ...fails(problem(410, 'code-revoked'), '收回') };
export const Offline: ReportStory = { name: '断网', ...fails(brokenOff(), '网络') };
