import type { Operation } from '../operation.js';
import { type RevokedReportCode, RevokedReportCodeSchema } from '../schema/report.js';
import type { RevokeReportCodeRequest } from '../schema/request.js';

/** Ends a code at once. Doing it twice changes nothing, so it may be repeated. */
export const revokeReportCode: Operation<RevokeReportCodeRequest, RevokedReportCode> = {
  name: 'revokeReportCode',
  method: 'DELETE',
  path: '/reports/{id}/codes/{codeId}',
  safe: true,
  answer: RevokedReportCodeSchema,
};
