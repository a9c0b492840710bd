import type { COMMITMENT_STATES } from '../../../src/contract/index.js';

/** How far a commitment is. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What a clerk or the applicant may make of it next. */
const NEXT: Readonly<Record<CommitmentState, readonly CommitmentState[]>> = {
  made: ['accepted', 'rejected', 'withdrawn'],
  accepted: ['supervised', 'fulfilled', 'partlyFulfilled', 'notFulfilled', 'withdrawn'],
  supervised: ['fulfilled', 'partlyFulfilled', 'notFulfilled', 'withdrawn'],
  rejected: [],
  fulfilled: [],
  partlyFulfilled: [],
  notFulfilled: [],
  withdrawn: [],
};

/** Words for the states, for the operator's pages and the reasons of refusals. */
export const STATE_LABELS: Readonly<Record<CommitmentState, string>> = {
  made: '待受理',
  accepted: '已受理',
  rejected: '不予受理',
  supervised: '监管中',
  fulfilled: '全部履行',
  partlyFulfilled: '部分履行',
  notFulfilled: '全部未履行',
  withdrawn: '已撤回',
};

/** Whether a commitment may go from one state to the other. */
export const mayBecome = (from: CommitmentState, to: CommitmentState): boolean => NEXT[from].includes(to);

/** The states of which nothing comes any more. */
export const isOver = (state: CommitmentState): boolean => NEXT[state].length === 0;

/** Whether fulfilment was judged. */
export const isJudged = (state: CommitmentState): boolean =>
  state === 'fulfilled' || state === 'partlyFulfilled' || state === 'notFulfilled';

/** What an applicant may do. */
export type CommitmentAction = 'supplement' | 'correct' | 'withdraw';

/** Whether something may be done, and why not. */
export interface Allowance {
  readonly action: CommitmentAction;
  readonly available: boolean;
  readonly reason?: string;
}

function refusalOf(action: CommitmentAction, state: CommitmentState, isSomethingDue: boolean): string | undefined {
  const now = `这份承诺目前的状态是“${STATE_LABELS[state]}”`;
  switch (action) {
    case 'supplement':
      if (isOver(state)) return `${now}，不能再补交材料。`;
      return isSomethingDue ? undefined : '材料已经齐全，没有需要补交的。';
    case 'correct':
      return state === 'made' ? undefined : `${now}，只有受理之前可以更正。如有变化，请联系受理单位。`;
    case 'withdraw':
      return mayBecome(state, 'withdrawn') ? undefined : `${now}，不能撤回。`;
  }
}

/** Whether an action is allowed in a state. */
export function allowanceOf(action: CommitmentAction, state: CommitmentState, isSomethingDue: boolean): Allowance {
  const reason = refusalOf(action, state, isSomethingDue);
  return reason === undefined ? { action, available: true } : { action, available: false, reason };
}

/** All actions. */
export const allowances = (state: CommitmentState, isSomethingDue: boolean): Allowance[] =>
  (['supplement', 'correct', 'withdraw'] as const).map((action) => allowanceOf(action, state, isSomethingDue));
