/** Fictitious subjects (演示数据) in all the ways they come. */
import type { Registration, Subject, SubjectHit, SubjectList } from '../../src/contract/schema/subject.js';
import { aChapter, aHit, aSource, aSubject, aSubjectList, chaptersInEveryState } from '../../test/fixtures/subjects.js';

/** A list of these and no more. */
export const listOf = (items: SubjectHit[], given: Partial<SubjectList> = {}): SubjectList =>
  aSubjectList({ items, total: items.length, ...given });

const CODES = [
  '91310120MADEMA019F',
  '91310120MADEMA027A',
  '91310120MADEMA0355',
  '91310120MADEMA0430',
  '91310120MADEMA051T',
  '91310120MADEMA06XJ',
  '91310120MADEMA078J',
  '91310120MADEMA086D',
  '91310120MADEMA0948',
  '91310120MADEMA107X',
];
const FLOWERS = ['玉兰', '紫薇', '海棠', '木槿', '蜡梅', '石榴', '丁香', '桂花', '月季', '芙蓉'];
const TRADES = ['机械', '贸易', '食品', '建筑', '物流'];

/** Enterprises by number, from `first` on, for lists and paging. */
export const enterprises = (first: number, count: number): SubjectHit[] =>
  Array.from({ length: count }, (_, offset) => {
    const index = first + offset;
    return aHit({
      id: `subject-${index}`,
      name: `上海演示${FLOWERS[index % FLOWERS.length]}${TRADES[index % TRADES.length]}有限公司`,
      uscc: CODES[index % CODES.length],
      domicile: `上海市奉贤区演示路 ${index} 号`,
      labels: index % 3 === 1 ? [{ text: '守信激励对象', tone: 'positive' }] : [],
      chapters: [
        aChapter({ count: 3 + index }),
        aChapter({ chapter: 'honorInfo', count: 1, latestOn: '2025-12-01' }),
        aChapter({ chapter: 'dishonestyInfo', count: 0, latestOn: undefined }),
        aChapter({ chapter: 'abnormalInfo', count: 0, latestOn: undefined }),
      ],
    });
  });

/** The beginning of a long list. */
export const firstPage = (given: Partial<SubjectList> = {}): SubjectList =>
  listOf(enterprises(1, 3), { total: 8, nextCursor: 'next', ...given });

/** One that was called otherwise. */
export const renamed = (): SubjectHit => aHit({ matchedOn: { field: 'formerName', value: '上海演示木兰机械厂' } });

/** Two of one name, and one that differs. */
export const sameNames = (): SubjectHit[] => [
  aHit({
    id: 'subject-1',
    name: '上海演示百花餐饮店',
    kind: 'individualBusiness',
    uscc: '92310120MBDEMA047B',
    labels: [],
    legalRepresentative: { name: '甲某某', role: 'operator' },
  }),
  aHit({
    id: 'subject-2',
    name: '上海演示百花餐饮店',
    kind: 'individualBusiness',
    uscc: '92310120MBDEMA151F',
    labels: [],
    legalRepresentative: { name: '乙某', role: 'operator' },
    domicile: '上海市奉贤区演示东路 88 弄 6 号底层',
    establishedOn: '2023-11-02',
    chapters: [aChapter({ count: 1 })],
  }),
  aHit({
    id: 'subject-3',
    name: '上海演示百花餐饮店二店',
    kind: 'individualBusiness',
    uscc: CODES[3],
    labels: [],
    legalRepresentative: { name: '丙某某', role: 'operator' },
    chapters: [],
  }),
];

/** Names that are hard to write: with a dot, with rare characters, and very long. */
export const minorityName = (): SubjectHit =>
  aHit({
    name: '新疆演示巴哈尔·古丽民族文化有限公司',
    legalRepresentative: { name: '阿依努尔·演示某', role: 'legalRepresentative' },
    region: { name: '奉贤区' },
  });

