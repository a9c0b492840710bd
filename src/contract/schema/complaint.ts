import * as v from 'valibot';

import { MoneySchema } from './common.js';
import { count, date, id, instant, object, open, optional, text } from './field.js';
import { FormValueSchema } from './form-field.js';
import { UPLOAD_STATES } from './upload.js';

/** How far a complaint is. */
export const COMPLAINT_STATES = [
  'submitted', // 已提交
  'supplementRequired', // 待补正
  'accepted', // 已受理
  'notAccepted', // 不予受理
  'forwarded', // 已转办
  'verifying', // 核查中
  'notSubstantiated', // 经核查不属实
  'substantiated', // 经核查属实
  'rectifying', // 整改中
  'rectified', // 已整改
  'refused', // 拒不整改
  'confirmedBreach', // 认定为政务违约失信
  'closed', // 已办结
  'withdrawn', // 已撤回
] as const;

/** What happened to a complaint besides: it stays in the state it was in, or goes back to the one before. */
export const COMPLAINT_EVENTS = ['supplemented', 'urged', 'rated', 'extended', 'noted'] as const;

/** What may be done with a complaint by whoever made it. */
export const COMPLAINT_ACTIONS = ['supplement', 'urge', 'rate', 'withdraw'] as const;

/** Satisfaction, from 1 (非常不满意) to 5 (非常满意), as 政务服务好差评 has it. */
export const RATING_SCORES = [5, 4, 3, 2, 1] as const;

const words = (least: number, most: number) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most));
const pointsOf = (value: string) => Array.from(value.trim()).length;
// The messages are the codes of findings.
const points = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => pointsOf(value) >= least, 'too-short'),
    v.check((value) => pointsOf(value) <= most, 'too-long'),
    v.metadata({ minLength: least, maxLength: most }),
  );
const day = () => v.pipe(v.string(), v.isoDate());
const uploads = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.minLength(1), v.maxLength(50));

/** The enterprise that complains. */
export const ComplainantSchema = v.strictObject({
  name: words(1, 200), // 投诉主体名称
  uscc: words(1, 18), // 统一社会信用代码
  nature: v.optional(words(1, 50)), // 企业性质
  /** Somebody who complains for it. */
  agent: v.optional(v.strictObject({ name: words(1, 100), authorisation: uploads })), // 代理人、授权书
});
/** See {@link ComplainantSchema}. */
export type Complainant = v.InferInput<typeof ComplainantSchema>;

/** Whom the operator asks back. */
export const ContactSchema = v.strictObject({
  name: words(1, 50),
  phone: words(1, 30),
  email: v.optional(words(3, 200)),
  address: v.optional(words(1, 300)),
  /** Of `confirmContactCode`. */
  proof: v.optional(words(1, 200)),
});
/** See {@link ContactSchema}. */
export type Contact = v.InferInput<typeof ContactSchema>;

/** The body that broke its promise. */
export const RespondentSchema = v.strictObject({
  name: words(1, 200), // 被投诉单位名称
  uscc: v.optional(words(1, 18)),
  /** Of a body that was found. */
  id: v.optional(words(1, 200)),
  kind: words(1, 50), // 被投诉单位类型
});
/** See {@link RespondentSchema}. */
export type Respondent = v.InferInput<typeof RespondentSchema>;

/** What was promised, and what became of it. */
export const ComplaintFactsSchema = v.strictObject({
  field: words(1, 50), // 领域
  promiseKind: words(1, 50), // 违约失信情形
  contractName: v.optional(words(1, 200)), // 合同（协议）、文件名称
  contractNo: v.optional(words(1, 100)), // 编号
  signedOn: v.optional(day()), // 签订日期
  dueOn: v.optional(day()), // 约定履行期限
  contractAmount: v.optional(MoneySchema), // 合同金额
  disputedAmount: v.optional(MoneySchema), // 涉及金额
  /** 违约事由, 10 to 4,000 code points. */
  breachFacts: points(10, 4000),
  /** 诉求, 1 to 1,000 code points. */
  claim: points(1, 1000),
});
/** See {@link ComplaintFactsSchema}. */
export type ComplaintFacts = v.InferInput<typeof ComplaintFactsSchema>;

