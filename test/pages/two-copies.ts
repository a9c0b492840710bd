import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import project from '../../package.json' with { type: 'json' };
import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';
import type { Visit } from './helpers/visit.js';

const { version } = project;
const OLDER = '0.0.9';
const warnings = (visit: Visit) => visit.log.console.filter((line) => line.includes('already defined'));

/** The page that loads the module and the classic script. */
export function twoCopies(site: () => Site): void {
  describe('A visitor of a page with two copies', () => {
    it('uses both look-ups, while the console says which versions there are', async () => {
      const { name } = EXAMPLES.enterprise;
      const visit = await site().visit('/two-copies.html', {
        rewrite: ['/credit-elements.classic.js', (script) => script.split(`"${version}"`).join(`"${OLDER}"`)],
      });
      for (const place of [1, 2]) {
        const lookup = `.stage:nth-child(${place}) credit-lookup`;
        assert.equal(await visit.looksUp(name, lookup), 'found', lookup);
        await visit.opens(name, lookup);
      }
      const told = warnings(visit);
      assert.ok(told.length > 0);
      for (const line of told) {
        assert.match(line, /^\[credit-elements\] <credit-[a-z]+> is already defined, by version /);
        assert.ok(line.endsWith(` ${OLDER}; version ${version} is not used.`), line);
      }
      assert.ok(told.some((line) => line.includes('<credit-lookup>')));
      assert.deepEqual(await visit.texts('#errors', null), ['0']);
      await visit.leave();
    });

    it('reads no such warning on a page with one copy', async () => {
      const visit = await site().visit('/bare.html');
      await visit.reads('#query');
      assert.deepEqual(warnings(visit), []);
      await visit.leave();
    });
  });
}
