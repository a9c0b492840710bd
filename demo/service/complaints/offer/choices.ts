import type { CheckOption } from '../../../../src/contract/index.js';
import { ROUTES } from './routes.js';

/** 企业性质: the channel is for private enterprises (发改财金〔2023〕1103号). */
export const NATURES: readonly CheckOption[] = [
  { value: 'private', label: '民营企业', outcome: 'accepted' },
  { value: 'selfEmployed', label: '个体工商户', outcome: 'accepted' },
  {
    value: 'foreign',
    label: '外商投资企业',
    hint: '含港澳台商投资企业',
    outcome: 'conditional',
    text: '本专栏主要受理民营企业的投诉。外商投资企业可以提交，由受理单位决定是否受理；不受理的会说明原因和去处。',
  },
  {
    value: 'stateOwned',
    label: '国有企业',
    hint: '国有独资或者国有控股',
    outcome: 'elsewhere',
    text: '本专栏不受理国有企业与政府部门之间的事项。',
    route: ROUTES.stateAssets,
  },
  {
    value: 'other',
    label: '其他',
    hint: '例如社会团体、农民专业合作社',
    outcome: 'conditional',
    text: '本专栏主要受理民营企业的投诉。其他组织可以提交，由受理单位决定是否受理。',
  },
];

/** 被投诉单位类型: departments with their organs and public institutions. */
export const RESPONDENT_KINDS: readonly CheckOption[] = [
  { value: 'organ', label: '机关', hint: '政府部门、街道办事处、镇人民政府、管委会等', outcome: 'accepted' },
  { value: 'institution', label: '事业单位', hint: '政府部门所属的中心、学校、医院等', outcome: 'accepted' },
  {
    value: 'stateOwned',
    label: '国有企业',
    hint: '包括平台公司、开发公司',
    outcome: 'elsewhere',
    text: '国有企业不是政府部门，违约的不在本专栏受理。合同由政府部门签订、交给国有企业履行的，请选“机关”，并写政府部门的名称。',
    route: ROUTES.stateAssets,
  },
  {
    value: 'other',
    label: '其他',
    hint: '例如其他企业、个人、村民委员会、社会团体',
    outcome: 'elsewhere',
    text: '本专栏只受理对政府部门和事业单位的投诉。与其他单位或者个人的纠纷，可以协商、申请仲裁或者起诉。',
    route: ROUTES.court,
  },
];

/** 领域: the six of the rule, and others. */
export const FIELDS: readonly CheckOption[] = [
  { value: 'procurement', label: '政府采购', hint: '货物、工程、服务的采购合同', outcome: 'accepted' },
  { value: 'tendering', label: '招标投标', hint: '中标以后不签合同、擅自改变条件等', outcome: 'accepted' },
  { value: 'investmentPromotion', label: '招商引资', hint: '招商协议中的承诺', outcome: 'accepted' },
  { value: 'ppp', label: '政府与社会资本合作', hint: '合作项目的协议', outcome: 'accepted' },
  { value: 'industrySupport', label: '产业扶持', hint: '扶持资金、补贴、奖励', outcome: 'accepted' },
  { value: 'governmentInvestment', label: '政府投资', hint: '政府投资项目的合同、工程款', outcome: 'accepted' },
  {
    value: 'other',
    label: '其他',
    outcome: 'conditional',
    text: '可以提交，由受理单位判断是否属于政务违约失信；不属于的会说明原因，并告知去处。',
  },
];

