import type { Meta } from '@storybook/web-components-vite';

import {
  APPLICANT,
  aShortTemplate,
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  fillsIn,
  readsOn,
  visit,
} from '../support/commitment.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/核对和签署',
  id: 'commitment-signing',
  args: { ...commitmentMeta.args, 'template-id': 'food-licence-pending', applicant: APPLICANT },
};
export default meta;

const LEVELS = { levels: ['typedName', 'handwritten', 'adapter'], digest: 'SHA-256' as const };

export const Reviewing: CommitmentStory = {
  name: '核对，看清违诺责任和全文',
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await fillsIn(visitor);
    await visitor.presses('下一步：核对');
    await visitor.reaches('reviewing');
  }),
};

export const Warned: CommitmentStory = {
  name: '核对，有一处提醒',
  args: { applicant: { ...APPLICANT, code: '91310120MADEMA0190' } },
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await fillsIn(visitor);
    await visitor.presses('下一步：核对');
    await visitor.reaches('reviewing');
  }),
};

export const Choosing: CommitmentStory = {
  name: '选择签署方式',
  parameters: { msw: commitments() },
  play: visit(readsOn),
};

export const TypedName: CommitmentStory = {
  name: '输入的姓名对不上',
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await readsOn(visitor);
    await visitor.picks('[name=level][value=typedName]');
    await visitor.picks('[name=agreed]');
    await visitor.fills('签署人姓名', '演示乙');
    await visitor.presses('签署并提交');
    await visitor.sees('需要修改');
  }),
};

export const Handwritten: CommitmentStory = {
  name: '手写',
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await readsOn(visitor);
    await visitor.picks('[name=level][value=handwritten]');
    await visitor.sees('清空重写');
  }),
};

export const Waiting: CommitmentStory = {
  name: '等待签名服务',
  args: { host: { sign: () => new Promise(() => undefined) } },
  parameters: { msw: commitments({ getCommitmentTemplate: aShortTemplate({ signing: LEVELS }) }) },
  play: visit(async (visitor) => {
    await readsOn(visitor);
    await visitor.picks('[name=level][value=adapter]');
    await visitor.presses('前往签署');
    await visitor.sees('正在等待签名服务');
  }),
};

export const Refused: CommitmentStory = {
  name: '签名服务没有签署',
  args: { host: { sign: () => Promise.reject(new Error('refused')) } },
  parameters: { msw: commitments({ getCommitmentTemplate: aShortTemplate({ signing: LEVELS }) }) },
  play: visit(async (visitor) => {
    await readsOn(visitor);
    await visitor.picks('[name=level][value=adapter]');
    await visitor.presses('前往签署');
    await visitor.sees('签名服务没有完成签署');
  }),
};

export const NoWay: CommitmentStory = {
  name: '只能用签名服务，而页面没有',
  parameters: {
    msw: commitments({
      getCommitmentTemplate: aShortTemplate({ signing: { levels: ['adapter'], digest: 'SHA-256' } }),
    }),
  },
  play: visit(readsOn),
};
