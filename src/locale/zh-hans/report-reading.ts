import { records } from './records.js';

/** Words of a report that is read in `<credit-report>`. */
export const reportReading = {
  ...records,

  kindsOfReport: { standard: '公共信用信息报告', special: '专用信用报告' } as Record<string, string>,
  facts: {
    reportNo: '报告编号',
    issuer: '出具单位',
    generatedAt: '生成时间',
    dataAsOf: '数据截至',
    period: '查询期间',
    purpose: '用途',
    audience: '使用对象',
    domains: '查询领域',
    templateVersion: '版本号',
    validFrom: '生效时间',
    validUntil: '有效期至',
    derivedFrom: '摘自报告',
    shownPurpose: '出示用途',
    shownTo: '出示给',
    shownUntil: '出示截止',
  },
  period: (from: string, to: string) => `${from} 至 ${to}`,
  wholePeriod: '不限',
  issuerCode: (name: string, code: string) => `${name}（${code}）`,
  domainsOf: (chosen: number, all: number) => `${chosen} 个，共 ${all} 个`,

  overview: '报告概况',
  asked: '查了什么',
  found: '查到什么',
  asOf: '截至何时',
  askedWhat: (kind: string, period: string, domains: string) =>
    [kind, `查询期间：${period}`, ...(domains ? [`查询领域：${domains}`] : [])].join('；') + '。',
  asOfWhat: (asOf: string, generatedAt: string) =>
    `数据截至 ${asOf}，报告生成于 ${generatedAt}。此后的变化不在本报告内。`,
  recordsInChapters: (count: number, chapters: number) => `共有 ${count} 条记录，分布在 ${chapters} 个类别。`,
  domainsFound: (domains: number, records: string) => `有记录：${domains} 个领域${records}。`,
  recordsInAll: (count: number) => `，共 ${count} 条`,
  domainsNone: (domains: number) => `查询范围内无记录：${domains} 个领域。`,
  domainsUnavailable: (names: string, domains: number) =>
    `数据暂不可用：${domains} 个领域（${names}）。有没有记录无法确认，不能当作“无记录”。`,
  domainsNotSelected: (domains: number) => `未选择：${domains} 个领域，本报告没有查询这些领域。`,
  noDomains: '本报告没有列出查询了哪些领域，不能据此判断有没有记录。',
  nothingFound: '查询范围内无记录。',
  chaptersMissing: (names: string) => `没有查到数据：${names}。这些类别有没有记录无法确认，不能当作“无记录”。`,
  chaptersHidden: (names: string) => `未公开：${names}。这不表示没有记录。`,
  adverseCount: (count: number) => `其中失信信息 ${count} 条。`,
  namesCut: (names: string) => `${names}等`,

  domains: '各领域查询结论',
  conclusions: {
    none: '查询范围内无记录',
    found: '有记录',
    notSelected: '未选择',
    unavailable: '数据暂不可用',
  },
  foundCount: (count: number) => `有 ${count} 条`,
  unavailableMeans: '有没有记录无法确认，不能当作“无记录”。',
  notSelectedCount: (count: number) => `未选择的领域（${count} 个）`,
  notSelectedMeans: '本报告没有查询这些领域，不说明其中有没有记录。',
  seeRecords: '查看记录',

  chapterCounts: '信用信息概要',
  noneInAnswered: '已答复的领域中无记录',

  timeline: '各年记录数量',
  asPicture: '图形',
  asTable: '表格',
  timelineAria: '各年记录数量的显示方式',
  timelineSummary: (first: string, last: string, total: number, peak: string, peakCount: number) =>
    `${first} 至 ${last} 年共 ${total} 条有日期的记录，最多的是 ${peak} 年，${peakCount} 条。`,
  timelineOneYear: (year: string, total: number) => `有日期的记录都在 ${year} 年，共 ${total} 条。`,
  timelineNoYears: '这些记录都没有日期，不能按年份画出。',
  timelineUndated: (count: number) => `另有 ${count} 条没有日期。`,
  timelineBars: '柱子越高，当年记录越多；没有日期的不画在图中。',
  timelineLane: (chapter: string, years: string) => `${chapter}：${years}`,
  yearCount: (year: string, count: number) => `${year} 年 ${count} 条`,
  year: '年份',
  yearAndBefore: (year: number) => `${year} 及以前`,
  undated: '无日期',
  sum: '合计',

  registration: '登记注册基础信息',
  evaluations: '信用评价',
  evaluationsNote: '等级由评价单位评定，本报告不另作评分。',

  records: '记录明细',
  emptyChapter: '查询期内无相关信息',
  emptyInAnswered: '已答复的领域中无相关信息',
  chapterOutcomes: {
    unavailable: '数据暂不可用，无法确认有没有记录',
    notConnected: '数据源未接入，无法确认有没有记录',
    notPublic: '未公开，这不表示没有记录',
  },
  noRecords: '本报告没有记录明细',
  noRecordsMeans: '各类别的查询情况见“信用信息概要”。',
  countsDiffer: (listed: number, said: number) =>
    `报告首部说有 ${said} 条记录，分页清单却是 ${listed} 条，两处不一致，请以出具单位的答复为准。`,

  filterTitle: '筛选记录',
  filterText: '包含文字',
  filterTextHint: '多个词用空格隔开',
  filterChapter: '类别',
  filterDomain: '领域',
  filterFrom: '日期从',
  filterTo: '日期到',
  all: '全部',
  applyFilter: '筛选',
  clearFilter: '清除筛选',
  filtering: '正在筛选…',

  showsLoaded: (loaded: number, total: number) => `共 ${total} 条，下面是已加载的 ${loaded} 条。`,
  showsAll: (total: number) => `共 ${total} 条，全部显示在下面。`,
  showsRange: (from: number, to: number, total: number) => `共 ${total} 条，下面是第 ${from} 至 ${to} 条。`,
  showsMatches: (matching: number, total: number) => `符合条件的有 ${matching} 条，全报告共 ${total} 条。`,
  showsMatchRange: (from: number, to: number, matching: number, total: number) =>
    `符合条件的有 ${matching} 条（全报告共 ${total} 条），下面是第 ${from} 至 ${to} 条。`,
  showsMatchesCapped: (from: number, to: number, matching: number, total: number) =>
    `符合条件的超过 ${matching} 条（全报告共 ${total} 条），下面是第 ${from} 至 ${to} 条。`,
  showsMatchesUncounted: (from: number, to: number, total: number) =>
    `下面是符合条件的第 ${from} 至 ${to} 条，后面还有（全报告共 ${total} 条）。`,
  undatedLeftOut: (count: number) => `另有 ${count} 条没有日期，按日期筛选时未计入。`,
  ownSearch: (count: number) =>
    `浏览器的“在页面中查找”只能找到本页的 ${count} 条；要在全部记录中查找，请用上面的筛选。`,
  serverSelection: '以下是服务端按条件挑选的结果，没有逐页核对签名；需要逐页核对时，请先加载全部记录。',
  noMatch: '没有符合条件的记录',
  noMatchMeans: '换一个条件再试，或清除筛选。这只说明本报告的记录里没有符合条件的。',
  matchUnknown: '无法确认有没有符合条件的记录',
  matchUnknownMeans: '有数据来源没有答复，请稍后重试。',

  pager: '记录分页',
  firstPage: '首页',
  previousPage: '上一页',
  nextPage: '下一页',
  lastPage: '末页',
  goToPage: '跳到第几页',
  go: '跳转',
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  pageOnly: (page: number) => `第 ${page} 页`,
  notAPage: (pages: number) => `请输入 1 到 ${pages} 之间的页码。`,

  loadingRecords: (from: number, to: number) => `正在加载第 ${from} 至 ${to} 条…`,
  notLoadedYet: (from: number, to: number) => `第 ${from} 至 ${to} 条尚未加载。`,
  gapFailed: (from: number, to: number) => `第 ${from} 至 ${to} 条没有加载成功`,
  loadHere: '加载这些记录',
  loadAll: (total: number) => `加载全部 ${total} 条`,
  loadAllMeans: '加载后筛选更快，可以核对每一页，也可以导出和复制全部内容。',
  loadingAll: (loaded: number, total: number) => `正在加载：${loaded} 条，共 ${total} 条`,
  cancel: '取消',
  allLoaded: (total: number) => `已加载全部 ${total} 条`,
  loadingCancelled: (loaded: number) => `已停止加载，已有 ${loaded} 条`,

  suggestion: '信用状况提升建议',
  notes: '报告说明',

  print: '打印',
  save: '保存签名文件',
  savingProgress: (loaded: number, total: number) => `正在取得全部记录以便保存：${loaded} 条，共 ${total} 条`,
  cancelSaving: '取消保存',
  saveTooLarge: '这份报告超过 64 MB，不能保存成文件。可以改为打印，或按领域、时间段另外申请一份。',
  notSaved: (reason: string) => `报告没有保存：${reason}`,
  present: '出示合规码',
  exportList: (rows: string) => `导出列表（CSV，${rows}）`,
  exporting: '正在导出…',
  fileOf: '信用报告',

  opened: (title: string) => `已打开：${title}`,
  partlyLoadedText: (loaded: number, total: number) =>
    `以上含已加载的 ${loaded} 条记录，另有 ${total} 条没有加载，不在其中。`,
};
/** See {@link reportReading}. */
export type ReportReadingMessages = typeof reportReading;
