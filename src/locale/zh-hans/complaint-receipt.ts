import { trackReceipt } from './track-receipt.js';

/** Words of the receipt for a complaint. */
export const complaintReceipt = {
  ...trackReceipt,
  title: '投诉已提交',
  text: (respondent: string) => `对“${respondent}”的投诉已提交，请等待受理。`,
  earlier: '提交的是您最后一次修改之前的内容，后来的修改没有提交。需要时请在办理情况里补充。',
  keepCode: '请抄下或打印查询码，它只显示这一次，不要告诉别人。没有登录就提交的，遗失后无法找回。',
  noCode: '以后用提交时的账号登录，就能查看办理情况。',
  unchecked: '还没有通过检查的文件',
  uncheckedHint: '检查的结果在“查看办理情况”里显示。没有通过的，可以在那里重新补充。',
  copyCodes: '复制编号和查询码',
  copiedCodes: (number: string, queryCode: string) => `投诉编号：${number}\n查询码：${queryCode}`,

  printAskMeans: '拿到这张纸的人，凭编号和查询码就能查看这件投诉。',
  save: '保存为文件',
  saveAsk: '要把查询码存进文件吗？',
  saveAskMeans: '能打开这个文件的人，凭编号和查询码就能查看这件投诉。公用电脑上请不要存。',
  saveWith: '存入查询码',
  saveWithout: '不存查询码',
  file: (number: string) => `投诉回执-${number}.txt`,

  documentTitle: '政务违约失信投诉回执',
};
/** See {@link complaintReceipt}. */
export type ComplaintReceiptMessages = typeof complaintReceipt;
