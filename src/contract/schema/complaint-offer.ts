import * as v from 'valibot';

import { RouteSchema } from './common.js';
import { count, id, object, open, optional, text } from './field.js';
import { FormFieldSchema } from './form-field.js';

/**
 * What a question of the check before a complaint is about. The set is closed: the answer fills the fact of the same name in the form, so that nobody is
 * asked twice; `matter` fills none. A question of another type isn't drawn, and the check then can't end in a plain "yes".
 */
export const CHECK_TYPES = [
  'complainantNature', // 企业性质
  'respondentKind', // 被投诉单位类型
  'field', // 领域
  'matter', // 不受理的事项
  'proceedings', // 诉讼、仲裁等程序
  'otherChannels', // 其他渠道
] as const;

/** Where an answer leads. Anything unknown counts as `conditional`, which is no plain "yes". */
export const CHECK_OUTCOMES = ['accepted', 'conditional', 'elsewhere'] as const;

/** One answer to a question of the check, with what follows from it. */
export const CheckOptionSchema = object({
  value: text(50),
  label: text(200),
  hint: optional(text(500)),
  outcome: open(CHECK_OUTCOMES),
  /** Why, or under what condition, in plain words. Needed unless it's `accepted`. */
  text: optional(text(500)),
  /** With `elsewhere`: which channel the matter belongs to. */
  route: optional(RouteSchema),
});
/** See {@link CheckOptionSchema}. */
export type CheckOption = v.InferOutput<typeof CheckOptionSchema>;

/** A question of the check before a complaint. */
export const CheckQuestionSchema = object({
  id: id(),
  type: open(CHECK_TYPES),
  label: text(200),
  hint: optional(text(500)),
  /** Several answers may be given; of them the one that leads furthest away counts. The value `none` stands for none of them. */
  several: optional(v.boolean()),
  options: v.array(CheckOptionSchema),
});
/** See {@link CheckQuestionSchema}. */
export type CheckQuestion = v.InferOutput<typeof CheckQuestionSchema>;

const choices = () => v.array(object({ value: text(50), label: text(100), hint: optional(text(500)) }));

/** A kind of broken promise, and what has to be told of it. */
export const PromiseKindSchema = object({
  value: text(50),
  label: text(100),
  hint: optional(text(500)),
  /** Whether a contract or document must be named. */
  needsContract: optional(v.boolean()),
  /** Whether the amount in dispute must be told. */
  needsAmount: optional(v.boolean()),
});
/** See {@link PromiseKindSchema}. */
export type PromiseKind = v.InferOutput<typeof PromiseKindSchema>;

/** A kind of evidence (证据材料). */
export const EvidenceKindSchema = object({
  id: id(),
  name: text(200),
  hint: optional(text(500)),
  required: optional(v.boolean()),
  accept: optional(v.array(text(100))),
  maxBytes: optional(count()),
  maxFiles: optional(count()),
});
/** See {@link EvidenceKindSchema}. */
export type EvidenceKind = v.InferOutput<typeof EvidenceKindSchema>;

/** Ways to check that a contact is the complainant's own. */
export const CONTACT_CHANNELS = ['phone', 'email'] as const;
/** One of {@link CONTACT_CHANNELS}. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Complaints that an endpoint takes: rules, words and lists, none of them compiled in. */
export const ComplaintOfferSchema = object({
  /** Goes with a complaint, so that it's known by which rules it was checked. */
  version: text(50),
  /** Asked in this order before the form. */
  check: v.array(CheckQuestionSchema),
  /** What one needs at hand, shown first. */
  needed: v.array(text(300)),
  /** Who will see what. */
  disclosure: v.array(object({ what: text(200), who: text(300) })),
  /** What follows from false statements. */
  warning: v.array(text(500)),
  /** How the complainant is protected. */
  protection: v.array(text(500)),
  /** How it goes on, with the working days that each step may take. */
  procedure: optional(v.array(object({ what: text(200), workingDays: optional(count()) }))),
  /** 领域: the six of the rule and others. */
  fields: choices(),
  promiseKinds: v.array(PromiseKindSchema),
  /** 被投诉单位类型. */
  respondentKinds: choices(),
  /** 企业性质; asked for when present. */
  natures: optional(choices()),
  /** 诉讼、仲裁等程序; `none` is the value for none. */
  proceedings: choices(),
  /** 其他投诉渠道; asked for when present. */
  otherChannels: optional(choices()),
  evidence: v.array(EvidenceKindSchema),
  /** The authorisation that an agent needs. Absent where agents can't complain. */
  authorisation: optional(EvidenceKindSchema),
  /** What the operator asks beside the facts that every complaint has. */
  extra: optional(v.array(FormFieldSchema)),
  /** What is declared with a complaint (真实性承诺). */
  pledge: text(1000),
  /** Absent where contacts aren't checked by a code. */
  contactCheck: optional(object({ channel: open(CONTACT_CHANNELS), required: optional(v.boolean()) })),
});
/** See {@link ComplaintOfferSchema}. */
export type ComplaintOffer = v.InferOutput<typeof ComplaintOfferSchema>;
