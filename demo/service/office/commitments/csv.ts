import {
  APPLICANT_CATEGORIES,
  COMMITMENT_TYPES,
  type CommitmentRecord,
  PUBLICATION_TYPES,
  toCsv,
} from '../../../../src/contract/index.js';

/** Codes of the collection standard: 1 法人及非法人组织, 2 自然人, 4 个体工商户. */
const CATEGORY_CODES = ['1', '2', '4'];
const FULFILMENT_CODES = ['fulfilled', 'partlyFulfilled', 'notFulfilled'];

const place = (list: readonly string[], value: string | undefined): number => (value ? list.indexOf(value) : -1);
/** Codes that count from 1. */
const counted = (list: readonly string[], value: string | undefined): string => {
  const index = place(list, value);
  return index < 0 ? '' : String(index + 1);
};

const COLUMNS: readonly (readonly [header: string, of: (record: CommitmentRecord) => string | undefined])[] = [
  ['承诺编码', ({ code }) => code],
  ['承诺人名称', ({ subjectName }) => subjectName],
  ['承诺人类别', ({ subjectCategory }) => CATEGORY_CODES[place(APPLICANT_CATEGORIES, subjectCategory)]],
  ['承诺人代码', ({ subjectId }) => subjectId],
  [
    '承诺类型',
    ({ commitmentType, commitmentTypeText }) => {
      const code = place(COMMITMENT_TYPES, commitmentType);
      // 0 takes its own words with it.
      return code > 0 ? String(code) : `0${commitmentTypeText ? `：${commitmentTypeText}` : ''}`;
    },
  ],
  ['承诺事由', ({ reason }) => reason],
  ['承诺内容', ({ content }) => content],
  ['违诺责任', ({ breachLiability }) => breachLiability],
  ['承诺作出日期', ({ commitmentDate }) => commitmentDate],
  ['承诺有效期', ({ validUntil }) => validUntil],
  ['承诺履行状态', ({ fulfillmentStatus }) => counted(FULFILMENT_CODES, fulfillmentStatus)],
  ['未履行的承诺内容', ({ unperformedContent }) => unperformedContent],
  ['违诺责任追究内容', ({ liabilityContent }) => liabilityContent],
  ['承诺履行状态认定日期', ({ fulfillmentStatusDate }) => fulfillmentStatusDate],
  ['承诺履行状态认定单位', ({ confirmUnit }) => confirmUnit],
  ['承诺履行状态认定单位代码', ({ confirmUnitCode }) => confirmUnitCode],
  ['承诺受理单位', ({ acceptanceUnit }) => acceptanceUnit],
  ['承诺受理单位代码', ({ acceptanceUnitCode }) => acceptanceUnitCode],
  ['公开类型', ({ publicationType }) => counted(PUBLICATION_TYPES, publicationType)],
  ['备注', ({ remarks }) => remarks],
];

/** Commitments as they are handed on for collection (归集): 20 columns, with the codes of the standard. */
export const commitmentsCsv = (records: readonly CommitmentRecord[]): string =>
  toCsv([COLUMNS.map(([header]) => header), ...records.map((record) => COLUMNS.map(([, of]) => of(record) ?? ''))]);
