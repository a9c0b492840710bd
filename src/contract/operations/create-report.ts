import type { Operation } from '../operation.js';
import { type Report, ReportSchema } from '../schema/report.js';
import type { CreateReportRequest } from '../schema/request.js';

/** Asks for a report. Repeatable with an Idempotency-Key. */
export const createReport: Operation<CreateReportRequest, Report> = {
  name: 'createReport',
  method: 'POST',
  path: '/reports',
  safe: false,
  answer: ReportSchema,
};
