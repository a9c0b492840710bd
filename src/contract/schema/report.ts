import * as v from 'valibot';

import { ChapterCountSchema, LabelSchema, listEntries, SourceSchema } from './common.js';
import { asSigned, count, date, id, instant, link, object, open, optional, text } from './field.js';
import { RecordSchema } from './record.js';
import {
  EvaluationSchema,
  RegistrationSchema,
  ResponsiblePersonSchema,
  SUBJECT_KINDS,
  SUBJECT_STATUSES,
} from './subject.js';

/** `standard`: 公共信用信息报告 (edition of 2022); `special`: 专用信用报告 over chosen 领域, in place of certificates that there was no violation. */
export const REPORT_KINDS = ['standard', 'special'] as const;
/** One of {@link REPORT_KINDS}. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How far a report is. Anything unknown counts as `preparing`. */
export const REPORT_STATES = ['preparing', 'ready', 'failed'] as const;

/** What a special report says of one 领域. Anything unknown counts as `unavailable`, which is never evidence. */
export const DOMAIN_CONCLUSIONS = [
  'none', // 查询范围内无记录
  'found', // 有 n 条
  'notSelected', // 未选择
  'unavailable', // 数据暂不可用
] as const;
/** One of {@link DOMAIN_CONCLUSIONS}. */
export type DomainConclusion = (typeof DOMAIN_CONCLUSIONS)[number];

/** A span of days, both included. */
export const PeriodSchema = object({ from: date(), to: date() });
/** See {@link PeriodSchema}. */
export type Period = v.InferOutput<typeof PeriodSchema>;

/** One 领域 of a special report and what was found in it. */
export const ReportDomainSchema = object({
  code: text(50),
  name: text(100),
  /** Heading under which it stands, where the endpoint groups them. */
  group: optional(text(50)),
  conclusion: open(DOMAIN_CONCLUSIONS),
  /** With `found`. */
  count: optional(count()),
  /** With `unavailable`: why. */
  reason: optional(text(500)),
  source: optional(text(200)),
  asOf: optional(instant()),
});
/** See {@link ReportDomainSchema}. */
export type ReportDomain = v.InferOutput<typeof ReportDomainSchema>;

/** Whom a report is about, as of its making. */
export const ReportSubjectSchema = object({
  id: id(),
  name: text(200), // 企业名称、机构名称
  uscc: optional(text(18)), // 统一社会信用代码
  kind: open(SUBJECT_KINDS),
  kindName: optional(text(50)),
  status: open(SUBJECT_STATUSES),
  statusName: optional(text(50)),
  legalRepresentative: optional(ResponsiblePersonSchema),
  labels: v.array(LabelSchema), // 主体标签
  registration: RegistrationSchema, // 登记注册基础信息
});
/** See {@link ReportSubjectSchema}. */
export type ReportSubject = v.InferOutput<typeof ReportSubjectSchema>;

/** Names of digests of pages; which one is used goes with the signature's algorithm. */
export const DIGEST_ALGORITHMS = ['SHA-256', 'SM3'] as const;
/** One of {@link DIGEST_ALGORITHMS}. */
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/**
 * The records of a report in pages, so that a long report can be checked while it loads. A page is a JSON array of records; its digest is that of
 * the UTF-8 of its canonical form (RFC 8785), in lower-case hexadecimal. Pages follow the chapters, newest first in each.
 */
export const ReportPagesSchema = object({
  count: count(),
  digestAlgorithm: open(DIGEST_ALGORITHMS),
  pages: v.array(object({ count: count(), digest: text(64) })),
});
/** See {@link ReportPagesSchema}. */
export type ReportPages = v.InferOutput<typeof ReportPagesSchema>;

