// Speed is compared only between pages that do the same: both are taken through the same situations, and what they show is compared.
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { arrive, openVisit, settle, touch } from './browser.js';
import type { Visit, Which } from './browser.js';
import { STATES } from './canned.js';
import type { BenchServer } from './server.js';

/** What the pages show in one situation and have sent on the way there. */
type Seen = Record<string, unknown>;

/** A situation in which the pages differ, and in what. */
export interface Difference {
  readonly situation: string;
  readonly what: string;
  readonly element: unknown;
  readonly handwritten: unknown;
}

/** An invented number of a person with a right check digit, and a code with a wrong one. */
const PERSON = '110101199003070011';
const WRONG_CODE = '91310120MADEMA0190';

const shown = async (visit: Visit): Promise<void> => {
  await settle(visit);
  await visit.ask('rested');
};

async function ask(visit: Visit, query: string): Promise<void> {
  await visit.ask('select');
  await visit.page.keyboard.sendCharacter(query);
  await visit.ask('expect', 'answered');
  await visit.page.keyboard.press('Enter');
  await visit.ask('shown', 'keydown');
  await shown(visit);
}

/** Keys pressed as soon as the box is there; nothing of them may be lost. */
async function inHaste(visit: Visit): Promise<void> {
  await visit.ask('expect', 'answered');
  await touch(visit);
  await visit.page.keyboard.sendCharacter('上海');
  await visit.page.keyboard.press('Enter');
  await visit.ask('shown', 'keydown');
  await new Promise((r) => setTimeout(r, 1500));
  await shown(visit);
}

async function nextPage(visit: Visit): Promise<void> {
  await visit.ask('expect', 'results', '上海', 40);
  await visit.ask('press', '#more');
  await visit.ask('shown', 'answer');
  await shown(visit);
}

/** After a change of words that is worth suggestions. */
async function suggested(visit: Visit): Promise<void> {
  await visit.ask('frame');
  await visit.ask('expect', 'suggestions');
  await visit.ask('shown', 'answer');
  await shown(visit);
}

async function typed(visit: Visit, text: string): Promise<void> {
  await visit.ask('select');
  await visit.page.keyboard.sendCharacter(text);
  await shown(visit);
}

const typedAndSuggested = async (visit: Visit, text: string): Promise<void> => {
  await typed(visit, text);
  await suggested(visit);
};

async function composing(visit: Visit): Promise<void> {
  await visit.ask('press', '.clear');
  await visit.client.send('Input.imeSetComposition', { text: 'shang hai', selectionStart: 9, selectionEnd: 9 });
  await shown(visit);
}

const key =
  (name: 'ArrowDown' | 'ArrowUp' | 'Escape' | 'Enter') =>
  async (visit: Visit): Promise<void> => {
    await visit.page.keyboard.press(name);
    await shown(visit);
  };

/** In the order in which they come about; each goes on from the one before. */
const SITUATIONS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'arrived, nothing done': shown,
  'typed and sent at once': inHaste,
  'the next page': nextPage,
  suggestions: (visit) => typedAndSuggested(visit, '公司'),
  'the first suggestion': key('ArrowDown'),
  'the second suggestion': key('ArrowDown'),
  'the first again': key('ArrowUp'),
  'suggestions closed': key('Escape'),
  'a code begun': (visit) => typedAndSuggested(visit, '9131 0120-ＭA'),
  'taken for a name instead': async (visit) => {
    await visit.ask('press', '.understood button');
    await shown(visit);
  },
  'a code with a wrong check digit': (visit) => typed(visit, WRONG_CODE),
  'the number of a person': (visit) => typed(visit, PERSON),
  'the number of a person, sent': key('Enter'),
  'while composing': composing,
  'composed and committed': async (visit) => {
    await visit.client.send('Input.insertText', { text: '上海' });
    await suggested(visit);
  },
  'an empty box, sent': async (visit) => {
    await visit.ask('press', '.clear');
    await visit.page.keyboard.press('Enter');
    await shown(visit);
  },
  ...Object.fromEntries(
    Object.keys(STATES).map((query) => [`answered: ${query}`, (visit: Visit) => ask(visit, query)]),
  ),
};

async function walk(browser: Browser, server: BenchServer, which: Which): Promise<Map<string, Seen>> {
  const visit = await openVisit(browser, server.origin, 1);
  const seen = new Map<string, Seen>();
  try {
    await arrive(visit, server.origin, which);
    server.takeSearches();
    for (const [situation, go] of Object.entries(SITUATIONS)) {
      await go(visit).catch((error: unknown) => {
        throw new Error(`${which}, ${situation}: ${String(error)}`);
      });
      const facts = await visit.ask<Seen>('facts');
      seen.set(situation, { ...facts, sent: server.takeSearches() });
    }
    return seen;
  } finally {
    await visit.close();
  }
}

/** Takes both pages through all situations; how many there were, and where the pages differ. */
export async function compareBehaviour(
  browser: Browser,
  server: BenchServer,
): Promise<{ situations: number; differences: Difference[] }> {
  const element = await walk(browser, server, 'element');
  const handwritten = await walk(browser, server, 'handwritten');
  const differences = [...element].flatMap(([situation, facts]) =>
    Object.entries(facts).flatMap(([what, value]) => {
      const other = handwritten.get(situation)?.[what];
      return isDeepStrictEqual(value, other) ? [] : [{ situation, what, element: value, handwritten: other }];
    }),
  );
  return { situations: element.size, differences };
}
