import * as v from 'valibot';

import { count, date, id, instant, link, object, open, optional, text } from './field.js';

/** How strongly a person must have proved who they are. */
export const AUTH_LEVELS = ['none', 'account', 'real-name', 'real-person', 'certificate'] as const;
/** One of {@link AUTH_LEVELS}. */
export type AuthLevel = (typeof AUTH_LEVELS)[number];
/** For whom a login speaks. */
export const AUTH_ACTORS = ['person', 'legal', 'any'] as const;
/** One of {@link AUTH_ACTORS}. */
export type AuthActor = (typeof AUTH_ACTORS)[number];

/** Whether a source took part in an answer. Anything unknown counts as `unavailable`. */
export const SOURCE_STATES = ['ok', 'unavailable', 'notConnected'] as const;

/** One source of an answer (a register, a department's feed), and as of when it speaks. */
export const SourceSchema = object({
  name: text(200),
  state: open(SOURCE_STATES),
  /** When the source was last brought up to date; absent when it never answered. */
  asOf: optional(instant()),
  /** `false` says that an answer is whole without this source. */
  required: optional(v.boolean()),
});
/** See {@link SourceSchema}. */
export type Source = v.InferOutput<typeof SourceSchema>;

/** A value that the contract has no field for, with the label that the server gives it. */
export const ExtraSchema = object({ label: text(100), value: text(5000), key: optional(text(100)) });
/** See {@link ExtraSchema}. */
export type Extra = v.InferOutput<typeof ExtraSchema>;

/** A short mark on a subject, for example 守信激励对象. */
export const LabelSchema = object({
  text: text(50),
  code: optional(text(50)),
  tone: optional(open(['neutral', 'positive', 'warning', 'negative'])),
});
/** See {@link LabelSchema}. */
export type Label = v.InferOutput<typeof LabelSchema>;

/** An amount: a decimal string with its currency (ISO 4217) and unit (`1` yuan, `10000` 万元), and the source's own words beside it. */
export const MoneySchema = object({
  value: text(40),
  currency: text(3),
  unit: v.picklist(['1', '10000']),
  text: optional(text(200)),
});

/** What every list carries beside its items. */
export const listEntries = {
  nextCursor: optional(text(2000)),
  total: optional(count()),
  /** The true total is larger than `total`. */
  totalIsCapped: optional(v.boolean()),
  asOf: instant(),
  sources: v.array(SourceSchema),
};

/** The chapters of the report standard of 2022 that hold records, and contract performance (合同履行). */
export const CHAPTERS = [
  'administrationInfo', // 行政管理信息
  'honorInfo', // 诚实守信相关荣誉信息
  'dishonestyInfo', // 严重失信主体名单信息
  'abnormalInfo', // 经营（活动）异常名录（状态）信息
  'commitmentInfo', // 信用承诺信息
  'creditEvaluationInfo', // 信用评价信息
  'judicialDecisionInfo', // 司法判决及执行信息
  'qualificationInfo', // 职称和职业资格信息
  'contractPerformanceInfo', // 合同履行信息
  'otherInfo', // 其他信息
  'localAdditionalContent', // 公共信用信息地方补充内容
] as const;
/** One of {@link CHAPTERS}. */
export type Chapter = (typeof CHAPTERS)[number];

/** Why a chapter can or can't be counted. Anything unknown counts as `unavailable`. */
export const CHAPTER_STATES = ['ok', 'unavailable', 'notConnected', 'notPublic'] as const;

/** How many records a chapter holds. `count` is there only when the chapter's source answered: no source is never 0. */
export const ChapterCountSchema = object({
  chapter: open(CHAPTERS),
  /** The server's name of the chapter; needed for a chapter outside the standard. */
  label: optional(text(50)),
  state: open(CHAPTER_STATES),
  count: optional(count()),
  countIsCapped: optional(v.boolean()),
  /** Date of the newest record. */
  latestOn: optional(date()),
  source: optional(text(200)),
  asOf: optional(instant()),
  /** With `notPublic`: the login that would show it to those entitled. */
  level: optional(open(AUTH_LEVELS)),
});
/** See {@link ChapterCountSchema}. */
export type ChapterCount = v.InferOutput<typeof ChapterCountSchema>;

/** An official, free way to do something about a record. */
export const RouteSchema = object({ text: text(500), url: optional(link()), phone: optional(text(30)) });
/** See {@link RouteSchema}. */
export type Route = v.InferOutput<typeof RouteSchema>;

export { id };
