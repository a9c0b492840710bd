/** China has had one time and no summer time since 1991. */
const OFFSET = 8 * 3_600_000;

const inChina = (at: Date): string => new Date(at.getTime() + OFFSET).toISOString();

/** An instant as papers in China write it: RFC 3339 with their offset, to the second. */
export const chinaInstant = (at: Date): string => `${inChina(at).slice(0, 19)}+08:00`;

/** The day in China, `YYYY-MM-DD`. */
export const chinaDate = (at: Date): string => inChina(at).slice(0, 10);

/** 14 digits of China's time, as report numbers begin. */
export const chinaStamp = (at: Date): string => inChina(at).slice(0, 19).replace(/\D/g, '');

/** The month in China, `YYYY-MM`. */
export const chinaMonth = (at: Date): string => inChina(at).slice(0, 7);

/** A date moved back by months; the last day of a shorter month where the day doesn't exist. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** How statements hand instants back: RFC 3339, UTC. */
export const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