/** All that a report says but the records themselves. This is what is signed, over the canonical form of the object as it came. */
export const ReportHeaderSchema = object({
  reportNo: text(40), // 报告编号: 14 digits of time and 8 of 0-9 A-Z in national reports
  title: text(200),
  kind: open(REPORT_KINDS),
  templateVersion: text(20), // 版本号, V2.0
  subject: ReportSubjectSchema,
  issuer: object({ name: text(200), uscc: optional(text(18)) }), // 出具单位
  generatedAt: instant(), // 生成时间
  /** Data as of. */
  dataAsOf: instant(),
  validFrom: optional(instant()),
  validUntil: optional(instant()),
  /** The span that was searched; absent when all there is was. */
  period: optional(PeriodSchema),
  purpose: optional(text(200)),
  audience: optional(text(200)),
  /** Number of the report of which this one shows a part. */
  derivedFrom: optional(text(40)),
  /** Special reports: every 领域 of the endpoint, those that were not chosen too. */
  domains: optional(v.array(ReportDomainSchema)),
  /** 信用信息概要: counters of the chapters. */
  chapters: v.array(ChapterCountSchema),
  /** Records by year and chapter, for the picture over time; a record without a date has no `year`. */
  timeline: v.array(object({ year: optional(count()), chapter: text(50), count: count() })),
  evaluations: v.array(EvaluationSchema), // 信用评价信息
  suggestion: optional(text(2000)), // 信用状况提升建议
  notes: v.array(text(2000)), // 报告说明
  sources: v.array(SourceSchema),
  records: ReportPagesSchema,
});
/** See {@link ReportHeaderSchema}. */
export type ReportHeader = v.InferOutput<typeof ReportHeaderSchema>;

/** Whether a report is in force. Anything unknown isn't `valid`. */
export const REPORT_STATUSES = [
  'valid', // 有效
  'superseded', // 已被新报告取代
  'revoked', // 已撤销
  'suspended', // 已暂停使用
  'expired', // 已过期
  'notYetValid', // 尚未生效
] as const;
/** One of {@link REPORT_STATUSES}. */
export type ReportStatusState = (typeof REPORT_STATUSES)[number];

/** What the issuer says of a report's force, and when it said so. */
export const ReportStatusSchema = object({
  state: open(REPORT_STATUSES),
  since: optional(instant()),
  reason: optional(text(500)),
  /** Number of the report that took its place. */
  supersededBy: optional(text(40)),
  statedBy: text(200),
  statedAt: instant(),
});
/** See {@link ReportStatusSchema}. */
export type ReportStatus = v.InferOutput<typeof ReportStatusSchema>;

/** A page of a report's records, as it is covered by its digest. */
export const ReportPageSchema = v.array(RecordSchema);

/** A report, or how far it is. */
export const ReportSchema = object({
  id: id(),
  state: open(REPORT_STATES),
  /** With `preparing`: 0 to 1. */
  progress: optional(v.number()),
  /** With `preparing`: seconds until it is worth asking again. */
  retryAfter: optional(v.number()),
  /** With `failed`: why. */
  reason: optional(text(500)),
  /** With `ready`. */
  header: optional(asSigned(ReportHeaderSchema)),
  /** Detached JWS (RFC 7515, appendix F) over the canonical form of `header`. Absent: the report isn't signed. */
  signature: optional(text(2000)),
  /** All pages of records, when they are few (2,000 records or 8 MB at most); otherwise `searchReportRecords` brings them. */
  pages: optional(v.array(asSigned(ReportPageSchema))),
  status: optional(ReportStatusSchema),
  /** For paper: with the number, the code by which anybody can have the report verified. */
  verification: optional(object({ checkCode: text(20), url: optional(link()) })),
});
/** See {@link ReportSchema}. */
export type Report = v.InferOutput<typeof ReportSchema>;

/** Records of a report: a page as it was signed, or those that a filter lets through. */
export const ReportRecordListSchema = object({ ...listEntries, items: asSigned(ReportPageSchema) });
/** See {@link ReportRecordListSchema}. */
export type ReportRecordList = v.InferOutput<typeof ReportRecordListSchema>;

