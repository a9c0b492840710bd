import type { Meta } from '@storybook/web-components-vite';

import { aTemplateSummary } from '../../test/fixtures/commitments.js';
import { aService } from '../../test/fixtures/service.js';
import {
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  visit,
} from '../support/commitment.js';
import { brokenOff, never, problem } from '../support/endpoint.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/选择',
  id: 'commitment-choosing',
  args: { ...commitmentMeta.args },
};
export default meta;

const asOf = '2026-11-26T09:00:00+08:00';

export const Choosing: CommitmentStory = {
  name: '各类承诺，能办、不能办、要登录',
  parameters: {
    msw: commitments({
      listCommitmentTemplates: {
        asOf,
        items: [
          aTemplateSummary(),
          aTemplateSummary({
            id: 'renewal',
            type: 'approvalReplacing',
            title: '食品经营许可延续告知承诺书',
            summary: '许可快到期、经营条件没有变化的，承诺后当场延续。',
          }),
          aTemplateSummary({
            id: 'subsidy',
            matter: { code: 'subsidy', name: '灵活就业社会保险补贴' },
            type: 'certificateReplacing',
            title: '就业状况证明事项承诺书',
            eligibility: { state: 'login-required', reason: '需要核对您的参保情况。' },
          }),
          aTemplateSummary({
            id: 'union',
            matter: { code: 'union', name: '加入餐饮行业协会诚信公约' },
            type: 'selfDiscipline',
            title: '餐饮行业自律承诺书',
            eligibility: { state: 'ineligible', reason: '只限协会会员。' },
          }),
          aTemplateSummary({
            id: 'honest',
            matter: { code: 'honest', name: '主动公示诚信经营承诺' },
            type: 'other',
            typeText: '诚信兴商承诺',
            title: '诚信兴商承诺书',
            eligibility: { state: 'unknown' },
          }),
        ],
      },
    }),
  },
  play: visit((visitor) => visitor.reaches('choosing')),
};

export const None: CommitmentStory = {
  name: '没有可以办理的',
  parameters: { msw: commitments({ listCommitmentTemplates: { asOf, items: [] } }) },
  play: visit((visitor) => visitor.sees('没有可以办理的承诺')),
};

export const NotOffered: CommitmentStory = {
  name: '本服务不办理',
  parameters: { msw: commitments({ describeService: aService() }) },
  play: visit((visitor) => visitor.reaches('not-offered')),
};

export const Loading: CommitmentStory = {
  name: '正在加载',
  parameters: { msw: commitments({ listCommitmentTemplates: never }) },
  play: visit((visitor) => visitor.reaches('loading')),
};

export const Failed: CommitmentStory = {
  name: '没有加载成功',
  parameters: { msw: commitments({ listCommitmentTemplates: problem(404, 'not-found') }) },
  play: visit((visitor) => visitor.reaches('failed')),
};

export const Offline: CommitmentStory = {
  name: '断网',
  parameters: { msw: commitments({ describeService: brokenOff() }) },
  play: visit((visitor) => visitor.reaches('failed')),
};
