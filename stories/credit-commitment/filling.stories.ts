import type { Meta } from '@storybook/web-components-vite';

import type { CommitmentTemplate } from '../../src/contract/schema/commitment.js';
import { aTemplate } from '../../test/fixtures/commitments.js';
import {
  APPLICANT,
  aShortTemplate,
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  fillsIn,
  visit,
} from '../support/commitment.js';
import { never, problem } from '../support/endpoint.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/填写',
  id: 'commitment-filling',
  args: { ...commitmentMeta.args, 'template-id': 'food-licence-pending', applicant: APPLICANT },
};
export default meta;

const template = (given: Partial<CommitmentTemplate>) => commitments({ getCommitmentTemplate: aShortTemplate(given) });
const fills = visit((visitor) => visitor.reaches('filling'));

export const Filling: CommitmentStory = {
  name: '阅读和填写，承诺人来自登录',
  parameters: { msw: commitments() },
  play: fills,
};

export const Unknown: CommitmentStory = {
  name: '承诺人自己填写',
  args: { applicant: undefined },
  parameters: { msw: commitments() },
  play: fills,
};

export const Filled: CommitmentStory = {
  name: '填好的样子',
  parameters: { msw: commitments() },
  play: visit(fillsIn),
};

export const Missing: CommitmentStory = {
  name: '有没填的，逐项列出',
  args: { applicant: undefined },
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.presses('下一步：核对');
    await visitor.sees('处需要修改');
  }),
};

export const Materials: CommitmentStory = {
  name: '有要当场交的材料',
  parameters: { msw: commitments({ getCommitmentTemplate: aTemplate() }) },
  play: fills,
};

export const EveryType: CommitmentStory = {
  name: '各种类型的填写项',
  parameters: {
    msw: template({
      fields: [
        { name: 'text', type: 'text', label: '字号', hint: '与营业执照一致', required: true, maxLength: 20 },
        { name: 'long', type: 'longText', label: '经营范围', maxLength: 200 },
        {
          name: 'choice',
          type: 'choice',
          label: '经营方式',
          options: [
            { value: 'a', label: '堂食' },
            { value: 'b', label: '外卖', hint: '不设就餐区' },
          ],
        },
        {
          name: 'many',
          type: 'many',
          label: '经营项目',
          options: ['热食类', '冷食类', '糕点类'].map((label) => ({ value: label, label })),
        },
        { name: 'date', type: 'date', label: '开业日期', earliest: '2026-01-01', latest: '2027-12-31' },
        { name: 'period', type: 'period', label: '租赁期限', maxMonths: 120 },
        { name: 'amount', type: 'amount', label: '投资额', currency: 'CNY', unit: '10000', minimum: '0' },
        { name: 'code', type: 'code', label: '房东的统一社会信用代码', codeKind: 'uscc' },
        { name: 'phone', type: 'phone', label: '联系电话' },
        {
          name: 'region',
          type: 'region',
          label: '所在区划',
          options: [
            { value: '31', label: '演示市' },
            { value: '310120', label: '演示区', parent: '31' },
            { value: '310120100', label: '演示镇', parent: '310120' },
          ],
        },
        { name: 'organisation', type: 'organisation', label: '房屋出租方' },
        { name: 'files', type: 'files', label: '门头照片', most: 3, accept: ['image/png', 'image/jpeg'] },
        { name: 'statement', type: 'statement', label: '声明', statement: '以上内容由我本人填写。', required: true },
      ],
    }),
  },
  play: fills,
};

export const Person: CommitmentStory = {
  name: '自然人，证件号码校验位不对只提醒',
  args: { applicant: undefined },
  parameters: { msw: template({ applicants: ['naturalPerson'] }) },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.fills('公民身份号码', '310120199001010012');
    await visitor.presses('下一步：核对');
    await visitor.sees('请注意：');
  }),
};

