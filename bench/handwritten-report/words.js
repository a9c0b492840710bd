// The terms of the contract's identifiers.

export { CHAPTERS, FAILURES, KINDS, ROLES, STATUSES as SUBJECT_STATUSES } from '../handwritten/words.js';

/** Statuses of records and kinds of breaches of trust. */
export const STATUSES = {
  normal: '正常',
  revoked: '已撤销',
  objection: '异议',
  valid: '有效',
  invalid: '无效',
  other: '其他',
  minor: '轻微',
  general: '一般',
  serious: '严重',
};
export const MEANINGS = {
  none: '查询范围内无记录',
  notConnected: '数据源未接入',
  unavailable: '数据暂不可用',
  notPublic: '未公开',
};
export const CONCLUSIONS = {
  none: '查询范围内无记录',
  found: '有记录',
  notSelected: '未选择',
  unavailable: '数据暂不可用',
};
export const REPORT_KINDS = { standard: '公共信用信息报告', special: '专用信用报告' };
