import type { Operation } from '../operation.js';
import { type ReportCode, ReportCodeSchema } from '../schema/report.js';
import type { CreateReportCodeRequest } from '../schema/request.js';

/** Makes a code that shows a report, or a part of it, for a while. Repeatable with an Idempotency-Key. */
export const createReportCode: Operation<CreateReportCodeRequest, ReportCode> = {
  name: 'createReportCode',
  method: 'POST',
  path: '/reports/{id}/codes',
  safe: false,
  answer: ReportCodeSchema,
};
