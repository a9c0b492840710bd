import type { ReportMessages } from '../zh-hans/report.js';

/** Words of `<credit-report>` until a report is there. */
export const report: ReportMessages = {
  opening: 'Opening the report…',
  preparing: 'The report is being made',
  preparingBody: 'This usually takes less than a minute. It will be shown here when it is ready.',
  progress: (percent) => `${percent}% done`,
  progressLabel: 'Progress of the report',
  stopWaiting: 'Stop waiting',
  stopped: 'No longer waiting',
  stoppedBody: 'The report is still being made. You can come back to it later.',
  goOn: 'Go on',
  failed: 'The report was not made',
  failedBody: 'Please ask for it again later.',
  unreadable: 'This report cannot be read',
  unreadableBody: 'It is not a credit report that this service knows; it may be damaged or altered.',
  tooLarge: 'This report is too large to be opened',
  ready: 'The report is ready',
};
