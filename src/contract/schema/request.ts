import * as v from 'valibot';

import { CHAPTERS } from './common.js';

// What an endpoint accepts. Strict: an unknown member is refused, so that a misspelt filter never widens a search in silence.

const cursor = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000)));
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));
const date = v.pipe(v.string(), v.isoDate());

/** Body of `searchSubjects`. */
export const SearchSubjectsRequestSchema = v.strictObject({
  query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** How the visitor's words are meant; `auto` leaves it to the endpoint. */
  by: v.optional(v.picklist(['auto', 'name', 'code'])),
  /** Values by the name of a filter that `describeService` declares. */
  filters: v.optional(
    v.record(
      v.pipe(v.string(), v.maxLength(50)),
      v.union([
        v.pipe(v.string(), v.maxLength(100)),
        v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100)),
        v.strictObject({ from: v.optional(date), to: v.optional(date) }),
      ]),
    ),
  ),
  /** Asked while typing: a short list will do, and nothing is counted. */
  suggest: v.optional(v.boolean()),
  cursor,
  limit,
});
/** See {@link SearchSubjectsRequestSchema}. */
export type SearchSubjectsRequest = v.InferInput<typeof SearchSubjectsRequestSchema>;

/** `getSubject` takes the id in the path. */
export const GetSubjectRequestSchema = v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) });
/** See {@link GetSubjectRequestSchema}. */
export type GetSubjectRequest = v.InferInput<typeof GetSubjectRequestSchema>;

/** Body of `searchRecords`; the subject's id is in the path. */
export const SearchRecordsBodySchema = v.strictObject({
  chapter: v.optional(v.picklist(CHAPTERS)),
  query: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  cursor,
  limit,
});
/** `searchRecords` with its path member. */
export type SearchRecordsRequest = GetSubjectRequest & v.InferInput<typeof SearchRecordsBodySchema>;
