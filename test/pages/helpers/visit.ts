import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer-core';

const probe = readFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');
const LOOKUP = 'credit-lookup';
/** Shorter words stand in addresses and logs by chance. */
const SHORTEST_SECRET = 4;

/** How a visit is unlike others. */
export interface VisitSettings {
  /** Changes a script on its way to the page, by the end of its address. */
  readonly rewrite?: readonly [ending: string, change: (script: string) => string];
  /** Pixels of the window; 1000 otherwise. */
  readonly width?: number;
}

/** What was seen besides the page itself. */
interface Log {
  readonly console: string[];
  readonly errors: string[];
  readonly addresses: string[];
}

/**
 * Somebody at a page: reads, types, presses. When they leave, nothing of what they typed may have come out anywhere but in the bodies of requests.
 */
export class Visit {
  readonly log: Log = { console: [], errors: [], addresses: [] };
  private readonly secrets = new Set<string>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => this.log.console.push(message.text()));
    page.on('pageerror', (error) => this.log.errors.push(String(error)));
    page.on('request', (request) => this.log.addresses.push(request.url(), request.headers()['referer'] ?? ''));
  }

  static async open(browser: Browser, address: string, { rewrite, width }: VisitSettings = {}): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const visit = new Visit(context, page);
    await page.evaluateOnNewDocument(probe);
    // A page that warns before something typed is lost is left all the same.
    page.on('dialog', (dialog) => void dialog.accept());
    if (width) await page.setViewport({ width, height: 800 });
    if (rewrite) {
      await page.setRequestInterception(true);
      page.on('request', (request) => void rewritten(request, ...rewrite));
    }
    await page.goto(address);
    await visit.ask('defined');
    return visit;
  }

  /** Duplicates the tab, as browsers do: the same address, with a copy of what this tab keeps for itself. */
  async duplicate(): Promise<Visit> {
    const { page, context } = this;
    const kept = await page.evaluate(() => Object.entries(sessionStorage));
    const tab = await context.newPage();
    const visit = new Visit(context, tab);
    await tab.evaluateOnNewDocument(probe);
    await tab.evaluateOnNewDocument((entries: [string, string][]) => {
      if (window === window.top) entries.forEach(([name, text]) => sessionStorage.setItem(name, text));
    }, kept);
    const viewport = page.viewport();
    if (viewport) await tab.setViewport(viewport);
    await tab.goto(page.url());
    await visit.ask('defined');
    return visit;
  }

  /** Calls a function of the probe; given and returned values are JSON. */
  ask<T>(name: string, ...given: unknown[]): Promise<T> {
    const list = given.map((value) => JSON.stringify(value) ?? 'undefined').join();
    return this.page.evaluate(`probe.hold(probe.${name}(${list}))`) as Promise<T>;
  }

  /** Presses something in the page, or in an element where one is named. */
  press(selector: string, text = '', host: string | null = null): Promise<void> {
    return this.ask('press', host, selector, text);
  }

  /** Presses something in the look-up. */
  pressInside(selector: string, text = '', host = LOOKUP): Promise<void> {
    return this.press(selector, text, host);
  }

  /** Waits until something can be read in the look-up. */
  async reads(selector: string, text = '', host: string | null = LOOKUP): Promise<void> {
    await this.ask('see', host, selector, text);
  }

  /** What can be read there, one text for each place. */
  texts(selector: string, host: string | null = LOOKUP): Promise<string[]> {
    return this.ask('textOf', host, selector);
  }

  /** Puts words into the box, as an input method does. */
  async types(words: string, host = LOOKUP): Promise<void> {
    this.keepsSecret(words);
    await this.press('#query', '', host);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.sendCharacter(words);
  }

  /** Does something that sends a search; what became of it, as the element's `state`. */
  async answerTo(act: () => Promise<unknown>, host = LOOKUP): Promise<string> {
    const before = await this.ask<number>('answers');
    await act();
    return this.ask('answered', host, before);
  }

  /** Types, sends, and waits for the answer. */
  async looksUp(words: string, host = LOOKUP): Promise<string> {
    await this.types(words, host);
    return this.answerTo(() => this.page.keyboard.press('Enter'), host);
  }

  /** Opens a result and waits until its details are there. */
  async opens(name: string, host = LOOKUP): Promise<void> {
    await this.pressInside('.card-name button', name, host);
    await this.reads('#subject-registration', '', host);
  }

  /** From here on this may stand nowhere but in bodies and headers of requests. */
  keepsSecret(text: string): void {
    if (text.length >= SHORTEST_SECRET) this.secrets.add(text);
  }

  /** Places where something came out that was to be kept. */
  async leaks(): Promise<string[]> {
    const { details } = await this.ask<{ details: string[] }>('seen');
    const stored = await this.ask<Record<string, string>>('stored');
    const places: [string, string][] = [
      ...this.log.console.map((line): [string, string] => ['console', line]),
      ...this.log.addresses.map((address): [string, string] => ['request', address]),
      ...details.map((detail): [string, string] => ['event', detail]),
      ...Object.entries(stored),
    ];
    const found = places.filter(([, text]) => [...this.secrets].some((secret) => holds(text, secret)));
    return [...new Set(found.map(([place]) => place))];
  }

  /** Ends the visit, which must have kept every secret and met no script error. */
  async leave(): Promise<void> {
    const leaks = await this.leaks();
    await this.context.close();
    assert.deepEqual(leaks, [], 'what was typed came out');
    assert.deepEqual(this.log.errors, []);
  }

  /** Ends a visit that was to go wrong. */
  abandon(): Promise<void> {
    return this.context.close();
  }
}

const holds = (text: string, secret: string) => text.includes(secret) || text.includes(encodeURIComponent(secret));

async function rewritten(request: HTTPRequest, ending: string, change: (script: string) => string): Promise<void> {
  if (!request.url().endsWith(ending)) return request.continue();
  const answer = await fetch(request.url());
  return request.respond({ contentType: 'text/javascript', body: change(await answer.text()) });
}