/** What the channel isn't for, whatever body it is about. */
export const MATTERS: readonly CheckOption[] = [
  { value: 'none', label: '都不是', outcome: 'accepted' },
  {
    value: 'wages',
    label: '拖欠工资、劳动争议',
    outcome: 'elsewhere',
    text: '劳动者与用人单位之间的事项不在本专栏受理。',
    route: ROUTES.labour,
  },
  {
    value: 'administrativeAct',
    label: '不服处罚、许可、征收等行政行为',
    outcome: 'elsewhere',
    text: '对行政行为不服的，通过行政复议或者行政诉讼解决。',
    route: ROUTES.reconsideration,
  },
  {
    value: 'discipline',
    label: '反映公职人员违纪违法',
    outcome: 'elsewhere',
    text: '涉及公职人员违纪违法的，由纪检监察机关受理。',
    route: ROUTES.discipline,
  },
  {
    value: 'betweenEnterprises',
    label: '企业之间的合同纠纷',
    outcome: 'elsewhere',
    text: '没有政府部门参加的合同纠纷，不在本专栏受理。',
    route: ROUTES.court,
  },
  {
    value: 'consumer',
    label: '消费纠纷',
    outcome: 'elsewhere',
    text: '消费者与经营者之间的纠纷，由市场监管部门受理。',
    route: ROUTES.consumer,
  },
  {
    value: 'suggestion',
    label: '咨询、建议，或者对政策有意见',
    outcome: 'elsewhere',
    text: '没有具体约定、没有具体单位的意见和建议，请走咨询建议渠道。',
    route: ROUTES.hotline,
  },
  {
    value: 'notYetDue',
    label: '约定的履行期限还没有到',
    outcome: 'conditional',
    text: '期限没到，一般还不能算违约。对方已经明确表示不履行的，可以提交，请在“违约事由”里写明。',
  },
];

/** 诉讼、仲裁等程序. What a court or an arbitrator is deciding isn't decided here as well. */
export const PROCEEDINGS: readonly CheckOption[] = [
  { value: 'none', label: '没有', outcome: 'accepted' },
  {
    value: 'lawsuit',
    label: '正在诉讼',
    hint: '法院已经立案，还没有生效判决',
    outcome: 'elsewhere',
    text: '已经由法院审理的，以法院的裁判为准，本专栏不重复处理。',
    route: ROUTES.court,
  },
  {
    value: 'arbitration',
    label: '正在仲裁',
    hint: '仲裁机构已经受理，还没有裁决',
    outcome: 'elsewhere',
    text: '已经由仲裁机构处理的，以裁决为准，本专栏不重复处理。',
    route: ROUTES.arbitration,
  },
  {
    value: 'enforcement',
    label: '已有生效判决或者裁决，对方没有履行',
    outcome: 'conditional',
    text: '可以提交，用于督促履行；强制执行仍由法院办理。请上传判决书或者裁决书。',
  },
  {
    value: 'reconsideration',
    label: '正在行政复议',
    outcome: 'elsewhere',
    text: '已经申请行政复议的，以复议决定为准。',
    route: ROUTES.reconsideration,
  },
  {
    value: 'petition',
    label: '正在信访',
    outcome: 'conditional',
    text: '可以提交。同一件事会与信访合并办理，以免两处答复不一致。',
  },
  { value: 'other', label: '其他程序', outcome: 'conditional', text: '可以提交，请写明是什么程序、到了哪一步。' },
];

/** 其他投诉渠道. */
export const OTHER_CHANNELS: readonly CheckOption[] = [
  { value: 'none', label: '没有', outcome: 'accepted' },
  {
    value: 'hotline',
    label: '12345 热线',
    outcome: 'conditional',
    text: '可以提交，请在“违约事由”里写上热线的工单编号，便于合并办理。',
  },
  {
    value: 'inspection',
    label: '国务院“互联网+督查”',
    outcome: 'conditional',
    text: '可以提交。督查已经转办的，两边合并答复。',
  },
  {
    value: 'smeArrears',
    label: '违约拖欠中小企业款项登记（投诉）平台',
    outcome: 'elsewhere',
    text: '同一笔欠款已经在该平台登记的，由该平台转办和答复，不用在这里再交一次。',
    route: ROUTES.smeArrears,
  },
  {
    value: 'petition',
    label: '信访',
    outcome: 'conditional',
    text: '可以提交。同一件事会与信访合并办理。',
  },
  {
    value: 'other',
    label: '其他',
    outcome: 'conditional',
    text: '可以提交，请在“违约事由”里写明向谁反映过、结果如何。',
  },
];
