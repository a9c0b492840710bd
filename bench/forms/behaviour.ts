// Speed is compared only between pages that do the same: both are taken through the same situations, and what they show is compared.
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'puppeteer-core';
import type { Difference } from '../speed/behaviour.js';
import { arrive, openVisit, settle } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import { formProbe, NEXT, option } from './filled.js';

/** What a page shows in one situation. */
type Seen = Record<string, unknown>;
type Go = (visit: Visit) => Promise<unknown>;

const press =
  (selector: string, index = 0): Go =>
  (visit) =>
    visit.ask('press', selector, index);

const BACK = '.step-buttons [type=button]';

/** Types into a box in place of what it holds, and stays in it. */
const typed =
  (name: string, text: string): Go =>
  async ({ page, ask }) => {
    await ask('select', `[name="${name}"]`);
    await page.keyboard.sendCharacter(text);
  };

/** Types, and leaves the box. */
const told =
  (name: string, text: string): Go =>
  async (visit) => {
    await typed(name, text)(visit);
    await visit.ask('blur');
  };

/** In the order in which they come about; each goes on from the one before. */
const SITUATIONS: Readonly<Record<string, Go>> = {
  'arrived, nothing done': () => Promise.resolve(),
  'on without an answer': press(NEXT),
  'the question, from the list of mistakes': press('.summary button'),
  'the first question answered': press(option('check-kind', 'organ')),
  'it belongs elsewhere, with a page and a phone': press(option('check-kind', 'stateFirm')),
  'answered otherwise': press(option('check-kind', 'institution')),
  'the second question: yes, but': press(option('check-field', 'other')),
  'on, with two questions open': press(NEXT),
  'the third question: none of these': press(option('check-matter', 'none')),
  'one of these after all, and elsewhere': press(option('check-matter', 'wages')),
  'none of these again': press(option('check-matter', 'none')),
  'the fourth question: yes, but, for two reasons': press(option('check-court', 'litigation')),
  'one reason less': press(option('check-court', 'none')),
  'the first answer changed: elsewhere': press(option('check-kind', 'stateFirm')),
  'and back, with the later answers kept': press(option('check-kind', 'organ')),
  'a plain yes': press(option('check-field', 'procurement')),
  'what follows, unfolded': press('details summary'),
  'who complains': press(NEXT),
  'on with nothing filled in': press(NEXT),
  'a field, from the list of mistakes': press('.summary button', 2),
  'the name typed': typed('name', '上海演示工程有限公司'),
  'a code too short, left': told('uscc', '9131 0120-ＭＡ'),
  'a code with a wrong check digit, left': told('uscc', '91310120MADEMA0190'),
  'a row of zeros, left': told('uscc', '000000000000000000'),
  'by an agent': press(option('agent', 'agent')),
  'a phone that is none, left': told('phone', '1380000'),
  'on with mistakes': press(NEXT),
  'the agent named, with a look-alike dot': told('agentName', '演示•甲'),
  'by somebody of its own': press(option('agent', 'self')),
  'by an agent once more': press(option('agent', 'agent')),
  'and not': press(option('agent', 'self')),
  'a phone in another way of writing, left': told('phone', '＋86 138-0000-0000'),
  'a landline, left': told('phone', '（021）5555 0000 转 12'),
  'the kind of enterprise': press(option('complainantNature', 'private')),
  'while composing a name': async (visit) => {
    await visit.ask('select', '[name=contactName]');
    await visit.client.send('Input.imeSetComposition', { text: 'yan shi', selectionStart: 7, selectionEnd: 7 });
  },
  'composed and committed': ({ client }) => client.send('Input.insertText', { text: '演示甲' }),
  'a name too long, on': async (visit) => {
    await typed('contactName', '演'.repeat(51))(visit);
    await press(NEXT)(visit);
  },
  'the name in order': told('contactName', '演示甲'),
  'the code in order': told('uscc', '91310120madema019f'),
  'back to the check': press(BACK),
  'on again, with everything kept': press(NEXT),
  'Enter in the last box: what was promised': async ({ page, ask }) => {
    await ask('select', '[name=address]');
    await page.keyboard.press('Enter');
  },
  'on with nothing filled in there': press(NEXT),
  'and back to who complains': press(BACK),
};

async function walk(browser: Browser, origin: string, which: Which): Promise<Map<string, Seen>> {
  const visit = await openVisit(browser, origin, 1, formProbe);
  const seen = new Map<string, Seen>();
  try {
    await arrive(visit, origin, which);
    for (const [situation, go] of Object.entries(SITUATIONS)) {
      await go(visit).catch((error: unknown) => {
        throw new Error(`${which}, ${situation}: ${String(error)}`);
      });
      await settle(visit);
      seen.set(situation, await visit.ask<Seen>('facts'));
    }
    return seen;
  } finally {
    await visit.close();
  }
}

/** Takes both pages through all situations; how many there were, and where the pages differ. */
export async function compareForms(
  browser: Browser,
  origin: string,
): Promise<{ situations: number; differences: Difference[] }> {
  const element = await walk(browser, origin, 'element');
  const handwritten = await walk(browser, origin, 'handwritten');
  const differences = [...element].flatMap(([situation, facts]) =>
    Object.entries(facts).flatMap(([what, value]) => {
      const other = handwritten.get(situation)?.[what];
      return isDeepStrictEqual(value, other) ? [] : [{ situation, what, element: value, handwritten: other }];
    }),
  );
  return { situations: element.size, differences };
}
