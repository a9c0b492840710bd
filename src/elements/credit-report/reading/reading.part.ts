import type { ReportHost, ReportRoutes, ReportView } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { ReadingView } from './reading-view.js';

/** Shows a report to be read. */
export const openReading = (host: ReportHost, report: ShownReport, routes: ReportRoutes): ReportView =>
  new ReadingView(host, report, routes);
