// Speed is compared only between pages that show the same: both are taken through the same situations, and what they show is compared.
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'puppeteer-core';
import type { Difference } from '../speed/behaviour.js';
import { openVisit, settle } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import { openReport, reportProbe } from './open.js';
import type { ReportServer } from './server.js';

/** What the pages show in one situation and have sent on the way there. */
type Seen = Record<string, unknown>;
type Go = (visit: Visit) => Promise<unknown>;

const press =
  (selector: string, text?: string): Go =>
  (visit) =>
    visit.ask('press', selector, text);

const choose =
  (selector: string, value: string): Go =>
  (visit) =>
    visit.ask('choose', selector, value);

const clear = press('.filter-buttons [type=button]');
const turn = (text: string): Go => press('.pager button', text);

const typed =
  (selector: string, text: string): Go =>
  async ({ page, ask }) => {
    await ask('focus', selector);
    await page.keyboard.sendCharacter(text);
    await page.keyboard.press('Enter');
  };

/** In the order in which they come about; each goes on from the one before. */
const SITUATIONS: Readonly<Record<string, Go>> = {
  'first view': () => Promise.resolve(),
  'a word that many records have': typed('#filter-text', '报表案'),
  'a word that few records have': typed('#filter-text', '报表案 第 4 '),
  'a word that none has': typed('#filter-text', '没有这样的记录'),
  'cleared again': clear,
  'one chapter': choose('#filter-chapter', 'honorInfo'),
  'one domain of it': choose('#filter-domain', 'D03'),
  cleared: clear,
  'a span of days': async (visit) => {
    await choose('#filter-from', '2025-01-01')(visit);
    await settle(visit);
    await choose('#filter-to', '2026-06-30')(visit);
  },
  'cleared, all pages': clear,
  'records of a domain, from its card': press('.domain button'),
  'cleared, from a card': clear,
};

/** Where there are pages. */
const PAGED: Readonly<Record<string, Go>> = {
  'the next page': turn('下一页'),
  'the last page': turn('末页'),
  'the page before it': turn('上一页'),
  'page 21 by its number': typed('#go-to-page', '21'),
  'a page that is none': typed('#go-to-page', '0'),
  'the first page': turn('首页'),
  'a word on several pages': typed('#filter-text', '演示许可'),
  'its second page': turn('下一页'),
};

async function walk(browser: Browser, server: ReportServer, which: Which, count: number): Promise<Map<string, Seen>> {
  const visit = await openVisit(browser, server.origin, 1, reportProbe);
  const seen = new Map<string, Seen>();
  try {
    server.takeSearches();
    await openReport(visit, server.origin, which, count);
    for (const [situation, go] of Object.entries({ ...SITUATIONS, ...(count > 500 ? PAGED : {}) })) {
      await go(visit).catch((error: unknown) => {
        throw new Error(`${which}, ${situation}: ${String(error)}`);
      });
      await settle(visit);
      await visit.ask('rested');
      seen.set(situation, { ...(await visit.ask<Seen>('facts')), sent: server.takeSearches() });
    }
    return seen;
  } finally {
    await visit.close();
  }
}

/** Takes both pages through all situations; how many there were, and where the pages differ. */
export async function compareReports(
  browser: Browser,
  server: ReportServer,
  count: number,
): Promise<{ situations: number; differences: Difference[] }> {
  const element = await walk(browser, server, 'element', count);
  const handwritten = await walk(browser, server, 'handwritten', count);
  const differences = [...element].flatMap(([situation, facts]) =>
    Object.entries(facts).flatMap(([what, value]) => {
      // Only the element checks the report, and says last of all what it found.
      if (situation === 'first view' && what === 'news') return [];
      const other = handwritten.get(situation)?.[what];
      return isDeepStrictEqual(value, other) ? [] : [{ situation, what, element: value, handwritten: other }];
    }),
  );
  return { situations: element.size, differences };
}