/** 合规码: shows a part of a report to whoever scans or types it, for a while. */
export const ReportCodeSchema = object({
  id: id(),
  /** What the QR code holds: an address whose fragment carries the code, or the code itself. */
  payload: text(500),
  /** To read out and type, without letters that look alike. */
  shortCode: text(20),
  issuedAt: instant(),
  expiresAt: instant(),
  /** Codes of the 领域 that it shows; absent: all of the report. */
  domains: optional(v.array(text(50))),
  period: optional(PeriodSchema),
  purpose: optional(text(200)),
  recipient: optional(text(200)),
  revokedAt: optional(instant()),
});
/** See {@link ReportCodeSchema}. */
export type ReportCode = v.InferOutput<typeof ReportCodeSchema>;

/** That a code shows nothing any more. */
export const RevokedReportCodeSchema = object({ id: id(), revokedAt: instant() });
/** See {@link RevokedReportCodeSchema}. */
export type RevokedReportCode = v.InferOutput<typeof RevokedReportCodeSchema>;

/** Who looked at a report by a code, newest first. */
export const ReportViewingListSchema = object({
  ...listEntries,
  items: v.array(
    object({
      id: id(),
      at: instant(),
      codeId: optional(id()),
      /** Who looked, as far as the endpoint knows. */
      viewer: optional(text(200)),
      purpose: optional(text(200)),
    }),
  ),
});
/** See {@link ReportViewingListSchema}. */
export type ReportViewingList = v.InferOutput<typeof ReportViewingListSchema>;

/** A report that somebody else shows, with what the issuer says of it now. */
export const VerifiedReportSchema = object({
  report: ReportSchema,
  status: ReportStatusSchema,
  /** Lets this visitor read the report's further pages; goes in the body of `searchReportRecords`, for a short while. */
  grant: optional(text(500)),
  /** For whom and what for its holder showed it. */
  purpose: optional(text(200)),
  recipient: optional(text(200)),
  /** When the code stops showing it. */
  expiresAt: optional(instant()),
});
/** See {@link VerifiedReportSchema}. */
export type VerifiedReport = v.InferOutput<typeof VerifiedReportSchema>;

/** Algorithms of signatures. `SM2-SM3` is this contract's own name: SM2 with SM3 (GB/T 32918, GB/T 32905); see docs/decisions. */
export const SIGNATURE_ALGORITHMS = ['ES256', 'SM2-SM3'] as const;
/** One of {@link SIGNATURE_ALGORITHMS}. */
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A public key that reports are signed with, and whose it is. Members of a JWK (RFC 7517) keep their names. */
export const PublishedKeySchema = object({
  kid: text(100),
  kty: text(10), // EC
  crv: open(['P-256', 'SM2']),
  alg: open(SIGNATURE_ALGORITHMS),
  x: text(100),
  y: text(100),
  issuer: object({ name: text(200), uscc: optional(text(18)) }),
  validFrom: optional(instant()),
  validUntil: optional(instant()),
  revokedAt: optional(instant()),
  /** The signer's distinguishing identifier of SM2; `1234567812345678` when absent (GM/T 0009). */
  userId: optional(text(100)),
});
/** See {@link PublishedKeySchema}. */
export type PublishedKey = v.InferOutput<typeof PublishedKeySchema>;

/** Keys of an issuer, and the reports of which something else than `valid` is to be said. */
export const KeyListSchema = object({
  keys: v.array(PublishedKeySchema),
  statuses: v.array(
    object({
      reportNo: text(40),
      state: open(REPORT_STATUSES),
      since: optional(instant()),
      reason: optional(text(500)),
      supersededBy: optional(text(40)),
    }),
  ),
  /** Who keeps the list. */
  statedBy: text(200),
  asOf: instant(),
  /** After this the list no longer says that a report is valid. */
  nextUpdate: optional(instant()),
});
/** See {@link KeyListSchema}. */
export type KeyList = v.InferOutput<typeof KeyListSchema>;
