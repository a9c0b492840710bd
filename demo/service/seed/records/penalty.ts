import type { Penalty } from '../../../../src/contract/schema/record.js';
import { addDays, OPEN_END } from '../calendar.js';
import type { Random } from '../random.js';
import { PENALTY_CASES, type PenaltyCase } from '../vocabulary/penalties.js';
import { counterpartOf, documentNo, type RecordContext } from './context.js';
import { publicityOf, publishedFor } from './publicity.js';

/** An amount in 万元; every seventh has all six decimals that the publication standard allows. */
function amount([from, to]: readonly [number, number], random: Random): Penalty['fineAmount'] {
  const value = from + random.next() * (to - from);
  const text = value.toFixed(random.chance(0.15) ? 6 : 2);
  return { value: text.replace(/\.?0+$/, '') || '0', currency: 'CNY', unit: '10000' };
}

/** 行政处罚. */
export function penalty(context: RecordContext, given?: PenaltyCase): Penalty {
  const { random, full } = context;
  const of = given ?? random.pick(PENALTY_CASES);
  const authority = context.authority(of.authority);
  const decisionDate = context.dateWithin(publishedFor(of.seriousness), 8);
  const docNo = documentNo(of.mark, decisionDate, random);
  const fine = of.fine && amount(of.fine, random);
  const confiscated = of.confiscated && amount(of.confiscated, random);
  const content = [
    fine && `罚款人民币 ${fine.value} 万元`,
    confiscated && `没收违法所得、非法财物合计 ${confiscated.value} 万元`,
    of.licence && `处理证照：${of.licence}`,
  ].filter(Boolean);
  const publicity = publicityOf(decisionDate, of.seriousness, random);
  return {
    id: context.nextId(),
    chapter: 'administrationInfo',
    type: 'penalty',
    title: of.violation,
    date: decisionDate,
    ...counterpartOf(context, authority),
    ...publicity,
    decisionDocNo: docNo,
    violationType: of.violation,
    violationFacts: of.facts,
    penaltyBasis: of.basis,
    penaltyType: of.types.join('；'),
    penaltyContent: content.length > 0 ? `${content.join('；')}。` : '警告，责令改正。',
    ...(fine ? { fineAmount: fine } : {}),
    ...(confiscated ? { confiscatedAmount: confiscated } : {}),
    decisionDate,
    ...(publicity.underObjection
      ? { status: 'objection', statusName: '异议' }
      : { status: 'normal', statusName: '正常（公示中）' }),
    extras: [],
    ...(full
      ? {
          caseName: `${context.subject.name}${of.violation}案`.slice(0, 500),
          ...(of.licence ? { licenceSuspendedOrRevoked: `${of.licence} YS${random.between(100_000, 999_999)}` } : {}),
          penaltyValidUntil: random.chance(0.5) ? OPEN_END : publicity.publicityUntil,
          dataSourceName: authority.name,
          dataSourceUscc: authority.uscc,
          servedDocuments: servedDocuments(docNo, addDays(decisionDate, 1)),
          extras: [
            { label: '执法证件', value: '已出示（演示）' },
            { label: '缴款情况', value: '已按期缴纳', key: 'PAID' },
          ],
        }
      : {}),
  };
}

/** 三书同达: the decision, the compliance advice and the notice on repair. */
function servedDocuments(docNo: string, servedOn: string): Penalty['servedDocuments'] {
  return {
    servedOn,
    documents: [
      { title: '行政处罚决定书', docNo },
      {
        title: '行政合规建议书',
        docNo: docNo.replace('罚', '建').replace('处〔', '建〔'),
        text: '建议建立进货查验、台账记录和定期自查制度，并对员工进行培训。',
      },
      {
        title: '信用修复告知书',
        text: '履行义务、纠正行为并满足最短公示期后，可在“信用中国”网站申请信用修复，不收取任何费用。',
      },
    ],
  };
}
