import type { RecordAction } from '../../../../src/contract/schema/record.js';
import { REFERENCE_DATE } from '../calendar.js';

const WINDOW = 'https://www.creditchina.gov.cn/';

const OBJECTION: RecordAction = {
  action: 'objection',
  available: true,
  route: { text: '在“信用中国”网站提出异议申诉，不收取任何费用', url: WINDOW },
};

const REPAIR_ROUTE = { text: '在“信用中国”网站申请信用修复，不收取任何费用', url: WINDOW };

/** What may be done about an adverse record; `earliestOn` is the first day on which repair may be asked for. */
export function actionsOf(state: {
  earliestOn: string;
  underObjection?: boolean;
  underRepair?: boolean;
  repaired?: boolean;
}): RecordAction[] {
  const { earliestOn } = state;
  if (state.repaired) return [];
  const objection = state.underObjection ? { ...OBJECTION, available: false, reason: '异议正在处理' } : OBJECTION;
  if (state.underRepair)
    return [objection, { action: 'repair', available: false, reason: '修复申请正在处理', earliestOn }];
  const repair: RecordAction =
    earliestOn <= REFERENCE_DATE
      ? { action: 'repair', available: true, earliestOn, route: REPAIR_ROUTE }
      : { action: 'repair', available: false, reason: '最短公示期未满', earliestOn, route: REPAIR_ROUTE };
  return [objection, repair];
}
