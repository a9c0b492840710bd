/** 承诺类型 with a matter that fits it. */
export const COMMITMENT_CASES = [
  {
    type: '审批替代型',
    reason: '申请办理食品经营许可延续',
    content: '已知晓并符合告知的许可条件，提交的材料真实、合法、有效。',
  },
  {
    type: '容缺受理型',
    reason: '申请办理公共场所卫生许可，缺少检测报告一份',
    content: '在十个工作日内补齐所缺材料，逾期愿意承担退件后果。',
  },
  {
    type: '证明事项型',
    reason: '申请稳岗返还，以承诺代替缴费证明',
    content: '承诺上一年度足额缴纳失业保险费，愿意接受核查。',
  },
  { type: '信用修复型', reason: '申请修复行政处罚公示信息', content: '已纠正失信行为并履行义务，今后依法诚信经营。' },
  { type: '行业自律型', reason: '加入行业自律公约', content: '遵守行业公约，不虚假宣传，不低价倾销，接受社会监督。' },
  { type: '主动型', reason: '自主公示诚信经营承诺', content: '守法经营、明码标价、按期履约，及时处理消费者诉求。' },
  { type: '其他', reason: '参加政府采购活动', content: '未被列入严重失信主体名单，提供的资格材料真实。' },
] as const;

/** 承诺履行状态, with how often it occurs. */
export const FULFILMENT = [
  ['全部履行', 90],
  ['部分履行', 6],
  ['全部未履行', 4],
] as const;

/** 公开类型, with how often it occurs; the last two are not shown to the public. */
export const PUBLICATION = [
  ['可向社会公开', 94],
  ['特定范围内公开', 4],
  ['不可公开', 2],
] as const;
