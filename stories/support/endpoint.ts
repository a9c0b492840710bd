import { delay, http, HttpResponse, type JsonBodyType, type RequestHandler } from 'msw';

import type {
  Commitment,
  CommitmentTemplate,
  CommitmentTemplateList,
  SubmitCommitmentRequest,
  TrackCommitmentRequest,
} from '../../src/contract/schema/commitment.js';
import type { RecordList } from '../../src/contract/schema/record.js';
import type {
  KeyList,
  Report,
  ReportCode,
  ReportRecordList,
  ReportViewingList,
  VerifiedReport,
} from '../../src/contract/schema/report.js';
import type {
  CreateReportRequest,
  SearchRecordsRequest,
  SearchReportRecordsRequest,
  SearchSubjectsRequest,
  VerifyReportRequest,
} from '../../src/contract/schema/request.js';
import type { Service } from '../../src/contract/schema/service.js';
import type { Subject, SubjectList } from '../../src/contract/schema/subject.js';
import type { FoundSubmission } from '../../src/contract/schema/submission.js';
import type { Upload } from '../../src/contract/schema/upload.js';
import { aRecordList } from '../../test/fixtures/records.js';
import { aService } from '../../test/fixtures/service.js';
import { aSubject, aSubjectList } from '../../test/fixtures/subjects.js';

/** What an endpoint says to one operation: the answer itself, another response, or what decides on it. */
export type Reply<Request, Answer> =
  Answer | Response | ((request: Request, headers: Headers) => Answer | Response | Promise<Answer | Response>);

/** Replies by operation; what is left out answers well. */
export interface Replies {
  describeService?: Reply<object, Service>;
  searchSubjects?: Reply<SearchSubjectsRequest, SubjectList>;
  /** To what is asked while typing. */
  suggestions?: Reply<SearchSubjectsRequest, SubjectList>;
  getSubject?: Reply<{ id: string }, Subject>;
  searchRecords?: Reply<SearchRecordsRequest, RecordList>;
  createReport?: Reply<CreateReportRequest, Report>;
  getReport?: Reply<{ id: string }, Report>;
  searchReportRecords?: Reply<SearchReportRecordsRequest, ReportRecordList>;
  createReportCode?: Reply<object, ReportCode>;
  listReportViewings?: Reply<object, ReportViewingList>;
  verifyReport?: Reply<VerifyReportRequest, VerifiedReport>;
  listKeys?: Reply<object, KeyList>;
  listCommitmentTemplates?: Reply<object, CommitmentTemplateList>;
  getCommitmentTemplate?: Reply<{ id: string }, CommitmentTemplate>;
  submitCommitment?: Reply<SubmitCommitmentRequest, Commitment>;
  trackCommitment?: Reply<TrackCommitmentRequest, Commitment>;
  withdrawCommitment?: Reply<object, Commitment>;
  supplementCommitment?: Reply<object, Commitment>;
  createUpload?: Reply<object, Upload>;
  getUpload?: Reply<{ id: string }, Upload>;
  findSubmission?: Reply<object, FoundSubmission>;
}

async function respond<Request, Answer>(reply: Reply<Request, Answer>, request: Request, headers: Headers) {
  const said =
    typeof reply === 'function'
      ? await (reply as (request: Request, headers: Headers) => Answer | Promise<Answer>)(request, headers)
      : reply;
  // A body can be read once, and a visitor may try again.
  return said instanceof Response
    ? said.type === 'error'
      ? said
      : said.clone()
    : HttpResponse.json(said as JsonBodyType);
}

/** The endpoint of the stories, answering in the network. */
export function endpoint(replies: Replies = {}, base = '/api/v1'): RequestHandler[] {
  const {
    describeService = aService(),
    searchSubjects = aSubjectList(),
    suggestions = aSubjectList(),
    getSubject = aSubject(),
    searchRecords = aRecordList(),
  } = replies;
  return [
    http.get(`${base}/service`, ({ request }) => respond(describeService, {}, request.headers)),
    http.post(`${base}/subjects/search`, async ({ request }) => {
      const asked = (await request.clone().json()) as SearchSubjectsRequest;
      return respond(asked.suggest ? suggestions : searchSubjects, asked, request.headers);
    }),
    http.get(`${base}/subjects/:id`, ({ request, params }) =>
      respond(getSubject, { id: String(params.id) }, request.headers),
    ),
    http.post(`${base}/subjects/:id/records/search`, async ({ request, params }) => {
      const asked = (await request.clone().json()) as SearchRecordsRequest;
      return respond(searchRecords, { ...asked, id: String(params.id) }, request.headers);
    }),
  ];
}

