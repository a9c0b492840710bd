import { launchBrowser } from './speed/browser.js';
import { compareBehaviour } from './speed/behaviour.js';
import { measureLeak, MOUNTS } from './speed/leaks.js';
import { startServer } from './speed/server.js';
import { median } from './speed/statistics.js';
import { measureVisit } from './speed/visit.js';

const THROTTLES = [1, 4];
const PAGES = ['element', 'handwritten'] as const;

const column = (value: number) => value.toFixed(2).padStart(12);

/** The element beside the hand-written page: same answers, same browser, in turn, so that a slow moment of the machine hits both. */
export async function printSpeed(runs: number): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const { situations, differences } = await compareBehaviour(browser, server);
    console.log(`\nSame behaviour: ${situations} situations compared, ${differences.length} differences`);
    for (const difference of differences) console.log(`  ${JSON.stringify(difference)}`);

    for (const throttle of THROTTLES) {
      const found: Record<string, { element: number; handwritten: number }[]> = {};
      for (let run = 0; run < runs; run += 1) {
        const pair = { element: {}, handwritten: {} } as Record<(typeof PAGES)[number], Record<string, number>>;
        for (const page of run % 2 ? [...PAGES].reverse() : PAGES)
          pair[page] = await measureVisit(browser, server.origin, page, throttle);
        for (const [name, element] of Object.entries(pair.element))
          (found[name] ??= []).push({ element, handwritten: pair.handwritten[name] ?? NaN });
      }
      console.log(
        `\nSpeed, CPU slowed down ${throttle} times, medians of ${runs} pairs, ms; budget of the ratio 1.1 to 1.3\n`,
      );
      console.log(`${'measure'.padEnd(40)}     element hand-written       ratio`);
      for (const [name, pairs] of Object.entries(found)) {
        const own = median(pairs.map(({ element }) => element));
        const other = median(pairs.map(({ handwritten }) => handwritten));
        const ratio = median(pairs.map(({ element, handwritten }) => element / handwritten));
        console.log(
          `${name.padEnd(40)}${column(own)}${column(other)}${Number.isFinite(ratio) ? column(ratio) : '           –'}`,
        );
      }
    }

    console.log(`\nLeft after ${MOUNTS} mounts and unmounts; budget 60 KB of heap, no node, listener or timer\n`);
    for (const page of PAGES)
      for (const used of [false, true]) {
        const { heap, nodes, listeners, timers } = await measureLeak(browser, server.origin, page, used);
        console.log(
          `${`${page}, ${used ? 'used' : 'untouched'}`.padEnd(28)} heap ${(heap / 1024).toFixed(1)} KB, nodes ${nodes}, listeners ${listeners}, timers ${timers}`,
        );
      }
  } finally {
    await browser.close();
    await server.close();
  }
}
