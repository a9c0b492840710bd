import type { Complaint, Wanted } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { chinaDate } from '../reports/times.js';
import { uploadsOf } from '../uploads/upload-rows.js';
import { UPLOAD_OFFER } from '../uploads/uploads.js';
import type { WorkingDays } from '../working-days/working-days.js';
import { evidenceOf, fileOf } from './evidence.js';
import { UNKNOWN_STATE } from './magic.js';
import { OPERATOR } from './offer/offer.js';
import { URGE_EVERY } from './offer/terms.js';
import { findAnswers, findSteps, findWanted } from './rows.js';
import { allowances, type Circumstances, type ComplaintState, isOver } from './states.js';
import { MOST_FILES } from './supplements.js';
import { deadlinesOf, findTerms, isOverdue } from './terms.js';
import type { ComplaintRow, StepRow, TermRow, WantedRow } from './types.js';

const NEXT: Readonly<Record<ComplaintState, readonly string[]>> = {
  submitted: ['受理单位会在期限内决定是否受理，需要补正的会在这里列出。', '可以补充材料；有结果之前可以撤回。'],
  supplementRequired: ['请在列明的日期前补充，全部补齐后自动继续办理。等待补充的时间不计入办理期限。'],
  accepted: ['受理单位会把投诉转交被投诉单位的上级或者主管部门核查。'],
  notAccepted: ['可以按原因补齐后重新提交，或者按说明找对应的渠道。'],
  forwarded: ['核查单位会联系您和被投诉单位，请保持电话畅通。'],
  verifying: ['核查单位正在核实情况，结果会在这里显示。'],
  notSubstantiated: ['核查结论已经说明理由。有新的证据的，可以重新提交。'],
  substantiated: ['核查单位会要求被投诉单位整改。'],
  rectifying: ['被投诉单位正在整改，完成后会在这里显示。'],
  rectified: ['受理单位确认以后办结。'],
  refused: ['被投诉单位没有按要求整改，将认定是否构成政务违约失信。'],
  confirmedBreach: ['认定信息按规定归集、共享。'],
  closed: ['投诉已经办结，可以评价。'],
  withdrawn: ['投诉已经撤回，不再办理。需要时可以重新提交。'],
};

/** What is asked for as it stands on a day. What nobody waits for any more isn't asked for. */
const wantedOf = (rows: readonly WantedRow[], { state }: ComplaintRow, today: string): Wanted[] =>
  rows
    .filter(({ givenAt }) => givenAt !== null || state === 'supplementRequired')
    .map(({ id, kind, text, dueOn, givenAt }) => ({
      id,
      kind,
      text,
      dueOn,
      state: givenAt !== null ? 'given' : dueOn < today ? 'overdue' : 'open',
      ...(kind === 'material'
        ? { accept: [...UPLOAD_OFFER.accept], maxBytes: UPLOAD_OFFER.maxBytes, maxFiles: MOST_FILES }
        : {}),
    }));

/** What the allowances hang on besides the state. */
export function circumstancesOf(
  row: Pick<ComplaintRow, 'rating'>,
  {
    terms,
    steps,
    workingDays,
    today,
  }: { terms: readonly TermRow[]; steps: readonly StepRow[]; workingDays: WorkingDays; today: string },
): Circumstances {
  const urged = steps.filter(({ what }) => what === 'urged').at(-1);
  const urgeFrom = urged && workingDays.after(chinaDate(new Date(urged.at)), URGE_EVERY);
  return {
    isOverdue: terms.some((term) => isOverdue(term, today)),
    ...(urgeFrom !== undefined && today < urgeFrom ? { urgeFrom } : {}),
    isRated: row.rating !== null,
  };
}

/** A complaint as it is told to whoever may see it. */
export async function complaintOf(
  database: Queryable,
  row: ComplaintRow,
  { now, workingDays }: { now: Date; workingDays: WorkingDays },
): Promise<Complaint> {
  const today = chinaDate(now);
  const { number, state, submittedAt, request, told, handler, outcome, rating, effect } = row;
  const { complainant, respondent } = request;
  const [uploads, steps, terms, wanted, answers] = [
    await uploadsOf(database, [number]),
    await findSteps(database, number),
    await findTerms(database, number),
    await findWanted(database, number),
    await findAnswers(database, number),
  ];
  const filesOf = (reference: string) => {
    const ids = answers.filter((answer) => answer.reference === reference).map(({ id }) => id);
    return uploads.filter(({ takenAs }) => takenAs !== null && ids.includes(takenAs)).map(fileOf);
  };
  return {
    number,
    ...(effect === 'unknown-state' ? { state: UNKNOWN_STATE.state, stateLabel: UNKNOWN_STATE.label } : { state }),
    submittedAt,
    handler: isOver(state) || !handler ? OPERATOR : handler,
    complainant: { name: complainant.name, uscc: complainant.uscc },
    respondent: { name: respondent.name, ...(respondent.uscc ? { uscc: respondent.uscc } : {}) },
    told: [...told],
    evidence: evidenceOf(uploads).map(({ name, files }) => ({ name, files: files.map(fileOf) })),
    steps: steps.map(({ what, label, at, by, text, reference }) => {
      const files = reference ? filesOf(reference) : [];
      return {
        what,
        at,
        ...(label ? { label } : {}),
        ...(by ? { by } : {}),
        ...(text ? { text } : {}),
        ...(reference ? { reference } : {}),
        ...(files.length > 0 ? { files } : {}),
      };
    }),
    deadlines: deadlinesOf(terms, today),
    wanted: wantedOf(wanted, row, today),
    ...(outcome ? { outcome } : {}),
    ...(rating ? { rating } : {}),
    allowed: allowances(row, circumstancesOf(row, { terms, steps, workingDays, today })),
    next: [...NEXT[state]],
    asOf: now.toISOString(),
  };
}
