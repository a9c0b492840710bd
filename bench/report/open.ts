import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CreditRecord } from '../../src/contract/schema/record.js';
import { arrive } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import { cannedReport } from './canned.js';

/** What finds the report on both pages. */
export const reportProbe = readFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');

/** A list as the pages show it: how many records, and the number and title of the first. */
export interface ShownList {
  readonly length: number;
  readonly number: number;
  readonly title: string;
}

/** So many all stand on the page; above, pages of fifty do. */
const WHOLE = 500;
const PAGE = 50;

/** How many pages a list of so many records has. */
export const pageCount = (records: number): number => (records > WHOLE ? Math.ceil(records / PAGE) : 1);

/** What a page of a list shows; pages are counted from 0. */
export function shownOf(records: readonly CreditRecord[], page = 0): ShownList {
  const start = page * PAGE;
  return {
    length: records.length > WHOLE ? Math.min(PAGE, records.length - start) : records.length,
    number: start + 1,
    title: records[start]?.title ?? '',
  };
}

/** Goes to a page with a report and waits until its first records are drawn. Answers with milliseconds since the navigation began. */
export async function openReport(visit: Visit, origin: string, which: Which, count: number): Promise<number> {
  await arrive(visit, origin, `${which}-${count}`);
  await visit.ask('expect', shownOf(cannedReport(count).records));
  return visit.ask<number>('at');
}
