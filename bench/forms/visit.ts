// One visit as people make it: answer the check, turn the page too early, mend what is said, go on.
import type { Browser } from 'puppeteer-core';
import { arrive, openVisit, settle } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import type { Measures } from '../speed/pairs.js';
import { median } from '../speed/statistics.js';
import { formProbe, NEXT, option } from './filled.js';

/** Each answer brings the next question. */
const ANSWERS = [
  ['check-kind', 'organ', 'check-field'],
  ['check-field', 'procurement', 'check-matter'],
  ['check-matter', 'none', 'check-court'],
] as const;

const CODE = '91310120MADEMA019F';

/** Presses something; how long until what follows from it was on the screen. */
async function until({ ask }: Visit, condition: 'there' | 'gone', selector: string, pressed: string): Promise<number> {
  await ask('expect', condition, selector);
  await ask('press', pressed);
  return ask<number>('shown', 'click');
}

/** Types one character as an input method inserts it; how long until what is said at the field had changed. */
async function key({ page, ask }: Visit, name: string, character: string): Promise<number> {
  await ask('expect', 'changed', `[id="complaint-${name}-findings"]`);
  await page.keyboard.sendCharacter(character);
  return ask<number>('shown', 'input');
}

/**
 * Visits one of the pages. Milliseconds, by the page's own clock or the renderer's own count of main-thread time; `shift` is the layout shift up to
 * the first press.
 */
export async function visitForm(browser: Browser, origin: string, which: Which, throttle: number): Promise<Measures> {
  const visit = await openVisit(browser, origin, throttle, formProbe);
  const { ask } = visit;
  const measures: Measures = {};
  const busy = async () => (await visit.metric('TaskDuration')) * 1000;
  try {
    const before = await busy();
    measures['time to ready'] = await arrive(visit, origin, which);
    await settle(visit);
    const loaded = await busy();
    measures['shift'] = await ask<number>('shifted');
    measures['main thread until ready'] = loaded - before;

    const questions: number[] = [];
    for (const [name, value, next] of ANSWERS)
      questions.push(await until(visit, 'there', `[name="${next}"]`, option(name, value)));
    measures['answer → next question painted'] = median(questions);
    measures['last answer → outcome painted'] = await until(visit, 'there', '.verdict', option('check-court', 'none'));
    await settle(visit);
    measures['main thread, check'] = (await busy()) - loaded;

    measures['next → page of fields painted'] = await until(visit, 'there', '[name=uscc]', NEXT);
    await settle(visit);
    const turned = await busy();
    measures['next → 6 errors painted'] = await until(visit, 'there', '.summary', NEXT);

    await ask('select', '[name=name]');
    const [first = '', ...rest] = '上海演示工程有限公司';
    measures['key → error gone'] = await key(visit, 'name', first);
    for (const character of rest) await visit.page.keyboard.sendCharacter(character);
    await ask('select', '[name=uscc]');
    const keys: number[] = [];
    for (const character of CODE) keys.push(await key(visit, 'uscc', character));
    measures['key → error changed'] = median(keys);
    measures['choice → two more fields painted'] = await until(
      visit,
      'there',
      '[name=agentName]',
      option('agent', 'agent'),
    );
    measures['choice → both gone'] = await until(visit, 'gone', '[name=agentName]', option('agent', 'self'));
    await ask('press', option('complainantNature', 'private'));
    await ask('fill', 'contactName', '演示甲');
    await ask('fill', 'phone', '13800000000');
    await settle(visit);
    measures['main thread, filling in'] = (await busy()) - turned;

    measures['next → third page painted'] = await until(visit, 'there', '[name=promiseKind]', NEXT);
    await settle(visit);
    measures['main thread, whole visit'] = (await busy()) - before;
    return measures;
  } finally {
    await visit.close();
  }
}
