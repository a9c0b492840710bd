import { inBrowser, PAGES } from './speed/browser.js';
import { compareBehaviour } from './speed/behaviour.js';
import { measureLeak, MOUNTS } from './speed/leaks.js';
import { pairTable } from './speed/pairs.js';
import { startServer } from './speed/server.js';
import { measureVisit } from './speed/visit.js';

const THROTTLES = [1, 4];

/** The element beside the hand-written page: same answers, same browser, in turn, so that a slow moment of the machine hits both. */
export async function printSpeed(runs: number): Promise<void> {
  const server = await startServer();
  try {
    const { situations, differences } = await inBrowser((browser) => compareBehaviour(browser, server));
    console.log(`\nSame behaviour: ${situations} situations compared, ${differences.length} differences`);
    for (const difference of differences) console.log(`  ${JSON.stringify(difference)}`);

    for (const throttle of THROTTLES) {
      console.log(
        `\nSpeed, CPU slowed down ${throttle} times, medians of ${runs} pairs, ms; budget of the ratio 1.1 to 1.3\n`,
      );
      console.log(
        await inBrowser((browser) => pairTable(runs, (page) => measureVisit(browser, server.origin, page, throttle))),
      );
    }

    console.log(`\nLeft after ${MOUNTS} mounts and unmounts; budget 60 KB of heap, no node, listener or timer\n`);
    for (const page of PAGES)
      for (const used of [false, true]) {
        const { heap, nodes, listeners, timers } = await inBrowser((browser) =>
          measureLeak(browser, server.origin, page, used),
        );
        console.log(
          `${`${page}, ${used ? 'used' : 'untouched'}`.padEnd(28)} heap ${(heap / 1024).toFixed(1)} KB, nodes ${nodes}, listeners ${listeners}, timers ${timers}`,
        );
      }
  } finally {
    await server.close();
  }
}
