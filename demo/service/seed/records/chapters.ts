import type { RecordInput, SubjectInput } from '../../store/types.js';
import { DEMO_PARTIAL } from '../options.js';
import type { Random } from '../random.js';
import type { Standing } from '../subjects.js';
import {
  ABNORMAL_LISTS,
  ABNORMAL_MARK,
  DISHONESTY_LISTS,
  honour,
  HONOURS,
  JUDGMENTS,
  LOCAL_ADDITIONS,
  OTHERS,
  QUALIFICATIONS,
} from '../vocabulary/lists.js';
import { commitment } from './commitment.js';
import type { RecordContext } from './context.js';
import { contractPerformance } from './contract.js';
import { evaluation } from './evaluation.js';
import { licence } from './licence.js';
import { listEntry } from './list-entry.js';
import { penalty } from './penalty.js';

type Sort =
  | 'licence'
  | 'penalty'
  | 'evaluation'
  | 'commitment'
  | 'honour'
  | 'contract'
  | 'abnormal'
  | 'judicial'
  | 'qualification'
  | 'other'
  | 'local'
  | 'dishonesty';

/** How often each sort of record occurs in a thousand; registration licences dominate, as in real reports. */
const BUSINESS: readonly (readonly [Sort, number])[] = [
  ['licence', 600],
  ['penalty', 45],
  ['evaluation', 90],
  ['commitment', 80],
  ['honour', 45],
  ['contract', 40],
  ['abnormal', 15],
  ['judicial', 20],
  ['other', 40],
  ['local', 25],
];
const SHOP: readonly (readonly [Sort, number])[] = [
  ['licence', 640],
  ['penalty', 60],
  ['commitment', 120],
  ['qualification', 60],
  ['abnormal', 30],
  ['other', 60],
  ['local', 30],
];
const PUBLIC_BODY: readonly (readonly [Sort, number])[] = [
  ['contract', 550],
  ['honour', 150],
  ['other', 200],
  ['judicial', 50],
  ['local', 50],
];
const ORGANISATION: readonly (readonly [Sort, number])[] = [
  ['licence', 520],
  ['penalty', 15],
  ['evaluation', 60],
  ['commitment', 120],
  ['honour', 120],
  ['contract', 60],
  ['other', 65],
  ['local', 40],
];

function sortsOf(kind: SubjectInput['kind']): readonly (readonly [Sort, number])[] {
  if (kind === 'enterprise' || kind === 'otherOrganisation') return BUSINESS;
  if (kind === 'individualBusiness') return SHOP;
  return kind === 'governmentOrgan' || kind === 'publicInstitution' ? PUBLIC_BODY : ORGANISATION;
}

/** One record of a sort. */
export function recordOf(context: RecordContext, sort: Sort): RecordInput {
  const { random, subject } = context;
  const row = (record: RecordInput['record'], open = true): RecordInput => ({
    subjectId: subject.id,
    scope: open && (context.full || !random.chance(0.015)) ? 'public' : 'authorised',
    record,
  });
  switch (sort) {
    case 'licence':
      return row(licence(context));
    case 'penalty':
      return row(penalty(context));
    case 'evaluation':
      return row(evaluation(context));
    case 'commitment': {
      const { record, open } = commitment(context);
      return row(record, open);
    }
    case 'contract':
      return row(contractPerformance(context));
    case 'honour':
      return row(listEntry(context, 'honorInfo', random.pick(HONOURS)));
    case 'dishonesty':
      return row(listEntry(context, 'dishonestyInfo', random.pick(DISHONESTY_LISTS), 'serious'));
    case 'abnormal':
      return row(
        listEntry(
          context,
          'abnormalInfo',
          subject.kind === 'individualBusiness' ? ABNORMAL_MARK : random.pick(ABNORMAL_LISTS),
          'general',
        ),
      );
    case 'judicial':
      return row(listEntry(context, 'judicialDecisionInfo', random.pick(JUDGMENTS)));
    case 'qualification':
      return row(listEntry(context, 'qualificationInfo', random.pick(QUALIFICATIONS)));
    case 'other':
      return row(listEntry(context, 'otherInfo', random.pick(OTHERS)));
    case 'local':
      return row(listEntry(context, 'localAdditionalContent', random.pick(LOCAL_ADDITIONS)));
  }
}

/** That many records of an ordinary subject; its standing comes first, so that a label never stands without its record. */
export function* ordinaryRecords(context: RecordContext, count: number, standing: Standing): Generator<RecordInput> {
  const sorts = sortsOf(context.subject.kind);
  const { random } = context;
  const partial = context.subject.dataset === DEMO_PARTIAL;
  for (let i = 0; i < count; i++) {
    const sort: Sort = i === 0 && standing === 'punished' ? 'dishonesty' : sortFor(sorts, standing, random);
    if (i === 0 && standing === 'incentive') yield incentiveRecord(context);
    else yield recordOf(context, partial && MISSING_IN_PARTIAL.includes(sort) ? 'other' : sort);
  }
}

/** Sorts whose sources take no part in the second dataset. */
const MISSING_IN_PARTIAL: readonly Sort[] = ['dishonesty', 'judicial', 'contract', 'qualification'];

function incentiveRecord(context: RecordContext): RecordInput {
  return {
    subjectId: context.subject.id,
    scope: 'public',
    record: listEntry(context, 'honorInfo', honour('incentive')),
  };
}

function sortFor(sorts: readonly (readonly [Sort, number])[], standing: Standing, random: Random): Sort {
  const sort = random.weighted(sorts);
  // An honour beside a list of dishonesty, or a penalty beside an incentive, would look like a mistake of the page.
  if (standing === 'punished' && sort === 'honour') return 'penalty';
  return standing === 'incentive' && (sort === 'penalty' || sort === 'abnormal') ? 'licence' : sort;
}
