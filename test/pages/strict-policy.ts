import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';
import type { Visit } from './helpers/visit.js';

/** A browser reports a violation to the page and writes it to the console. */
async function violations(visit: Visit): Promise<string[]> {
  const { violations } = await visit.ask<{ violations: string[] }>('seen');
  const shown = await visit.texts('#violations', null);
  return [
    ...violations,
    ...visit.log.console.filter((line) => /content security policy|trusted ?types|refused to/i.test(line)),
    ...shown.filter((count) => count !== '0'),
  ];
}

/** The page that is sent under the strictest policy. */
export function strictPolicy(site: () => Site): void {
  describe('A visitor of a page under the strictest policy', () => {
    it('looks a subject up and reads its details without one violation report', async () => {
      const { name } = EXAMPLES.enterprise;
      const visit = await site().visit('/strict.html');
      assert.equal(await visit.looksUp(name), 'found');
      await visit.opens(name);
      await visit.pressInside('.chapter-toggle');
      await visit.reads('[part~=record]');
      assert.deepEqual(await violations(visit), []);
      await visit.leave();
    });

    it('would see the count move, were anything refused', async () => {
      const visit = await site().visit('/strict.html');
      await visit.press('#provoke');
      await visit.reads('#violations', '1', null);
      const found = await violations(visit);
      assert.equal(found.length, 3, found.join('\n'));
      await visit.leave();
    });
  });
}
