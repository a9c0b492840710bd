import type { Commitment, RecordAction } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { chinaDate } from '../reports/times.js';
import { addMonths } from '../seed/calendar.js';
import { uploadsOf } from '../uploads/upload-rows.js';
import { isSomethingDue, materialStates } from './materials.js';
import { shownRecordOf } from './record.js';
import { findSteps } from './rows.js';
import { allowances, type CommitmentState } from './states.js';
import type { CommitmentRow } from './types.js';

/** Months after a judgement from which repair may be asked for. */
const REPAIR_AFTER = 3;
const ROUTE = { text: '向认定单位提出，也可以通过“信用中国”网站提出，均不收取费用。', phone: '12345' };
const NOT_VERIFIED = '未验证：本服务没有接入这种签名的验证服务，不能确认签名是否有效。';

const NEXT: Readonly<Record<CommitmentState, (isDue: boolean) => string[]>> = {
  made: (isDue) => [
    '受理单位会在两个工作日内决定是否受理。',
    ...(isDue ? ['请在列明的日期前补交材料，用承诺编码和查询码办理。'] : []),
    '受理之前可以更正，认定履行情况之前可以撤回。',
  ],
  accepted: (isDue) => [
    ...(isDue ? ['请在列明的日期前补交材料，用承诺编码和查询码办理。'] : []),
    '受理单位会核查承诺是否属实，请按承诺履行。',
  ],
  supervised: (isDue) => [
    ...(isDue ? ['还有材料没有补交，请尽快办理。'] : []),
    '监管部门正在核查承诺的履行情况，结果会在这里显示。',
  ],
  rejected: () => ['可以按原因修改后重新作出承诺，或按一般程序办理。'],
  fulfilled: () => ['承诺已经全部履行，无需再做什么。'],
  partlyFulfilled: () => ['对认定有异议的，可以提出异议；改正后可以申请信用修复。'],
  notFulfilled: () => ['对认定有异议的，可以提出异议；改正后可以申请信用修复。'],
  withdrawn: () => ['承诺已经撤回，不再有效。需要时可以重新作出。'],
};

/** Objection at once and repair after a while, once it was judged that something wasn't kept. */
function actionsOf({ judgement }: CommitmentRow, today: string): RecordAction[] {
  if (!judgement || judgement.state === 'fulfilled') return [];
  const earliestOn = addMonths(judgement.on, REPAIR_AFTER);
  const isEarly = today < earliestOn;
  return [
    { action: 'objection', available: true, route: ROUTE },
    {
      action: 'repair',
      available: !isEarly,
      earliestOn,
      ...(isEarly ? { reason: `认定满 ${REPAIR_AFTER} 个月、已经改正的，可以申请信用修复。` } : {}),
      route: ROUTE,
    },
  ];
}

function signedOf({ template, text, digest, signature, signedAt, content }: CommitmentRow): Commitment['signed'] {
  const { level } = signature;
  return {
    templateId: template.id,
    templateVersion: template.version,
    text,
    digest,
    at: signedAt,
    signature: {
      level,
      ...(level === 'adapter' ? { checked: NOT_VERIFIED } : { name: content.applicant.authorisedPerson }),
      ...(level === 'handwritten' ? { picture: signature.picture } : {}),
    },
  };
}

/** A commitment as it is told to whoever may see it. */
export async function commitmentOf(database: Queryable, row: CommitmentRow, now: Date): Promise<Commitment> {
  const today = chinaDate(now);
  const { number, state, template, content } = row;
  const materials = materialStates(template, await uploadsOf(database, [number]), today);
  const isDue = isSomethingDue(materials);
  const allowed = allowances(state, isDue);
  const mayCorrect = allowed.some(({ action, available }) => action === 'correct' && available);
  const { values, deferred } = content;
  return {
    number,
    state,
    title: template.title,
    record: shownRecordOf(row),
    signed: signedOf(row),
    ...(mayCorrect ? { content: { values, deferred } } : {}),
    steps: (await findSteps(database, [number])).map(({ what, at, by, text }) => ({
      what,
      at,
      ...(by ? { by } : {}),
      ...(text ? { text } : {}),
    })),
    materials,
    allowed,
    actions: actionsOf(row, today),
    next: NEXT[state](isDue),
    asOf: now.toISOString(),
  };
}
