// The fields of records with the labels of their standards, and values as people read them.
import { MEANINGS, ROLES, STATUSES } from './words.js';

const COUNTERPART = [
  ['subjectName', '行政相对人名称'],
  ['subjectCategory', '行政相对人类别'],
  ['uscc', '统一社会信用代码'],
  ['businessRegNo', '工商注册号'],
  ['orgCode', '组织机构代码'],
  ['taxRegNo', '税务登记号'],
  ['publicInstitutionCertNo', '事业单位证书号'],
  ['socialOrgCertNo', '社会组织登记证号'],
  ['legalRepresentative', '法定代表人'],
];
const PROVENANCE = [
  ['dataSourceName', '数据来源单位'],
  ['dataSourceUscc', '数据来源单位统一社会信用代码'],
  ['remark', '备注'],
  ['asOf', '数据截至'],
];
const PUBLICITY = [
  ['seriousness', '失信行为分类'],
  ['publicityFrom', '公示起始日期'],
  ['publicityUntil', '公示截止期'],
  ['autoEndOn', '最长公示期届满日期'],
];
const BREACH = [
  ['breachParty', '违约方'],
  ['breachFacts', '违约事由'],
  ['breachBasis', '违约依据'],
  ['breachStatus', '违约状态'],
];
const OWN = {
  licence: [
    ...COUNTERPART,
    ['decisionDocName', '行政许可决定文书名称'],
    ['decisionDocNo', '行政许可决定文书号'],
    ['licenceType', '许可类别'],
    ['certificateName', '许可证书名称'],
    ['certificateNo', '许可编号'],
    ['licenceContent', '许可内容'],
    ['decisionDate', '许可决定日期'],
    ['validFrom', '有效期自'],
    ['validUntil', '有效期至'],
    ['authorityName', '许可机关'],
    ['authorityUscc', '许可机关统一社会信用代码'],
    ['status', '当前状态'],
    ['areaCode', '地方编码'],
  ],
  penalty: [
    ...COUNTERPART,
    ['decisionDocNo', '行政处罚决定书文号'],
    ['caseName', '案件名称'],
    ['violationType', '违法行为类型'],
    ['violationFacts', '违法事实'],
    ['penaltyBasis', '处罚依据'],
    ['penaltyType', '处罚类别'],
    ['penaltyContent', '处罚内容'],
    ['fineAmount', '罚款金额'],
    ['confiscatedAmount', '没收违法所得、没收非法财物的金额'],
    ['licenceSuspendedOrRevoked', '暂扣或吊销证照名称及编号'],
    ['decisionDate', '处罚决定日期'],
    ['penaltyValidUntil', '处罚有效期'],
    ['authorityName', '处罚机关'],
    ['authorityUscc', '处罚机关统一社会信用代码'],
    ['status', '当前状态'],
    ['areaCode', '地方编码'],
  ],
  contractPerformance: [
    ['contractNo', '合同编号'],
    ['contractName', '合同名称'],
    ['contractType', '合同类型'],
    ['partyAName', '甲方'],
    ['partyAUscc', '甲方统一社会信用代码'],
    ['partyBName', '乙方'],
    ['partyBUscc', '乙方统一社会信用代码'],
    ['signedOn', '合同签订日期'],
    ['amount', '合同金额'],
    ['performancePeriod', '履约期限'],
    ['performanceStatus', '履约状态'],
  ],
  list: [
    ['listName', '名单名称'],
    ['listCode', '名单代码'],
  ],
};
const REGISTRATION = [
  ['entityTypeName', '企业类型'],
  ['registeredCapital', '注册资本'],
  ['establishedOn', '成立日期'],
  ['approvedOn', '核准日期'],
  ['validFrom', '经营期限自'],
  ['validUntil', '经营期限至'],
  ['statusChangedOn', '状态变更日期'],
  ['domicile', '住所'],
  ['businessScope', '经营范围'],
  ['registrationAuthority', '登记机关'],
  ['industry', '所属行业'],
  ['businessRegNo', '工商注册号'],
  ['orgCode', '组织机构代码'],
  ['taxRegNo', '纳税人识别号'],
];

/** `YYYY-MM-DD HH:MM` in China's time. */
export const instant = (text) =>
  new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** A code in groups for reading. */
export const codeGroups = (code) =>
  code.length === 18 ? [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)] : [code];

const filled = (text) => (/^[\s—–－-]*$/.test(text) ? '— —' : text);
const grouped = (number) => number.replace(/\B(?=(\d{3})+$)/g, ',');
const CURRENCIES = { CNY: '元', USD: '美元', HKD: '港元', EUR: '欧元' };

function decimal(text, places) {
  const [whole, fraction = ''] = text.split('.');
  const digits = fraction.padEnd(places, '0');
  const rest = digits.slice(places).replace(/0+$/, '');
  return grouped((whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '')) + (rest && `.${rest}`);
}

