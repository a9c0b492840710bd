/** Records on a page. */
export const PAGE_SIZE = 50;
/** So many all stand on the page, where the browser's own search finds them. */
export const WHOLE_LIMIT = 500;

/** The part of a list that is drawn; `to` is outside. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many pages a list has; one page when it is drawn whole. */
export const pagesFor = (count: number): number => (count > WHOLE_LIMIT ? Math.ceil(count / PAGE_SIZE) : 1);

/** The page nearest to the one wanted; counted from 0. */
export const nearestPage = (page: number, count: number): number => Math.max(0, Math.min(page, pagesFor(count) - 1));

/** What of a list stands on a page. */
export function rangeOf(page: number, count: number): Range {
  if (count <= WHOLE_LIMIT) return { from: 0, to: count };
  const from = nearestPage(page, count) * PAGE_SIZE;
  return { from, to: Math.min(from + PAGE_SIZE, count) };
}

/** The page whose number somebody typed, counted from 0; the last one when it is too large, nothing when it is no number. */
export function typedPage(text: string, count: number): number | undefined {
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0;
  return number > 0 ? nearestPage(number - 1, count) : undefined;
}
