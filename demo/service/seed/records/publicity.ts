import type { Penalty } from '../../../../src/contract/schema/record.js';
import { addDays, addMonths, REFERENCE_DATE } from '../calendar.js';
import type { Random } from '../random.js';
import { actionsOf } from './actions.js';

/** Shortest and longest publication in months and the class's word, by the repair rules in force since 2026-04-01 (NDRC Order 36). */
const CLASSES = {
  minor: { name: '轻微', shortest: 0, longest: 3 },
  general: { name: '一般', shortest: 3, longest: 12 },
  serious: { name: '严重', shortest: 12, longest: 36 },
} as const;

/** A class of dishonesty. */
export type Class = keyof typeof CLASSES;

/** How many days ago a decision of that class may lie and still be published. */
export const publishedFor = (seriousness: Class) => CLASSES[seriousness].longest * 30 - 12;

/** The publication of an adverse record: its class, periods, state and what may be done about it. */
export function publicityOf(date: string, seriousness: Class, random: Random) {
  const { name, shortest, longest } = CLASSES[seriousness];
  const publicityFrom = addDays(date, random.between(0, 7));
  const publicityUntil = addMonths(date, longest);
  const earliestOn = addMonths(date, shortest);
  const mayRepair = earliestOn <= REFERENCE_DATE;
  const draw = random.next();
  const state: Pick<Penalty, 'underObjection' | 'underRepair' | 'repaired'> =
    draw < 0.05
      ? { underObjection: true }
      : mayRepair && draw < 0.12
        ? { underRepair: true }
        : mayRepair && draw < 0.2
          ? { repaired: true }
          : {};
  return {
    adverse: true,
    ...state,
    seriousness,
    seriousnessName: name,
    publicityFrom,
    publicityUntil,
    autoEndOn: publicityUntil,
    actions: actionsOf({ earliestOn, ...state }),
  };
}
