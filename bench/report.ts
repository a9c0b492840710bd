import type { Browser } from 'puppeteer-core';
import { compareReports } from './report/behaviour.js';
import { cannedReport, matching } from './report/canned.js';
import { reportProbe, shownOf } from './report/open.js';
import { measureScroll } from './report/scroll.js';
import { startReportServer } from './report/server.js';
import type { ReportServer } from './report/server.js';
import { measureVerification, signedReport } from './report/verification.js';
import { visitReport, WORD } from './report/visit.js';
import { launchBrowser, PAGES } from './speed/browser.js';
import { measureLeak, MOUNTS } from './speed/leaks.js';
import { pairTable } from './speed/pairs.js';
import { median } from './speed/statistics.js';

const THROTTLES = [1, 4];
const RATIO = 1.2;
const DROPPED = 0.15;
const HEAP = 60;
/** An empty stretch in the window that is longer than any between two records. */
const BLANK = 200;
/** So many records are verified, and mounted fifty times. */
const LONG = 10_000;

const number = (value: number) => value.toLocaleString('en');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

async function printBehaviour(browser: Browser, server: ReportServer, counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const { situations, differences } = await compareReports(browser, server, count);
    console.log(
      `Same behaviour, ${number(count)} records: ${situations} situations compared, ${differences.length} differences`,
    );
    for (const difference of differences) console.log(`  ${JSON.stringify(difference).slice(0, 1000)}`);
  }
}

async function printSpeeds(
  browser: Browser,
  server: ReportServer,
  counts: readonly number[],
  runs: number,
): Promise<void> {
  const nodes = new Map<string, readonly number[]>();
  for (const throttle of THROTTLES)
    for (const count of counts) {
      console.log(
        `\nReport of ${number(count)} records, CPU slowed down ${throttle} times, medians of ${runs} pairs, ms; budget of the ratio ${RATIO}\n`,
      );
      const table = await pairTable(
        runs,
        async (which) => {
          const visited = await visitReport(browser, server, which, count, throttle);
          nodes.set(`${which} ${count}`, visited.nodes);
          return visited.measures;
        },
        RATIO,
      );
      console.log(table);
    }
  console.log('\nDOM nodes with the first view and with another page; budget: independent of the number above 500\n');
  for (const which of PAGES)
    for (const count of counts)
      console.log(`${which.padEnd(12)} ${number(count).padStart(8)}  ${nodes.get(`${which} ${count}`)?.join(', ')}`);
}

async function printScrolling(server: ReportServer, counts: readonly number[], runs: number): Promise<void> {
  console.log(
    `\nScrolling for 3 s, CPU slowed down 4 times, medians of ${runs}; budget ${percent(DROPPED)} of frames dropped, never blank\n`,
  );
  const browser = await launchBrowser('real');
  try {
    for (const count of counts)
      for (const which of PAGES) {
        const found = [];
        for (let run = 0; run < runs; run += 1) found.push(await measureScroll(browser, server, which, count));
        const dropped = median(found.map((each) => each.dropped));
        const blank = Math.max(...found.map((each) => each.blank));
        console.log(
          `${which.padEnd(12)} ${number(count).padStart(8)}  dropped ${percent(dropped)} of ${median(found.map(({ frames }) => frames))}, ` +
            `unfinished ${percent(median(found.map(({ missing }) => missing)))}, longest empty stretch ${blank} px of 900` +
            `${dropped > DROPPED ? '  over' : ''}${blank > BLANK ? '  blank' : ''}`,
        );
      }
  } finally {
    await browser.close();
  }
}

async function printLeaks(browser: Browser, server: ReportServer): Promise<void> {
  console.log(
    `\nLeft after ${MOUNTS} mounts and unmounts of ${number(LONG)} records; budget ${HEAP} KB of heap, no node, listener or timer\n`,
  );
  const { records } = cannedReport(LONG);
  const plan = { text: WORD, first: shownOf(records), filtered: shownOf(matching(records, { query: WORD })) };
  const probe = `${reportProbe}; window.bench.plan(${JSON.stringify(plan)});`;
  for (const which of PAGES)
    for (const used of [false, true]) {
      const left = await measureLeak(browser, server.origin, `${which}-${LONG}`, used, probe);
      const heap = left.heap / 1024;
      console.log(
        `${`${which}, ${used ? 'filtered' : 'untouched'}`.padEnd(28)} heap ${heap.toFixed(1)} KB, nodes ${left.nodes}, listeners ${left.listeners}, timers ${left.timers}` +
          `${heap > HEAP ? '  over' : ''}`,
      );
    }
}

async function printVerification(browser: Browser, server: ReportServer): Promise<void> {
  console.log(`\nChecking a signed report of ${number(LONG)} records in pages of 100, all there already\n`);
  for (const [name, alg, secure] of [
    ['ES256, by the browser', 'ES256', true],
    ['ES256, on plain http', 'ES256', false],
    ['SM2 with SM3', 'SM2-SM3', true],
  ] as const) {
    const signed = signedReport(LONG, alg);
    for (const throttle of THROTTLES) {
      const { state, pages, signature, all, longestBlock } = await measureVerification(
        browser,
        server,
        signed,
        throttle,
        secure,
      );
      console.log(
        `${name.padEnd(24)} at ${throttle}×: ${state}, ${pages} pages in ${all.toFixed(0)} ms, ${(pages / ((all - signature) / 1000)).toFixed(0)} pages a second, ` +
          `signature ${signature.toFixed(0)} ms, longest block ${longestBlock.toFixed(0)} ms`,
      );
    }
  }
}

/** A report of each length beside a hand-written page that shows the same: first view, filter, pages, nodes, scrolling, what stays behind; then how long checking takes. */
export async function printReport(counts: readonly number[], runs: number): Promise<void> {
  const server = await startReportServer([...new Set([...counts, LONG])]);
  const browser = await launchBrowser();
  try {
    console.log();
    await printBehaviour(browser, server, counts);
    await printSpeeds(browser, server, counts, runs);
    await printScrolling(server, counts, Math.min(runs, 3));
    await printLeaks(browser, server);
    await printVerification(browser, server);
  } finally {
    await browser.close();
    await server.close();
  }
}
