import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { chromeArgs, ensureChrome } from '../../scripts/browser.mjs';

/** Which of the two pages. */
export type Which = 'element' | 'handwritten';

/** A page that nobody has visited before, in front, with the probe inside. */
export interface Visit {
  readonly page: Page;
  readonly client: CDPSession;
  /** Calls a function of the probe; given and returned values are JSON. */
  ask<T>(name: string, ...given: unknown[]): Promise<T>;
  /** One of the renderer's own counters. */
  metric(name: string): Promise<number>;
  close(): Promise<void>;
}

const probe = readFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');

/**
 * A frame is made as soon as there is something to show: rounded up to the next 60th of a second, a difference of a few milliseconds would
 * vanish or count as sixteen. Nothing is put to sleep for being in the background.
 */
export const launchBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: ensureChrome(),
    args: [
      ...chromeArgs(),
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-features=CalculateNativeWinOcclusion',
    ],
    defaultViewport: { width: 1000, height: 900 },
  });

/** Opens a page in a browser context of its own: cold caches, a renderer of its own, one page at a time. */
export async function openVisit(browser: Browser, origin: string, throttle: number): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${origin}/blank.html`);
  // Without a frame rate a turning wheel would draw as fast as it can, and slow down what is measured.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluateOnNewDocument(probe);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (throttle > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return {
    page,
    client,
    ask: (name, ...given) => page.evaluate(`bench.${name}(...${JSON.stringify(given)})`) as Promise<never>,
    async metric(name) {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === name)?.value ?? NaN;
    },
    async close() {
      await context.close();
      if (errors.length > 0) throw new Error(`A script of the page failed: ${String(errors[0])}`);
    },
  };
}

/** Goes to one of the pages and waits until its box can be used. Answers with milliseconds since the navigation began. */
export async function arrive({ page, ask }: Visit, origin: string, which: Which): Promise<number> {
  await page.goto(`${origin}/${which}.html`, { waitUntil: 'domcontentloaded' });
  const ready = await ask<number>('ready');
  if (!(await ask<boolean>('visible')))
    throw new Error('The page is in the background: its frames and timers are slowed down');
  return ready;
}

/** Nothing on its way, nothing to draw. */
export async function settle({ page, ask }: Visit): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 40, concurrency: 0 });
  await ask('frame');
  await ask('frame');
}

/** A press with the mouse into the box. */
export async function touch({ page, ask }: Visit): Promise<void> {
  const { x, y } = await ask<{ x: number; y: number }>('centre');
  await page.mouse.click(x, y);
}
