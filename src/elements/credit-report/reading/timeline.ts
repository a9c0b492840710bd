import type { ReportHeader } from '../../../contract/schema/report.js';

/** Most columns that can still be told apart on a phone. */
export const MOST_COLUMNS = 30;

/** One year, or, in the first column, a year and all before it. */
export interface TimelineColumn {
  readonly year: number;
  readonly andBefore: boolean;
}

/** The records of one chapter by column. */
export interface TimelineLane {
  readonly chapter: string;
  /** As many as there are columns. */
  readonly counts: readonly number[];
  readonly undated: number;
  readonly total: number;
}

/** Records over the years. */
export interface Timeline {
  readonly columns: readonly TimelineColumn[];
  /** In the order in which the chapters first occur. */
  readonly lanes: readonly TimelineLane[];
  /** The most records of one chapter in one column. */
  readonly highest: number;
  readonly total: number;
  /** Records whose source sent no year, or one that isn't any. */
  readonly undated: number;
}

const isYear = (year: number | undefined): year is number => year !== undefined && year >= 1000 && year <= 9999;

/** Puts a report's counts into columns: every year between the first and the last one, older years together where there would be too many. */
export function timelineOf(entries: ReportHeader['timeline']): Timeline {
  const years = entries.filter(({ count }) => count > 0).flatMap(({ year }) => (isYear(year) ? [year] : []));
  const first = years.reduce((least, year) => Math.min(least, year), Infinity);
  const last = years.reduce((most, year) => Math.max(most, year), -Infinity);
  const start = Math.max(first, last - MOST_COLUMNS + 1);
  const columns: TimelineColumn[] = [];
  for (let year = start; year <= last; year += 1) columns.push({ year, andBefore: year === start && first < start });

  const chapters = [...new Set(entries.filter(({ count }) => count > 0).map(({ chapter }) => chapter))];
  const lanes = chapters.map((chapter): TimelineLane => {
    const counts = columns.map(() => 0);
    let undated = 0;
    for (const { year, chapter: of, count } of entries) {
      if (of !== chapter) continue;
      if (isYear(year)) counts[Math.max(0, year - start)] = (counts[Math.max(0, year - start)] ?? 0) + count;
      else undated += count;
    }
    return { chapter, counts, undated, total: counts.reduce((sum, count) => sum + count, undated) };
  });
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    columns,
    lanes,
    highest: lanes.reduce((most, { counts }) => Math.max(most, ...counts), 0),
    total: sum(lanes.map(({ total }) => total)),
    undated: sum(lanes.map(({ undated }) => undated)),
  };
}

/** Places of the columns that get a label, at most `most`: the first, the last, and between them at even steps back from the last, unless that is too near to the first. */
export function labelledColumns(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const step = Math.ceil((count - 1) / (most - 1));
  const places = [0];
  for (let place = count - 1; place >= 0.75 * step; place -= step) places.splice(1, 0, place);
  return places;
}
