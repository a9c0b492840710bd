import type { Meta } from '@storybook/web-components-vite';

import type { Complaint } from '../../src/contract/schema/complaint.js';
import { aComplaint, aDeadline, allowing, everyDeadline, NUMBER } from '../../test/fixtures/complaints.js';
import {
  type ComplaintArgs,
  complaintMeta,
  type ComplaintReplies,
  complaintsAt,
  type ComplaintStory,
  visit,
} from '../support/complaint.js';
import { inTurn, never, problem } from '../support/endpoint.js';

const meta: Meta<ComplaintArgs> = {
  ...complaintMeta,
  title: 'credit-complaint/查询',
  id: 'complaint-tracking',
  args: { ...complaintMeta.args, mode: 'track', 'complaint-number': NUMBER },
};
export default meta;

const tracks = (
  name: string,
  trackComplaint: NonNullable<ComplaintReplies['trackComplaint']>,
  sees: string,
  args: Partial<ComplaintArgs> = {},
): ComplaintStory => ({
  name,
  args,
  parameters: { msw: complaintsAt({ trackComplaint }) },
  play: visit(async (visitor) => {
    await visitor.fills(args.lang === 'en' ? 'Query code' : '查询码', 'M4TX8K2Q');
    await visitor.presses(args.lang === 'en' ? 'Look it up' : '查询');
    await visitor.sees(sees);
  }),
});
const at = (state: Complaint['state'], given: Partial<Complaint> = {}) => aComplaint({ state, ...given });
const late = () => at('verifying', { deadlines: everyDeadline(), allowed: allowing('supplement', 'urge', 'withdraw') });

export const Asking: ComplaintStory = {
  name: '输入编号和查询码',
  args: { 'complaint-number': undefined },
  parameters: { msw: complaintsAt() },
  play: visit((visitor) => visitor.sees('查询码')),
};
export const Submitted = tracks('已提交', at('submitted'), '已提交');
export const SupplementRequired = tracks('待补正', at('supplementRequired'), '待补正');
export const Accepted = tracks('已受理', at('accepted'), '已受理');
export const NotAccepted = tracks('不予受理', at('notAccepted'), '不予受理');
export const Forwarded = tracks('已转办', at('forwarded'), '已转办');
export const Verifying = tracks('核查中', at('verifying'), '核查中');
export const NotSubstantiated = tracks('经核查不属实', at('notSubstantiated'), '经核查不属实');
export const Substantiated = tracks('经核查属实', at('substantiated'), '经核查属实');
export const Rectifying = tracks('整改中', at('rectifying'), '整改中');
export const Rectified = tracks('已整改', at('rectified'), '已整改');
export const Refused = tracks('拒不整改', at('refused'), '拒不整改');
export const ConfirmedBreach = tracks('认定为政务违约失信', at('confirmedBreach'), '认定为政务违约失信');
export const Closed = tracks('已办结', at('closed'), '已办结');
export const Rated = tracks(
  '已办结，评价过了',
  at('closed', {
    rating: { score: 4, text: '结果满意，过程有点慢。', at: '2026-12-30T15:00:00+08:00' },
    allowed: allowing(),
  }),
  '您的评价',
);
export const Withdrawn = tracks('已撤回', at('withdrawn'), '已撤回');
export const UnknownState = tracks(
  '接口说了一个新的状态',
  at('escalated', {
    stateLabel: '已报上级机关研究',
    deadlines: [...everyDeadline(), aDeadline({ label: '研究', state: 'extended' })],
    steps: [
      ...aComplaint().steps,
      { what: 'escalated', label: '报上级机关研究', at: '2026-11-25T09:00:00+08:00', by: '演示区人民政府办公室' },
    ],
  }),
  '已报上级机关研究',
);
export const Overdue = tracks('超过期限，可以催办', late(), '已逾期');
export const WrongCode = tracks('查询码不对', problem(404, 'not-found', { triesLeft: 3 }), '3 次');
export const Locked = tracks('输错太多次', problem(429, 'rate-limited', { triesLeft: 0, retryAfter: 600 }), '分');
export const OtherLogin = tracks('登录的账号打不开', problem(403, 'forbidden'), '权限');
export const Failed = tracks('查询没有成功', problem(503, 'unavailable'), '服务');
export const Tracking = tracks('正在查询', never, '正在查询');
export const Elder = tracks('长辈版', late(), '已逾期', { view: 'elder' });
export const ElderSupplement = tracks('待补正，长辈版', at('supplementRequired'), '待补正', { view: 'elder' });
export const Dark = tracks('深色', late(), '已逾期', { theme: 'dark' });
export const English = tracks('英文', late(), 'Overdue', { lang: 'en' });
export const Narrow = tracks('320 px', late(), '已逾期', { width: 320 });

