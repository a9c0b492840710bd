import { compareDates, isDate } from '../contract/dates.js';
import type { FormMessages } from '../locale/zh-hans/form.js';
import type { Period, PeriodEnd, PeriodField, Remark } from './field.js';

const ENDS: readonly PeriodEnd[] = ['from', 'to'];

/** The same day so many months later, or earlier; the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(day, last.getUTCDate())).padStart(2, '0');
}

/** What there is to say about a period in which something is filled in. */
export function judgePeriod(field: PeriodField, period: Period, words: FormMessages): Remark | undefined {
  const { earliest, latest, mostMonths } = field;
  const error = (message: string, end: PeriodEnd): Remark => ({ severity: 'error', message, end });

  for (const end of ENDS) {
    const date = period[end];
    if (!isDate(date)) return error(date ? words.wholeDate(end) : words.missingDate(end), end);
    if (earliest && compareDates(date, earliest) < 0) return error(words.tooEarly(end, earliest), end);
    if (latest && compareDates(date, latest) > 0) return error(words.tooLate(end, latest), end);
  }
  if (compareDates(period.from, period.to) > 0) return error(words.wrongOrder, 'from');
  if (mostMonths && compareDates(period.to, addMonths(period.from, mostMonths)) > 0)
    return error(words.tooLongPeriod(mostMonths, addMonths(period.to, -mostMonths)), 'from');
  return undefined;
}
