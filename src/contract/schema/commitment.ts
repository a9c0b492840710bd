import * as v from 'valibot';

import { AUTH_ACTORS, AUTH_LEVELS, RouteSchema } from './common.js';
import { asSigned, count, date, id, instant, object, open, optional, text } from './field.js';
import { FormFieldSchema, type FormValue, FormValueSchema } from './form-field.js';
import { RecordActionSchema } from './record.js';
import { DIGEST_ALGORITHMS } from './report.js';
import { UPLOAD_STATES } from './upload.js';

/** Types of commitments (承诺类型), by their codes in the record that is collected. */
export const COMMITMENT_TYPES = [
  'other', // 0 其他
  'approvalReplacing', // 1 审批替代型（告知承诺）
  'materialsPending', // 2 容缺受理型
  'certificateReplacing', // 3 证明事项型
  'creditRepair', // 4 信用修复型
  'selfDiscipline', // 5 行业自律型
  'voluntary', // 6 主动型
] as const;

/** Who commits (承诺人类别): 1 法人及非法人组织, 2 自然人, 4 个体工商户. */
export const APPLICANT_CATEGORIES = ['legalPerson', 'naturalPerson', 'selfEmployed'] as const;

/** Who may read a commitment (公开类型): 1 可向社会公开, 2 特定范围内公开, 3 不可公开. */
export const PUBLICATION_TYPES = ['public', 'limited', 'notPublic'] as const;

/** How somebody signs. The first two are no reliable electronic signature (可靠电子签名) in the sense of the law. */
export const SIGNING_LEVELS = ['typedName', 'handwritten', 'adapter'] as const;

/** How far a commitment is. */
export const COMMITMENT_STATES = [
  'made',
  'accepted',
  'rejected',
  'supervised',
  'fulfilled',
  'partlyFulfilled',
  'notFulfilled',
  'withdrawn',
] as const;

/** What happened to a commitment besides: it stays in the state it was in. */
export const COMMITMENT_EVENTS = ['supplemented', 'corrected'] as const;

/** Whether somebody may make a commitment. Anything unknown counts as `unknown`, which is no "yes". */
export const EligibilitySchema = object({
  state: open(['eligible', 'ineligible', 'unknown', 'login-required']),
  /** Why, in words for the applicant. */
  reason: optional(text(1000)),
  /** What one must meet, as the template says it. */
  conditions: optional(v.array(text(500))),
  /** Where to go instead. */
  route: optional(RouteSchema),
  /** With `login-required`. */
  level: optional(open(AUTH_LEVELS)),
  actor: optional(open(AUTH_ACTORS)),
});
/** See {@link EligibilitySchema}. */
export type Eligibility = v.InferOutput<typeof EligibilitySchema>;

const summaryEntries = {
  id: id(),
  /** Changes with every change of the text. */
  version: text(50),
  title: text(200),
  type: open(COMMITMENT_TYPES),
  /** With `other`: which. */
  typeText: optional(text(64)),
  /** The matter (承诺事由) that the commitment is made for. */
  matter: object({ code: text(100), name: text(512) }),
  /** In plain words, what the commitment is for. */
  summary: optional(text(500)),
  /** Who accepts it (承诺受理单位). */
  authority: object({ name: text(200), uscc: optional(text(18)), phone: optional(text(30)) }),
  eligibility: EligibilitySchema,
};

/** A template as a list shows it. */
export const CommitmentTemplateSummarySchema = object(summaryEntries);
/** See {@link CommitmentTemplateSummarySchema}. */
export type CommitmentTemplateSummary = v.InferOutput<typeof CommitmentTemplateSummarySchema>;

/** Answer of `listCommitmentTemplates`. */
export const CommitmentTemplateListSchema = object({
  items: v.array(CommitmentTemplateSummarySchema),
  asOf: instant(),
});
/** See {@link CommitmentTemplateListSchema}. */
export type CommitmentTemplateList = v.InferOutput<typeof CommitmentTemplateListSchema>;

/** A piece of the text: words, or the blank that a field fills. */
export const TextPieceSchema = v.union([object({ text: text(4000) }), object({ blank: id() })]);
/** See {@link TextPieceSchema}. */
export type TextPiece = v.InferOutput<typeof TextPieceSchema>;

