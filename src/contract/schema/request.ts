import * as v from 'valibot';

import { CHAPTERS } from './common.js';
import { REPORT_KINDS } from './report.js';

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

const code = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(50));
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const period = v.strictObject({ from: date, to: date });
/** Codes of 领域. */
const domains = v.pipe(v.array(code), v.minLength(1), v.maxLength(200));

/** Body of `createReport`. Goes with an Idempotency-Key. */
export const CreateReportRequestSchema = v.strictObject({
  subjectId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: v.picklist(REPORT_KINDS),
  /** Special reports: codes of the 领域 asked for. */
  domains: v.optional(domains),
  period: v.optional(period),
  /** A purpose's code where the endpoint lists them, else words. */
  purpose: v.optional(words),
  /** For whom: a code where the endpoint lists them, else words. */
  audience: v.optional(words),
});
/** See {@link CreateReportRequestSchema}. */
export type CreateReportRequest = v.InferInput<typeof CreateReportRequestSchema>;

/** `getReport` and `listReportViewings` take the id in the path; it opens nothing without the login that made the report. */
export type GetReportRequest = GetSubjectRequest;

/** Body of `searchReportRecords`; the report's id is in the path. */
export const SearchReportRecordsBodySchema = v.strictObject({
  /** A page as it was signed, counted from 0; then nothing else narrows the answer. */
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  chapter: v.optional(v.picklist(CHAPTERS)),
  /** Code of a 领域. */
  domain: v.optional(code),
  period: v.optional(v.strictObject({ from: v.optional(date), to: v.optional(date) })),
  query: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  cursor,
  limit,
  /** From `verifyReport`, for a visitor who isn't the holder. */
  grant: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
});
/** `searchReportRecords` with its path member. */
export type SearchReportRecordsRequest = GetReportRequest & v.InferInput<typeof SearchReportRecordsBodySchema>;

/** Body of `createReportCode`; the report's id is in the path. Goes with an Idempotency-Key. */
export const CreateReportCodeBodySchema = v.strictObject({
  /** Codes of the 领域 to show; all of the report when absent. */
  domains: v.optional(domains),
  period: v.optional(period),
  purpose: v.optional(words),
  recipient: v.optional(words),
  /** Seconds until it stops showing the report; one that `describeService` offers. */
  lifetime: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
/** `createReportCode` with its path member. */
export type CreateReportCodeRequest = GetReportRequest & v.InferInput<typeof CreateReportCodeBodySchema>;

/** `revokeReportCode` takes both ids in the path. */
export interface RevokeReportCodeRequest {
  id: string;
  codeId: string;
}

/** Body of `verifyReport`: what was scanned or typed, or what stands on the paper. */
export const VerifyReportRequestSchema = v.union([
  v.strictObject({ code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)) }),
  v.strictObject({
    reportNo: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
    checkCode: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
  }),
]);
/** See {@link VerifyReportRequestSchema}. */
export type VerifyReportRequest = v.InferInput<typeof VerifyReportRequestSchema>;
