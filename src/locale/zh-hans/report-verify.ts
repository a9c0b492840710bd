import type { Said } from './failure.js';

/** Words of the verdict on a report, and of verifying one that somebody else shows. */
export const reportVerify = {
  // The verdict.
  checking: '正在核验…',
  result: (verdict: string) => `核验结果：${verdict}`,
  /** By verdict: in a few words, what that means, what to do. */
  verdicts: {
    valid: [
      '真实有效',
      '内容与签发时一致，确由所写的机构出具，目前有效。',
      '可以采用。请再核对主体名称、用途和时间范围是否符合您的需要。',
    ],
    partly: [
      '只核验了一部分',
      '已加载的部分没有发现改动，其余记录还没有核验。',
      '加载全部记录后才有完整的结论，在此之前请不要据此作出决定。',
    ],
    unknown: [
      '无法确认真伪',
      '至少有一项没能核验，不能说它是真的，也不能说它是假的。',
      '请看下面哪一项没有确认；确认之前请不要当作有效报告采用，可以向出具机构核实。',
    ],
    notYetValid: ['尚未生效', '报告还没有到开始生效的时间。', '请在生效之后再采用。'],
    expired: ['已过有效期', '报告已经过了有效期，之后的情况没有反映。', '请对方重新提供一份新的报告。'],
    superseded: ['已有新的报告', '出具机构已用新的报告取代了这一份。', '请以新的报告为准，不要再采用这一份。'],
    suspended: ['暂停使用', '出具机构暂停了这份报告的使用。', '暂停期间请不要采用，可以向出具机构了解原因。'],
    revoked: ['已被撤销', '出具机构撤销了这份报告，它不再是凭据。', '请不要采用。请对方重新提供，或者向出具机构核实。'],
    altered: ['内容被改动过', '内容与签发时不一致。', '请不要采用。请对方重新提供原件，或者向出具机构核实。'],
  } as Record<string, readonly [string, string, string]>,
  technical: '这是技术核验，不代替出具机构的正式核验。',
  again: '重新核验',

  // The three checks.
  checks: { integrity: '内容', status: '状态', issuer: '出具机构' },
  integrity: {
    intact: '没有被改动',
    partly: '已核验的部分没有被改动',
    altered: '被改动过',
    unsigned: '没有电子签名，无法核验',
    unchecked: '无法核验',
  } as Record<string, string>,
  integrityReasons: {
    malformed: '电子签名的格式不对。',
    algorithm: '签名的算法与密钥不符。',
    signature: '电子签名与内容不符。',
    page: '有记录与签发时不一致。',
    count: '记录的条数与签发时不一致。',
    noKey: '没有可以用来核验签名的密钥。',
    unsupported: '本页面不认识这种签名算法。',
    unavailable: '此连接下无法核验。请换用 https 地址或更新浏览器后再试。',
    badKey: '信任名单中的密钥本身有误。',
  } as Record<string, string>,
  pages: (checked: number, total: number) => `记录共 ${total} 页，已核验 ${checked} 页。`,
  noPages: '报告中没有记录需要核验。',
  checkedHere: (time: string) => `由您的浏览器在 ${time} 核验`,

  statuses: {
    valid: '有效',
    superseded: '已被新的报告取代',
    revoked: '已撤销',
    suspended: '暂停使用',
    expired: '已过有效期',
    notYetValid: '尚未生效',
    unknown: '无法确认',
  } as Record<string, string>,
  statusDoubts: {
    nothing: '没有取得关于这份报告状态的说明。',
    stale: '能找到的说明已经过时，不能证明它现在有效。',
    future: '说明的时间晚于现在，请检查这台设备的时间是否准确。',
    undated: '说明没有写明时间。',
    unknownState: '出具机构给出的状态本页面不认识。',
    unreadable: '报告上写的时间无法识别。',
  } as Record<string, string>,
  since: (time: string) => `自 ${time} 起。`,
  /** By status, where the time means something else. */
  sinceOf: {
    notYetValid: (time: string) => `自 ${time} 起生效。`,
    expired: (time: string) => `有效期到 ${time} 为止。`,
  } as Record<string, (time: string) => string>,
  reason: (text: string) => `原因：${text}`,
  supersededBy: (number: string) => `新报告编号：${number}`,

  issuers: {
    trusted: '身份已确认',
    unknownKey: '无法确认：签名密钥不在信任名单里',
    mismatch: '无法确认：签名密钥属于另一家机构',
    keyNotValidThen: '无法确认：签发时密钥不在有效期内',
    keyRevoked: '无法确认：签名密钥已经作废',
    noTrust: '无法确认：本网站没有设置信任名单',
    keysMissing: '无法确认：没能取得出具机构公布的密钥',
  } as Record<string, string>,
  written: (issuer: string) => `报告上写的是${issuer}。`,
  signedBy: (holder: string) => `签名密钥属于${holder}。`,
  trustedByPage: '依据：本网站设置的信任名单',
  by: (name: string, time: string, age: string) => `依据：${name}，${time}${age && `（${age}）`}`,
  byUndated: (name: string) => `依据：${name}`,
  listFailed: (failure: string) => `没能取得最新的密钥和状态名单：${failure}。`,
  statusFailed: (failure: string) => `没能取得最新的状态：${failure}。`,
  ages: {
    now: '刚刚',
    minutes: (count: number) => `${count} 分钟前`,
    hours: (count: number) => `${count} 小时前`,
    days: (count: number) => `${count} 天前`,
  },

  details: '核验的技术信息',
  reportNo: '报告编号',
  keyId: '密钥编号',
  algorithm: '签名算法',
  digestAlgorithm: '摘要算法',
  digest: '报告摘要',
  none: '无',
  pair: (label: string, value: string) => `${label}：${value}`,

  // Verifying a report that somebody else shows.
  title: '核验信用报告',
  intro: '用核验码、纸质报告上的编号，或者收到的报告文件，查看报告的真伪。',
  byCode: '用核验码',
  code: '核验码',
  codeHint: '在对方出示的二维码下面。大小写、空格和横线都不影响，也可以粘贴整条链接。',
  codeRead: (groups: string) => `您输入的是：${groups}`,
  lookAlikes: '核验码一般不用容易看错的字母 I、L、O，请对照原件再看一遍。',
  otherLink: '这个链接里没有核验码，请输入二维码下面的核验码。',
  scan: '扫一扫',
  scanFailed: ['没能扫码', '请允许使用摄像头后再试，也可以手工输入核验码。'] as Said,
  notCode: ['扫到的不是核验码', '请扫描对方出示的信用报告二维码。'] as Said,
  byPaper: '用纸质报告',
  checkCode: '校验码',
  paperHint: '印在报告首页或每页的页脚。',
  byFile: '用报告文件',
  fileHint: '选择收到的报告文件（.json），或者把它拖到这里。',
  pickFile: '选择文件',
  dropHere: '松开鼠标，核验这个文件',
  submit: '核验',
  retryIn: (seconds: number) =>
    seconds > 60 ? `约 ${Math.ceil(seconds / 60)} 分钟后可以再试` : `${seconds} 秒后可以再试`,
  another: '核验另一份',

  verifying: '正在向出具机构核验…',
  readingFile: '正在读取文件…',
  checkingFile: (checked: number, total: number) => `正在核验文件，共 ${total} 页，已核验 ${checked} 页`,
  fileProgress: '读取和核验的进度',
  cancel: '取消',

  wrongCode: '没有找到这个核验码，请对照原件核对后再试。',
  wrongPaper: '报告编号与校验码对不上，请对照原件核对后再试。',
  triesLeft: (count: number) => (count ? `还可以试 ${count} 次。` : '已经没有剩余次数，请稍后再试。'),
  locked: [
    '试的次数太多，暂时不能核验',
    '这是为了防止有人猜测核验码。到时间后可以再试，您填写的内容都在；报告文件现在也能核验。',
  ] as Said,
  codeExpired: ['这个核验码已经过期', '请对方重新出示一个核验码。'] as Said,
  codeRevoked: ['这个核验码已被持有人收回', '请与对方联系；需要时请对方重新出示。'] as Said,
  notReady: ['报告还没有准备好', '请稍后再核验。'] as Said,

  /** What is wrong with a file: headline, and what to do. */
  faults: {
    altered: [
      '文件被改动过',
      '它与签发时不一致：可能被人改过、没有下载完整，或用别的软件另存过。请不要采用，请对方重新提供原件。',
    ],
    tooLarge: ['文件太大', '报告文件不超过 64 MB，这个文件不像是报告。'],
    tooDeep: ['文件的结构不对', '它不像是信用报告，没有打开。'],
    notText: ['读不出这个文件', '它可能已损坏，或者不是信用报告。PDF 和图片请用报告编号和校验码核验。'],
    notJson: ['读不出这个文件', '它可能已损坏，或者不是信用报告。PDF 和图片请用报告编号和校验码核验。'],
    notReport: ['这不是信用报告', '请选择从信用服务保存的报告文件（.json）。'],
    unknownFormat: ['不认识这个文件的格式版本', '它可能来自更新的版本，或者文件头被改动过。请向出具机构核实。'],
    unreadable: ['没能读取这个文件', '请确认文件还在原处，再试一次。'],
    several: ['一次只能核验一个文件', '请只选择一个文件。'],
  } as Record<string, Said>,
};
/** See {@link reportVerify}. */
export type ReportVerifyMessages = typeof reportVerify;
