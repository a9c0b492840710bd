/** Dates as `YYYY-MM-DD` and instants as RFC 3339, without `Intl`, always in China's time (+08:00, no summer time). */

/** Hours that China's time is ahead of UTC. */
export const CHINA_OFFSET = 8;

const HOUR = 3_600_000;

const inOffset = (ms: number, hours: number): string => new Date(ms + hours * HOUR).toISOString();

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export function isDate(text: string): boolean {
  // Engines take 2023-02-30 for the 2nd of March: only what comes back unchanged exists.
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(ms) && inOffset(ms, 0).startsWith(text);
}

/**
 * Whether the text is an RFC 3339 instant with an offset, for example `2026-11-23T09:05:00+08:00`. Leap seconds don't
 * pass.
 */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text) &&
  isDate(text.slice(0, 10));

/** `YYYY-MM-DD HH:MM` in China's time; a text that is no instant comes back as it is. */
export const formatInstant = (instant: string): string =>
  isInstant(instant) ? inOffset(Date.parse(instant), CHINA_OFFSET).slice(0, 16).replace('T', ' ') : instant;

/** Whether a date stands for "without end" (长期): 2099-12-31 and its variants in published data. */
export const isOpenEnded = (date: string): boolean => /^(2099-(01|12)|9999-12)-31$/.test(date);

/** Order of two dates `YYYY-MM-DD`: negative, 0 or positive. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The calendar day at an offset of so many hours, for example `todayIn(CHINA_OFFSET, Date.now())`. */
export const todayIn = (offsetHours: number, now: number): string => inOffset(now, offsetHours).slice(0, 10);

/**
 * The date that a source means: `2024-1-5`, `2024/1/5`, `2024.1.5`, `2024年1月5日`, each perhaps with a time behind it;
 * `20240105`; an RFC 3339 instant, also with the offset as Java writes it (`+0800`); 9 or 10 digits as seconds and 12 or
 * 13 as milliseconds since 1970 (all of these as a day in China). `undefined` for anything else, ranges too, and for days
 * that don't exist.
 */
export function parseDate(source: string | number): string | undefined {
  const text = String(source).trim();
  const instant = text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const date = isInstant(instant) ? todayIn(CHINA_OFFSET, Date.parse(instant)) : (dayOfEpoch(text) ?? writtenDay(text));
  return isDate(date) ? date : undefined;
}

function dayOfEpoch(digits: string): string | undefined {
  if (!/^-?(\d{9,10}|\d{12,13})$/.test(digits)) return undefined;
  return todayIn(CHINA_OFFSET, Number(digits) * (digits.length < 12 ? 1000 : 1));
}

function writtenDay(text: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:[\d:.]+)?$/.exec(text) ??
    [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
