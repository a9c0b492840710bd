import * as v from 'valibot';

import { CHAPTERS, ExtraSchema, listEntries, MoneySchema, RouteSchema } from './common.js';
import { date, id, instant, link, object, open, optional, text } from './field.js';
import { EvaluationSchema } from './subject.js';

/** 失信行为分类 of the repair rules in force since 2026-04-01 (NDRC Order 36). */
export const SERIOUSNESS = ['minor', 'general', 'serious'] as const;

/** What may be done about a record, or why not yet. The rules are the server's: none are computed from dates here. */
export const RecordActionSchema = object({
  action: open(['objection', 'repair']),
  available: v.boolean(),
  /** Why it isn't available, or what it takes. */
  reason: optional(text(500)),
  /** The first day on which repair may be asked for. */
  earliestOn: optional(date()),
  /** The official route, which is free. */
  route: optional(RouteSchema),
});
/** See {@link RecordActionSchema}. */
export type RecordAction = v.InferOutput<typeof RecordActionSchema>;

/** The documents served together with a penalty: 三书同达 (行政处罚决定书、行政合规建议书、信用修复告知书). */
export const ServedDocumentsSchema = object({
  servedOn: optional(date()),
  documents: v.array(
    object({ title: text(200), docNo: optional(text(128)), text: optional(text(5000)), url: optional(link()) }),
  ),
});
/** See {@link ServedDocumentsSchema}. */
export type ServedDocuments = v.InferOutput<typeof ServedDocumentsSchema>;

const recordEntries = {
  id: id(),
  chapter: open(CHAPTERS),
  /** Code of the 领域 that it belongs to, in special reports. */
  domain: optional(text(50)),
  title: text(512),
  /** The date that orders the record in its chapter. */
  date: optional(date()),
  /** Against the subject's interest (penalty, list of dishonesty); decides that class, periods and routes are shown. */
  adverse: v.boolean(),
  underObjection: optional(v.boolean()), // 异议处理中
  underRepair: optional(v.boolean()), // 修复处理中
  repaired: optional(v.boolean()), // 已修复
  seriousness: optional(open(SERIOUSNESS)), // 轻微、一般、严重
  seriousnessName: optional(text(50)),
  publicityFrom: optional(date()), // 公示起始日期
  publicityUntil: optional(date()), // 公示截止期
  autoEndOn: optional(date()), // 最长公示期届满日期
  actions: v.array(RecordActionSchema),
  remark: optional(text(512)), // 备注
  dataSourceName: optional(text(200)), // 数据来源单位
  dataSourceUscc: optional(text(18)), // 数据来源单位统一社会信用代码
  asOf: optional(instant()),
  extras: v.array(ExtraSchema),
};

/**
 * 行政相对人, as published. Numbers of identity documents (法定代表人证件号码、自然人证件号码) are collected but not for publication: the contract has
 * no place for them.
 */
const counterpartEntries = {
  subjectName: text(200), // 行政相对人名称 _XDR_MC
  subjectCategory: open(['法人及非法人组织', '自然人', '个体工商户']), // 行政相对人类别 _XDR_LB
  uscc: optional(text(18)), // 统一社会信用代码 _XDR_SHXYM
  businessRegNo: optional(text(50)), // 工商注册号 _XDR_GSZC
  orgCode: optional(text(9)), // 组织机构代码 _XDR_ZZJG
  taxRegNo: optional(text(20)), // 税务登记号 _XDR_SWDJ
  publicInstitutionCertNo: optional(text(12)), // 事业单位证书号 _XDR_SYDW
  socialOrgCertNo: optional(text(50)), // 社会组织登记证号 _XDR_SHZZ
  legalRepresentative: optional(text(200)), // 法定代表人 _FRDB
  decisionDate: date(), // 决定日期 _JDRQ
  authorityName: text(200), // 处罚机关、许可机关
  authorityUscc: optional(text(18)), // 机关统一社会信用代码
  /** 当前状态: 0 正常 1 撤销 2 异议 3 其他; licences also 有效、无效. */
  status: optional(open(['normal', 'revoked', 'objection', 'valid', 'invalid', 'other'])),
  statusName: optional(text(50)),
  areaCode: optional(text(12)), // 地方编码
};