export const MaybeEligible: CommitmentStory = {
  name: '没能确认是否符合条件',
  parameters: {
    msw: template({
      eligibility: { state: 'unknown', conditions: ['经营场所已经落实', '没有未修复的违诺记录'] },
    }),
  },
  play: fills,
};

export const Ineligible: CommitmentStory = {
  name: '不符合条件，说明原因和其他渠道',
  parameters: {
    msw: template({
      eligibility: {
        state: 'ineligible',
        reason: '有一条违诺记录还没有修复。',
        conditions: ['没有未修复的违诺记录'],
        route: { text: '材料备齐后到窗口办理', phone: '12345' },
      },
    }),
  },
  play: visit((visitor) => visitor.reaches('ineligible')),
};

export const Unsupported: CommitmentStory = {
  name: '有必填项本页面不支持',
  parameters: { msw: template({ fields: [{ name: 'x', type: 'hologram', label: '全息照片', required: true }] }) },
  play: visit((visitor) => visitor.reaches('unsupported')),
};

export const Loading: CommitmentStory = {
  name: '正在加载',
  parameters: { msw: commitments({ getCommitmentTemplate: never }) },
  play: visit((visitor) => visitor.reaches('loading')),
};

export const NotFound: CommitmentStory = {
  name: '没有这份承诺书',
  parameters: { msw: commitments({ getCommitmentTemplate: problem(404, 'not-found') }) },
  play: visit((visitor) => visitor.reaches('failed')),
};

export const SignIn: CommitmentStory = {
  name: '需要登录',
  parameters: {
    msw: commitments({
      getCommitmentTemplate: problem(401, 'unauthenticated', { level: 'real-name', actor: 'legal' }),
    }),
  },
  play: visit((visitor) => visitor.reaches('failed')),
};

const LOGIN = { state: 'login-required', level: 'real-name', actor: 'legal', reason: '要核对法人身份。' } as const;

export const LoginFirst: CommitmentStory = {
  name: '办理前要先登录',
  parameters: { msw: template({ eligibility: LOGIN }) },
  play: fills,
};

const now = () => Date.now();

export const Restored: CommitmentStory = {
  name: '恢复上次填写的内容',
  args: {
    draftStore: {
      getItem: (key) =>
        key === 'credit-commitment-food-licence-pending'
          ? JSON.stringify([1, now(), ['2026-01', { 'value-address': '演示路1号' }]])
          : null,
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  },
  parameters: { msw: commitments() },
  play: visit((visitor) => visitor.sees('重新填写')),
};

export const NotKept: CommitmentStory = {
  name: '浏览器存不下草稿',
  args: {
    draftStore: {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    },
  },
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.fills('经营场所', '演示路1号');
    await visitor.sees('不能暂存内容');
  }),
};

const uploads = (name: string, state: string, sees: string, reason?: string): CommitmentStory => ({
  name,
  parameters: {
    msw: commitments({
      getCommitmentTemplate: aTemplate(),
      createUpload: { id: 'upload-1', state, size: 4, type: 'application/pdf', ...(reason && { reason }) },
      getUpload: { id: 'upload-1', state, size: 4, type: 'application/pdf', ...(reason && { reason }) },
    }),
  },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.attaches('平面图.pdf', '%PDF-1.4\n%%EOF', 'application/pdf');
    await visitor.sees(sees);
  }),
});

export const Clean = uploads('文件，通过了检查', 'clean', '通过了安全检查');
export const Checking = uploads('文件，正在检查', 'checking', '正在');
export const Infected = uploads('文件，有病毒', 'infected', '没有通过安全检查');
export const CheckFailed = uploads('文件，没能检查', 'check-failed', '检查', '检查服务没有响应。');

export const WrongFile: CommitmentStory = {
  name: '文件，类型不对，没有上传',
  parameters: { msw: commitments({ getCommitmentTemplate: aTemplate() }) },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.attaches('平面图.pdf', 'PK 其实是压缩包', 'application/pdf');
    await visitor.sees('平面图.pdf');
  }),
};
