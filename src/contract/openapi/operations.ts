/** The contract's operations as `openapi.json` tells them. Only for generating it: nothing at run time imports this. */
import type * as v from 'valibot';

import type { Operation } from '../operation.js';
import { confirmContactCode } from '../operations/confirm-contact-code.js';
import { correctCommitment } from '../operations/correct-commitment.js';
import { createReportCode } from '../operations/create-report-code.js';
import { createReport } from '../operations/create-report.js';
import { createUpload } from '../operations/create-upload.js';
import { deleteUpload } from '../operations/delete-upload.js';
import { describeService } from '../operations/describe-service.js';
import { findSubmission } from '../operations/find-submission.js';
import { getCommitmentTemplate } from '../operations/get-commitment-template.js';
import { getReport } from '../operations/get-report.js';
import { getSubject } from '../operations/get-subject.js';
import { getUpload } from '../operations/get-upload.js';
import { listCommitmentTemplates } from '../operations/list-commitment-templates.js';
import { listKeys } from '../operations/list-keys.js';
import { listReportViewings } from '../operations/list-report-viewings.js';
import { rateComplaint } from '../operations/rate-complaint.js';
import { revokeReportCode } from '../operations/revoke-report-code.js';
import { searchBodies } from '../operations/search-bodies.js';
import { searchRecords } from '../operations/search-records.js';
import { searchReportRecords } from '../operations/search-report-records.js';
import { searchSubjects } from '../operations/search-subjects.js';
import { sendContactCode } from '../operations/send-contact-code.js';
import { submitCommitment } from '../operations/submit-commitment.js';
import { submitComplaint } from '../operations/submit-complaint.js';
import { supplementCommitment } from '../operations/supplement-commitment.js';
import { supplementComplaint } from '../operations/supplement-complaint.js';
import { trackCommitment } from '../operations/track-commitment.js';
import { trackComplaint } from '../operations/track-complaint.js';
import { urgeComplaint } from '../operations/urge-complaint.js';
import { verifyReport } from '../operations/verify-report.js';
import { withdrawCommitment } from '../operations/withdraw-commitment.js';
import { withdrawComplaint } from '../operations/withdraw-complaint.js';
import * as body from '../schema/body.js';
import * as commitment from '../schema/commitment.js';
import * as common from '../schema/common.js';
import * as complaint from '../schema/complaint.js';
import * as complaintOffer from '../schema/complaint-offer.js';
import * as contactCode from '../schema/contact-code.js';
import * as failure from '../schema/failure.js';
import * as formField from '../schema/form-field.js';
import * as record from '../schema/record.js';
import * as report from '../schema/report.js';
import * as request from '../schema/request.js';
import * as service from '../schema/service.js';
import * as subject from '../schema/subject.js';
import * as submission from '../schema/submission.js';
import * as upload from '../schema/upload.js';