/** See {@link minorityName}. The characters are of 通用规范汉字表 (𬭎) and of Extension B (𠮷). */
export const rareCharacters = (): SubjectHit =>
  aHit({
    name: '上海演示𬭎𠮷堃（集团）有限公司',
    uscc: CODES[1],
    legalRepresentative: { name: '某㛃𬍡', role: 'legalRepresentative' },
  });

/** See {@link minorityName}. */
export const longName = (): SubjectHit =>
  aHit({
    name: '上海演示国际经济技术合作与进出口贸易发展（集团）股份有限公司长三角一体化示范区青吴嘉绿色创新科技产业园区建设开发运营管理分公司第一临时项目经理部',
    uscc: CODES[2],
    legalRepresentative: { name: '丁某某', role: 'responsiblePerson' },
    labels: [
      { text: '守信激励对象', tone: 'positive' },
      { text: '长三角生态绿色一体化发展示范区重点扶持主体', tone: 'neutral' },
    ],
  });

const STATUSES = ['active', 'revoked', 'revokedDeregistered', 'deregistered', 'annulled', 'relocated', 'other'];

/** One in each status, and one whose status nobody knows. */
export const inEveryStatus = (): SubjectHit[] => [
  ...STATUSES.map((status, index) => ({ ...enterprises(index + 1, 1)[0]!, status, labels: [], chapters: [] })),
  { ...enterprises(8, 1)[0]!, status: 'brandNewStatus', statusName: '歇业', labels: [], chapters: [] },
];

const KINDS: [kind: string, name: string, uscc: string, role: string][] = [
  ['enterprise', '上海演示玉兰机械有限公司', CODES[0]!, 'legalRepresentative'],
  ['governmentOrgan', '演示区绿化管理局', '11310120MBDEMA047N', 'legalRepresentative'],
  ['publicInstitution', '演示区第一中心小学', '12310120MBDEMA047K', 'legalRepresentative'],
  ['socialOrganisation', '演示区花卉行业协会', '51310120MBDEMA047J', 'legalRepresentative'],
  ['otherLegalPerson', '演示区银杏社区服务中心', '52310120MBDEMA047F', 'legalRepresentative'],
  ['individualBusiness', '演示区百花餐饮店', '92310120MBDEMA047B', 'operator'],
  ['otherOrganisation', '上海演示合欢管理咨询合伙企业（有限合伙）', CODES[4]!, 'managingPartner'],
];

/** One of each kind. */
export const ofEveryKind = (): SubjectHit[] =>
  KINDS.map(([kind, name, uscc, role], index) =>
    aHit({
      id: `kind-${index}`,
      kind,
      name,
      uscc,
      legalRepresentative: { name: '戊某某', role },
      labels: [],
      chapters: [],
    }),
  );

/** Marks in every tone. */
export const labelled = (): SubjectHit =>
  aHit({
    labels: [
      { text: '守信激励对象', tone: 'positive' },
      { text: '信用承诺主体', tone: 'neutral' },
      { text: '重点关注对象', tone: 'warning' },
      { text: '严重失信主体', tone: 'negative' },
    ],
  });

/** Counters in every state. */
export const counted = (): SubjectHit => aHit({ chapters: chaptersInEveryState() });

/** Without a code, with the placeholder that stands in published data, and found by an older number. */
export const withoutCode = (): SubjectHit[] => [
  aHit({
    id: 'subject-1',
    name: '演示区老字号修配社',
    kind: 'otherOrganisation',
    uscc: undefined,
    labels: [],
    chapters: [],
    matchedOn: { field: 'name', value: '演示区老字号修配社' },
  }),
  aHit({
    id: 'subject-2',
    name: '演示区新字号修配社',
    kind: 'otherOrganisation',
    kindName: '农村集体经济组织',
    uscc: '00000000000000000X',
    labels: [],
    chapters: [],
    matchedOn: { field: 'businessRegNo', value: '310120000000017' },
  }),
];

/** A list one of whose sources is down and one isn't connected. */
export const partial = (): SubjectList =>
  listOf(enterprises(1, 2), {
    sources: [
      aSource(),
      aSource({ name: '演示外省市登记库', state: 'unavailable', asOf: undefined }),
      aSource({ name: '演示社会组织登记库', state: 'notConnected', asOf: undefined }),
    ],
  });

