import type { RecordInput, SubjectInput } from '../store/types.js';
import { daysAgo } from './calendar.js';
import { EXAMPLES, type ExampleKey } from './examples.js';
import { namePartsOf } from './names.js';
import { DEMO, DEMO_PARTIAL } from './options.js';
import { createRandom, seedOf } from './random.js';
import { ordinaryRecords, recordOf } from './records/chapters.js';
import { commitment } from './records/commitment.js';
import { contextOf } from './records/context.js';
import { contractPerformance } from './records/contract.js';
import { evaluation } from './records/evaluation.js';
import { licence } from './records/licence.js';
import { listEntry } from './records/list-entry.js';
import { penalty } from './records/penalty.js';
import { completeSubject, type Standing } from './subjects.js';
import { DISTRICTS, FENGXIAN } from './vocabulary/districts.js';
import { EVALUATION_SCHEMES } from './vocabulary/evaluations.js';
import { LICENCE_CASES, REGISTRATION_CASES } from './vocabulary/licences.js';
import {
  ABNORMAL_LISTS,
  DISHONESTY_LISTS,
  honour,
  HONOURS,
  JUDGMENTS,
  LOCAL_ADDITIONS,
  OTHERS,
  QUALIFICATIONS,
} from './vocabulary/lists.js';
import { PENALTY_CASES } from './vocabulary/penalties.js';
import { type Variant, VARIANTS } from './vocabulary/variants.js';

/** Examples don't change with the seed: links to them keep showing the same. */
const EXAMPLE_SEED = 20_261_101;

const EXAMPLE_KEYS = Object.keys(EXAMPLES) as ExampleKey[];

interface Particulars {
  readonly sort?: Variant['sort'];
  readonly district?: string;
  readonly person?: string | null;
  readonly standing?: Standing;
  /** Registration facts that matter to what the example shows. */
  readonly facts?: Partial<SubjectInput>;
  /** How many ordinary records it has, unless {@link recordsOfExample} writes its own. */
  readonly records?: number;
}

const ACTIVE = { status: 'active', statusName: '存续（在营、开业、在册）' } as const;

const PARTICULARS: Record<ExampleKey, Particulars> = {
  enterprise: { person: '欧阳拟舟', standing: 'punished' },
  individualBusiness: { sort: 'shop', person: '赵拟安' },
  governmentOrgan: { sort: 'organ', person: '孙例和' },
  sameName1: { records: 6 },
  sameName2: { records: 4, facts: { status: 'deregistered', statusName: '注销' } },
  sameName3: { records: 8 },
  longName: { records: 5 },
  longestName: { records: 5 },
  rareCharacters: { person: '赵拟𠮷', records: 6 },
  partialSources: { records: 12, facts: { dataset: DEMO_PARTIAL } },
  notPublic: { records: 6, facts: { scope: 'authorised' } },
  manyRecords: { records: 0 },
  noRecords: { records: 0 },
  formerNames: {
    records: 5,
    facts: {
      formerNames: [
        { name: '上海梦泽溪云软件有限公司', until: daysAgo(400) },
        { name: '上海乌有溪云网络科技有限公司', until: daysAgo(1500) },
        { name: '上海乌有溪云商贸有限公司' },
      ],
    },
  },
  revoked: { facts: { status: 'revoked', statusName: '吊销，未注销' } },
  deregistered: { person: null, records: 3, facts: { status: 'deregistered', statusName: '注销' } },
  minorityPerson: { sort: 'shop', person: '买买虚江·例合提', records: 4 },
  dishonest: { standing: 'punished' },
  wrongCheckDigit: { records: 4 },
  withoutCode: { district: '310116', records: 3 },
  latinName: { person: 'Fictus Exemplar', records: 4 },
  fullWidthBrackets: { records: 4 },
  halfWidthBrackets: { records: 4 },
  publicInstitution: { sort: 'institution', person: '周演文', records: 4 },
  association: { sort: 'association', person: '李示诚', records: 4 },
  lawFirm: { sort: 'lawFirm', person: '沈构明', records: 4 },
  cooperative: { sort: 'cooperative', person: '陶假山', records: 4 },
};

