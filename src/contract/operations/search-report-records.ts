import type { Operation } from '../operation.js';
import { type ReportRecordList, ReportRecordListSchema } from '../schema/report.js';
import type { SearchReportRecordsRequest } from '../schema/request.js';

/** A signed page of a report's records, or those that a filter lets through, in the report's order. */
export const searchReportRecords: Operation<SearchReportRecordsRequest, ReportRecordList> = {
  name: 'searchReportRecords',
  method: 'POST',
  path: '/reports/{id}/records/search',
  safe: true,
  answer: ReportRecordListSchema,
};
