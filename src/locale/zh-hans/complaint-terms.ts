import { trackTerms } from './track-terms.js';

/** Terms of complaints, by the identifiers of the contract; unknown identifiers are shown by the server's own text. */
export const complaintTerms = {
  ...trackTerms,
  number: '投诉编号',
  copyNumber: '复制编号',
  codeHolds: '扫码可以读出投诉编号。',
  printedBy: '本件由投诉人自行打印，不是行政机关的公文。',

  /** In a word or two, and what that means. */
  states: {
    submitted: ['已提交', '受理单位还没有决定是否受理。'],
    supplementRequired: ['待补正', '受理单位需要您补充内容，补齐后继续办理。'],
    accepted: ['已受理', '受理单位已经受理，接下来转交有关单位核查。'],
    notAccepted: ['不予受理', '受理单位没有受理，原因见办理经过。'],
    forwarded: ['已转办', '投诉已经转交有关单位。'],
    verifying: ['核查中', '有关单位正在核查您反映的情况。'],
    notSubstantiated: ['经核查不属实', '核查没有认定您反映的情况，理由见办理经过。'],
    substantiated: ['经核查属实', '核查认定您反映的情况属实。'],
    rectifying: ['整改中', '被投诉单位正在整改。'],
    rectified: ['已整改', '被投诉单位已经整改，等待办结。'],
    refused: ['拒不整改', '被投诉单位没有按要求整改。'],
    confirmedBreach: ['认定为政务违约失信', '被投诉单位已被认定为政务违约失信。'],
    closed: ['已办结', '这件投诉已经办完，经过和结果见下面。'],
    withdrawn: ['已撤回', '投诉已由投诉人撤回，不再办理。'],
  } as Record<string, readonly [string, string]>,
  unknownState: '本页面不认识这个状态，含义请向受理单位了解。',
  /** A step of the way, where it is called otherwise than the state that it leads to. */
  steps: {
    submitted: '提交投诉',
    supplementRequired: '要求补正',
    accepted: '受理',
    forwarded: '转办',
    verifying: '开始核查',
    notSubstantiated: '核查结论：不属实',
    substantiated: '核查结论：属实',
    rectifying: '要求整改',
    rectified: '完成整改',
    closed: '办结',
    withdrawn: '撤回投诉',
    supplemented: '补充材料',
    urged: '催办',
    rated: '评价',
    extended: '延长期限',
    noted: '办理说明',
  } as Record<string, string>,
  reference: (reference: string) => `回执号：${reference}`,

  submittedAt: '提交时间',
  complainant: '投诉企业',
  respondent: '被投诉单位',
  handler: '办理单位',
  told: '您提交的内容',
  evidence: '证据材料',
  noFiles: '没有文件',

  deadlines: '办理期限',
  deadlineStates: { running: '正在计时', met: '已完成', overdue: '已逾期', suspended: '暂停计时' } as Record<
    string,
    string
  >,
  due: (day: string) => `到期日 ${day}`,
  wasDue: (day: string) => `应在 ${day} 前完成`,
  workingDays: (days: number) => `${days} 个工作日`,

  wanted: '需要您补充',
  wantedStates: { open: '待补充', overdue: '已逾期', given: '已补充' } as Record<string, string>,
  supplyBy: (day: string) => `请在 ${day} 前补充`,
  supplyWasBy: (day: string) => `应在 ${day} 前补充`,

  outcome: '办理结果',
  rating: '您的评价',
  scores: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as Record<string, string>,
  otherScore: (score: number) => `${score} 分`,
};
/** See {@link complaintTerms}. */
export type ComplaintTermsMessages = typeof complaintTerms;
