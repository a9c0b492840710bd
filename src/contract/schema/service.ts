import * as v from 'valibot';

import { ComplaintOfferSchema } from './complaint-offer.js';
import { count, date, id, link, object, open, optional, text } from './field.js';
import { REPORT_KINDS } from './report.js';
import { UploadOfferSchema } from './upload.js';

/** A filter that the endpoint offers for a search; the element draws it by its type. */
export const FilterSchema = object({
  name: id(),
  label: text(50),
  /** `choice` takes one value, `choices` several, `period` a first and a last date. Another type is not drawn. */
  type: open(['choice', 'choices', 'period']),
  options: optional(v.array(object({ value: text(100), label: text(100) }))),
  hint: optional(text(200)),
});
/** See {@link FilterSchema}. */
export type Filter = v.InferOutput<typeof FilterSchema>;

/** A 领域 that a special report can cover. */
export const DomainSchema = object({
  code: text(50),
  name: text(100),
  /** Heading under which it is offered. */
  group: optional(text(50)),
  /** Often asked for (常用领域). */
  common: optional(v.boolean()),
});
/** See {@link DomainSchema}. */
export type Domain = v.InferOutput<typeof DomainSchema>;

const choices = () => v.array(object({ value: text(50), label: text(100) }));

/** Which reports an endpoint makes, and what it has to be told for them. */
export const ReportOfferSchema = object({
  kinds: v.array(object({ kind: open(REPORT_KINDS), name: text(100), description: optional(text(500)) })),
  /** Limits of the span of days; absent where a report covers all there is. */
  period: optional(
    object({
      earliest: optional(date()),
      /** Longest span, in months. */
      maxMonths: optional(count()),
      /** Spans that are often asked for, in months up to today. */
      presets: optional(v.array(count())),
    }),
  ),
  /** Asked for when present. */
  purposes: optional(choices()),
  /** Asked for when present. */
  audiences: optional(choices()),
  /** 合规码: absent where the endpoint has none. */
  codes: optional(
    object({
      /** Lifetimes to choose from, in seconds. */
      lifetimes: v.array(count()),
      /** Whether it must be said for whom a code is. */
      recipientRequired: optional(v.boolean()),
    }),
  ),
  /** What a report counts as a violation, and what it doesn't say. */
  notes: optional(v.array(text(1000))),
});
/** See {@link ReportOfferSchema}. */
export type ReportOffer = v.InferOutput<typeof ReportOfferSchema>;

/** What visitors are told about their personal data (个人信息保护法 art. 17) before they fill a form in. */
export const PrivacyNoticeSchema = object({
  /** Goes with what is sent, so that it's known which notice was shown. */
  version: text(50),
  /** `notice` tells, `consent` asks for one, `separate-consent` for one of its own for sensitive data and for publication. */
  basis: open(['notice', 'consent', 'separate-consent']),
  title: text(100),
  paragraphs: v.array(text(2000)),
  url: optional(link()),
});
/** See {@link PrivacyNoticeSchema}. */
export type PrivacyNotice = v.InferOutput<typeof PrivacyNoticeSchema>;

/** What an endpoint is and offers. */
export const ServiceSchema = object({
  /** The service's name as visitors know it. */
  name: text(100),
  /** Version of this contract, `1.0`. */
  contractVersion: text(10),
  /** Names of the operations that are offered. */
  operations: v.array(text(50)),
  operator: optional(object({ name: text(200), phone: optional(text(30)), url: optional(link()) })),
  /** A line that visitors must see, for example that all data are for demonstration. */
  notice: optional(text(500)),
  limits: object({
    /** Shortest and longest query, in code points. */
    queryMinLength: count(),
    queryMaxLength: count(),
    /** Most items that one page may hold. */
    pageSize: count(),
    /** Shortest query that is worth a suggestion; absent where the endpoint wants none asked for. */
    suggestMinLength: optional(count()),
    /** How long to wait after the last key before asking, in milliseconds. */
    suggestDelay: optional(count()),
  }),
  filters: v.array(FilterSchema),
  /** 领域 of special reports, as they are here and now; never compiled in. */
  domains: optional(v.array(DomainSchema)),
  /** Absent where the endpoint makes no reports. */
  reports: optional(ReportOfferSchema),
  /** Shown with every form that takes personal data. */
  privacy: optional(PrivacyNoticeSchema),
  /** Absent where the endpoint takes no files. */
  uploads: optional(UploadOfferSchema),
  /** Absent where the endpoint takes no complaints. */
  complaints: optional(ComplaintOfferSchema),
});
/** See {@link ServiceSchema}. */
export type Service = v.InferOutput<typeof ServiceSchema>;
