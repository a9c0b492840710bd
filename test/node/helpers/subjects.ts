import type { CreditRecord } from '../../../src/contract/index.js';
import { CHAPTERS } from '../../../src/contract/index.js';
import { usccCheckCharacter } from '../../../src/contract/uscc.js';
import type { ChapterSource, DomainSource, RecordInput, SubjectInput } from '../../../demo/service/store/types.js';

/** As of when all fixtures speak. */
export const AS_OF = '2026-11-01T06:00:00+08:00';

/** A code with a right check digit that no subject has: its organisation part begins with YY. */
export function fictitiousUscc(number: number, area = '310120'): string {
  const body = `91${area}YY${String(number).padStart(7, '0')}`;
  return `${body}${usccCheckCharacter(body) ?? ''}`;
}

/** A subject with what a test doesn't care about filled in. */
export const subjectInput = (given: Partial<SubjectInput> & Pick<SubjectInput, 'id' | 'name'>): SubjectInput => ({
  dataset: 'test',
  formerNames: [],
  kind: 'enterprise',
  kindName: '企业法人',
  status: 'active',
  statusName: '存续（在营、开业、在册）',
  region: { code: '310120', name: '奉贤区' },
  labels: [],
  registration: {},
  evaluations: [],
  extras: [],
  establishedOn: '2015-06-01',
  asOf: AS_OF,
  scope: 'public',
  ...given,
});

/** An entry of a list, with what a test doesn't care about filled in. */
export const listRecord = (given: Partial<CreditRecord> & { id: string }): CreditRecord => ({
  type: 'list',
  chapter: 'administrationInfo',
  title: '样例记录',
  adverse: false,
  actions: [],
  extras: [],
  ...given,
});

/** Subjects whom the tests know by their ids. */
export const SUBJECTS: readonly SubjectInput[] = [
  subjectInput({
    id: 'lock',
    name: '上海青样锁业有限公司',
    formerNames: [{ name: '上海旧样五金厂', until: '2018-03-31' }],
    uscc: fictitiousUscc(1),
    businessRegNo: '310226000000017',
    legalRepresentative: { name: '样一帆', role: 'legalRepresentative' },
    domicile: '上海市奉贤区样例路1号',
    labels: [{ text: '守信激励对象', tone: 'positive' }],
    registration: { businessScope: '锁具的制造与销售。' },
    extras: [{ label: '登记窗口', value: '样例窗口' }],
  }),
  subjectInput({
    id: 'twin-1',
    name: '上海双样贸易有限公司',
    uscc: fictitiousUscc(2),
    region: { code: '310112', name: '闵行区' },
  }),
  subjectInput({
    id: 'twin-2',
    name: '上海双样贸易有限公司',
    uscc: fictitiousUscc(3),
    status: 'deregistered',
    statusName: '注销',
  }),
  subjectInput({
    id: 'twin-branch',
    name: '上海双样贸易有限公司奉贤分公司',
    uscc: fictitiousUscc(4),
    establishedOn: '2021-01-15',
  }),
  subjectInput({ id: 'twin-within', name: '新上海双样贸易有限公司', uscc: fictitiousUscc(5) }),
  subjectInput({
    id: 'brackets',
    name: '青样（上海）科技有限公司',
    uscc: fictitiousUscc(6, '310115'),
    region: { code: '310115', name: '浦东新区' },
  }),
  subjectInput({ id: 'rare', name: '上海𠮷样餐饮店', kind: 'individualBusiness', kindName: '个体工商户' }),
  subjectInput({ id: 'dotted', name: '阿依古丽·样合作社', kind: 'otherOrganisation', kindName: '其他组织' }),
  subjectInput({ id: 'secret', name: '上海隐样研究中心', uscc: fictitiousUscc(7), scope: 'authorised' }),
  subjectInput({ id: 'imported', name: '上海外样机械有限公司', uscc: fictitiousUscc(8), dataset: 'import:test' }),
];

const day = (index: number) => `2024-${String(1 + (index % 12)).padStart(2, '0')}-15`;

/** Of `lock`: 45 public records of one chapter (some of a day, the last without a date), a chapter for itself alone, and one that is mixed. */
export const RECORDS: readonly RecordInput[] = [
  ...Array.from({ length: 45 }, (_, index): RecordInput => ({
    subjectId: 'lock',
    scope: 'public',
    record: listRecord({
      id: `admin-${String(index).padStart(2, '0')}`,
      title: index === 7 ? '关于（样例）消防检查的决定' : `样例许可第${index}号`,
      ...(index === 44 ? {} : { date: day(index) }),
    }),
  })),
  {
    subjectId: 'lock',
    scope: 'authorised',
    record: listRecord({ id: 'judicial-1', chapter: 'judicialDecisionInfo', date: '2023-05-05' }),
  },
  {
    subjectId: 'lock',
    scope: 'public',
    record: listRecord({ id: 'other-1', chapter: 'otherInfo', date: '2022-02-02' }),
  },
  {
    subjectId: 'lock',
    scope: 'authorised',
    record: listRecord({ id: 'other-2', chapter: 'otherInfo', date: '2023-03-03' }),
  },
  { subjectId: 'secret', scope: 'public', record: listRecord({ id: 'secret-1', date: '2024-04-04' }) },
  { subjectId: 'imported', scope: 'public', record: listRecord({ id: 'imported-1', date: '2024-06-06' }) },
];

/** In `test` every source answers; in `import:test` one does, one is down, and of the others nothing is known. */
export const SOURCES: readonly ChapterSource[] = [
  ...(['registration', ...CHAPTERS] as const).map((chapter): ChapterSource => ({
    dataset: 'test',
    chapter,
    name: chapter === 'registration' ? '样例登记库' : `样例${chapter}库`,
    state: 'ok',
    asOf: AS_OF,
  })),
  { dataset: 'import:test', chapter: 'registration', name: '外来登记库', state: 'ok', asOf: AS_OF },
  { dataset: 'import:test', chapter: 'administrationInfo', name: '外来公示库', state: 'ok', asOf: AS_OF },
  { dataset: 'import:test', chapter: 'honorInfo', name: '外来荣誉库', state: 'unavailable' },
];

/** In `test` four 领域 have a source, and one of them is down; of the others nothing is known. */
export const DOMAIN_SOURCES: readonly DomainSource[] = ['market', 'tax', 'fire', 'customs'].map((domain) => ({
  dataset: 'test',
  domain,
  name: `样例${domain}领域库`,
  state: domain === 'customs' ? 'unavailable' : 'ok',
  asOf: AS_OF,
}));
