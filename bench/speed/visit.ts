// One visit as people make it: arrive, touch the box, press Enter too early, type, choose words, read, ask for more.
import type { Browser } from 'puppeteer-core';
import { COUNTS } from './canned.js';
import { arrive, openVisit, settle, touch } from './browser.js';
import type { Visit, Which } from './browser.js';
import type { Measures } from './pairs.js';
import { median } from './statistics.js';

const CODE = '91310120MADEMA01';

/** Types a question in place of what the box holds and sends it. */
async function search({ page, ask }: Visit, query: string): Promise<number> {
  await ask('select');
  await page.keyboard.sendCharacter(query);
  await ask('expect', 'results', query, COUNTS[query]);
  await page.keyboard.press('Enter');
  return ask<number>('shown', 'answer');
}

/** Types one character; how long until the line below the box had changed. */
async function press({ page, ask }: Visit, character: string): Promise<number> {
  await ask('expect', 'understood');
  // As an input method inserts it: one event, whatever the keyboard.
  await page.keyboard.sendCharacter(character);
  return ask<number>('shown', 'input');
}

/**
 * Visits one of the pages. Milliseconds, by the page's own clock or the renderer's own count of main-thread time; `shift` is the layout shift up to
 * the first press.
 */
export async function measureVisit(
  browser: Browser,
  origin: string,
  which: Which,
  throttle: number,
): Promise<Measures> {
  const visit = await openVisit(browser, origin, throttle);
  const { page, ask } = visit;
  const measures: Measures = {};
  const busy = async () => (await visit.metric('TaskDuration')) * 1000;
  try {
    const before = await busy();
    measures['time to ready'] = await arrive(visit, origin, which);
    await settle(visit);
    const loaded = await busy();
    measures['shift'] = await ask<number>('shifted');
    measures['main thread until ready'] = loaded - before;

    await touch(visit);
    await settle(visit);

    await ask('expect', 'error');
    await page.keyboard.press('Enter');
    measures['submit → error painted'] = await ask<number>('shown', 'keydown');

    const [first = '', ...rest] = CODE;
    measures['first key → understood painted'] = await press(visit, first);
    // Up to here it was a name; with the sixth character it is taken for a code, and each further one is read back.
    await page.keyboard.sendCharacter(rest.slice(0, 5).join(''));
    const keys: number[] = [];
    for (const key of rest.slice(5)) keys.push(await press(visit, key));
    measures['next keys → understood painted'] = median(keys);
    await settle(visit);

    const typed = await busy();
    measures['main thread, touch and typing'] = typed - loaded;

    await ask('select');
    await ask('expect', 'suggestions');
    await page.keyboard.sendCharacter('上海');
    measures['reply → suggestions painted'] = await ask<number>('shown', 'answer');
    await settle(visit);

    const suggested = await busy();
    await ask('expect', 'results', '上海', COUNTS['上海']);
    await page.keyboard.press('Enter');
    measures['reply → first 20 results painted'] = await ask<number>('shown', 'answer');
    await settle(visit);
    measures['main thread, first 20 results'] = (await busy()) - suggested;

    measures['reply → next 20 results painted'] = await search(visit, '公司');
    await settle(visit);
    const listed = await busy();
    measures['reply → 100 results painted'] = await search(visit, '有限');
    await settle(visit);
    measures['main thread, 100 results'] = (await busy()) - listed;

    measures['main thread, whole visit'] = (await busy()) - before;
    return measures;
  } finally {
    await visit.close();
  }
}