/** The schemas that `openapi.json` names, by their names there. */
export const SCHEMAS = {
  Service: service.ServiceSchema,
  Filter: service.FilterSchema,
  Domain: service.DomainSchema,
  ReportOffer: service.ReportOfferSchema,
  PrivacyNotice: service.PrivacyNoticeSchema,
  UploadOffer: upload.UploadOfferSchema,
  SearchSubjectsRequest: request.SearchSubjectsRequestSchema,
  SubjectList: subject.SubjectListSchema,
  SubjectHit: subject.SubjectHitSchema,
  Subject: subject.SubjectSchema,
  Registration: subject.RegistrationSchema,
  ResponsiblePerson: subject.ResponsiblePersonSchema,
  Evaluation: subject.EvaluationSchema,
  SearchRecordsBody: request.SearchRecordsBodySchema,
  RecordList: record.RecordListSchema,
  Record: record.RecordSchema,
  Licence: record.LicenceSchema,
  Penalty: record.PenaltySchema,
  EvaluationRecord: record.EvaluationRecordSchema,
  ContractPerformance: record.ContractPerformanceSchema,
  ListEntry: record.ListEntrySchema,
  RecordAction: record.RecordActionSchema,
  ServedDocuments: record.ServedDocumentsSchema,
  CreateReportRequest: request.CreateReportRequestSchema,
  Report: report.ReportSchema,
  ReportHeader: report.ReportHeaderSchema,
  ReportSubject: report.ReportSubjectSchema,
  ReportDomain: report.ReportDomainSchema,
  ReportPages: report.ReportPagesSchema,
  ReportStatus: report.ReportStatusSchema,
  Period: report.PeriodSchema,
  SearchReportRecordsBody: request.SearchReportRecordsBodySchema,
  ReportRecordList: report.ReportRecordListSchema,
  CreateReportCodeBody: request.CreateReportCodeBodySchema,
  ReportCode: report.ReportCodeSchema,
  RevokedReportCode: report.RevokedReportCodeSchema,
  ReportViewingList: report.ReportViewingListSchema,
  VerifyReportRequest: request.VerifyReportRequestSchema,
  VerifiedReport: report.VerifiedReportSchema,
  KeyList: report.KeyListSchema,
  PublishedKey: report.PublishedKeySchema,
  CommitmentTemplateList: commitment.CommitmentTemplateListSchema,
  CommitmentTemplateSummary: commitment.CommitmentTemplateSummarySchema,
  CommitmentTemplate: commitment.CommitmentTemplateSchema,
  Eligibility: commitment.EligibilitySchema,
  TextSection: commitment.TextSectionSchema,
  TextPiece: commitment.TextPieceSchema,
  Material: commitment.MaterialSchema,
  FormField: formField.FormFieldSchema,
  FormValue: formField.FormValueSchema,
  OrganisationValue: formField.OrganisationValueSchema,
  SubmitCommitmentRequest: commitment.SubmitCommitmentRequestSchema,
  CommitmentContent: commitment.CommitmentContentSchema,
  Applicant: commitment.ApplicantSchema,
  Digest: commitment.DigestSchema,
  CommitmentSignature: commitment.CommitmentSignatureSchema,
  Commitment: commitment.CommitmentSchema,
  CommitmentRecord: commitment.CommitmentRecordSchema,
  CommitmentStep: commitment.CommitmentStepSchema,
  MaterialState: commitment.MaterialStateSchema,
  CommitmentAllowance: commitment.CommitmentAllowanceSchema,
  TrackCommitmentRequest: commitment.TrackCommitmentRequestSchema,
  SupplementCommitmentBody: commitment.SupplementCommitmentBodySchema,
  CorrectCommitmentBody: commitment.CorrectCommitmentBodySchema,
  WithdrawCommitmentBody: commitment.WithdrawCommitmentBodySchema,
  ComplaintOffer: complaintOffer.ComplaintOfferSchema,
  CheckQuestion: complaintOffer.CheckQuestionSchema,
  CheckOption: complaintOffer.CheckOptionSchema,
  PromiseKind: complaintOffer.PromiseKindSchema,
  EvidenceKind: complaintOffer.EvidenceKindSchema,
  SearchBodiesRequest: body.SearchBodiesRequestSchema,
  BodyList: body.BodyListSchema,
  Body: body.BodySchema,
  SubmitComplaintRequest: complaint.SubmitComplaintRequestSchema,
  Complainant: complaint.ComplainantSchema,
  Contact: complaint.ContactSchema,
  Respondent: complaint.RespondentSchema,
  ComplaintFacts: complaint.ComplaintFactsSchema,
  Complaint: complaint.ComplaintSchema,
  ComplaintFile: complaint.ComplaintFileSchema,
  ComplaintStep: complaint.ComplaintStepSchema,
  Deadline: complaint.DeadlineSchema,
  Wanted: complaint.WantedSchema,
  ComplaintAllowance: complaint.ComplaintAllowanceSchema,
  TrackComplaintRequest: complaint.TrackComplaintRequestSchema,
  SupplementComplaintBody: complaint.SupplementComplaintBodySchema,
  UrgeComplaintBody: complaint.UrgeComplaintBodySchema,
  RateComplaintBody: complaint.RateComplaintBodySchema,
  WithdrawComplaintBody: complaint.WithdrawComplaintBodySchema,
  SendContactCodeRequest: contactCode.SendContactCodeRequestSchema,
  SentContactCode: contactCode.SentContactCodeSchema,
  ConfirmContactCodeRequest: contactCode.ConfirmContactCodeRequestSchema,
  ConfirmedContact: contactCode.ConfirmedContactSchema,
  Upload: upload.UploadSchema,
  DeletedUpload: upload.DeletedUploadSchema,
  FindSubmissionRequest: submission.FindSubmissionRequestSchema,
  FoundSubmission: submission.FoundSubmissionSchema,
  Source: common.SourceSchema,
  ChapterCount: common.ChapterCountSchema,
  Money: common.MoneySchema,
  Label: common.LabelSchema,
  Extra: common.ExtraSchema,
  Route: common.RouteSchema,
  Problem: failure.ProblemSchema,
  FieldError: failure.FieldErrorSchema,
} satisfies Record<string, v.GenericSchema>;

