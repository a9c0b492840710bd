import { trackTerms } from './track-terms.js';

/** Terms of credit commitments, by the identifiers of the contract; unknown identifiers are shown by the server's own text. */
export const commitmentTerms = {
  ...trackTerms,

  types: {
    other: '其他',
    approvalReplacing: '审批替代型（告知承诺）',
    materialsPending: '容缺受理型',
    certificateReplacing: '证明事项型',
    creditRepair: '信用修复型',
    selfDiscipline: '行业自律型',
    voluntary: '主动型',
  } as Record<string, string>,
  categories: {
    legalPerson: '法人及非法人组织',
    naturalPerson: '自然人',
    selfEmployed: '个体工商户',
  } as Record<string, string>,
  publications: {
    public: '可向社会公开',
    limited: '特定范围内公开',
    notPublic: '不可公开',
  } as Record<string, string>,
  /** In a word or two, and what that means. */
  states: {
    made: ['已提交', '受理单位还没有受理。'],
    accepted: ['已受理', '受理单位已经受理，请按承诺的内容履行。'],
    rejected: ['不予受理', '受理单位没有受理，原因见办理经过。'],
    supervised: ['履约核查中', '监管单位正在核查承诺的履行情况。'],
    fulfilled: ['全部履行', '认定结果：承诺的内容已经全部履行。'],
    partlyFulfilled: ['部分履行', '认定结果：承诺的内容有一部分没有履行。'],
    notFulfilled: ['全部未履行', '认定结果：承诺的内容没有履行。'],
    withdrawn: ['已撤回', '承诺已由承诺人撤回。'],
  } as Record<string, readonly [string, string]>,
  unknownState: '本页面不认识这个状态，含义请向受理单位了解。',
  /** A step of the way, where it is called otherwise than the state that it leads to. */
  steps: {
    made: '作出承诺',
    accepted: '受理',
    supervised: '开始履约核查',
    withdrawn: '撤回',
    supplemented: '补交材料',
    corrected: '更正承诺',
    fulfilled: '认定为全部履行',
    partlyFulfilled: '认定为部分履行',
    notFulfilled: '认定为全部未履行',
  } as Record<string, string>,
  fulfilments: {
    fulfilled: '全部履行',
    partlyFulfilled: '部分履行',
    notFulfilled: '全部未履行',
  } as Record<string, string>,
  signings: {
    typedName: '勾选并输入姓名',
    handwritten: '手写签名',
    adapter: '电子签名服务',
  } as Record<string, string>,

  /** Labels of the record that is collected, in its order. */
  fields: {
    code: '承诺编码',
    subjectName: '承诺人名称',
    subjectCategory: '承诺人类别',
    subjectId: '承诺人代码',
    commitmentType: '承诺类型',
    reason: '承诺事由',
    content: '承诺内容',
    breachLiability: '违诺责任',
    commitmentDate: '承诺作出日期',
    validUntil: '承诺有效期',
    fulfillmentStatus: '承诺履行状态',
    unperformedContent: '未履行的承诺内容',
    liabilityContent: '违诺责任追究内容',
    fulfillmentStatusDate: '承诺履行状态认定日期',
    confirmUnit: '承诺履行状态认定单位',
    confirmUnitCode: '承诺履行状态认定单位代码',
    acceptanceUnit: '承诺受理单位',
    acceptanceUnitCode: '承诺受理单位代码',
    publicationType: '公开类型',
    remarks: '备注',
  },
  openEnded: '长期',
  number: '承诺编码',
  signedText: '您签署的版本',
  signedTextNote: '这是受理单位保存的签署文字，一字不改地显示如下。',
  signedAt: '签署时间',
  signedBy: '签署人',
  signedHow: '签署方式',
  version: '文本版本',
  versionOf: (template: string, version: string) => `${template}，版本 ${version}`,
  digest: (algorithm: string) => `摘要（${algorithm}）`,
  /** Whether text and digest belong together, as this browser reckons. */
  digestStates: {
    checking: '正在核对文字与摘要…',
    same: '本浏览器核对过：文字与摘要一致。',
    different: '文字与摘要不一致，可能被改动过。请保存后向受理单位核实。',
    unchecked: '没能核对文字与摘要是否一致。',
  },
  checked: '签名验证',
  notReliable: '这种方式不是《电子签名法》所说的可靠电子签名。',
  picture: '手写签名图片',
  pictureBroken: '手写签名图片没能显示。',
  saveText: '保存签署文本',
  textFile: (number: string) => `信用承诺-${number}.txt`,
  copyNumber: '复制编码',
  textName: '承诺书',
  codeHolds: '扫码可以读出承诺编码。',
  notPrinted: '手写签名图片由受理单位保存，没有印在这里。',
  printedBy: '本件由承诺人自行打印，不是行政机关的公文。',

  /** Materials as they stand. */
  materials: '材料',
  materialStates: {
    received: '已收到',
    due: '待补交',
    overdue: '已逾期',
    replaced: '以承诺代替',
  } as Record<string, string>,
  dueOn: (day: string) => `请在 ${day} 前补交`,
  wasDueOn: (day: string) => `应在 ${day} 前补交`,
  receivedAt: (time: string) => `${time} 收到`,
};
/** See {@link commitmentTerms}. */
export type CommitmentTermsMessages = typeof commitmentTerms;
