/** Words of reading, filling in, checking and signing a commitment. */
export const commitmentSign = {
  pair: (label: string, value: string) => `${label}：${value}`,
  steps: {
    filling: '第 1 步，共 3 步：阅读和填写',
    reviewing: '第 2 步，共 3 步：核对',
    signing: '第 3 步，共 3 步：签署',
  },

  about: '办理事项',
  authority: '受理单位',
  version: '文本版本',
  versionOf: (version: string, publishedOn: string | undefined) =>
    publishedOn ? `${version}（${publishedOn} 发布）` : version,
  validity: '承诺有效期',
  validUntil: (date: string) => `至 ${date}`,

  notOffered: ['这里暂不办理信用承诺', '请到受理单位现场办理，或者拨打页面上的咨询电话。'] as [string, string],
  unsupported: [
    '这份承诺书在这里填不了',
    '其中有必填的内容，本页面的版本不支持。请向受理单位反映，或者到现场办理。',
  ] as [string, string],
  ineligible: '您暂时不能办理这项承诺',
  signIn: '登录',
  loginFirst: '办理前需要先登录',
  maybe: '系统没能确认您是否符合条件，请先对照下面的条件自己核对',
  conditions: '办理条件',
  instead: '可以改走的渠道',
  back: '查看其他事项',

  applicant: '承诺人',
  thisSite: '本网站',
  source: (source: string, asOf: string | undefined) => (asOf ? `${source}，${asOf}` : source),
  fields: {
    category: '承诺人类别',
    name: '承诺人名称',
    personName: '承诺人姓名',
    uscc: '统一社会信用代码',
    residentId: '公民身份号码',
    authorisedPerson: '签署人姓名',
    authorisedHint: '由法定代表人（负责人、经营者）或者获得授权的人签署。签署时要核对姓名。',
    authorisedSelf: '由您本人签署，请与承诺人姓名一致。',
    phone: '联系电话',
    phoneHint: '受理单位有疑问时联系您，不会公开。',
    publication: '承诺是否公开',
    publicationHint: '由您选择，签署后写进承诺书。',
    consent: '个人信息',
    publicationConsent: '公开承诺信息',
    reason: '为什么更正',
  },

  text: '承诺书',
  textHint: '请完整阅读。有横线的地方由您填写，填好后会显示在文中。',
  plain: '通俗说明',
  plainHint: '帮助理解，不是承诺书的内容。',
  emptyBlank: (label: string) => `（${label}，还没有填写）`,
  fillHere: '填写文中的空白',
  beside: '其他要填的内容',

  materials: '材料',
  whenMaterial: (name: string) => `${name}什么时候交`,
  materialNow: '现在就交',
  materialLater: (dueOn: string | undefined, dueText: string | undefined) =>
    dueOn ? `承诺以后补交（最晚 ${dueOn}）` : dueText ? `承诺以后补交（${dueText}内）` : '承诺以后补交',
  materialLaterHint: '凭同一个承诺编码补交。逾期不交要承担违诺责任。',
  replaced: '有了这份承诺，下列材料不用交：',

  privacy: '您的个人信息怎样使用',
  privacyVersion: (version: string) => `版本 ${version}`,
  privacyMore: '查看全文',
  consent: (title: string) => `我已阅读《${title}》，同意按其中所写处理我的个人信息。`,
  publicationConsent: '我同意按上面选择的范围公开这份承诺和它的履行情况。',

  next: '下一步：核对',
  cancel: '不办了',

  review: '请核对',
  reviewHint: '下面就是您要签署的全文。签署之后，内容不能再改动一个字。',
  breach: '如果没有做到',
  change: '返回修改',
  toSigning: '下一步：签署',
  fullText: '承诺书全文',
  digest: (algorithm: string) => `摘要（${algorithm}，用来核对全文有没有被改动）`,
  notDigested: '没能算出全文的摘要，暂时不能签署。请检查网络后再试。',
  filled: '您填写的内容',

  signing: '签署',
  submitted: '承诺书已经提交',
  duplicate: ['同样的承诺已经提交过', '这份内容之前已经提交成功，没有重复提交。'] as [string, string],
  forbidden: ['您的账号不能提交这份承诺', '请换用承诺人自己的账号登录，或者联系受理单位。'] as [string, string],

  changed: [
    '承诺书的文本有变动',
    '从您阅读到提交之间，受理单位发布了新版本。您签署的旧文本没有提交，填写的内容都在。',
  ] as [string, string],
  difference: (added: number, removed: number) => `新增 ${added} 行，删去 ${removed} 行`,
  removed: '删去：',
  added: '新增：',
  readAgain: '按新文本重新核对',

  correcting: (number: string) => `更正承诺 ${number}`,
  earlier: '已提交的承诺',
  correctingHint: '更正后要重新签署，原来签署的文本仍会留存。',
};
/** See {@link commitmentSign}. */
export type CommitmentSignMessages = typeof commitmentSign;
