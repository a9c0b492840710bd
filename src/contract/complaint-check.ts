import { CHECK_TYPES, type CheckOption, type CheckQuestion } from './schema/complaint-offer.js';

/** What was answered, by the ids of the questions. */
export type CheckAnswers = Readonly<Record<string, readonly string[]>>;

/** How a check ends: the worst of what the answers say. `conditional` is "yes, but"; `open` as long as a question isn't answered. */
export interface CheckResult {
  readonly verdict: 'open' | 'accepted' | 'conditional' | 'elsewhere';
  /** The answers that are no plain "yes". */
  readonly reasons: readonly CheckOption[];
  /** Questions of a type that isn't known here: nobody was asked them. */
  readonly unasked: readonly CheckQuestion[];
}

/** Whether a question can be asked here. */
export const isAskable = ({ type, options }: CheckQuestion): boolean =>
  (CHECK_TYPES as readonly string[]).includes(type) && options.length > 0;

/** Judges the answers of a check by the operator's rules. What isn't known is never a plain "yes". */
export function judgeCheck(questions: readonly CheckQuestion[], answers: CheckAnswers): CheckResult {
  const unasked = questions.filter((question) => !isAskable(question));
  const asked = questions.filter(isAskable);
  const chosen = asked.map(({ id, options }) => {
    const given = Object.keys(answers).includes(id) ? (answers[id] ?? []) : [];
    return options.filter(({ value }) => given.includes(value));
  });
  const reasons = chosen.flat().filter(({ outcome }) => outcome !== 'accepted');
  const elsewhere = reasons.filter(({ outcome }) => outcome === 'elsewhere');
  if (elsewhere.length) return { verdict: 'elsewhere', reasons: elsewhere, unasked };
  if (chosen.some(({ length }) => length === 0)) return { verdict: 'open', reasons, unasked };
  return { verdict: reasons.length || unasked.length ? 'conditional' : 'accepted', reasons, unasked };
}
