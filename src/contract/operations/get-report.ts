import type { Operation } from '../operation.js';
import { type Report, ReportSchema } from '../schema/report.js';
import type { GetReportRequest } from '../schema/request.js';

/** A report, or how far it is. */
export const getReport: Operation<GetReportRequest, Report> = {
  name: 'getReport',
  method: 'GET',
  path: '/reports/{id}',
  safe: true,
  answer: ReportSchema,
};
