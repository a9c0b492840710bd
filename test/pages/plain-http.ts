import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';

const OFFERED = ['#secure', '#subtle', '#uuid', '#clipboard'];

/** The page without https, under a name that isn't localhost. */
export function plainHttp(site: () => Site): void {
  describe('A visitor over plain http', () => {
    it('looks a subject up, and reads its details and records, without what browsers keep for secure pages', async () => {
      const { name } = EXAMPLES.enterprise;
      const visit = await site().visit('/plain-http.html', { plain: true });
      for (const id of OFFERED) assert.deepEqual(await visit.texts(id, null), ['没有'], id);
      assert.equal(await visit.looksUp(name), 'found');
      await visit.opens(name);
      await visit.pressInside('.chapter-toggle');
      await visit.reads('[part~=record]');
      assert.deepEqual(await visit.texts('#errors', null), ['0']);
      await visit.leave();
    });

    it('has all of that where the page is secure', async () => {
      const visit = await site().visit('/plain-http.html');
      for (const id of OFFERED) assert.deepEqual(await visit.texts(id, null), ['有'], id);
      await visit.leave();
    });
  });
}
