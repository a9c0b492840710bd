import type { COMPLAINT_STATES } from '../../../src/contract/index.js';

/** How far a complaint is. */
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What is made of a complaint next. What is asked for of the complainant stands beside it, see {@link nextStates}. */
const NEXT: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  submitted: ['supplementRequired', 'accepted', 'notAccepted', 'withdrawn'],
  supplementRequired: [],
  accepted: ['supplementRequired', 'forwarded', 'withdrawn'],
  notAccepted: [],
  // Once more to another body, should it have gone to the wrong one.
  forwarded: ['supplementRequired', 'forwarded', 'verifying', 'withdrawn'],
  verifying: ['supplementRequired', 'notSubstantiated', 'substantiated', 'withdrawn'],
  notSubstantiated: ['closed'],
  substantiated: ['rectifying'],
  rectifying: ['rectified', 'refused'],
  rectified: ['closed'],
  refused: ['confirmedBreach'],
  confirmedBreach: ['closed'],
  closed: [],
  withdrawn: [],
};

/** A state, and the one that a complaint goes back to when what was asked for is there. */
export interface Standing {
  readonly state: ComplaintState;
  /** With `supplementRequired`. */
  readonly before?: ComplaintState | null | undefined;
}

/** What may be made of a complaint. While something is asked for it goes on as from the state before. */
export const nextStates = ({ state, before }: Standing): readonly ComplaintState[] =>
  state === 'supplementRequired' && before ? NEXT[before].filter((next) => next !== 'supplementRequired') : NEXT[state];

/** Whether a complaint may go from where it stands to a state; back to the one before only from `supplementRequired`. */
export const mayBecome = (standing: Standing, to: ComplaintState): boolean =>
  nextStates(standing).includes(to) || (standing.state === 'supplementRequired' && standing.before === to);

/** The states of which nothing comes any more. */
export const isOver = (state: ComplaintState): boolean =>
  state === 'notAccepted' || state === 'closed' || state === 'withdrawn';

/** Words for the states, for the operator's pages and the reasons of refusals. */
export const STATE_LABELS: Readonly<Record<ComplaintState, string>> = {
  submitted: '已提交',
  supplementRequired: '待补正',
  accepted: '已受理',
  notAccepted: '不予受理',
  forwarded: '已转办',
  verifying: '核查中',
  notSubstantiated: '经核查不属实',
  substantiated: '经核查属实',
  rectifying: '整改中',
  rectified: '已整改',
  refused: '拒不整改',
  confirmedBreach: '认定为政务违约失信',
  closed: '已办结',
  withdrawn: '已撤回',
};

/** What a complainant may do. */
export type ComplaintAction = 'supplement' | 'urge' | 'rate' | 'withdraw';

/** What allowances hang on besides the state. */
export interface Circumstances {
  /** A term is over. */
  readonly isOverdue: boolean;
  /** Day from which one may urge again; absent when nobody has urged lately. */
  readonly urgeFrom?: string | undefined;
  readonly isRated: boolean;
}

/** Whether something may be done, and why not. */
export interface Allowance {
  readonly action: ComplaintAction;
  readonly available: boolean;
  readonly reason?: string;
}

function refusalOf(
  action: ComplaintAction,
  standing: Standing,
  { isOverdue, urgeFrom, isRated }: Circumstances,
): string | undefined {
  const now = `这件投诉目前的状态是“${STATE_LABELS[standing.state]}”`;
  // Until it's known what came out.
  const isUndecided = mayBecome(standing, 'withdrawn');
  switch (action) {
    case 'supplement':
      return isUndecided ? undefined : `${now}，不能再补充材料。`;
    case 'urge':
      if (isOver(standing.state)) return `${now}，不用再催办。`;
      if (!isOverdue) return '还没有超过办理期限，到期没有进展时可以催办。';
      return urgeFrom ? `已经催办过了，${urgeFrom} 起可以再次催办。` : undefined;
    case 'rate':
      if (isRated) return '已经评价过了。';
      return standing.state === 'closed' || standing.state === 'notAccepted' ? undefined : '办结以后可以评价。';
    case 'withdraw':
      return isUndecided ? undefined : `${now}，不能撤回。`;
  }
}

/** Whether an action is allowed. */
export function allowanceOf(action: ComplaintAction, standing: Standing, circumstances: Circumstances): Allowance {
  const reason = refusalOf(action, standing, circumstances);
  return reason === undefined ? { action, available: true } : { action, available: false, reason };
}

/** All actions. */
export const allowances = (standing: Standing, circumstances: Circumstances): Allowance[] =>
  (['supplement', 'urge', 'rate', 'withdraw'] as const).map((action) => allowanceOf(action, standing, circumstances));
