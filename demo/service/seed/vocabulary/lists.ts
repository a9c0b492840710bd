import type { AuthorityKind } from './authorities.js';

/** One list of the State with the labels that reports print; `{…}` stands for what the generator fills in. */
export interface ListCase {
  readonly code: string;
  readonly name: string;
  readonly authority: AuthorityKind;
  readonly title: string;
  /** Label and value, in the order of print. */
  readonly fields: readonly (readonly [label: string, value: string])[];
}

/** 诚实守信相关荣誉信息. */
export const HONOURS: readonly ListCase[] = [
  {
    code: 'tax-a',
    name: '纳税信用A级纳税人',
    authority: 'tax',
    title: '纳税信用A级纳税人（{year}年度）',
    fields: [
      ['纳税人名称', '{name}'],
      ['纳税人识别号', '{code}'],
      ['评价年度', '{year}'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'customs-aeo',
    name: '海关认证企业',
    authority: 'customs',
    title: '海关认证企业',
    fields: [
      ['海关注册编码', '3120{serial}'],
      ['统一社会信用代码', '{code}'],
      ['注册地址', '{domicile}'],
      ['首次注册日期', '{established}'],
      ['信用等级', '认证企业'],
      ['等级认定时间', '{date}'],
      ['注销标志', '正常'],
      ['年度', '{year}'],
    ],
  },
  {
    code: 'contract-keeping',
    name: '守合同重信用企业',
    authority: 'market',
    title: '{year}年度守合同重信用企业',
    fields: [
      ['企业名称', '{name}'],
      ['公示年度', '{year}'],
      ['公示等级', 'AAA'],
      ['认定单位', '{authority}'],
    ],
  },
  {
    code: 'incentive',
    name: '守信激励对象',
    authority: 'credit',
    title: '守信激励对象名单',
    fields: [
      ['主体名称', '{name}'],
      ['列入日期', '{date}'],
      ['列入事由', '连续三年无失信记录，按期履行公共信用承诺'],
      ['激励措施', '行政审批容缺受理；降低抽查频次'],
    ],
  },
  {
    code: 'specialised',
    name: '专精特新中小企业',
    authority: 'science',
    title: '专精特新中小企业（{year}年认定）',
    fields: [
      ['企业名称', '{name}'],
      ['认定批次', '{year}年第一批'],
      ['有效期', '三年'],
      ['认定单位', '{authority}'],
    ],
  },
  {
    code: 'labour-a',
    name: '劳动保障守法诚信等级A级',
    authority: 'labour',
    title: '劳动保障守法诚信等级A级（{year}年度）',
    fields: [
      ['单位名称', '{name}'],
      ['评价年度', '{year}'],
      ['评价等级', 'A'],
      ['评价机关', '{authority}'],
    ],
  },
];

/** The honour with that code. */
export function honour(code: string): ListCase {
  const found = HONOURS.find((each) => each.code === code);
  if (!found) throw new Error(`No honour ${code}`);
  return found;
}

/** 严重失信主体名单信息. */
export const DISHONESTY_LISTS: readonly ListCase[] = [
  {
    code: 'judgment-defaulter',
    name: '失信被执行人',
    authority: 'court',
    title: '失信被执行人名单',
    fields: [
      ['姓名/名称', '{name}'],
      ['身份证号码/组织机构代码', '{org}'],
      ['执行法院', '{authority}'],
      ['省份', '上海'],
      ['执行依据文号', '（{year}）沪演示民初{serial}号'],
      ['立案时间', '{before}'],
      ['案号', '（{year}）沪演示执{serial}号'],
      ['做出执行依据单位', '{authority}'],
      ['生效法律文书确定的义务', '支付货款 {money} 元及逾期利息'],
      ['被执行人的履行情况', '全部未履行'],
      ['行为具体情形', '有履行能力而拒不履行生效法律文书确定义务'],
      ['发布时间', '{date}'],
      ['已履行部分', '— —'],
      ['未履行部分', '全部'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'tax-violation',
    name: '重大税收违法失信主体',
    authority: 'tax',
    title: '重大税收违法失信主体名单',
    fields: [
      ['纳税人名称', '{name}'],
      ['法定代表人或负责人姓名', '{person}'],
      ['统一社会信用代码', '{code}'],
      ['组织机构代码', '{org}'],
      ['纳税人识别号', '{code}'],
      ['案件上报期', '{month}'],
      ['注册地址', '{domicile}'],
      ['负有直接责任的财务负责人姓名', '— —'],
      ['中介机构信息', '— —'],
      ['案件性质', '偷税'],
      ['主要违法事实', '采取不列收入的手段少缴税款 {money} 元'],
      ['法律依据及处理处罚', '依照《中华人民共和国税收征收管理法》追缴税款并处罚款'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'procurement',
    name: '政府采购严重违法失信行为记录名单',
    authority: 'finance',
    title: '政府采购严重违法失信行为记录',
    fields: [
      ['机构名称', '{name}'],
      ['代码', '{code}'],
      ['企业地址', '{domicile}'],
      ['不良行为的具体情形', '提供虚假材料谋取中标'],
      ['处罚依据', '《中华人民共和国政府采购法》'],
      ['处罚结果', '一年内禁止参加政府采购活动'],
      ['记录日期', '{date}'],
      ['登记地点', '上海市'],
      ['处罚截止日期', '{until}'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'wage-arrears',
    name: '拖欠农民工工资失信联合惩戒对象名单',
    authority: 'labour',
    title: '拖欠农民工工资失信联合惩戒对象',
    fields: [
      ['单位名称', '{name}'],
      ['统一社会信用代码', '{code}'],
      ['法定代表人', '{person}'],
      ['失信行为简况', '拖欠 23 名农民工工资合计 {money} 元，经责令逾期未支付'],
      ['列入日期', '{date}'],
      ['列入期限', '三年'],
      ['认定机关', '{authority}'],
    ],
  },
  {
    code: 'work-safety',
    name: '安全生产严重失信主体名单',
    authority: 'emergency',
    title: '安全生产严重失信主体名单',
    fields: [
      ['单位名称', '{name}'],
      ['统一社会信用代码/工商注册号', '{code}'],
      ['主要负责人', '{person}'],
      ['注册地址', '{domicile}'],
      ['失信行为简况', '瞒报生产安全事故'],
      ['信息报送机关', '{authority}'],
      ['纳入理由', '符合安全生产严重失信主体认定情形'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'overload',
    name: '严重违法超限超载运输失信当事人',
    authority: 'transport',
    title: '严重违法超限超载运输失信当事人名单',
    fields: [
      ['入库时间', '{date}'],
      ['车牌号', '沪演·{serial}'],
      ['营运证号', '演运{serial}'],
      ['道路运输证号', '演道{serial}'],
      ['批次', '{year}年第二批'],
      ['失信行为', '一年内违法超限运输超过三次'],
      ['法人姓名', '{person}'],
    ],
  },
];

/** 经营（活动）异常名录（状态）信息. */
export const ABNORMAL_LISTS: readonly ListCase[] = [
  {
    code: 'abnormal-operation',
    name: '经营异常名录',
    authority: 'market',
    title: '列入经营异常名录：未按规定公示年度报告',
    fields: [
      ['企业名称', '{name}'],
      ['统一社会信用代码', '{code}'],
      ['法定代表人', '{person}'],
      ['注册号', '{reg}'],
      ['列入经营异常名录原因类型名称', '未依照规定的期限公示年度报告'],
      ['设立日期', '{established}'],
      ['列入日期', '{date}'],
      ['列入决定机关名称', '{authority}'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'abnormal-operation',
    name: '经营异常名录',
    authority: 'market',
    title: '列入经营异常名录：通过登记的住所无法联系',
    fields: [
      ['企业名称', '{name}'],
      ['统一社会信用代码', '{code}'],
      ['法定代表人', '{person}'],
      ['注册号', '{reg}'],
      ['列入经营异常名录原因类型名称', '通过登记的住所或者经营场所无法联系'],
      ['设立日期', '{established}'],
      ['列入日期', '{date}'],
      ['列入决定机关名称', '{authority}'],
      ['数据来源', '{authority}'],
    ],
  },
];

/** The mark of an individual business, in place of the list of abnormal operations. */
export const ABNORMAL_MARK: ListCase = {
  code: 'abnormal-mark',
  name: '个体工商户经营异常状态',
  authority: 'market',
  title: '标记为经营异常状态：未按规定报送年度报告',
  fields: [
    ['名称', '{name}'],
    ['经营者', '{person}'],
    ['标记原因', '未按规定报送年度报告'],
    ['标记日期', '{date}'],
    ['标记机关', '{authority}'],
  ],
};

/** 司法判决及执行信息. */
export const JUDGMENTS: readonly ListCase[] = [
  {
    code: 'civil-judgment',
    name: '民事判决',
    authority: 'court',
    title: '买卖合同纠纷一审民事判决',
    fields: [
      ['案号', '（{year}）沪演示民初{serial}号'],
      ['案由', '买卖合同纠纷'],
      ['审理法院', '{authority}'],
      ['判决日期', '{date}'],
      ['当事人地位', '被告'],
      ['判决结果', '支付货款 {money} 元及逾期付款损失'],
    ],
  },
  {
    code: 'enforcement',
    name: '执行案件',
    authority: 'court',
    title: '执行案件已结案',
    fields: [
      ['案号', '（{year}）沪演示执{serial}号'],
      ['执行法院', '{authority}'],
      ['立案日期', '{before}'],
      ['执行标的', '{money} 元'],
      ['执行状态', '执行完毕'],
      ['结案日期', '{date}'],
    ],
  },
];

/** 职称和职业资格信息, for persons who run an individual business. */
export const QUALIFICATIONS: readonly ListCase[] = [
  {
    code: 'vocational',
    name: '职业技能等级',
    authority: 'labour',
    title: '中式烹调师 三级',
    fields: [
      ['姓名', '{person}'],
      ['职业（工种）', '中式烹调师'],
      ['等级', '三级/高级工'],
      ['证书编号', '演示S{serial}'],
      ['发证日期', '{date}'],
      ['发证单位', '{authority}'],
    ],
  },
  {
    code: 'vocational',
    name: '职业技能等级',
    authority: 'labour',
    title: '汽车维修工 四级',
    fields: [
      ['姓名', '{person}'],
      ['职业（工种）', '汽车维修工'],
      ['等级', '四级/中级工'],
      ['证书编号', '演示S{serial}'],
      ['发证日期', '{date}'],
      ['发证单位', '{authority}'],
    ],
  },
  {
    code: 'pharmacist',
    name: '执业药师',
    authority: 'market',
    title: '执业药师注册',
    fields: [
      ['姓名', '{person}'],
      ['执业类别', '药学'],
      ['注册证编号', '演示Y{serial}'],
      ['有效期至', '{until}'],
      ['发证单位', '{authority}'],
    ],
  },
];

/** 其他信息. */
export const OTHERS: readonly ListCase[] = [
  {
    code: 'inspection',
    name: '双随机抽查结果',
    authority: 'market',
    title: '双随机、一公开抽查：未发现问题',
    fields: [
      ['抽查计划', '{year}年度企业公示信息抽查'],
      ['抽查日期', '{date}'],
      ['抽查结果', '未发现问题'],
      ['抽查机关', '{authority}'],
    ],
  },
  {
    code: 'annual-report',
    name: '年度报告公示',
    authority: 'market',
    title: '{year}年度报告已公示',
    fields: [
      ['报告年度', '{year}'],
      ['公示日期', '{date}'],
      ['公示平台', '演示信用信息公示系统'],
    ],
  },
];

/** 公共信用信息地方补充内容. */
export const LOCAL_ADDITIONS: readonly ListCase[] = [
  {
    code: 'utilities',
    name: '公用事业缴费',
    authority: 'credit',
    title: '水电气按期缴费（{year}年度）',
    fields: [
      ['年度', '{year}'],
      ['缴费情况', '按期足额'],
      ['数据来源', '{authority}'],
    ],
  },
  {
    code: 'volunteer',
    name: '公益活动',
    authority: 'credit',
    title: '参加区级诚信宣传活动',
    fields: [
      ['活动名称', '诚信兴商宣传月（演示）'],
      ['日期', '{date}'],
      ['组织单位', '{authority}'],
    ],
  },
];
