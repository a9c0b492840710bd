import type { Operation } from '../operation.js';
import { type VerifiedReport, VerifiedReportSchema } from '../schema/report.js';
import type { VerifyReportRequest } from '../schema/request.js';

/** The report behind a code, and what its issuer says of it now. Never repeated by itself: tries are limited. */
export const verifyReport: Operation<VerifyReportRequest, VerifiedReport> = {
  name: 'verifyReport',
  method: 'POST',
  path: '/reports/verify',
  safe: false,
  answer: VerifiedReportSchema,
};
