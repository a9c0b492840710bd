import { toHalfWidth } from '../../../src/contract/normalise.js';

// What a column may be called: Chinese headers as departments and open data write them; keys of the publication standard (CF_, XK_) and of
// its older edition in any case, with or without underscores; pinyin and English keys of platforms in use.

/** Fields of an enterprise registration. */
export const REGISTRATION_COLUMNS = {
  name: [
    '企业名称',
    '名称',
    '主体名称',
    '市场主体名称',
    '经营主体名称',
    '商事主体名称',
    '公司名称',
    '单位名称',
    '机构名称',
    '企业(机构)名称',
    '字号名称',
    'entname',
    'companyname',
    'name',
    'qymc',
  ],
  uscc: [
    '统一社会信用代码',
    '社会信用代码',
    '统一信用代码',
    '信用代码',
    '统一社会信用代码/注册号',
    '统一社会信用代码(注册号)',
    'uscc',
    'uniscid',
    'tyshxydm',
    'creditcode',
  ],
  establishedOn: ['注册日期', '成立日期', '设立日期', '注册时间', '成立时间', '登记日期', 'estdate', 'clrq', 'zcrq'],
  entityType: [
    '企业类型',
    '机构类型',
    '主体类型',
    '市场主体类型',
    '企业(机构)类型',
    '公司类型',
    '类型',
    'enttype',
    'qylx',
  ],
  legalRepresentative: [
    '法人代表',
    '法定代表人',
    '法定代表人姓名',
    '法人',
    '法人姓名',
    '负责人',
    '法定代表人(负责人)',
    '法定代表人/负责人',
    '法定代表人/负责人/执行事务合伙人',
    '经营者',
    '投资人',
    '执行事务合伙人',
    'legalperson',
    'fddbr',
    'fddbrmc',
  ],
  capital: [
    '注册资金',
    '注册资本',
    '注册资本(金)',
    '开办资金',
    '出资额',
    '认缴出资额',
    '资金数额',
    'regcap',
    'zczj',
    'zczb',
  ],
  businessScope: ['经营范围', '业务范围', '宗旨和业务范围', 'opscope', 'jyfw'],
  province: ['所在省份', '省份', '所属省份', '省'],
  city: ['所在城市', '城市', '所属城市', '市'],
  region: ['地区', '所在地区', '所属地区', '区县', '所属区县', '所在区县', '行政区', '行政区划', '区'],
  domicile: [
    '注册地址',
    '住所',
    '住所(经营场所)',
    '经营场所',
    '登记住所',
    '企业地址',
    '登记地址',
    '地址',
    'dom',
    'zs',
    'address',
  ],
  status: ['经营状态', '登记状态', '企业状态', '存续状态', '主体状态', '状态', 'regstate', 'jyzt'],
  businessRegNo: ['工商注册号', '注册号', '营业执照注册号', '工商登记号', 'regno', 'zch', 'gszch'],
  orgCode: ['组织机构代码', '机构代码', 'orgcode', 'zzjgdm'],
  taxRegNo: ['纳税人识别号', '税务登记号', '税务登记证号', '税号', 'nsrsbh'],
  approvedOn: ['核准日期', '核准时间', 'apprdate', 'hzrq'],
  validFrom: ['经营期限自', '营业期限自', '有效期自', '经营期限起', 'opfrom'],
  validUntil: ['经营期限至', '营业期限至', '有效期至', '经营期限止', 'opto'],
  statusChangedOn: ['注销日期', '吊销日期', '注销或吊销日期', '迁出日期'],
  registrationAuthority: ['登记机关', '注册机关', '登记管理机关', 'regorg', 'djjg'],
  industry: ['行业', '所属行业', '行业门类', '行业名称', 'industry'],
  formerNames: ['曾用名', '曾用名称', '原名称', '历史名称', 'cym'],
} as const satisfies Record<string, readonly string[]>;

