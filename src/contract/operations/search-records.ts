import type { Operation } from '../operation.js';
import { type RecordList, RecordListSchema } from '../schema/record.js';
import type { SearchRecordsRequest } from '../schema/request.js';

/** Records of one subject, newest first. */
export const searchRecords: Operation<SearchRecordsRequest, RecordList> = {
  name: 'searchRecords',
  method: 'POST',
  path: '/subjects/{id}/records/search',
  safe: true,
  answer: RecordListSchema,
};
