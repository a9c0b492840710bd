import { codePointLength } from '../../../../src/contract/normalise.js';
import type { Licence, Penalty, RecordAction } from '../../../../src/contract/schema/record.js';
import { checkUscc } from '../../../../src/contract/uscc.js';
import type { SubjectInput } from '../../store/types.js';
import { RowRejected } from '../findings.js';
import { penaltyAmountOf } from './amounts.js';
import type { Cells } from './cells.js';
import { type Identity, identityOf } from './identity.js';
import { kindOf } from './kind.js';
import { regionWithCode } from './region.js';
import { type Batch, given, nameOf } from './registration.js';
import { statusOf } from './status.js';

/** A decision and the subject that it is about, as far as the row knows it. */
export interface Decision {
  readonly subject: SubjectInput;
  readonly record: Licence | Penalty;
  /** The subject's code, to find it among those imported before. */
  readonly uscc?: string;
  /** Who sent the row: 数据来源单位, or the deciding authority. */
  readonly source: string;
  /** Why it isn't or is no longer to be shown; what was imported of it before goes. */
  readonly ended?: RowRejected;
}

/** Spreadsheets drop the leading zero of a code. */
const inTwoDigits = (code: string) => code.padStart(2, '0');

const NOTHING = '— —'; // how reports print an empty value

const CATEGORIES: Readonly<Record<string, string>> = {
  '01': '自然人',
  '02': '法人及非法人组织',
  '03': '法人及非法人组织',
  '04': '个体工商户',
};
const LICENCE_TYPES: Readonly<Record<string, string>> = {
  '01': '普通',
  '02': '特许',
  '03': '认可',
  '04': '核准',
  '05': '登记',
  '06': '其他',
};
const STATUSES: Readonly<Record<string, { status: Licence['status']; statusName: string }>> = {
  '0': { status: 'normal', statusName: '正常（公示中）' },
  '1': { status: 'revoked', statusName: '撤销（取消公示）' },
  '2': { status: 'objection', statusName: '异议' },
  '3': { status: 'other', statusName: '其他' },
  有效: { status: 'valid', statusName: '有效' },
  无效: { status: 'invalid', statusName: '无效' },
};

const WINDOW = 'https://www.creditchina.gov.cn/';
/** A file says nothing of repair: whether and when it may be asked for is not for an import to work out. */
const ACTIONS: readonly RecordAction[] = [
  {
    action: 'objection',
    available: true,
    route: { text: '在“信用中国”网站提出异议申诉，不收取任何费用', url: WINDOW },
  },
  {
    action: 'repair',
    available: false,
    reason: '来源没有提供修复条件，请在“信用中国”网站查询',
    route: { text: '在“信用中国”网站申请信用修复，不收取任何费用', url: WINDOW },
  },
];

/** The penalty that a row describes. @throws RowRejected */
export function penaltyOf(cells: Cells, batch: Batch): Decision {
  const shared = sharedOf(cells, batch);
  const publicityUntil = cells.date('publicityUntil');
  const ended =
    publicityUntil && publicityUntil < batch.today
      ? new RowRejected(cells.header('publicityUntil'), publicityUntil, '公示期已届满，不再公开')
      : undefined;
  const docNo = shared.entries.decisionDocNo;
  const violationType = cells.prose('violationType') ?? cells.prose('caseName');
  return decision(ended ? { ...shared, ended } : shared, {
    id: batch.idOf('penalty', shared.key, docNo, shared.entries.authorityName),
    chapter: 'administrationInfo',
    type: 'penalty',
    title: violationType ?? `行政处罚 ${docNo}`,
    adverse: true,
    ...(shared.entries.status === 'objection' ? { underObjection: true } : {}),
    actions: [...ACTIONS],
    ...shared.entries,
    ...given({
      caseName: cells.prose('caseName'),
      fineAmount: penaltyAmountOf(cells, 'fineAmount'),
      confiscatedAmount: penaltyAmountOf(cells, 'confiscatedAmount'),
      licenceSuspendedOrRevoked: cells.text('licenceSuspendedOrRevoked'),
      penaltyValidUntil: cells.date('penaltyValidUntil'),
      publicityUntil,
    }),
    violationType: violationType ?? NOTHING,
    violationFacts: prose(cells, 'violationFacts', 5000),
    penaltyBasis: prose(cells, 'penaltyBasis', 2048),
    penaltyType: [cells.text('penaltyType'), cells.text('penaltyType2')].filter(Boolean).join('；') || NOTHING,
    penaltyContent: prose(cells, 'penaltyContent', 4000),
  });
}

/** The licence that a row describes. @throws RowRejected */
export function licenceOf(cells: Cells, batch: Batch): Decision {
  const shared = sharedOf(cells, batch);
  const docName = cells.prose('decisionDocName');
  const type = cells.text('licenceType');
  return decision(shared, {
    id: batch.idOf('licence', shared.key, shared.entries.decisionDocNo, shared.entries.authorityName),
    chapter: 'administrationInfo',
    type: 'licence',
    title: cells.prose('certificateName') ?? docName ?? `行政许可 ${shared.entries.decisionDocNo}`,
    adverse: false,
    actions: [],
    ...shared.entries,
    ...given({
      certificateName: cells.text('certificateName'),
      certificateNo: cells.text('certificateNo'),
      validFrom: cells.date('validFrom'),
      validUntil: cells.date('validUntil'),
    }),
    decisionDocName: docName ?? NOTHING,
    licenceType: (type && LICENCE_TYPES[inTwoDigits(type)]) ?? type ?? NOTHING,
    licenceContent: prose(cells, 'licenceContent', 4096),
  });
}

