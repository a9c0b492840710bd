import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startFormServer } from './forms/server.js';
import { inBrowser } from './speed/browser.js';
import { measureLeak, MOUNTS } from './speed/leaks.js';

const HEAP = 60;
/** After so many forms filled in hardly anything is left to compile. */
const WARM_UP = 70;

const probe = readFileSync(fileURLToPath(new URL('forms/probe.js', import.meta.url)), 'utf8');

async function printLeaks(origin: string): Promise<void> {
  console.log(
    `\nLeft after ${MOUNTS} mounts and unmounts of a form; budget ${HEAP} KB of heap, no node, listener or timer\n`,
  );
  for (const page of ['complaint', 'commitment'])
    for (const used of [false, true]) {
      const left = await inBrowser((browser) => measureLeak(browser, origin, page, used, probe, WARM_UP));
      const heap = left.heap / 1024;
      const { nodes, listeners, timers } = left;
      console.log(
        `${`${page}, ${used ? 'filled in' : 'untouched'}`.padEnd(28)} heap ${heap.toFixed(1)} KB, nodes ${nodes}, listeners ${listeners}, timers ${timers}` +
          `${heap > HEAP || nodes > 0 || listeners > 0 || timers > 0 ? '  over' : ''}`,
      );
    }
}

/** The two forms: what fifty of each leave behind. */
export async function printForms(): Promise<void> {
  const server = await startFormServer();
  try {
    await printLeaks(server.origin);
  } finally {
    await server.close();
  }
}