/** A section of the text. `content` is 承诺内容, `liability` 违诺责任. */
export const TextSectionSchema = object({
  id: open(['basis', 'content', 'liability', 'other']),
  heading: text(200),
  /** The legal wording, a paragraph each. */
  paragraphs: v.array(v.array(TextPieceSchema)),
  /** The same in plain words, for reading beside it; binds nobody and isn't signed. */
  plain: optional(text(1000)),
});
/** See {@link TextSectionSchema}. */
export type TextSection = v.InferOutput<typeof TextSectionSchema>;

/** A material (材料) of the matter. */
export const MaterialSchema = object({
  id: id(),
  name: text(200),
  /** `now` with the commitment, `later` may follow (容缺), `replaced` the commitment stands in its place. */
  when: open(['now', 'later', 'replaced']),
  hint: optional(text(500)),
  /** With `later`: working days or a day by which it must be there. */
  dueOn: optional(date()),
  dueText: optional(text(100)),
  accept: optional(v.array(text(100))),
  maxBytes: optional(count()),
  maxFiles: optional(count()),
});
/** See {@link MaterialSchema}. */
export type Material = v.InferOutput<typeof MaterialSchema>;

/** A template, whole: what is read, filled in and signed. */
export const CommitmentTemplateSchema = object({
  ...summaryEntries,
  publishedOn: optional(date()),
  sections: v.array(TextSectionSchema),
  /** Blanks of the text, and what is asked beside it. */
  fields: v.array(FormFieldSchema),
  materials: optional(v.array(MaterialSchema)),
  /** Who may make it. */
  applicants: v.array(open(APPLICANT_CATEGORIES)),
  /** How widely it may be published, with what follows from each choice; the applicant chooses one. */
  publication: v.array(object({ value: open(PUBLICATION_TYPES), effect: text(500) })),
  /** Ways of signing that are taken. */
  signing: object({ levels: v.array(open(SIGNING_LEVELS)), digest: v.picklist(DIGEST_ALGORITHMS) }),
  /** Last day on which it holds (承诺有效期). */
  validUntil: optional(date()),
  /** The same in words, where it isn't a day: 本项许可有效期内. */
  validity: optional(text(200)),
});
/** See {@link CommitmentTemplateSchema}. */
export type CommitmentTemplate = v.InferOutput<typeof CommitmentTemplateSchema>;

/** Who makes a commitment. */
export const ApplicantSchema = v.strictObject({
  category: v.picklist(APPLICANT_CATEGORIES),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** 统一社会信用代码; of a natural person the 公民身份号码, masked where the login vouches for it. */
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(18)),
  /** Whose signature binds the applicant (法定代表人、经营者 or an agent); the applicant themselves when a natural person. */
  authorisedPerson: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  phone: v.optional(v.pipe(v.string(), v.maxLength(30))),
});
/** See {@link ApplicantSchema}. */
export type Applicant = v.InferOutput<typeof ApplicantSchema>;

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Digest of a text's UTF-8, lower-case hexadecimal. */
export const DigestSchema = v.strictObject({ algorithm: v.picklist(DIGEST_ALGORITHMS), value: hex });
/** See {@link DigestSchema}. */
export type Digest = v.InferOutput<typeof DigestSchema>;

/** How the text was signed. */
export const CommitmentSignatureSchema = v.variant('level', [
  v.strictObject({ level: v.literal('typedName'), name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  v.strictObject({
    level: v.literal('handwritten'),
    /** PNG, base64. */
    picture: v.pipe(v.string(), v.base64(), v.maxLength(400_000)),
    /** Of the picture's bytes and the text's digest, which binds the one to the other: `commitmentPictureBinding`. */
    binding: hex,
  }),
  v.strictObject({
    level: v.literal('adapter'),
    algorithm: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
    value: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
    certificate: v.optional(v.pipe(v.string(), v.maxLength(50_000))),
  }),
]);
/** See {@link CommitmentSignatureSchema}. */
export type CommitmentSignature = v.InferOutput<typeof CommitmentSignatureSchema>;

/** What is committed to, beside the template: all of it but the phone stands in the signed text. */
export const CommitmentContentSchema = v.strictObject({
  applicant: ApplicantSchema,
  values: v.record(v.pipe(v.string(), v.maxLength(200)), FormValueSchema),
  /** Ids of the materials that will follow. */
  deferred: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100)),
  publication: v.picklist(PUBLICATION_TYPES),
  /** Day of the commitment in China, `YYYY-MM-DD`; the endpoint takes today's and yesterday's. */
  madeOn: v.pipe(v.string(), v.isoDate()),
});
/** See {@link CommitmentContentSchema}. */
export type CommitmentContent = v.InferOutput<typeof CommitmentContentSchema>;