/** A name in {@link SCHEMAS}. */
export type SchemaName = keyof typeof SCHEMAS;

/** Groups of operations. */
export const TAGS = [
  { name: 'service', description: '服务说明。What an endpoint is and offers.' },
  { name: 'subjects', description: '信用主体查询。Enterprises and other subjects: search and registration data.' },
  {
    name: 'records',
    description: '信用记录查询。Records of a subject, by the chapters of the report standard of 2022.',
  },
  {
    name: 'reports',
    description: '信用报告。Standard reports, special reports in place of certificates, and their records.',
  },
  {
    name: 'report-codes',
    description: '合规一码通。Codes by which a holder shows a report, or a part of it, for a while, and who looked.',
  },
  {
    name: 'verification',
    description:
      '报告核验。Whether a report is genuine and in force: by code, by number, by keys and their status list.',
  },
  {
    name: 'commitments',
    description: '信用承诺。Templates, and commitments from their making to the judgement of their fulfilment.',
  },
  {
    name: 'complaints',
    description:
      '政务违约失信投诉。Complaints about broken promises of government bodies, from their filing to their end.',
  },
  {
    name: 'contact-codes',
    description: '联系方式验证。Whether a contact is the own one of whoever asks.',
  },
  { name: 'uploads', description: '文件上传。Files, which a commitment or a complaint takes by their ids.' },
  { name: 'submissions', description: '提交结果。What became of a submission whose answer was lost.' },
] as const;

/** What an operation says of itself. */
export interface OperationFacts {
  readonly operation: Operation<never, unknown>;
  readonly tag: (typeof TAGS)[number]['name'];
  readonly summary: string;
  readonly description: string;
  readonly body?: SchemaName;
  /** What the parts of a multipart body are. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What the members in the URL's query are. */
  readonly query?: Readonly<Record<string, string>>;
  readonly answer: SchemaName;
  /** Takes an Idempotency-Key: sent again with it, the operation gives the same answer and does nothing twice. */
  readonly keyed?: boolean;
  /** May answer 409: something else is under way, or the key is spent. */
  readonly conflicts?: boolean;
  /** May answer 410: what it names was there and is over. */
  readonly ends?: boolean;
  /** May answer 404 although its path names nothing. */
  readonly mayMiss?: boolean;
}