/** Fields of the one whom a decision is about; `xx` stands for `cf` or `xk`. */
const COUNTERPART_COLUMNS = {
  subjectName: ['xxxdrmc', 'xxxdr', 'xzxdrmc', '行政相对人名称', '行政相对人', '相对人名称', '当事人名称'],
  subjectCategory: ['xxxdrlb', 'xxxdrtype', 'xzxdrlb', '行政相对人类别', '相对人类别', '行政相对人类型'],
  uscc: [
    'xxxdrshxym',
    'tyshxydm',
    '统一社会信用代码',
    '行政相对人统一社会信用代码',
    '行政相对人代码(统一社会信用代码)',
    '行政相对人代码1(统一社会信用代码)',
    '行政相对人代码_1(统一社会信用代码)',
    'uscc',
  ],
  businessRegNo: [
    'xxxdrgszc',
    'xxxdrgsdj',
    'gszch',
    '工商注册号',
    '工商登记码',
    '行政相对人代码2(工商登记码)',
    '行政相对人代码_2(工商注册号)',
    '行政相对人代码_3(工商注册号)',
  ],
  orgCode: [
    'xxxdrzzjg',
    'xxxdrzdm',
    'zzjgdm',
    '组织机构代码',
    '行政相对人代码3(组织机构代码)',
    '行政相对人代码_2(组织机构代码)',
  ],
  taxRegNo: [
    'xxxdrswdj',
    'xzxdrswdjh',
    '税务登记号',
    '纳税人识别号',
    '行政相对人代码4(税务登记号)',
    '行政相对人代码_4(税务登记号)',
  ],
  publicInstitutionCertNo: ['xxxdrsydw', '事业单位证书号', '行政相对人代码_5(事业单位证书号)'],
  socialOrgCertNo: ['xxxdrshzz', '社会组织登记证号', '行政相对人代码_6(社会组织登记证号)'],
  legalRepresentative: ['xxfrdb', 'xxfr', 'fddbrmc', '法定代表人', '法定代表人姓名', '法定代表人(负责人)'],
  statusCode: ['xxzt', 'dqzt', '当前状态', '状态'],
  areaCode: ['areacode', 'xxareacode', 'dfbm', '地方编码'],
  remark: ['bz', 'xxbz', '备注'],
} as const satisfies Record<string, readonly string[]>;

/** Fields of 行政处罚. */
const PENALTY_ONLY = {
  decisionDocNo: [
    'cfwsh',
    'cfjdswh',
    'admpenaltydecidenum',
    '行政处罚决定书文号',
    '行政处罚决定文书号',
    '处罚决定书文号',
    '决定书文号',
    '处罚文号',
  ],
  caseName: ['cfcfmc', 'ajmc', '处罚名称', '案件名称', '处罚名称(案件名称)'],
  violationType: ['cfwfxw', 'illegalacttype', '违法行为类型'],
  violationFacts: ['cfsy', 'illegalfacts', '违法事实', '处罚事由', '违法事实(处罚事由)', '主要违法事实'],
  penaltyBasis: ['cfyj', 'punishmentbasis', '处罚依据'],
  penaltyType: ['cfcflb', 'cfcflb1', 'cfzl', 'punishmentcategory', '处罚类别', '处罚种类', '处罚类别1'],
  penaltyType2: ['cfcflb2', 'cflb2', '处罚类别2'],
  penaltyContent: ['cfnr', 'cfjg', 'punishmentcontent', '处罚内容', '处罚结果', '处罚内容(处罚结果)'],
  fineAmount: ['cfnrfk', 'penalty', '罚款金额'],
  confiscatedAmount: [
    'cfnrwfff',
    'illegalincome',
    '没收金额',
    '没收违法所得、没收非法财物的金额',
    '没收违法所得没收非法财物的金额',
  ],
  licenceSuspendedOrRevoked: ['cfnrzkdx', 'licensenamenum', '暂扣或吊销证照名称及编号'],
  decisionDate: ['cfjdrq', 'cfsxq', 'punishmentdecdate', '处罚决定日期', '行政处罚决定日期', '作出处罚决定日期'],
  penaltyValidUntil: [
    'cfyxq',
    'cfqx',
    'cfjzq',
    'punishmentvailddate',
    'punishmentvaliddate',
    '处罚有效期',
    '处罚截止期',
  ],
  publicityUntil: ['cfgsjzq', 'gsjzq', 'gsqx', 'publicdeadline', '公示截止期', '公示截止日期', '公示期限'],
  authorityName: ['cfcfjg', 'cfxzjg', 'cfjgmc', 'punishmentauth', '处罚机关', '作出处罚决定机关', '作出处罚决定的机关'],
  authorityUscc: ['cfcfjgdm', 'punishmentauthuscc', '处罚机关统一社会信用代码', '处罚机关代码'],
  dataSourceName: ['cfsjly', 'bmmc', 'sourceunit', '数据来源单位', '数据来源'],
  dataSourceUscc: ['cfsjlydm', 'sourceunituscc', '数据来源单位统一社会信用代码'],
} as const satisfies Record<string, readonly string[]>;

