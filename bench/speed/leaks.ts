// What stays behind when an element is put into a page and taken out again, fifty times.
import type { Browser } from 'puppeteer-core';
import { arrive, openVisit, settle } from './browser.js';
import type { Visit } from './browser.js';

/** What is left after so many mounts, over what was there before them. */
export interface Leak {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

export const MOUNTS = 50;
// Code gets compiled and caches get filled in the first ones; that happens once per page, not per mount.
const WARM_UP = 20;

async function standing(visit: Visit): Promise<Leak> {
  await settle(visit);
  for (let time = 0; time < 4; time++) {
    await visit.client.send('HeapProfiler.collectGarbage');
    await visit.ask('frame');
  }
  return {
    heap: await visit.metric('JSHeapUsedSize'),
    nodes: await visit.metric('Nodes'),
    listeners: await visit.metric('JSEventListeners'),
    timers: await visit.ask<number>('timers'),
  };
}

/**
 * Mounts and unmounts in one page. With `used` each one is used in between.
 * @param warmUp mounts before the count begins: the more there is to compile, the more it takes until that is done
 */
export async function measureLeak(
  browser: Browser,
  origin: string,
  name: string,
  used: boolean,
  probe?: string,
  warmUp = WARM_UP,
): Promise<Leak> {
  const visit = await openVisit(browser, origin, 1, probe);
  try {
    await visit.client.send('HeapProfiler.enable');
    await arrive(visit, origin, name);
    await visit.ask('countTimers');
    await visit.ask('mountings', warmUp, used);
    const before = await standing(visit);
    await visit.ask('mountings', MOUNTS, used);
    const after = await standing(visit);
    return {
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      timers: after.timers - before.timers,
    };
  } finally {
    await visit.close();
  }
}
