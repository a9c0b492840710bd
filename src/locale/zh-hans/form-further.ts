/** 元 or 万元; other currencies by their code. */
const unitOf = (currency: string, unit: '1' | '10000'): string =>
  (unit === '10000' ? '万' : '') + (currency === 'CNY' ? '元' : ` ${currency}`);

const day = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** Words of forms that an endpoint describes: further types of fields, the review, the receipt, drafts. */
export const formFurther = {
  /** In which amounts are written. */
  moneyLocale: 'zh-Hans' as 'zh-Hans' | 'en',

  dateHint: '可以写成 2026-11-26、2026.11.26 或 2026年11月26日。',
  wrongDate: (label: string) => `没有看懂${label}，请写成“2026-11-26”这样，并确认有这一天。`,
  dateTooEarly: (label: string, earliest: string) => `${label}不能早于 ${earliest}，请改晚一些。`,
  dateTooLate: (label: string, latest: string) => `${label}不能晚于 ${latest}，请改早一些。`,
  calendar: '日历',
  pickDate: (label: string) => `从日历上选${label}`,

  withUnit: (label: string, currency: string, unit: '1' | '10000') => `${label}（${unitOf(currency, unit)}）`,
  wrongAmount: (label: string) => `${label}请只写数字，可以有小数点，例如 12.5。`,
  tooFine: (label: string) => `${label}最多精确到分，请去掉多余的小数。`,
  amountTooSmall: (label: string, least: string) => `${label}不能少于 ${least}，请核对后改大。`,
  amountTooLarge: (label: string, most: string) => `${label}不能多于 ${most}，请核对后改小。`,
  amountEcho: (other: string, capitals: string | undefined) => `即 ${other}${capitals ? `，大写：${capitals}` : ''}`,

  wrongPhone: (label: string) => `${label}的写法不对，请填写 11 位手机号，或者带区号的固定电话。`,

  codeLength: (label: string, lengths: readonly number[], length: number) =>
    `${label}应为 ${lengths.join(' 位或 ')} 位，现在是 ${length} 位，请核对后补全或删减。`,
  suspectCode: (label: string) => `${label}的校验位对不上，可能有字符写错了，请对照证件核对。核对无误可以继续。`,
  placeholderCode: (label: string) => `${label}全是 0，不是真实的代码，请核对。`,

  region: (above: string) => `${above}以下`,
  regionUnfinished: (label: string, reached: string) => `${label}请选到最后一级，现在只选到${reached}。`,

  suggestions: '可能的结果',
  suggesting: '正在查找相近的名称…',
  suggested: (count: number) => `有 ${count} 个相近的结果，可用上下方向键选择，也可以直接填写。`,
  noSuggestion: '没有查到相近的名称，可以直接填写。',
  suggestFailed: '暂时查不了，可以直接填写。',
  organisationFound: (uscc: string) => `统一社会信用代码：${uscc}`,

  confirm: (label: string) => `请阅读后勾选：${label}。`,
  attach: (label: string) => `请上传${label}。`,
  comingFiles: (label: string) => `${label}还有文件正在上传，请等传完，或者取消上传。`,
  brokenFiles: (label: string) => `${label}有文件没有传好或不能使用，请重新上传或移除。`,
  tooManyFiles: (label: string, most: number, count: number) =>
    `${label}最多 ${most} 个文件，现在有 ${count} 个，请去掉几个。`,

  given: (source: string) => `来源：${source}。不用填写。`,
  source: (source: string) => `来源：${source}`,
  day,
  between: (from: string, to: string) => `${day(from)}至${day(to)}`,
  list: (labels: readonly string[]) => labels.join('、'),
  withCapitals: (amount: string, capitals: string) => `${amount}（${capitals}）`,
  organisation: (name: string, uscc: string) => `${name}（${uscc}）`,
  files: (count: number) => `${count} 个文件`,
  stated: '已勾选',
  hidden: '已填写，不在这里显示',
  notFilledIn: '未填写',
  change: '修改',
  changeOf: (label: string) => `修改：${label}`,
  pair: (label: string, value: string) => `${label}：${value}`,
  notes: (count: number) => `有 ${count} 处请再看一眼，不影响提交`,

  number: '编号',
  numberAloud: (digits: readonly string[]) => digits.join('，'),
  queryCode: '查询码',
  keepCode: '请保存编号和查询码，以后凭这两样查询办理情况。查询码只显示这一次，不要告诉别人。',
  next: '接下来会怎样',

  restored: (when: string) => `已恢复您填写到 ${when} 的内容。`,
  restoredPart: '个人姓名、证件号码、电话、勾选的声明、文件和签名不会保存，请重新填写。',
  restoredOther: '表单在那之后有过调整，对不上的内容没有恢复，请核对。',
  startAfresh: '清空重填',
  notKept: '这台设备现在不能暂存内容。您填写的都还在本页，提交之前请不要关闭或刷新。',
};
/** See {@link formFurther}. */
export type FormFurtherMessages = typeof formFurther;
