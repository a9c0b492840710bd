// How long it takes to check all pages of a long report, and whether the page can be used meanwhile.
import type { Browser } from 'puppeteer-core';
import type { SignatureAlgorithm } from '../../src/contract/schema/report.js';
import type { ReportCheck as Check } from '../../src/elements/credit-report/verify/report-check.js';
import { aSigner, aSignedReport } from '../../test/fixtures/signed-reports.js';
import type { ReportFixture, Signer } from '../../test/fixtures/signed-reports.js';
import { openVisit } from '../speed/browser.js';
import { cannedReport } from './canned.js';
import type { ReportServer } from './server.js';

/** What one check of a report took. */
export interface Verification {
  readonly state: string;
  readonly pages: number;
  /** Milliseconds until the signature was checked, what checks it loaded first. */
  readonly signature: number;
  /** Milliseconds until all pages were. */
  readonly all: number;
  /** The longest time in which nothing else could run. */
  readonly longestBlock: number;
}

/** A report of so many records, signed, and by whom. */
export function signedReport(count: number, alg: SignatureAlgorithm): { report: ReportFixture; signer: Signer } {
  const signer = aSigner(alg);
  const pages = cannedReport(count).pages.map((page) => [...page]);
  return { report: aSignedReport(signer, { pages }), signer };
}

interface Given {
  readonly report: ReportFixture;
  readonly key: object;
  readonly secure: boolean;
}

/** Runs in the page. A timer that wants to run all the time says how long it couldn't. */
async function check({ report, key, secure }: Given): Promise<Verification> {
  if (!secure) Object.defineProperty(crypto, 'subtle', { value: undefined });
  const address = '/cdn/verification.js';
  const { ReportCheck } = (await import(address)) as { ReportCheck: typeof Check };
  const { header, signature, pages } = report;
  const one = new ReportCheck({ header, signature, keys: [key as never], now: () => Date.parse(header.generatedAt) });
  let last = performance.now();
  let longestBlock = 0;
  let isRunning = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
    if (isRunning) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  const start = performance.now();
  await one.checkSignature();
  const signed = performance.now();
  const integrity = await one.checkPages(pages);
  const end = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 20));
  isRunning = false;
  return {
    state: integrity.state,
    pages: integrity.pages?.checked ?? 0,
    signature: signed - start,
    all: end - start,
    longestBlock,
  };
}

/**
 * Checks a signed report in a page that does nothing else.
 * @param secure whether the browser lends its own cryptography, as on https
 */
export async function measureVerification(
  browser: Browser,
  server: ReportServer,
  { report, signer }: { report: ReportFixture; signer: Signer },
  throttle: number,
  secure: boolean,
): Promise<Verification> {
  const visit = await openVisit(browser, server.origin, throttle);
  try {
    const given: Given = { report, key: signer.key, secure };
    return await visit.page.evaluate(check, given as never);
  } finally {
    await visit.close();
  }
}
