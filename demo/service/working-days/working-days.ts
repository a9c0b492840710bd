import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import { isDate } from '../../../src/contract/index.js';
import { addDays } from '../seed/calendar.js';

const day = v.pipe(v.string(), v.check(isDate));

/** A calendar as an operator writes it: days off beside weekends, and weekend days that are worked (调休). */
const CalendarSchema = v.object({
  years: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), v.object({ holidays: v.array(day), workdays: v.array(day) })),
});

/** The demonstration's own calendar. */
const OWN = new URL('calendar.json', import.meta.url);

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Counts working days. Years that the calendar doesn't know are counted by their weekends alone. */
export class WorkingDays {
  private readonly holidays: ReadonlySet<string>;
  private readonly workdays: ReadonlySet<string>;

  /** @param file calendar of an operator. @throws when it can't be read or isn't one */
  constructor(file?: string) {
    const { years } = v.parse(CalendarSchema, JSON.parse(readFileSync(file ?? OWN, 'utf8')));
    this.holidays = new Set(Object.values(years).flatMap(({ holidays }) => holidays));
    this.workdays = new Set(Object.values(years).flatMap(({ workdays }) => workdays));
  }

  isWorkingDay(date: string): boolean {
    return this.workdays.has(date) || (!isWeekend(date) && !this.holidays.has(date));
  }

  /** The last day of a term of so many working days that begins on a day; that day itself doesn't count. */
  after(date: string, days: number): string {
    return this.walk(date, days, 1);
  }

  /** The working day so many working days before. */
  before(date: string, days: number): string {
    return this.walk(date, days, -1);
  }

  /** How many working days there are after a day, up to and with another one. */
  between(date: string, until: string): number {
    let count = 0;
    for (let at = addDays(date, 1); at <= until; at = addDays(at, 1)) if (this.isWorkingDay(at)) count++;
    return count;
  }

  private walk(date: string, days: number, step: 1 | -1): string {
    let at = date;
    for (let left = days; left > 0;) {
      at = addDays(at, step);
      if (this.isWorkingDay(at)) left--;
    }
    return at;
  }
}