function money({ value, currency, unit, text }) {
  if (!/^\d+(\.\d+)?$/.test(value)) return text ?? value;
  const name = CURRENCIES[currency] ?? currency;
  const amount = `${decimal(value, 0)} ${unit === '10000' ? '万' : ''}${name}`;
  const notes = [];
  if (unit === '10000') notes.push(`合 ${decimal(value, 4)} ${name}`);
  if (text && text !== amount) notes.push(`来源原文：${text}`);
  return notes.length ? `${amount}（${notes.join('；')}）` : amount;
}

function valueOf(name, value, data) {
  if (typeof value === 'object') return money(value);
  if (name === 'status' || name === 'seriousness') return data[`${name}Name`] ?? STATUSES[value] ?? value;
  if (name === 'asOf') return instant(value);
  if (name.endsWith('Until') && /^(2099-(01|12)|9999-12)-31$/.test(value)) return '长期';
  return name === 'uscc' && /^0{17}/.test(value) ? '无统一社会信用代码' : filled(value);
}

function fieldsOf(data, table) {
  const fields = [];
  for (const [name, label] of table) {
    if (data[name] === undefined) continue;
    const value = valueOf(name, data[name], data);
    fields.push({ label, value, isCode: /uscc$/i.test(name) && /^\w{18}$/.test(value) });
  }
  return fields;
}

const extras = (list) => list.map(({ label, value }) => ({ label, value: filled(value) }));
const withMeaning = (grade, label) => (label && label !== grade ? `${grade}（${label}）` : grade);

/** An evaluation on its own scale. */
export function evaluationFields(evaluation) {
  const { grade, gradeLabel, scale } = evaluation;
  const steps = scale.map((step) => ({ text: withMeaning(step.grade, step.label), current: step.grade === grade }));
  const meaning = gradeLabel ?? scale.find((step) => step.grade === grade)?.label;
  return [
    ...fieldsOf(evaluation, [['schemeName', '评价名称']]),
    { label: '等级', value: withMeaning(grade, meaning) },
    ...(steps.length ? [{ label: '全部等级，由高到低', value: steps.map(({ text }) => text).join('、'), steps }] : []),
    ...fieldsOf(evaluation, [
      ['evaluatedOn', '评价日期'],
      ['validUntil', '有效期至'],
      ['evaluator', '评价单位'],
    ]),
  ];
}

/** What a subject registered. */
export function registrationFields({ registration, legalRepresentative: person }) {
  const former = registration.formerNames?.map(({ name, until }) => (until ? `${name}（使用至 ${until}）` : name));
  return [
    ...(former ? [{ label: '曾用名', value: former.join('；') }] : []),
    ...(person ? [{ label: ROLES[person.role] ?? '法定代表人', value: person.name }] : []),
    ...fieldsOf(registration, REGISTRATION),
  ];
}

/** Names of domains by their codes. */
export const domainNames = ({ domains = [] }) => new Map(domains.map(({ code, name }) => [code, name]));

/** All fields of a record in groups: `[title, fields]`. `names` are those of domains. */
export function recordGroups(record, names) {
  const own =
    record.type === 'evaluation' ? evaluationFields(record.evaluation) : fieldsOf(record, OWN[record.type] ?? OWN.list);
  const earliestOn = record.actions.find(({ action }) => action === 'repair')?.earliestOn;
  const domain = record.domain ? [{ label: '所属领域', value: names.get(record.domain) ?? record.domain }] : [];
  const groups = [
    ['', [...domain, ...own, ...extras(record.extras), ...fieldsOf(record, PROVENANCE)]],
    ['违约情况', record.type === 'contractPerformance' ? fieldsOf(record, BREACH) : []],
    [
      '公示期与修复',
      [...fieldsOf(record, PUBLICITY), ...(earliestOn ? [{ label: '最早可申请修复日期', value: earliestOn }] : [])],
    ],
  ];
  return groups.filter(([, fields]) => fields.length > 0);
}

const TYPES = { licence: '行政许可', penalty: '行政处罚', evaluation: '信用评价', contractPerformance: '合同履行' };

/** What a record is and what is going on with it: `[text, tone, icon]`. */
export const marksOf = (record) =>
  [
    TYPES[record.type] && [TYPES[record.type], 'neutral'],
    record.adverse && ['失信信息', 'negative', 'warning'],
    record.underObjection && ['异议处理中', 'warning', 'clock'],
    record.underRepair && ['修复处理中', 'warning', 'clock'],
    record.repaired && ['已修复', 'positive', 'check'],
  ].filter(Boolean);

/** What a chapter holds, or what its silence means. */
export function meaningOf({ state, count }) {
  if (state === 'notConnected' || state === 'notPublic') return state;
  if (state !== 'ok' || count === undefined) return 'unavailable';
  return count > 0 ? 'some' : 'none';
}

/** The same in words. */
export function chapterText(chapter) {
  const meaning = meaningOf(chapter);
  if (meaning !== 'some') return MEANINGS[meaning];
  return chapter.countIsCapped ? `超过 ${chapter.count} 条` : `${chapter.count} 条`;
}
