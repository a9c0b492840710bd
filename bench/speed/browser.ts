import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { chromeArgs, ensureChrome } from '../../scripts/browser.mjs';

/** Which of the two pages. */
export type Which = 'element' | 'handwritten';

/** Both, in the order in which they are measured. */
export const PAGES = ['element', 'handwritten'] as const satisfies readonly Which[];

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

const script = (address: string): string => readFileSync(fileURLToPath(new URL(address, import.meta.url)), 'utf8');
const tools = script('tools.js');

/** What finds the look-up on both pages. */
const lookupProbe = script('probe.js');

/**
 * A frame is made as soon as there is something to show: rounded up to the next 60th of a second, a difference of a few milliseconds would
 * vanish or count as sixteen. Where frames themselves are counted the rate is the real one. Nothing is put to sleep for being in the background.
 */
export const launchBrowser = (frameRate: 'free' | 'real' = 'free'): Promise<Browser> =>
  puppeteer.launch({
    executablePath: ensureChrome(),
    args: [
      ...chromeArgs(),
      ...(frameRate === 'free' ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-features=CalculateNativeWinOcclusion',
    ],
    defaultViewport: { width: 1000, height: 900 },
  });

/** Measures in a browser of its own. Chromium ends by itself at times on a busy machine; then all of it is measured once more in a new one. */
export async function inBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const browser = await launchBrowser();
    try {
      return await measure(browser);
    } catch (error) {
      if (browser.connected || attempt > 1) throw error;
      console.error('The browser has ended by itself; measuring once more.');
    } finally {
      await browser.close().catch(() => undefined);
    }
  }
}

/**
 * Opens a page in a browser context of its own: cold caches, a renderer of its own, one page at a time.
 * @param probe script that makes `window.bench`, which `ask` calls
 */
export async function openVisit(
  browser: Browser,
  origin: string,
  throttle: number,
  probe = lookupProbe,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${origin}/blank.html`);
  // Without a frame rate a turning wheel would draw as fast as it can, and slow down what is measured.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluateOnNewDocument(tools + probe);
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
      // What was measured stays measured, also when the browser has gone meanwhile.
      await context.close().catch(() => undefined);
      if (errors.length > 0) throw new Error(`A script of the page failed: ${String(errors[0])}`);
    },
  };
}

/** Goes to one of the pages and waits until it can be used. Answers with milliseconds since the navigation began. */
export async function arrive({ page, ask }: Visit, origin: string, name: string): Promise<number> {
  await page.goto(`${origin}/${name}.html`, { waitUntil: 'domcontentloaded' });
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