/** Opens the complaint, and goes on from there. */
const opened = (
  name: string,
  trackComplaint: Complaint,
  steps: Parameters<typeof visit>[0],
  replies: ComplaintReplies = {},
): ComplaintStory => ({
  name,
  parameters: { msw: complaintsAt({ trackComplaint, ...replies }) },
  play: visit(async (visitor) => {
    await visitor.fills('查询码', 'M4TX8K2Q');
    await visitor.presses('查询');
    await visitor.reaches('tracked');
    await steps(visitor);
  }),
});

export const Answering = opened('补正，填好了', at('supplementRequired'), async (visitor) => {
  await visitor.fills('最后一次向产业促进局催要资金', '今年三月，对方说正在研究。');
  await visitor.attaches('回执.pdf', '%PDF-1.7\n%%EOF\n', 'application/pdf');
  await visitor.sees('通过了安全检查');
});
export const NothingGiven = opened('补正，什么也没填', at('supplementRequired'), async (visitor) => {
  await visitor.presses('提交补充');
  await visitor.sees('请至少填写一项说明');
});
export const Given = opened(
  '补正，已经补齐',
  at('supplementRequired'),
  async (visitor) => {
    await visitor.fills('最后一次向产业促进局催要资金', '今年三月，对方说正在研究。');
    await visitor.presses('提交补充');
    await visitor.sees('回执号');
  },
  {
    supplementComplaint: at('submitted', {
      steps: [
        ...at('supplementRequired').steps,
        {
          what: 'supplemented',
          at: '2026-11-26T09:00:00+08:00',
          by: '上海演示餐饮有限公司',
          text: '今年三月，对方说正在研究。',
          reference: 'BC20261126000001',
        },
      ],
    }),
  },
);
export const Adding = opened('主动补充材料', at('verifying'), async (visitor) => {
  await visitor.presses('补充材料');
  await visitor.sees('另外补充的说明');
});
export const Urging = opened('催办', late(), async (visitor) => {
  await visitor.presses('催办');
  await visitor.sees('想说明的情况');
});
export const UrgeFailed = opened(
  '催办没有成功',
  late(),
  async (visitor) => {
    await visitor.presses('催办');
    await visitor.fills('想说明的情况', '请尽快答复。');
    await visitor.presses('提交催办');
    await visitor.sees('重试');
  },
  { urgeComplaint: problem(429, 'rate-limited') },
);
export const Sending = opened(
  '催办，正在提交',
  late(),
  async (visitor) => {
    await visitor.presses('催办');
    await visitor.presses('提交催办');
    await visitor.reaches('sending');
  },
  { urgeComplaint: never },
);
export const Rating = opened('评价', at('closed'), async (visitor) => {
  await visitor.presses('评价');
  await visitor.sees('非常不满意');
});
export const RatingMissing = opened('评价，没有选', at('closed'), async (visitor) => {
  await visitor.presses('评价');
  await visitor.presses('提交评价');
  await visitor.sees('请选择');
});
export const Withdrawing = opened('撤回，填写原因', at('submitted'), async (visitor) => {
  await visitor.presses('撤回投诉');
  await visitor.sees('撤回的原因');
});
export const WithdrawConfirm = opened('撤回，再确认一次', at('submitted'), async (visitor) => {
  await visitor.presses('撤回投诉');
  await visitor.fills('撤回的原因', '已经兑付');
  await visitor.presses('下一步');
  await visitor.sees('确定撤回这件投诉吗');
});

export const RefreshFailed: ComplaintStory = {
  name: '刷新没有成功',
  parameters: {
    msw: complaintsAt({ trackComplaint: inTurn<object, Complaint>(at('accepted'), problem(503, 'unavailable')) }),
  },
  play: visit(async (visitor) => {
    await visitor.fills('查询码', 'M4TX8K2Q');
    await visitor.presses('查询');
    await visitor.reaches('tracked');
    await visitor.presses('刷新');
    await visitor.sees('没能刷新');
  }),
};
