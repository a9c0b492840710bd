import type { Said } from './failure.js';
import { trackReceipt } from './track-receipt.js';

/** Words of the receipt for a commitment. */
export const commitmentReceipt = {
  ...trackReceipt,
  title: '承诺已提交',
  correctedTitle: '更正后的承诺已提交',
  text: (title: string, authority: string) => `《${title}》已提交给${authority}，请等待受理。`,
  earlier: '提交的是您最后一次修改之前的内容，后来的修改没有提交。需要时请在办理情况里更正。',
  keepCode: '请现在就保存查询码，它只显示这一次，不要告诉别人。没有登录就提交的，遗失后无法找回。',
  noCode: '以后用提交时的账号登录，就能查看办理情况。',
  changed: ['返回的文字与您签署的不一致', '下面是您签署时的文字。请保存，并向受理单位核实。'] as Said,
  due: '还要补交的材料',
  dueHint: '可以在“查看办理情况”里补交。',
  copyCodes: '复制编码和查询码',
  copiedCodes: (number: string, queryCode: string) => `承诺编码：${number}\n查询码：${queryCode}`,

  printAskMeans: '拿到这张纸的人，凭编码和查询码就能查看这份承诺。',

  documentTitle: '信用承诺回执',
};
/** See {@link commitmentReceipt}. */
export type CommitmentReceiptMessages = typeof commitmentReceipt;