const REGISTRATIONS: Record<string, Registration> = {
  governmentOrgan: {
    orgCode: 'MBDEMA047',
    entityTypeName: '机关',
    establishedOn: '2009-06-01',
    domicile: '上海市奉贤区演示大道 1 号',
    approvalAuthority: '演示区机构编制委员会办公室',
  },
  publicInstitution: {
    orgCode: 'MBDEMA047',
    publicInstitutionCertNo: '131012000017',
    entityTypeName: '事业单位',
    establishedOn: '1998-09-01',
    validFrom: '2024-04-01',
    validUntil: '2029-03-31',
    registeredCapital: { value: '1200', currency: 'CNY', unit: '10000' },
    domicile: '上海市奉贤区演示路 66 号',
    businessScope: '实施小学义务教育，促进基础教育发展。小学学历教育及相关社会服务。',
    registrationAuthority: '演示区事业单位登记管理局',
    sponsor: '演示区教育局',
    fundingSource: '财政全额拨款',
  },
  socialOrganisation: {
    orgCode: 'MBDEMA047',
    socialOrgCertNo: '沪演社证字第 0017 号',
    entityTypeName: '社会团体',
    establishedOn: '2012-03-12',
    validFrom: '2022-03-12',
    validUntil: '2027-03-11',
    registeredCapital: { value: '3', currency: 'CNY', unit: '10000', text: '叁万元' },
    domicile: '上海市奉贤区花市路 9 号 301 室',
    businessScope: '行业调研、技术培训、会展服务、承办政府委托事项。',
    registrationAuthority: '演示区民政局',
    supervisingAuthority: '演示区绿化和市容管理局',
  },
  otherLegalPerson: {
    orgCode: 'MBDEMA047',
    socialOrgCertNo: '沪演民证字第 0021 号',
    entityTypeName: '民办非企业单位（法人）',
    establishedOn: '2016-08-30',
    validFrom: '2024-08-30',
    validUntil: '2028-08-29',
    registeredCapital: { value: '10', currency: 'CNY', unit: '10000' },
    domicile: '上海市奉贤区银杏路 20 号',
    businessScope: '社区为老服务、助残服务、公益活动策划与组织。',
    registrationAuthority: '演示区民政局',
    supervisingAuthority: '演示区民政局',
  },
  individualBusiness: {
    businessRegNo: '310120600000017',
    entityTypeName: '个人经营',
    establishedOn: '2021-05-18',
    validFrom: '2021-05-18',
    registeredCapital: { value: '5', currency: 'CNY', unit: '10000' },
    domicile: '上海市奉贤区演示东路 88 弄 2 号底层',
    businessScope: '许可项目：餐饮服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
    registrationAuthority: '演示区市场监督管理局',
    industry: '餐饮业',
  },
  otherOrganisation: {
    orgCode: 'MADEMA051',
    entityTypeName: '有限合伙企业',
    establishedOn: '2020-10-10',
    validFrom: '2020-10-10',
    validUntil: '2040-10-09',
    registeredCapital: { value: '300000', currency: 'USD', unit: '1', text: '叁拾万美元' },
    domicile: '上海市奉贤区演示湾路 3 号 1 幢',
    businessScope: '一般项目：企业管理咨询；信息咨询服务（不含许可类信息咨询服务）。',
    registrationAuthority: '演示区市场监督管理局',
    organisationType: '外商投资合伙企业',
  },
};

/** A subject of a kind, with what that kind registers. */
export function subjectOf(kind: string): Subject {
  const [, name, uscc, role] = KINDS.find(([each]) => each === kind)!;
  const registration = REGISTRATIONS[kind];
  const entries = { kind, name, uscc, legalRepresentative: { name: '戊某某', role }, labels: [] };
  return registration ? aSubject({ ...entries, registration, evaluations: [], extras: [] }) : aSubject(entries);
}