/** Fields of 行政许可. `XK_YXQZ` is from and `XK_YXQZI` is to: they differ by one letter. */
const LICENCE_ONLY = {
  decisionDocName: ['xkxkws', 'xkxmmc', '行政许可决定文书名称', '许可决定文书名称', '项目名称'],
  decisionDocNo: ['xkwsh', 'xkjdswh', '行政许可决定文书号', '行政许可决定书文号', '许可决定文书号', '许可文书号'],
  licenceType: ['xkxklb', 'xksplb', '许可类别', '审批类别'],
  certificateName: ['xkxkzs', '许可证书名称'],
  certificateNo: ['xkxkbh', '许可编号', '许可证书编号'],
  licenceContent: ['xknr', '许可内容'],
  decisionDate: ['xkjdrq', '许可决定日期', '行政许可决定日期'],
  validFrom: ['xkyxqz', '有效期自', '许可有效期自'],
  validUntil: ['xkyxqzi', 'xkjzq', '有效期至', '许可有效期至', '许可截止期'],
  authorityName: ['xkxkjg', 'xkxzjg', '许可机关', '行政许可机关'],
  authorityUscc: ['xkxkjgdm', '许可机关统一社会信用代码', '许可机关代码'],
  dataSourceName: ['xklydw', '数据来源单位', '数据来源'],
  dataSourceUscc: ['xklydwdm', '数据来源单位统一社会信用代码'],
} as const satisfies Record<string, readonly string[]>;

type CounterpartField = keyof typeof COUNTERPART_COLUMNS;
/** A field that the mapping of one kind of row asks for. */
export type RegistrationField = keyof typeof REGISTRATION_COLUMNS;
/** See {@link RegistrationField}. */
export type PenaltyField = CounterpartField | keyof typeof PENALTY_ONLY;
/** See {@link RegistrationField}. */
export type LicenceField = CounterpartField | keyof typeof LICENCE_ONLY;

const counterpart = (prefix: 'cf' | 'xk') =>
  Object.fromEntries(
    Object.entries(COUNTERPART_COLUMNS).map(([field, names]) => [
      field,
      names.map((name) => name.replace(/^xx/, prefix)),
    ]),
  );

/** What a file may hold. */
export type RowKind = 'registration' | 'penalty' | 'licence';

/** Names of columns by field, for each kind of row. */
export const COLUMNS: Record<RowKind, Readonly<Record<string, readonly string[]>>> = {
  registration: REGISTRATION_COLUMNS,
  penalty: { ...counterpart('cf'), ...PENALTY_ONLY },
  licence: { ...counterpart('xk'), ...LICENCE_ONLY },
};

/** A header for comparison: half-width, in lower case, without blanks, underscores and marks of obligation. */
export const normaliseHeader = (header: string): string =>
  toHalfWidth(header)
    .replace(/[\s_*:"'\uFEFF\u200B]/g, '')
    .toLowerCase();