const notFound = () => problem(404, 'not-found');

/** What an operation answers; one without a reply isn't there. */
export const answer = <Request, Answer>(
  reply: Reply<Request, Answer> | undefined,
  asked: Request,
  { headers }: globalThis.Request,
) => (reply === undefined ? notFound() : respond(reply, asked, headers));

/** What an endpoint says about reports; an operation without a reply isn't there. */
export function reportEndpoint(replies: Replies, base = '/api/v1'): RequestHandler[] {
  const reports = `${base}/reports`;
  return [
    http.post(`${reports}/verify`, async ({ request }) =>
      answer(replies.verifyReport, (await request.clone().json()) as VerifyReportRequest, request),
    ),
    http.post(`${reports}/:id/records/search`, async ({ request, params }) => {
      const asked = (await request.clone().json()) as SearchReportRecordsRequest;
      return answer(replies.searchReportRecords, { ...asked, id: String(params.id) }, request);
    }),
    http.post(`${reports}/:id/codes`, ({ request }) => answer(replies.createReportCode, {}, request)),
    http.delete(`${reports}/:id/codes/:codeId`, ({ params }) =>
      HttpResponse.json({ id: String(params.codeId), revokedAt: new Date().toISOString() }),
    ),
    http.get(`${reports}/:id/viewings`, ({ request }) => answer(replies.listReportViewings, {}, request)),
    http.get(`${reports}/:id`, ({ request, params }) => answer(replies.getReport, { id: String(params.id) }, request)),
    http.post(reports, async ({ request }) =>
      answer(replies.createReport, (await request.clone().json()) as CreateReportRequest, request),
    ),
    http.get(`${base}/keys`, ({ request }) => answer(replies.listKeys, {}, request)),
    ...endpoint(replies, base),
  ];
}

/** What an endpoint says about commitments; an operation without a reply isn't there. */
export function commitmentEndpoint(replies: Replies, base = '/api/v1'): RequestHandler[] {
  const commitments = `${base}/commitments`;
  return [
    http.get(`${base}/commitment-templates`, ({ request }) => answer(replies.listCommitmentTemplates, {}, request)),
    http.get(`${base}/commitment-templates/:id`, ({ request, params }) =>
      answer(replies.getCommitmentTemplate, { id: String(params.id) }, request),
    ),
    http.post(`${commitments}/track`, async ({ request }) =>
      answer(replies.trackCommitment, (await request.clone().json()) as TrackCommitmentRequest, request),
    ),
    http.post(`${commitments}/:number/withdrawal`, ({ request }) => answer(replies.withdrawCommitment, {}, request)),
    http.post(`${commitments}/:number/supplements`, ({ request }) => answer(replies.supplementCommitment, {}, request)),
    http.post(commitments, async ({ request }) =>
      answer(replies.submitCommitment, (await request.clone().json()) as SubmitCommitmentRequest, request),
    ),
    http.post(`${base}/uploads`, ({ request }) => answer(replies.createUpload, {}, request)),
    http.get(`${base}/uploads/:id`, ({ request, params }) =>
      answer(replies.getUpload, { id: String(params.id) }, request),
    ),
    http.delete(`${base}/uploads/:id`, ({ params }) => HttpResponse.json({ id: String(params.id), deleted: true })),
    http.post(`${base}/submissions/find`, ({ request }) => answer(replies.findSubmission, {}, request)),
    ...endpoint(replies, base),
  ];
}

/** An error answer, `application/problem+json`. */
export const problem = (status: number, code: string, more: object = {}): Response =>
  HttpResponse.json(
    { code, traceId: 'YS-20261120-0427', ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** The page of a gateway, where data was asked for. */
export const webPage = (): Response =>
  HttpResponse.html('<!doctype html><html lang="zh"><title>提示</title><p>系统升级中，请稍后访问。</p></html>');

/** An answer that broke off on the way. */
export function cutOff(answer: object): Response {
  const text = JSON.stringify(answer);
  return HttpResponse.text(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } });
}

/** A broken connection. */
export const brokenOff = (): Response => HttpResponse.error();

/** An answer that never comes. */
export async function never(): Promise<never> {
  await delay('infinite');
  throw new Error('Unreachable');
}

/** Answers the first calls one by one and all later ones with the last. */
export function inTurn<Request, Answer>(...replies: (Answer | Response)[]): Reply<Request, Answer> {
  let calls = 0;
  return () => replies[Math.min(calls++, replies.length - 1)] as Answer | Response;
}
