/** The contract's operations as `openapi.json` tells them. Only for generating it: nothing at run time imports this. */
import type * as v from 'valibot';

import type { Operation } from '../operation.js';
import { describeService } from '../operations/describe-service.js';
import { getSubject } from '../operations/get-subject.js';
import { searchRecords } from '../operations/search-records.js';
import { searchSubjects } from '../operations/search-subjects.js';
import * as common from '../schema/common.js';
import * as failure from '../schema/failure.js';
import * as record from '../schema/record.js';
import * as request from '../schema/request.js';
import * as service from '../schema/service.js';
import * as subject from '../schema/subject.js';

/** The schemas that `openapi.json` names, by their names there. */
export const SCHEMAS = {
  Service: service.ServiceSchema,
  Filter: service.FilterSchema,
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
] as const;

/** What an operation says of itself. */
export interface OperationFacts {
  readonly operation: Operation<never, unknown>;
  readonly tag: (typeof TAGS)[number]['name'];
  readonly summary: string;
  readonly description: string;
  readonly body?: SchemaName;
  readonly answer: SchemaName;
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
];
