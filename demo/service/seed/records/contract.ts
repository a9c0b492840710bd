import type { ContractPerformance } from '../../../../src/contract/schema/record.js';
import { addMonths } from '../calendar.js';
import { CONTRACT_CASES } from '../vocabulary/contracts.js';
import type { RecordContext } from './context.js';

/** 合同履行; a public body stands as party A, an enterprise as party B. */
export function contractPerformance(context: RecordContext): ContractPerformance {
  const { subject, random, full } = context;
  const of = random.pick(CONTRACT_CASES);
  const signedOn = context.dateWithin(1500, 40);
  const breached = random.chance(0.05);
  const body = context.authority(random.pick(['education', 'health', 'urban', 'culture']));
  const self = { name: subject.name, uscc: subject.uscc };
  const isPublic = subject.kind === 'governmentOrgan' || subject.kind === 'publicInstitution';
  const [partyA, partyB] = isPublic
    ? [self, { name: '上海子虚澄屿智能装备有限公司', uscc: '91310120YX00000164' }]
    : [body, self];
  return {
    id: context.nextId(),
    chapter: 'contractPerformanceInfo',
    type: 'contractPerformance',
    title: of.name,
    date: signedOn,
    adverse: breached,
    actions: breached
      ? [{ action: 'objection', available: true, route: { text: '向数据来源单位提出异议，不收取任何费用' } }]
      : [],
    contractNo: `YSHT-${signedOn.slice(0, 4)}-${random.between(1000, 9999)}`,
    contractName: of.name,
    contractType: of.type,
    partyAName: partyA.name,
    ...(partyA.uscc ? { partyAUscc: partyA.uscc } : {}),
    partyBName: partyB.name,
    ...(partyB.uscc ? { partyBUscc: partyB.uscc } : {}),
    signedOn,
    amount: {
      value: (random.between(100, 90_000) / 100).toFixed(2).replace(/\.?0+$/, ''),
      currency: 'CNY',
      unit: '10000',
    },
    performancePeriod: `${signedOn} 至 ${addMonths(signedOn, 12)}`,
    performanceStatus: breached ? '部分履行' : random.pick(['已履行', '履行中']),
    ...(breached
      ? {
          breachParty: partyB.name,
          breachFacts: '逾期交付，经催告后仍未按约定数量交付。',
          breachBasis: '合同第八条',
          breachStatus: random.pick(['整改中', '已整改']),
        }
      : {}),
    ...(full ? { dataSourceName: body.name, dataSourceUscc: body.uscc } : {}),
    extras: [],
  };
}
