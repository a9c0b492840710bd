import type { Said } from './failure.js';

/** Words of asking for a report. */
export const reportRequest = {
  title: '申请信用报告',
  subject: '报告主体',
  uscc: '统一社会信用代码',
  pair: (label: string, value: string) => `${label}：${value}`,
  kind: '报告种类',
  domains: '查询领域',
  domainsHint: '报告只对选中的领域作出说明。',
  period: '查询期间',
  periodHint: '报告只说明这段时间内的记录。',
  /** Up to today. */
  preset: (months: number) => (months % 12 ? `近 ${months} 个月` : `近 ${months / 12} 年`),
  purpose: '用途',
  audience: '提供给谁',
  notes: '报告说明',
  submit: '申请报告',

  notOffered: ['本服务暂不提供信用报告', '可以向当地公共信用信息服务窗口申请。'] as Said,
  forbidden: [
    '不能申请这个主体的报告',
    '信用报告由主体自己登录后申请。请看看登录的账号是否属于这个主体；您填写的内容都在。',
  ] as Said,
  received: '申请已收到，正在打开报告…',
  earlier: ['上一次的申请已经成功', '您后来的修改没有提交。可以打开已有的报告，也可以按现在的内容再申请一份。'] as Said,
  open: '打开已有的报告',
  again: '按现在的内容再申请',
};
/** See {@link reportRequest}. */
export type ReportRequestMessages = typeof reportRequest;