/** All operations, in the order of the design. */
export const OPERATIONS: readonly OperationFacts[] = [
  {
    operation: describeService,
    tag: 'service',
    summary: 'Describe the service',
    description:
      'Name, contract version, operations offered, limits and filters. Elements ask for it first and offer only what it names.',
    answer: 'Service',
  },
  {
    operation: searchSubjects,
    tag: 'subjects',
    summary: 'Search subjects by name or code',
    description:
      'Exact hits first, then those that start with the words, then those that contain them; former names count. Width, brackets, spaces and case ' +
      "don't. POST, so that nothing a person typed stands in a URL; safe to repeat. `total` is exact as far as the endpoint counts, and `totalIsCapped` " +
      'says that there are more. "Nothing found" is told to visitors only when every required source has the state `ok`.',
    body: 'SearchSubjectsRequest',
    answer: 'SubjectList',
  },
  {
    operation: getSubject,
    tag: 'subjects',
    summary: 'Read one subject',
    description:
      'Registration data, labels, evaluations with their own scale, and a counter for each chapter. A chapter without a source says so and has no ' +
      'count: it is never 0.',
    answer: 'Subject',
  },
  {
    operation: searchRecords,
    tag: 'records',
    summary: 'Search the records of one subject',
    description:
      'Newest first, those without a date last. POST, so that nothing a person typed stands in a URL; safe to repeat. What a caller may not see is ' +
      'left out and `notPublic` says so; a chapter that holds nothing else answers 401 or 403.',
    body: 'SearchRecordsBody',
    answer: 'RecordList',
  },
  {
    operation: createReport,
    tag: 'reports',
    summary: 'Ask for a report',
    description:
      'A standard report, or a special one over chosen 领域 and a period. It is a frozen copy: what changes later changes no report. The answer is ' +
      'usually `preparing`; `getReport` tells when it is ready. Who may ask is up to the endpoint: 401 says which login is needed, 403 that this ' +
      'login is the wrong one. While a report of the same subject is being prepared another one may be refused with 409.',
    body: 'CreateReportRequest',
    answer: 'Report',
    keyed: true,
    conflicts: true,
    mayMiss: true,
  },
  {
    operation: getReport,
    tag: 'reports',
    summary: 'Read a report, or how far it is',
    description:
      'While `preparing`: `progress`, and `retryAfter` seconds until it is worth asking again. When `ready`: the signed header, all pages of records ' +
      'where they are few, and what the issuer says of the report now. Every chosen 领域 has a conclusion; one whose source did not answer is ' +
      '`unavailable`, never `none`.',
    answer: 'Report',
  },
  {
    operation: searchReportRecords,
    tag: 'reports',
    summary: "Search a report's records",
    description:
      'With `page` a page as it was signed, byte for byte in canonical form. Otherwise the records that chapter, 领域, period and words let through, ' +
      "in the report's order. POST, so that nothing a person typed stands in a URL; safe to repeat. `grant` is for a visitor who has the report from " +
      '`verifyReport`.',
    body: 'SearchReportRecordsBody',
    answer: 'ReportRecordList',
  },
  {
    operation: createReportCode,
    tag: 'report-codes',
    summary: 'Make a code that shows a report',
    description:
      'Shows the report, or chosen 领域 and a shorter period of it, to whoever has the code, until it expires or is revoked. A part is a report of its ' +
      'own: with its own number and signature, and `derivedFrom`. What was not chosen says so and shows nothing.',
    body: 'CreateReportCodeBody',
    answer: 'ReportCode',
    keyed: true,
    conflicts: true,
  },
  {
    operation: revokeReportCode,
    tag: 'report-codes',
    summary: 'End a code at once',
    description:
      'From then on the code shows nothing, also to those who are reading by it. Doing it twice changes nothing.',
    answer: 'RevokedReportCode',
  },
  {
    operation: listReportViewings,
    tag: 'report-codes',
    summary: 'See who looked at a report',
    description: 'Newest first: when, by which code, what for, and who as far as the endpoint knows.',
    answer: 'ReportViewingList',
  },
  {
    operation: verifyReport,
    tag: 'verification',
    summary: 'Verify a report that somebody shows',
    description:
      'By the code that was scanned or typed, or by the number and the check code on the paper. Answers with the report, what the issuer says of it ' +
      'now, and a `grant` for its further pages. Tries are limited: 404 says how many are left (`triesLeft`), 429 when they are used up. A code that ' +
      'is over answers 410. Each time it is written down for the holder. Never repeated by itself.',
    body: 'VerifyReportRequest',
    answer: 'VerifiedReport',
    ends: true,
    mayMiss: true,
  },
  {
    operation: listKeys,
    tag: 'verification',
    summary: 'List keys and what is no longer valid',
    description:
      'The public keys that reports are signed with, with their holder and validity, and every report of which something else than `valid` is to be ' +
      'said. After `nextUpdate` the list proves no longer that a report is valid.',
    answer: 'KeyList',
  },
  {
    operation: listCommitmentTemplates,
    tag: 'commitments',
    summary: 'List what commitments can be made',
    description:
      'Each with whether this caller may make it, and why not; an element says so before it shows a form. `login-required` names the login.',
    query: { matter: '事项代码。Code of a matter, which the page chose; all templates without it.' },
    answer: 'CommitmentTemplateList',
  },
  {
    operation: getCommitmentTemplate,
    tag: 'commitments',
    summary: 'Read a template',
    description:
      'The whole legal wording with its blanks, the fields that fill them or are asked beside, materials, choices of publication and ways of signing. ' +
      'Every change of it is a new `version`.',
    answer: 'CommitmentTemplate',
  },
  {
    operation: submitCommitment,
    tag: 'commitments',
    summary: 'Make a commitment',
    description:
      'With the text as it was read and signed. The endpoint makes the same text of template and content and compares them byte for byte. 409 ' +
      '`template-changed`: there is a newer version, so read and sign again; `text-differs`: the two texts are not the same; `duplicate`: the same text ' +
      'was submitted within 24 hours (`earlier` says when, and its number to the login that made it). Findings point into the body and say how to mend ' +
      'it. The answer tells the query code, once.',
    body: 'SubmitCommitmentRequest',
    answer: 'Commitment',
    keyed: true,
    conflicts: true,
    mayMiss: true,
  },
  {
    operation: trackCommitment,
    tag: 'commitments',
    summary: 'See how a commitment stands',
    description:
      'By number and query code, or by the login that made it. Tries are limited: 404 is the same for a wrong number and a wrong code and says how many ' +
      'are left (`triesLeft`), 429 when they are used up. Never repeated by itself.',
    body: 'TrackCommitmentRequest',
    answer: 'Commitment',
    mayMiss: true,
  },
  {
    operation: supplementCommitment,
    tag: 'commitments',
    summary: 'Hand in materials that were to follow',
    description: 'As long as something is due and nothing was judged; else 409 `state-changed` with the reason.',
    body: 'SupplementCommitmentBody',
    answer: 'Commitment',
    keyed: true,
    conflicts: true,
  },
  {
    operation: correctCommitment,
    tag: 'commitments',
    summary: 'Correct a commitment',
    description:
      'Until it is accepted. It is signed anew by the current template and takes the place of the earlier text, which is kept; number and applicant stay. ' +
      'Files that it has need not be sent again. Conflicts as in `submitCommitment`, and `state-changed`.',
    body: 'CorrectCommitmentBody',
    answer: 'Commitment',
    keyed: true,
    conflicts: true,
  },
  {
    operation: withdrawCommitment,
    tag: 'commitments',
    summary: 'Take a commitment back',
    description: 'Until its fulfilment is judged; else 409 `state-changed` with the reason.',
    body: 'WithdrawCommitmentBody',
    answer: 'Commitment',
    keyed: true,
    conflicts: true,
  },
  {
    operation: searchBodies,
    tag: 'complaints',
    summary: 'Find a government body',
    description:
      'By a part of its name, or of what it is also called; the nearest first. POST, so that nothing a person typed stands in a URL; safe to repeat. A body ' +
      'that is not found may be named freely.',
    body: 'SearchBodiesRequest',
    answer: 'BodyList',
  },
  {
    operation: submitComplaint,
    tag: 'complaints',
    summary: 'File a complaint',
    description:
      'By the rules of the offer (`describeService`, `complaints`). 409 `rules-changed`: there are newer rules, so check and send again; `duplicate`: the ' +
      'same complainant has told the same of the same body within 30 days (`earlier` says when, and the number to the login that filed it). Findings point ' +
      'into the body and say how to mend it; `out-of-scope` names the channel that the matter belongs to. The answer tells the query code, once.',
    body: 'SubmitComplaintRequest',
    answer: 'Complaint',
    keyed: true,
    conflicts: true,
  },
  {
    operation: trackComplaint,
    tag: 'complaints',
    summary: 'See how a complaint stands',
    description:
      'By number and query code, or by the login that filed it. Tries are limited: 404 says how many are left (`triesLeft`), the same for a number that is ' +
      'not there, 429 when they are used up. Never repeated by itself.',
    body: 'TrackComplaintRequest',
    answer: 'Complaint',
    mayMiss: true,
  },
  {
    operation: supplementComplaint,
    tag: 'complaints',
    summary: 'Hand in what was asked for, or more',
    description:
      'Answers and files, each for what was `wanted`, or of the complainant’s own accord. When all that was wanted is there, the complaint goes on by ' +
      'itself. Each supplement has a `reference` of its own. 409 `state-changed` with the reason when it is too late.',
    body: 'SupplementComplaintBody',
    answer: 'Complaint',
    keyed: true,
    conflicts: true,
  },
  {
    operation: urgeComplaint,
    tag: 'complaints',
    summary: 'Urge on a complaint',
    description: 'Once a term is over, and not again at once; else 409 `state-changed` with the reason.',
    body: 'UrgeComplaintBody',
    answer: 'Complaint',
    keyed: true,
    conflicts: true,
  },
  {
    operation: rateComplaint,
    tag: 'complaints',
    summary: 'Say how satisfied one is',
    description: 'Once, when the complaint is over; else 409 `state-changed` with the reason.',
    body: 'RateComplaintBody',
    answer: 'Complaint',
    keyed: true,
    conflicts: true,
  },
  {
    operation: withdrawComplaint,
    tag: 'complaints',
    summary: 'Take a complaint back',
    description: 'Until it is known what came out; else 409 `state-changed` with the reason.',
    body: 'WithdrawComplaintBody',
    answer: 'Complaint',
    keyed: true,
    conflicts: true,
  },
  {
    operation: sendContactCode,
    tag: 'contact-codes',
    summary: 'Send a code to a contact',
    description:
      'Every call sends a message, so it is never repeated by itself; 429 says after how many seconds another may be asked for. A demonstration sends none ' +
      'and says the code.',
    body: 'SendContactCodeRequest',
    answer: 'SentContactCode',
  },
  {
    operation: confirmContactCode,
    tag: 'contact-codes',
    summary: 'Prove a contact by its code',
    description:
      'Answers with a proof, of use for this contact and this caller alone, for a while. A wrong code is 400 `invalid` with `triesLeft`; one that is over, or ' +
      'was tried too often, answers 410. Never repeated by itself.',
    body: 'ConfirmContactCodeRequest',
    answer: 'ConfirmedContact',
    ends: true,
    mayMiss: true,
  },
  {
    operation: createUpload,
    tag: 'uploads',
    summary: 'Send a file',
    description:
      'One file. Its type is found out by its content, its name is not kept. It is checked afterwards; what nothing takes is deleted after 24 hours. Sent ' +
      'with a login it is of use to that login alone, without one to whoever has its id.',
    parts: { file: '文件。The bytes of one file.' },
    answer: 'Upload',
    keyed: true,
    conflicts: true,
  },
  {
    operation: getUpload,
    tag: 'uploads',
    summary: 'See how a file stands',
    description: '`stored` and `checking` pass; only `clean` is clean.',
    answer: 'Upload',
  },
  {
    operation: deleteUpload,
    tag: 'uploads',
    summary: 'Take a file back',
    description:
      'One that was submitted with something stays (409). `deleted` is false where there is no such file, so that the call may be repeated.',
    answer: 'DeletedUpload',
    conflicts: true,
  },
  {
    operation: findSubmission,
    tag: 'submissions',
    summary: 'Find out what became of a submission',
    description:
      'For a submission whose answer was lost; with the same login. `done` brings the answer once more, for 24 hours. `unknown` voids the key: a ' +
      'submission that arrives later is refused with 409, so that another one with a new key can not do it twice.',
    body: 'FindSubmissionRequest',
    answer: 'FoundSubmission',
  },
];
