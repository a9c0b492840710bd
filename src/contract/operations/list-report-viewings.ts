import type { Operation } from '../operation.js';
import { type ReportViewingList, ReportViewingListSchema } from '../schema/report.js';
import type { GetReportRequest } from '../schema/request.js';

/** Who looked at a report by its codes, newest first. */
export const listReportViewings: Operation<GetReportRequest, ReportViewingList> = {
  name: 'listReportViewings',
  method: 'GET',
  path: '/reports/{id}/viewings',
  safe: true,
  answer: ReportViewingListSchema,
};
