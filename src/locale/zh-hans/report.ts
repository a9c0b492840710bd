/** Words of `<credit-report>` until a report is there. */
export const report = {
  opening: '正在打开报告…',
  preparing: '报告正在生成',
  preparingBody: '通常不到一分钟。您可以先做别的事，生成后会自动显示。',
  progress: (percent: number) => `已完成 ${percent}%`,
  progressLabel: '报告生成进度',
  stopWaiting: '不再等待',
  stopped: '已停止等待',
  stoppedBody: '报告仍在生成。您可以稍后继续查看。',
  goOn: '继续查看',
  failed: '报告没有生成',
  failedBody: '请稍后重新申请。',
  unreadable: '这份报告无法读取',
  unreadableBody: '内容不是本服务认识的信用报告，可能已损坏或被改动。',
  tooLarge: '这份报告太大，无法打开',
  ready: '报告已生成',
};
/** See {@link report}. */
export type ReportMessages = typeof report;
