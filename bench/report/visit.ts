// One visit as people make it: open the report, read, look for a word, turn to the next page, go to another.
import type { Browser } from 'puppeteer-core';
import { openVisit, settle } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import type { Measures } from '../speed/pairs.js';
import { cannedReport, INLINE, matching } from './canned.js';
import { openReport, pageCount, reportProbe, shownOf } from './open.js';
import type { ShownList } from './open.js';
import type { ReportServer } from './server.js';

/** What a visit found out. */
export interface Visited {
  /** Milliseconds, by the page's own clock or the renderer's own count of main-thread time; `shift` is the layout shift up to the first press. */
  readonly measures: Measures;
  /** DOM nodes of the page and of its shadow root: with the first view, and at the end. */
  readonly nodes: readonly number[];
}

/** A word of penalties' titles: about one record in ten has it, and not the first one. */
export const WORD = '报表案';

/** Does something, and says how long after it, or after the answer to it, the list was on the screen. */
async function until(visit: Visit, list: ShownList, act: () => Promise<unknown>): Promise<number> {
  await visit.ask('expect', list);
  await act();
  return visit.ask<number>('shown');
}

/** Visits one of the pages. Up to 2,000 records came with the report, and everything happens there; above, pages and filters are the endpoint's. */
export async function visitReport(
  browser: Browser,
  server: ReportServer,
  which: Which,
  count: number,
  throttle: number,
): Promise<Visited> {
  const { records } = cannedReport(count);
  const visit = await openVisit(browser, server.origin, throttle, reportProbe);
  const { page, ask } = visit;
  const measures: Measures = {};
  const busy = async () => (await visit.metric('TaskDuration')) * 1000;
  const rest = async () => {
    await settle(visit);
    await ask('rested');
  };
  const whence = count > INLINE ? 'reply' : 'act';
  try {
    const before = await busy();
    measures['navigation → first view painted'] = await openReport(visit, server.origin, which, count);
    measures['reply → first view painted'] = await ask<number>('shown');
    await rest();
    const read = await busy();
    measures['main thread until first view'] = read - before;
    measures['shift'] = await ask<number>('shifted');
    const nodes = [await ask<number>('nodes')];

    await ask('focus', '#filter-text');
    measures[`${whence} → filter painted`] = await until(
      visit,
      shownOf(matching(records, { query: WORD })),
      async () => {
        await page.keyboard.sendCharacter(WORD);
        await page.keyboard.press('Enter');
      },
    );
    await rest();
    measures['main thread, filter'] = (await busy()) - read;
    measures['act → filter cleared painted'] = await until(visit, shownOf(records), () =>
      ask('press', '.filter-buttons [type=button]'),
    );
    await rest();

    const pages = pageCount(records.length);
    if (pages > 1) {
      const turned = await busy();
      // It stands on the signed page that is there.
      measures['act → next page painted'] = await until(visit, shownOf(records, 1), () =>
        ask('press', '.pager button', '下一页'),
      );
      await rest();
      measures['main thread, next page'] = (await busy()) - turned;
      const middle = Math.floor(pages / 2);
      await ask('focus', '#go-to-page');
      measures[`${whence} → page n painted`] = await until(visit, shownOf(records, middle), async () => {
        await page.keyboard.sendCharacter(String(middle + 1));
        await page.keyboard.press('Enter');
      });
      await rest();
    }
    measures['main thread, whole visit'] = (await busy()) - before;
    nodes.push(await ask<number>('nodes'));
    return { measures, nodes };
  } finally {
    await visit.close();
  }
}