/** 行政许可, the publication standard's XK_ fields. */
export const LicenceSchema = object({
  ...recordEntries,
  ...counterpartEntries,
  type: v.literal('licence'),
  decisionDocName: text(512), // 行政许可决定文书名称 XK_XKWS
  decisionDocNo: text(256), // 行政许可决定文书号 XK_WSH
  licenceType: text(50), // 许可类别 XK_XKLB
  certificateName: optional(text(200)), // 许可证书名称 XK_XKZS
  certificateNo: optional(text(64)), // 许可编号 XK_XKBH
  licenceContent: text(4096), // 许可内容 XK_NR
  validFrom: optional(date()), // 有效期自 XK_YXQZ
  validUntil: optional(date()), // 有效期至 XK_YXQZI
});
/** See {@link LicenceSchema}. */
export type Licence = v.InferOutput<typeof LicenceSchema>;

/** 行政处罚, the publication standard's CF_ fields. */
export const PenaltySchema = object({
  ...recordEntries,
  ...counterpartEntries,
  type: v.literal('penalty'),
  decisionDocNo: text(128), // 行政处罚决定书文号 CF_WSH
  caseName: optional(text(512)), // 案件名称 CF_CFMC, old standard
  violationType: text(2000), // 违法行为类型 CF_WFXW
  violationFacts: text(5000), // 违法事实 CF_SY
  penaltyBasis: text(2048), // 处罚依据 CF_YJ
  penaltyType: text(100), // 处罚类别 CF_CFLB
  penaltyContent: text(4000), // 处罚内容 CF_NR
  fineAmount: optional(MoneySchema), // 罚款金额（万元） CF_NR_FK
  confiscatedAmount: optional(MoneySchema), // 没收金额（万元） CF_NR_WFFF
  licenceSuspendedOrRevoked: optional(text(200)), // 暂扣或吊销证照名称及编号 CF_NR_ZKDX
  penaltyValidUntil: optional(date()), // 处罚有效期 CF_YXQ
  servedDocuments: optional(ServedDocumentsSchema), // 三书同达
});
/** See {@link PenaltySchema}. */
export type Penalty = v.InferOutput<typeof PenaltySchema>;

/** 信用评价 as a record of its chapter. */
export const EvaluationRecordSchema = object({
  ...recordEntries,
  type: v.literal('evaluation'),
  evaluation: EvaluationSchema,
});
/** See {@link EvaluationRecordSchema}. */
export type EvaluationRecord = v.InferOutput<typeof EvaluationRecordSchema>;

/** 合同履行. */
export const ContractPerformanceSchema = object({
  ...recordEntries,
  type: v.literal('contractPerformance'),
  contractNo: optional(text(100)), // 合同编号
  contractName: text(200), // 合同名称
  contractType: optional(text(50)), // 合同类型: 行政合同、市场化合同
  partyAName: text(200), // 甲方
  partyAUscc: optional(text(18)), // 甲方统一社会信用代码
  partyBName: text(200), // 乙方
  partyBUscc: optional(text(18)), // 乙方统一社会信用代码
  signedOn: optional(date()), // 合同签订日期
  amount: optional(MoneySchema), // 合同金额（万元）
  performancePeriod: optional(text(200)), // 履约期限
  performanceStatus: optional(text(50)), // 履约状态
  breachParty: optional(text(200)), // 违约方
  breachFacts: optional(text(4000)), // 违约事由
  breachBasis: optional(text(2048)), // 违约依据
  breachStatus: optional(text(50)), // 违约状态
});
/** See {@link ContractPerformanceSchema}. */
export type ContractPerformance = v.InferOutput<typeof ContractPerformanceSchema>;

/** The types that have fields of their own. */
const TYPED = ['licence', 'penalty', 'evaluation', 'contractPerformance'];

/** Any other record (a list of the State, an honour, a judgment …): the name of its list, and labelled values in the server's order. */
export const ListEntrySchema = object({
  ...recordEntries,
  type: v.pipe(
    v.string(),
    v.check((type) => !TYPED.includes(type)),
  ),
  listCode: optional(text(50)),
  listName: optional(text(200)),
});
/** See {@link ListEntrySchema}; `type` is `list` today and open. */
export type ListEntry = v.InferOutput<typeof ListEntrySchema>;

/** One record of a chapter. */
export const RecordSchema = v.union([
  v.variant('type', [LicenceSchema, PenaltySchema, EvaluationRecordSchema, ContractPerformanceSchema]),
  ListEntrySchema,
]);
/** See {@link RecordSchema}. */
export type CreditRecord = v.InferOutput<typeof RecordSchema>;

/** A page of records, newest first. */
export const RecordListSchema = object({
  ...listEntries,
  items: v.array(RecordSchema),
  /** Records exist that this caller may not see. */
  notPublic: optional(object({ reason: optional(text(500)), level: optional(text(20)) })),
});
/** See {@link RecordListSchema}. */
export type RecordList = v.InferOutput<typeof RecordListSchema>;