/** Body of `submitComplaint`. Goes with an Idempotency-Key. */
export const SubmitComplaintRequestSchema = v.strictObject({
  /** Of the endpoint's offer by which the check was made; an outdated one is a `conflict`. */
  version: words(1, 50),
  complainant: ComplainantSchema,
  contact: ContactSchema,
  respondent: RespondentSchema,
  facts: ComplaintFactsSchema,
  proceedings: v.strictObject({ kind: words(1, 50), text: v.optional(words(1, 500)) }),
  otherChannels: v.optional(v.pipe(v.array(words(1, 50)), v.maxLength(50))),
  /** By kinds of evidence. */
  evidence: v.pipe(v.array(v.strictObject({ kind: words(1, 200), uploads })), v.maxLength(100)),
  /** What the operator asks besides. */
  values: v.optional(v.record(v.pipe(v.string(), v.maxLength(200)), FormValueSchema)),
  /** 真实性承诺, ticked by the complainant. */
  truthPledge: v.literal(true),
  /** The privacy notice that was shown, and whether it was consented to where its basis is consent. */
  privacy: v.optional(v.strictObject({ version: v.pipe(v.string(), v.maxLength(50)), consented: v.boolean() })),
  /** Warnings that were shown and let stand, for the clerk: JSON Pointers (RFC 6901) to what they are about. */
  warnings: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100))),
});
/** See {@link SubmitComplaintRequestSchema}. */
export type SubmitComplaintRequest = v.InferInput<typeof SubmitComplaintRequestSchema>;

const number = v.pipe(v.string(), v.regex(/^[0-9A-Z]{6,40}$/));
/** Compared without regard to case, width, blanks and hyphens: people type it from paper. */
const queryCode = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)));

/** Body of `trackComplaint`: the number with its query code, or the login that made it. Never repeated by itself: tries are limited. */
export const TrackComplaintRequestSchema = v.strictObject({ number, queryCode });
/** See {@link TrackComplaintRequestSchema}. */
export type TrackComplaintRequest = v.InferInput<typeof TrackComplaintRequestSchema>;

/** Body of `supplementComplaint`; the number is in the path. Goes with an Idempotency-Key. */
export const SupplementComplaintBodySchema = v.strictObject({
  queryCode,
  /** Words, files or both; with the id of what was asked for, or of one's own accord without. */
  items: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          wanted: v.optional(words(1, 200)),
          text: v.optional(points(1, 4000)),
          uploads: v.optional(uploads),
        }),
        v.check(({ text: said, uploads: files }) => said !== undefined || files !== undefined, 'required'),
      ),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});
/** Body of `urgeComplaint`; the number is in the path. Goes with an Idempotency-Key. */
export const UrgeComplaintBodySchema = v.strictObject({ queryCode, text: v.optional(points(1, 500)) });
/** Body of `rateComplaint`; the number is in the path. Goes with an Idempotency-Key. */
export const RateComplaintBodySchema = v.strictObject({
  queryCode,
  score: v.picklist(RATING_SCORES),
  text: v.optional(points(1, 500)),
});
/** Body of `withdrawComplaint`; the number is in the path. Goes with an Idempotency-Key. */
export const WithdrawComplaintBodySchema = v.strictObject({ queryCode, reason: points(1, 500) });

interface Numbered {
  number: string;
}
/** `supplementComplaint` with its path member. */
export type SupplementComplaintRequest = Numbered & v.InferInput<typeof SupplementComplaintBodySchema>;
/** `urgeComplaint` with its path member. */
export type UrgeComplaintRequest = Numbered & v.InferInput<typeof UrgeComplaintBodySchema>;
/** `rateComplaint` with its path member. */
export type RateComplaintRequest = Numbered & v.InferInput<typeof RateComplaintBodySchema>;
/** `withdrawComplaint` with its path member. */
export type WithdrawComplaintRequest = Numbered & v.InferInput<typeof WithdrawComplaintBodySchema>;

