import { compareDates, isDate, parseDate } from '../../contract/dates.js';
import { removeBlanks, toHalfWidth } from '../../contract/normalise.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { DateField } from '../field.js';
import { error, type FieldRules } from '../rules.js';

/** The day that somebody has typed, `YYYY-MM-DD`; the words as they are when they are none. */
export function readDay(typed: string): string {
  const half = toHalfWidth(typed).trim();
  // Blanks stand for the strokes between numbers, and for nothing beside them.
  const text = removeBlanks(half.replace(/(\d)\s+(?=\d)/g, '$1-'));
  // Published data hold seconds since 1970; nobody types those.
  return (/^-?\d{9,}$/.test(text) ? undefined : parseDate(text)) ?? half;
}

/** A day, typed or picked. */
export const dateRules = (words: () => FormFurtherMessages): FieldRules<DateField, string> => ({
  blank: '',
  fits: (_field, value) => typeof value === 'string',
  clean: (_field, value) => readDay(value),
  settle: (_field, value) => readDay(value),
  missing: ({ label }, { enter }) => enter(label),
  judge({ label, earliest, latest }, value) {
    if (!isDate(value)) return error(words().wrongDate(label));
    if (earliest && compareDates(value, earliest) < 0) return error(words().dateTooEarly(label, earliest));
    if (latest && compareDates(value, latest) > 0) return error(words().dateTooLate(label, latest));
    return undefined;
  },
});