function decision({ subject, uscc, entries, ended }: Shared, record: Licence | Penalty): Decision {
  return {
    subject,
    record,
    ...(uscc ? { uscc } : {}),
    source: entries.dataSourceName ?? entries.authorityName,
    ...(ended ? { ended } : {}),
  };
}

type Shared = ReturnType<typeof sharedOf> & { ended?: RowRejected };

function sharedOf(cells: Cells, batch: Batch) {
  const words = cells.text('subjectCategory');
  const category = (words && CATEGORIES[inTwoDigits(words)]) ?? words;
  // Before anything of the row is read: natural persons are no subjects here, and nothing of theirs goes into a report.
  if (category === '自然人') cells.reject('subjectCategory', category, '行政相对人是自然人，不作为查询主体，不予导入');
  const subjectName = nameOf(cells, 'subjectName');
  const identity = identityOf(cells);
  if (category === undefined && mayBePerson(cells, subjectName, identity))
    cells.reject('subjectName', '', '没有类别和代码，行政相对人可能是自然人，不予导入');
  const statusText = cells.text('statusCode');
  const state: Partial<Pick<Licence, 'status' | 'statusName'>> = statusText === undefined ? {} : stateOf(statusText);
  const ended =
    state.status === 'revoked'
      ? new RowRejected(cells.header('statusCode'), statusText ?? '', '来源已撤销（取消公示）')
      : undefined;
  const decisionDate = cells.date('decisionDate');
  if (decisionDate === undefined) return cells.reject('decisionDate', cells.text('decisionDate') ?? '', '没有决定日期');
  const authorityUscc = unitCode(cells, 'authorityUscc');
  const entries = {
    subjectName,
    subjectCategory: category ?? '法人及非法人组织',
    ...identity,
    ...given({
      taxRegNo: cells.code('taxRegNo'),
      publicInstitutionCertNo: cells.code('publicInstitutionCertNo'),
      socialOrgCertNo: cells.text('socialOrgCertNo'),
      legalRepresentative: cells.prose('legalRepresentative'),
      areaCode: cells.code('areaCode'),
      authorityUscc,
      dataSourceName: cells.text('dataSourceName'),
      dataSourceUscc: unitCode(cells, 'dataSourceUscc'),
      remark: cells.prose('remark'),
    }),
    ...state,
    date: decisionDate,
    decisionDate,
    decisionDocNo: cells.required('decisionDocNo', '没有决定书文号'),
    authorityName: cells.required('authorityName', '没有作出决定的机关'),
    asOf: batch.asOf,
    extras: cells.others(),
  };
  const key = identity.uscc ?? `${subjectName} ${identity.businessRegNo ?? ''}`;
  const subject = subjectOf(cells, batch, subjectName, identity, entries);
  return { entries, key, uscc: identity.uscc, subject, ...(ended ? { ended } : {}) };
}

/** Codes may come as 0, 00 or 0.0; another word is the source's own. */
function stateOf(text: string): { status: Licence['status']; statusName: string } {
  return STATUSES[text] ?? STATUSES[String(Number(text))] ?? { status: 'other', statusName: text };
}

/** A row without category and codes: a person's paper, or a name that could be a person's, keeps it out. */
const mayBePerson = (cells: Cells, name: string, { uscc, businessRegNo, orgCode }: Identity): boolean =>
  !uscc && !businessRegNo && !orgCode && (cells.isOfPerson || /^[\u3400-\u9fff]{2,4}$|·/.test(name));

/** What the row knows of its subject; used only when no subject with that code was imported before. */
function subjectOf(
  cells: Cells,
  batch: Batch,
  name: string,
  identity: { uscc?: string; businessRegNo?: string; orgCode?: string },
  entries: { subjectCategory: string; legalRepresentative?: string; areaCode?: string },
): SubjectInput {
  const { kind, role } = kindOf(
    identity.uscc,
    entries.subjectCategory === '个体工商户' ? '个体工商户' : undefined,
    name,
  );
  const region = regionWithCode(entries.areaCode) ?? regionWithCode(identity.uscc?.slice(2, 8));
  return {
    // Apart from the ids of registrations: a bare subject must never take the place of a registered one.
    id: batch.idOf(identity.uscc ?? `decision ${name} ${identity.businessRegNo ?? ''}`),
    dataset: batch.dataset,
    scope: 'public',
    name,
    formerNames: [],
    ...identity,
    ...kind,
    ...statusOf(undefined),
    ...(entries.legalRepresentative ? { legalRepresentative: { name: entries.legalRepresentative, role } } : {}),
    ...(region ? { region } : {}),
    labels: [],
    registration: {},
    evaluations: [],
    extras: [{ label: '登记信息', value: '来源未提供，仅据公示信息建立' }],
    asOf: batch.asOf,
  };
}

function prose(cells: Cells, field: string, longest: number): string {
  const text = cells.prose(field);
  if (text === undefined) {
    if (cells.header(field)) cells.warn(field, '', '必填项为空，按空值导入');
    return NOTHING;
  }
  if (codePointLength(text) > longest)
    cells.warn(field, text, '内容超过标准长度，已照原样导入', `标准 ${longest} 字，现为 ${codePointLength(text)} 字`);
  return text;
}

/** The code of an authority; it is shown, not looked up, so that a wrong one is left out and the record stays. */
function unitCode(cells: Cells, field: string): string | undefined {
  const code = cells.code(field);
  if (code === undefined || ['valid', 'wrong-check-digit'].includes(checkUscc(code))) return code;
  cells.warn(field, code, '机关的统一社会信用代码格式不符，未导入该代码');
  return undefined;
}
