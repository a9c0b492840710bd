import { compareForms } from './forms/behaviour.js';
import { formProbe } from './forms/filled.js';
import { startFormServer } from './forms/server.js';
import { visitForm } from './forms/visit.js';
import { inBrowser } from './speed/browser.js';
import { measureLeak, MOUNTS } from './speed/leaks.js';
import { pairTable } from './speed/pairs.js';

const THROTTLES = [1, 4];
const RATIO = 1.3;
const HEAP = 60;
/** After so many forms filled in hardly anything is left to compile. */
const WARM_UP = 70;

/** The pages by the names of their files. */
const FORMS = {
  element: 'complaint',
  handwritten: 'complaint, hand-written',
  commitment: 'commitment',
} as const;

async function printBehaviour(origin: string): Promise<void> {
  const { situations, differences } = await inBrowser((browser) => compareForms(browser, origin));
  console.log(`\nSame behaviour: ${situations} situations compared, ${differences.length} differences`);
  for (const difference of differences) console.log(`  ${JSON.stringify(difference).slice(0, 1000)}`);
}

async function printSpeeds(origin: string, runs: number): Promise<void> {
  for (const throttle of THROTTLES) {
    console.log(
      `\nComplaint, CPU slowed down ${throttle} times, medians of ${runs} pairs, ms; budget of the ratio ${RATIO}\n`,
    );
    console.log(
      await inBrowser((browser) => pairTable(runs, (which) => visitForm(browser, origin, which, throttle), RATIO)),
    );
  }
}

async function printLeaks(origin: string): Promise<void> {
  console.log(
    `\nLeft after ${MOUNTS} mounts and unmounts of a form; budget ${HEAP} KB of heap, no node, listener or timer\n`,
  );
  for (const [page, name] of Object.entries(FORMS))
    for (const used of [false, true]) {
      const left = await inBrowser((browser) => measureLeak(browser, origin, page, used, formProbe, WARM_UP));
      const heap = left.heap / 1024;
      const { nodes, listeners, timers } = left;
      console.log(
        `${`${name}, ${used ? 'filled in' : 'untouched'}`.padEnd(36)} heap ${heap.toFixed(1)} KB, nodes ${nodes}, listeners ${listeners}, timers ${timers}` +
          `${heap > HEAP || nodes > 0 || listeners > 0 || timers > 0 ? '  over' : ''}`,
      );
    }
}

/** The complaint beside a hand-written page that behaves the same up to its third page; then what fifty of each form leave behind. */
export async function printForms(runs: number): Promise<void> {
  const server = await startFormServer();
  try {
    await printBehaviour(server.origin);
    await printSpeeds(server.origin, runs);
    await printLeaks(server.origin);
  } finally {
    await server.close();
  }
}
