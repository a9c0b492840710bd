const END = { from: '起始日期', to: '截止日期' };
type End = keyof typeof END;

const span = (months: number): string => (months % 12 ? `${months} 个月` : `${months / 12} 年`);

/** Words of every form. */
export const form = {
  required: '（必填）',
  warning: '请注意：',
  enter: (label: string) => `请填写${label}。`,
  choose: (label: string) => `请选择${label}。`,
  tooShort: (label: string, least: number, length: number) =>
    `${label}至少 ${least} 个字，现在有 ${length} 个字，请补充。`,
  tooLong: (label: string, most: number, length: number) =>
    `${label}最多 ${most} 个字，现在有 ${length} 个字，请删减。`,
  wrongLength: (label: string, whole: number, length: number) =>
    `${label}应为 ${whole} 位，现在是 ${length} 位，请核对后补全或删减。`,
  wrongCode: (label: string) => `${label}的写法不对，请对照原件核对。`,
  tooMany: (most: number, count: number) => `最多选 ${most} 项，现在选了 ${count} 项，请去掉几项。`,
  /** The endpoint refuses a value and doesn't say why. */
  refused: (label: string) => `${label}没有被接受，请核对后修改。`,
  refusedForm: '提交的内容没有被接受，请核对后再试。',

  from: END.from,
  to: END.to,
  missingDate: (end: End) => `请填写${END[end]}。`,
  wholeDate: (end: End) => `请把${END[end]}的年、月、日填完整，并确认有这一天。`,
  tooEarly: (end: End, earliest: string) => `${END[end]}不能早于 ${earliest}，请改晚一些。`,
  tooLate: (end: End, latest: string) => `${END[end]}不能晚于 ${latest}，请改早一些。`,
  wrongOrder: '起始日期晚于截止日期，请对调或修改。',
  tooLongPeriod: (months: number, from: string) => `时间段最长 ${span(months)}，请把起始日期改为 ${from} 或更晚。`,
  between: (earliest: string, latest: string) => `可选 ${earliest} 至 ${latest}。`,
  since: (earliest: string) => `最早可选 ${earliest}。`,
  until: (latest: string) => `最晚可选 ${latest}。`,
  longest: (months: number) => `最长 ${span(months)}。`,

  pick: '请选择',
  all: (count: number) => `全选 ${count} 项`,
  allCommon: '选常用',
  none: '清空',
  common: '常用',
  others: '其他',
  group: (name: string, chosen: number, count: number) => `${name}（已选 ${chosen}／共 ${count}）`,
  narrow: '按名称查找',
  chosen: (count: number) => (count ? `已选 ${count} 项` : '还没有选择'),
  chosenList: (labels: readonly string[]) => `：${labels.join('、')}`,
  matching: (count: number) => (count ? `，找到 ${count} 项` : '，没有找到，请换个词试试'),

  left: (count: number) => (count < 0 ? `超出 ${-count} 个字` : `还可以写 ${count} 个字`),

  summary: (count: number) => `有 ${count} 处需要修改`,
  sending: '正在提交，请稍候…',
  reconciling: '正在确认上次提交的结果，请不要关闭页面…',
  unconfirmed: '还没能确认上次提交是否成功。您填写的内容都在，原样再提交一次不会重复。',
  notArrived: '上次提交没有送达。您填写的内容都在，可以再提交一次。',
  earlier: '您修改之前的那次提交已经成功，后来的修改没有提交。',
  stop: '停止等待',
};
/** See {@link form}. */
export type FormMessages = typeof form;
