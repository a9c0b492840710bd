// The element beside the hand-written page: same answers, same browser, in turn, so that a slow moment of the machine hits both.
import { PAGES } from './browser.js';
import type { Which } from './browser.js';
import { median } from './statistics.js';

/** Numbers by the name of what was measured. */
export type Measures = Record<string, number>;

const COLUMN = 12;
const column = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–').padStart(COLUMN);

/**
 * Measures both pages so many times, in changing order, and says the medians: of each page, and of the ratio of each pair.
 * @param budget that a ratio above is marked for
 */
export async function pairTable(
  runs: number,
  measure: (which: Which) => Promise<Measures>,
  budget = Infinity,
): Promise<string> {
  const found = new Map<string, Record<Which, number>[]>();
  for (let run = 0; run < runs; run += 1) {
    const pair: Record<Which, Measures> = { element: {}, handwritten: {} };
    for (const which of run % 2 ? [...PAGES].reverse() : PAGES) pair[which] = await measure(which);
    for (const [name, element] of Object.entries(pair.element))
      found.set(name, [...(found.get(name) ?? []), { element, handwritten: pair.handwritten[name] ?? NaN }]);
  }
  const rows = [...found].map(([name, pairs]) => {
    const ratio = median(pairs.map(({ element, handwritten }) => element / handwritten));
    const columns = PAGES.map((which) => column(median(pairs.map((pair) => pair[which])))).join('');
    return `${name.padEnd(40)}${columns}${column(ratio)}${ratio > budget ? '  over' : ''}`;
  });
  return [`${'measure'.padEnd(40)}     element hand-written       ratio`, ...rows].join('\n');
}