const uploads = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.minLength(1), v.maxLength(50));

/** Files of materials, by the ids of their uploads. */
const MaterialUploadsSchema = v.pipe(
  v.array(v.strictObject({ material: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), uploads })),
  v.maxLength(100),
);

/** Body of `submitCommitment`. Goes with an Idempotency-Key. */
export const SubmitCommitmentRequestSchema = v.strictObject({
  templateId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  templateVersion: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  content: CommitmentContentSchema,
  materials: MaterialUploadsSchema,
  /** The text as it was read and signed, byte for byte: `commitmentText` of template and content. Another one is a `conflict`. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(60_000)),
  digest: DigestSchema,
  signature: CommitmentSignatureSchema,
  /** The privacy notice that was shown, and whether it was consented to where its basis is consent. */
  privacy: v.optional(v.strictObject({ version: v.pipe(v.string(), v.maxLength(50)), consented: v.boolean() })),
  /** Warnings that were shown and let stand, for the clerk: JSON Pointers (RFC 6901) to what they are about, `/content/applicant/code`. */
  warnings: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100))),
});
/** See {@link SubmitCommitmentRequestSchema}. */
export type SubmitCommitmentRequest = v.InferInput<typeof SubmitCommitmentRequestSchema>;

const number = v.pipe(v.string(), v.regex(/^\d{20}$/));
/** Compared without regard to case, width, blanks and hyphens: people type it from paper. */
const queryCode = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)));

/** Body of `trackCommitment`: the number with its query code, or the login that made it. Never repeated by itself: tries are limited. */
export const TrackCommitmentRequestSchema = v.strictObject({ number, queryCode });
/** See {@link TrackCommitmentRequestSchema}. */
export type TrackCommitmentRequest = v.InferInput<typeof TrackCommitmentRequestSchema>;

/** Body of `supplementCommitment`; the number is in the path. Goes with an Idempotency-Key. */
export const SupplementCommitmentBodySchema = v.strictObject({
  queryCode,
  materials: v.pipe(MaterialUploadsSchema, v.minLength(1)),
});
/** Body of `correctCommitment`: the commitment signed anew; the number is in the path. Goes with an Idempotency-Key. */
export const CorrectCommitmentBodySchema = v.strictObject({
  queryCode,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  commitment: SubmitCommitmentRequestSchema,
});
/** Body of `withdrawCommitment`; the number is in the path. Goes with an Idempotency-Key. */
export const WithdrawCommitmentBodySchema = v.strictObject({
  queryCode,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
});

interface Numbered {
  number: string;
}
/** `supplementCommitment` with its path member. */
export type SupplementCommitmentRequest = Numbered & v.InferInput<typeof SupplementCommitmentBodySchema>;
/** `correctCommitment` with its path member. */
export type CorrectCommitmentRequest = Numbered & v.InferInput<typeof CorrectCommitmentBodySchema>;
/** `withdrawCommitment` with its path member. */
export type WithdrawCommitmentRequest = Numbered & v.InferInput<typeof WithdrawCommitmentBodySchema>;

