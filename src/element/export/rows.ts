import type { RecordsMessages } from '../../locale/zh-hans/records.js';

/** A list of which some may not be loaded yet. */
export interface PartlyLoaded {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
  readonly totalIsCapped?: boolean | undefined;
}

/** How many rows of how many an export holds, in words. */
export function loadedRows(
  { items: { length }, nextCursor, total, totalIsCapped }: PartlyLoaded,
  words: Pick<RecordsMessages, 'exportRows' | 'exportRowsCapped' | 'exportAllRows' | 'exportSomeRows'>,
): string {
  if (totalIsCapped && total !== undefined) return words.exportRowsCapped(length, total);
  if (total !== undefined && total > length) return words.exportRows(length, total);
  return nextCursor ? words.exportSomeRows(length) : words.exportAllRows(length);
}
