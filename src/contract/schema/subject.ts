import * as v from 'valibot';

import { ChapterCountSchema, ExtraSchema, LabelSchema, listEntries, MoneySchema } from './common.js';
import { date, id, instant, object, open, optional, text } from './field.js';

/** 主体类别, in the order of its codes 01 02 03 04 97 98 99. */
export const SUBJECT_KINDS = [
  'enterprise', // 01 企业法人
  'governmentOrgan', // 02 机关法人
  'publicInstitution', // 03 事业单位法人
  'socialOrganisation', // 04 社会团体法人
  'otherLegalPerson', // 97 其他法人
  'individualBusiness', // 98 个体工商户
  'otherOrganisation', // 99 其他组织
] as const;

/** 经营状态, in the order of its codes 1 2 3 4 5 6 9. */
export const SUBJECT_STATUSES = [
  'active', // 1 存续（在营、开业、在册）
  'revoked', // 2 吊销，未注销
  'revokedDeregistered', // 3 吊销，已注销
  'deregistered', // 4 注销
  'annulled', // 5 撤销
  'relocated', // 6 迁出
  'other', // 9 其他
] as const;

/** Why a subject stands among the results. */
export const MATCHED_FIELDS = ['name', 'formerName', 'uscc', 'businessRegNo', 'orgCode'] as const;

/** The person who answers for the subject; what they are called depends on its kind. */
export const ResponsiblePersonSchema = object({
  /** As the server sends it, masked or not; nothing is shortened here. */
  name: text(200),
  role: open([
    'legalRepresentative', // 法定代表人
    'responsiblePerson', // 负责人
    'managingPartner', // 执行事务合伙人
    'operator', // 经营者
    'investor', // 投资人
  ]),
});

const subjectEntries = {
  id: id(),
  name: text(200),
  /** 统一社会信用代码; absent or `00000000000000000X` where a subject has none. */
  uscc: optional(text(18)),
  kind: open(SUBJECT_KINDS),
  /** The server's own word for the kind. */
  kindName: optional(text(50)),
  status: open(SUBJECT_STATUSES),
  /** The server's own word for the status. */
  statusName: optional(text(50)),
  legalRepresentative: optional(ResponsiblePersonSchema),
  region: optional(object({ name: text(100), code: optional(text(12)) })),
  labels: v.array(LabelSchema),
  chapters: v.array(ChapterCountSchema),
  asOf: instant(),
};

/** One result of a search. */
export const SubjectHitSchema = object({
  ...subjectEntries,
  /** The field that matched and its value, for example a former name. */
  matchedOn: object({ field: open(MATCHED_FIELDS), value: text(200) }),
  /** Where the subject lives, to tell same names apart. */
  domicile: optional(text(500)),
  establishedOn: optional(date()),
});
/** See {@link SubjectHitSchema}. */
export type SubjectHit = v.InferOutput<typeof SubjectHitSchema>;

/** A page of search results. */
export const SubjectListSchema = object({
  ...listEntries,
  items: v.array(SubjectHitSchema),
  /** Subjects match that this caller may not see. Then "nothing found" would be false. */
  notPublic: optional(object({ reason: optional(text(500)), level: optional(text(20)) })),
});
/** See {@link SubjectListSchema}. */
export type SubjectList = v.InferOutput<typeof SubjectListSchema>;

/** A public credit evaluation with the scale that it stands on; nothing is computed from it. */
export const EvaluationSchema = object({
  scheme: text(50),
  schemeName: text(100),
  grade: text(20),
  gradeLabel: optional(text(100)),
  /** All grades of the scheme, best first. */
  scale: v.array(object({ grade: text(20), label: optional(text(100)) })),
  evaluatedOn: date(),
  validUntil: optional(date()),
  evaluator: text(200),
});
/** See {@link EvaluationSchema}. */
export type Evaluation = v.InferOutput<typeof EvaluationSchema>;

/** Registration data (登记注册基础信息) of every kind of subject; what a kind has not is absent. */
export const RegistrationSchema = object({
  formerNames: optional(v.array(object({ name: text(200), until: optional(date()) }))),
  businessRegNo: optional(text(50)), // 工商注册号
  orgCode: optional(text(9)), // 组织机构代码
  taxRegNo: optional(text(20)), // 纳税人识别号
  publicInstitutionCertNo: optional(text(12)), // 事业单位证书号
  socialOrgCertNo: optional(text(50)), // 社会组织登记证号
  entityTypeName: optional(text(100)), // 企业类型（机构类型）
  establishedOn: optional(date()), // 成立日期
  approvedOn: optional(date()), // 核准日期
  validFrom: optional(date()), // 经营期限自（有效期自）
  validUntil: optional(date()), // 经营期限至（有效期至）
  statusChangedOn: optional(date()), // 注销、吊销或迁出日期
  registeredCapital: optional(MoneySchema), // 注册资本（开办资金、注册资金、出资额）
  domicile: optional(text(500)), // 住所（经营场所）
  businessScope: optional(text(5000)), // 经营范围（业务范围、宗旨）
  registrationAuthority: optional(text(200)), // 登记机关
  industry: optional(text(100)), // 行业
  sponsor: optional(text(200)), // 举办单位
  approvalAuthority: optional(text(200)), // 审批机关
  supervisingAuthority: optional(text(200)), // 业务主管单位
  organisationType: optional(text(100)), // 组织类型
  registrationType: optional(text(100)), // 登记类型
  fundingSource: optional(text(200)), // 经费来源
});
/** See {@link RegistrationSchema}. */
export type Registration = v.InferOutput<typeof RegistrationSchema>;

/** All that is known of one subject but its records. */
export const SubjectSchema = object({
  ...subjectEntries,
  registration: RegistrationSchema,
  evaluations: v.array(EvaluationSchema),
  extras: v.array(ExtraSchema),
  sources: listEntries.sources,
});
/** See {@link SubjectSchema}. */
export type Subject = v.InferOutput<typeof SubjectSchema>;