/** A file of a complaint. */
export const ComplaintFileSchema = object({
  id: id(),
  state: open(UPLOAD_STATES),
  /** Bytes. */
  size: count(),
  type: text(100),
  reason: optional(text(200)),
});
/** See {@link ComplaintFileSchema}. */
export type ComplaintFile = v.InferOutput<typeof ComplaintFileSchema>;

/** A step of a complaint. */
export const ComplaintStepSchema = object({
  what: open([...COMPLAINT_STATES, ...COMPLAINT_EVENTS]),
  /** The endpoint's words for it; needed for a step outside the contract. */
  label: optional(text(100)),
  at: instant(),
  by: optional(text(200)),
  text: optional(text(4000)),
  /** Receipt of what the complainant handed in with it. */
  reference: optional(text(40)),
  files: optional(v.array(ComplaintFileSchema)),
});
/** See {@link ComplaintStepSchema}. */
export type ComplaintStep = v.InferOutput<typeof ComplaintStepSchema>;

/** How a term stands. Anything unknown is shown as it comes: that it runs, or was kept, would be a guess. */
export const DEADLINE_STATES = ['running', 'met', 'overdue', 'suspended'] as const;

/** A term that somebody has to keep. */
export const DeadlineSchema = object({
  /** What is due. */
  label: text(100),
  /** Who has to keep it. */
  by: optional(text(200)),
  dueOn: date(),
  /** Working days that the term has, as the operator's calendar counts them. */
  workingDays: optional(count()),
  state: open(DEADLINE_STATES),
});
/** See {@link DeadlineSchema}. */
export type Deadline = v.InferOutput<typeof DeadlineSchema>;

/** Something that the operator asks of the complainant. */
export const WantedSchema = object({
  id: id(),
  kind: open(['material', 'question']),
  text: text(500),
  dueOn: optional(date()),
  state: open(['open', 'overdue', 'given']),
  /** Of a material: what is taken. */
  accept: optional(v.array(text(100))),
  maxBytes: optional(count()),
  maxFiles: optional(count()),
});
/** See {@link WantedSchema}. */
export type Wanted = v.InferOutput<typeof WantedSchema>;

/** What may be done with a complaint now, until when, or why not. */
export const ComplaintAllowanceSchema = object({
  action: open(COMPLAINT_ACTIONS),
  available: v.boolean(),
  until: optional(instant()),
  reason: optional(text(500)),
});
/** See {@link ComplaintAllowanceSchema}. */
export type ComplaintAllowance = v.InferOutput<typeof ComplaintAllowanceSchema>;

/** A complaint as it stands. */
export const ComplaintSchema = object({
  number: text(40),
  /** Opens the complaint together with its number; told once, in answer to the submission. */
  queryCode: optional(text(40)),
  state: open(COMPLAINT_STATES),
  /** The endpoint's words for a state outside the contract. */
  stateLabel: optional(text(100)),
  submittedAt: instant(),
  /** Who deals with it now. */
  handler: optional(object({ name: text(200), phone: optional(text(30)) })),
  complainant: object({ name: text(200), uscc: text(18) }),
  respondent: object({ name: text(200), uscc: optional(text(18)) }),
  /** What was told, as one reads it; contacts masked. */
  told: v.array(object({ label: text(200), value: text(4000) })),
  evidence: v.array(object({ name: text(200), files: v.array(ComplaintFileSchema) })),
  /** Oldest first. */
  steps: v.array(ComplaintStepSchema),
  deadlines: v.array(DeadlineSchema),
  wanted: v.array(WantedSchema),
  /** What came out, once it's known. */
  outcome: optional(object({ text: text(4000), on: date(), by: optional(text(200)) })),
  rating: optional(object({ score: count(), text: optional(text(500)), at: instant() })),
  allowed: v.array(ComplaintAllowanceSchema),
  /** What happens next, in plain words. */
  next: optional(v.array(text(500))),
  asOf: instant(),
});
/** See {@link ComplaintSchema}. */
export type Complaint = v.InferOutput<typeof ComplaintSchema>;