/** The first `count` named subjects with their records; `many` is the length of the longest chapter. */
export function* exampleData(
  count: number,
  many: number,
): Generator<{ subject: SubjectInput; records: () => Iterable<RecordInput> }> {
  for (const [index, key] of EXAMPLE_KEYS.slice(0, count).entries()) {
    const subject = exampleSubject(key, index);
    yield { subject, records: () => recordsOfExample(key, subject, index, many) };
  }
}

/** How many named subjects there are. */
export const EXAMPLE_COUNT = EXAMPLE_KEYS.length;

function exampleSubject(key: ExampleKey, index: number): SubjectInput {
  const { id, name, uscc } = EXAMPLES[key];
  const {
    sort = 'company',
    person = '钱虚怀',
    standing = 'plain',
    facts = {},
    district = uscc.slice(2, 8),
  } = PARTICULARS[key];
  const variant = (VARIANTS.find(([{ sort: each }]) => each === sort) as (typeof VARIANTS)[number])[0];
  const base = completeSubject(
    { id, name, uscc, dataset: DEMO, scope: 'public' },
    {
      variant,
      parts: namePartsOf(EXAMPLE_SEED, index),
      district: DISTRICTS.find(({ code }) => code === district) ?? FENGXIAN,
      person: person ?? undefined,
      standing,
    },
    createRandom(seedOf(EXAMPLE_SEED, index, 21)),
  );
  return { ...base, ...ACTIVE, formerNames: [], ...facts };
}

function* recordsOfExample(
  key: ExampleKey,
  subject: SubjectInput,
  index: number,
  many: number,
): Generator<RecordInput> {
  const random = createRandom(seedOf(EXAMPLE_SEED, index, 22));
  const context = contextOf(subject, random, key === 'enterprise');
  const shown = (record: RecordInput['record'], scope: RecordInput['scope'] = 'public'): RecordInput => ({
    subjectId: subject.id,
    scope,
    record,
  });
  if (key === 'enterprise') {
    for (const each of [...LICENCE_CASES, ...REGISTRATION_CASES]) yield shown(licence(context, each));
    for (const each of PENALTY_CASES) yield shown(penalty(context, each));
    for (const each of HONOURS.filter(({ code }) => code !== 'incentive'))
      yield shown(listEntry(context, 'honorInfo', each));
    for (const each of DISHONESTY_LISTS.slice(0, 2)) yield shown(listEntry(context, 'dishonestyInfo', each, 'serious'));
    for (const each of ABNORMAL_LISTS) yield shown(listEntry(context, 'abnormalInfo', each, 'general'));
    for (let i = 0; i < 8; i++) yield shown(commitment(context).record);
    for (const each of EVALUATION_SCHEMES) yield shown(evaluation(context, each));
    for (const each of JUDGMENTS) yield shown(listEntry(context, 'judicialDecisionInfo', each));
    for (let i = 0; i < 4; i++) yield shown(contractPerformance(context));
    for (const each of OTHERS) yield shown(listEntry(context, 'otherInfo', each));
    for (const each of LOCAL_ADDITIONS) yield shown(listEntry(context, 'localAdditionalContent', each));
    yield shown(licence(context), 'authorised');
  } else if (key === 'individualBusiness') {
    for (const each of QUALIFICATIONS) yield shown(listEntry(context, 'qualificationInfo', each));
    yield* ordinaryRecords(context, 9, 'plain');
  } else if (key === 'governmentOrgan') {
    for (let i = 0; i < 4; i++) yield shown(contractPerformance(context));
    yield shown(listEntry(context, 'honorInfo', honour('contract-keeping')));
  } else if (key === 'manyRecords') {
    for (let i = 0; i < many; i++) yield shown(licence(context));
  } else if (key === 'revoked') {
    for (const each of ABNORMAL_LISTS) yield shown(listEntry(context, 'abnormalInfo', each, 'general'));
    for (let i = 0; i < 3; i++) yield recordOf(context, 'penalty');
  } else if (key === 'dishonest') {
    for (const each of DISHONESTY_LISTS) yield shown(listEntry(context, 'dishonestyInfo', each, 'serious'));
    for (const each of PENALTY_CASES.filter(({ seriousness }) => seriousness === 'serious'))
      yield shown(penalty(context, each));
  } else {
    yield* ordinaryRecords(context, PARTICULARS[key].records ?? 0, 'plain');
  }
}
