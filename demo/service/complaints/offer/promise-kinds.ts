import type { PromiseKind } from '../../../../src/contract/index.js';

/** 违约失信情形. */
export const PROMISE_KINDS: readonly PromiseKind[] = [
  {
    value: 'contractPayment',
    label: '合同款项拖欠',
    hint: '货物、服务已经交付，没有按约定付款',
    needsContract: true,
    needsAmount: true,
  },
  {
    value: 'constructionPayment',
    label: '工程款拖欠',
    hint: '包括进度款、结算款、质量保证金',
    needsContract: true,
    needsAmount: true,
  },
  {
    value: 'investmentPromise',
    label: '招商承诺未兑现',
    hint: '招商协议、会议纪要中写明的土地、厂房、配套、优惠等',
    needsContract: true,
  },
  {
    value: 'subsidy',
    label: '补贴奖励未兑付',
    hint: '已经批准或者公示，没有发放',
    needsContract: true,
    needsAmount: true,
  },
  {
    value: 'contractChange',
    label: '合同被单方解除或变更',
    hint: '包括以机构调整、人员变动为由不履行',
    needsContract: true,
  },
  { value: 'policy', label: '政策文件承诺未落实', hint: '公开发布的文件中写明的措施', needsContract: true },
  { value: 'other', label: '其他', hint: '请在“违约事由”里写清楚约定了什么' },
];