/** The 20 fields of a commitment as it is collected (信用承诺信息归集); what the authority sets may still be missing. */
export const CommitmentRecordSchema = object({
  code: text(20), // 承诺编码
  subjectName: text(200), // 承诺人名称
  subjectCategory: open(APPLICANT_CATEGORIES), // 承诺人类别
  subjectId: text(18), // 承诺人代码
  commitmentType: open(COMMITMENT_TYPES), // 承诺类型
  commitmentTypeText: optional(text(64)), // 其他承诺类型
  reason: text(512), // 承诺事由
  content: text(4000), // 承诺内容
  breachLiability: text(4000), // 违诺责任
  commitmentDate: date(), // 承诺作出日期
  validUntil: optional(date()), // 承诺有效期
  fulfillmentStatus: optional(open(['fulfilled', 'partlyFulfilled', 'notFulfilled'])), // 承诺履行状态
  unperformedContent: optional(text(4000)), // 未履行的承诺内容
  liabilityContent: optional(text(4000)), // 违诺责任追究内容
  fulfillmentStatusDate: optional(date()), // 承诺履行状态认定日期
  confirmUnit: optional(text(200)), // 承诺履行状态认定单位
  confirmUnitCode: optional(text(18)), // 承诺履行状态认定单位代码
  acceptanceUnit: text(200), // 承诺受理单位
  acceptanceUnitCode: optional(text(18)), // 承诺受理单位代码
  publicationType: open(PUBLICATION_TYPES), // 公开类型
  remarks: optional(text(512)), // 备注
});
/** See {@link CommitmentRecordSchema}. */
export type CommitmentRecord = v.InferOutput<typeof CommitmentRecordSchema>;

/** A step of a commitment. */
export const CommitmentStepSchema = object({
  what: open([...COMMITMENT_STATES, ...COMMITMENT_EVENTS]),
  /** The endpoint's words for it; needed for a step outside the contract. */
  label: optional(text(100)),
  at: instant(),
  by: optional(text(200)),
  text: optional(text(4000)),
});
/** See {@link CommitmentStepSchema}. */
export type CommitmentStep = v.InferOutput<typeof CommitmentStepSchema>;

/** A material as it stands. */
export const MaterialStateSchema = object({
  id: id(),
  name: text(200),
  state: open(['received', 'due', 'overdue', 'replaced']),
  dueOn: optional(date()),
  receivedAt: optional(instant()),
  accept: optional(v.array(text(100))),
  maxBytes: optional(count()),
  maxFiles: optional(count()),
  files: optional(
    v.array(
      object({ id: id(), state: open(UPLOAD_STATES), size: count(), type: text(100), reason: optional(text(200)) }),
    ),
  ),
});
/** See {@link MaterialStateSchema}. */
export type MaterialState = v.InferOutput<typeof MaterialStateSchema>;

/** What may be done with a commitment now, until when, or why not. */
export const CommitmentAllowanceSchema = object({
  action: open(['supplement', 'correct', 'withdraw']),
  available: v.boolean(),
  until: optional(instant()),
  reason: optional(text(500)),
});

/** A commitment as it stands. */
export const CommitmentSchema = object({
  number: text(20),
  /** Opens the commitment together with its number; told once, in answer to the submission. */
  queryCode: optional(text(40)),
  state: open(COMMITMENT_STATES),
  /** The endpoint's words for a state outside the contract. */
  stateLabel: optional(text(100)),
  title: text(200),
  record: CommitmentRecordSchema,
  /** What was signed, as it was sent. */
  signed: object({
    templateId: id(),
    templateVersion: text(50),
    text: text(60_000),
    digest: DigestSchema,
    at: instant(),
    signature: object({
      level: open(SIGNING_LEVELS),
      /** Who signed, as far as the endpoint knows. */
      name: optional(text(100)),
      /** PNG, base64. */
      picture: optional(text(400_000)),
      /** What the endpoint found out about a signature of an adapter. */
      checked: optional(text(500)),
    }),
  }),
  /** What it was made of, for correcting it: only to whom may correct it. */
  content: optional(
    asSigned(
      object({ values: v.record(v.string(), v.unknown() as v.GenericSchema<FormValue>), deferred: v.array(id()) }),
    ),
  ),
  /** Oldest first. */
  steps: v.array(CommitmentStepSchema),
  materials: v.array(MaterialStateSchema),
  allowed: v.array(CommitmentAllowanceSchema),
  /** Objection and repair, with reasons and routes. */
  actions: v.array(RecordActionSchema),
  /** What happens next, in plain words. */
  next: optional(v.array(text(500))),
  asOf: instant(),
});
/** See {@link CommitmentSchema}. */
export type Commitment = v.InferOutput<typeof CommitmentSchema>;
