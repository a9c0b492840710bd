const DAY = 86_400_000;

/** The day on which the demonstration stands still: all generated dates are relative to it, none to the clock. */
export const REFERENCE_DATE = '2026-11-01';
/** As of when the demonstration's sources speak. */
export const REFERENCE_INSTANT = '2026-11-01T06:00:00+08:00';
/** How registers write that there is no end (长期). */
export const OPEN_END = '2099-12-31';

const referenceDay = Date.parse(REFERENCE_DATE) / DAY;

const textOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** The date that many days before the reference date; negative for later. */
export const daysAgo = (days: number) => textOf(referenceDay - days);

/** A date moved by days. */
export const addDays = (date: string, days: number) => textOf(Date.parse(date) / DAY + days);

/** A date moved by months; the last day of a shorter month where the day doesn't exist. */
export function addMonths(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay))).toISOString().slice(0, 10);
}

/** The year of a date. */
export const yearOf = (date: string) => Number(date.slice(0, 4));
