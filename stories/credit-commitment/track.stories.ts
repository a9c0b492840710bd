import type { Meta } from '@storybook/web-components-vite';

import type { Commitment } from '../../src/contract/schema/commitment.js';
import { aCommitment, aJudgedCommitment, aMaterial, NUMBER } from '../../test/fixtures/commitments.js';
import {
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  visit,
} from '../support/commitment.js';
import { problem } from '../support/endpoint.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/查询',
  id: 'commitment-tracking',
  args: { ...commitmentMeta.args, mode: 'track', 'commitment-number': NUMBER },
};
export default meta;

const tracks = (
  name: string,
  trackCommitment: NonNullable<Parameters<typeof commitments>[0]>['trackCommitment'],
  sees: string,
): CommitmentStory => ({
  name,
  parameters: { msw: commitments(trackCommitment ? { trackCommitment } : {}) },
  play: visit(async (visitor) => {
    await visitor.fills('查询码', 'K7QX2M9R');
    await visitor.presses('查询');
    await visitor.sees(sees);
  }),
});
const at = (state: Commitment['state'], given: Partial<Commitment> = {}) => aCommitment({ state, ...given });

export const Asking: CommitmentStory = {
  name: '输入编号和查询码',
  args: { 'commitment-number': undefined },
  parameters: { msw: commitments() },
  play: visit((visitor) => visitor.sees('查询码')),
};
export const Made = tracks('已提交', at('made'), '已提交');
export const Accepted = tracks('已受理', at('accepted'), '已受理');
export const Rejected = tracks('不予受理', at('rejected', { allowed: [] }), '不予受理');
export const Supervised = tracks('履约核查中', at('supervised'), '履约核查中');
export const Fulfilled = tracks('全部履行', aJudgedCommitment('fulfilled'), '全部履行');
export const Partly = tracks('部分履行', aJudgedCommitment(), '部分履行');
export const NotFulfilled = tracks('全部未履行', aJudgedCommitment('notFulfilled'), '全部未履行');
export const Withdrawn = tracks('已撤回', at('withdrawn', { allowed: [] }), '已撤回');
export const UnknownState = tracks(
  '接口说了一个新的状态',
  at('escalated', { stateLabel: '已移送上级机关' }),
  '已移送上级机关',
);
export const Overdue = tracks(
  '材料逾期未交',
  at('accepted', { materials: [aMaterial({ state: 'overdue', dueOn: '2026-11-01' })] }),
  '逾期',
);
export const WrongCode = tracks('查询码不对', problem(404, 'not-found', { triesLeft: 3 }), '3 次');
export const Locked = tracks('输错太多次', problem(429, 'rate-limited', { triesLeft: 0, retryAfter: 600 }), '分');
export const Failed = tracks('查询没有成功', problem(503, 'unavailable'), '服务');

/** Opens the commitment, and goes on from there. */
const opened = (
  name: string,
  steps: Parameters<typeof visit>[0],
  replies: NonNullable<Parameters<typeof commitments>[0]> = {},
): CommitmentStory => ({
  name,
  parameters: { msw: commitments(replies) },
  play: visit(async (visitor) => {
    await visitor.fills('查询码', 'K7QX2M9R');
    await visitor.presses('查询');
    await visitor.reaches('tracked');
    await steps(visitor);
  }),
});

export const Withdrawing = opened('撤回，填写原因', async (visitor) => {
  await visitor.presses('撤回承诺');
  await visitor.sees('撤回的原因');
});
export const WithdrawConfirm = opened('撤回，再确认一次', async (visitor) => {
  await visitor.presses('撤回承诺');
  await visitor.fills('撤回的原因', '不再开业');
  await visitor.presses('下一步');
  await visitor.sees('确定撤回这份承诺吗');
});
export const WithdrawFailed = opened(
  '撤回没有成功',
  async (visitor) => {
    await visitor.presses('撤回承诺');
    await visitor.fills('撤回的原因', '不再开业');
    await visitor.presses('下一步');
    await visitor.presses('确定撤回');
    await visitor.sees('重试');
  },
  { withdrawCommitment: problem(429, 'rate-limited') },
);
export const Correcting = opened(
  '更正，原来填的都在',
  async (visitor) => {
    await visitor.presses('更正承诺');
    await visitor.reaches('filling');
  },
  {
    trackCommitment: aCommitment({
      content: { values: { address: '演示路1号', area: '120', phone: '13800000000' }, deferred: ['health', 'drain'] },
    }),
  },
);
