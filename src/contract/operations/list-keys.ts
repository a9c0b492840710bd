import type { Operation } from '../operation.js';
import { type KeyList, KeyListSchema } from '../schema/report.js';

/** Keys that reports are signed with, and the reports that are no longer valid. */
export const listKeys: Operation<Record<string, never>, KeyList> = {
  name: 'listKeys',
  method: 'GET',
  path: '/keys',
  safe: true,
  answer: KeyListSchema,
};
