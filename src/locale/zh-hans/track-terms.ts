import { actions } from './actions.js';

/** Terms of everything that is followed by number and query code. */
export const trackTerms = {
  ...actions,
  separator: '、',
  stateLabel: '办理状态',
  queryCode: '查询码',
  asOf: (time: string) => `截至 ${time}`,
  copyText: '复制全文',
  saved: '已保存',
  saveFailed: '没能保存，请复制文字后自己留存。',
  print: '打印',
  printFailed: '没能打印。请换用浏览器打开本页，或复制文字后打印。',
  fileStates: {
    stored: '已上传，待检查',
    checking: '正在检查',
    clean: '检查通过',
    infected: '有病毒，没有收下',
    'check-failed': '没能完成检查',
  } as Record<string, string>,
  file: (nth: number, size: string) => `第 ${nth} 个文件（${size}）`,
};
/** See {@link trackTerms}. */
export type TrackTermsMessages = typeof trackTerms;
