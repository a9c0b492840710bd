import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';

const PAGES = {
  'the index': '/index.html',
  'a portal': '/portal.html',
  'a department’s site with jQuery, old resets and a classic script': '/department.html',
  'the same site in GBK': '/department-gbk.html',
  'a page of ten lines': '/bare.html',
};

/** The pages as hosts make them. */
export function hostPages(site: () => Site): void {
  describe('A visitor finds a subject by a few characters and by its code, and reads its details, on', () => {
    for (const [what, path] of Object.entries(PAGES))
      it(what, async () => {
        const { name, uscc } = EXAMPLES.enterprise;
        const visit = await site().visit(path);
        // Rare among the demonstration's names, so that it stands on the first page.
        assert.equal(await visit.looksUp(name.slice(2, 6)), 'found');
        await visit.reads('.card-name', name);
        assert.equal(await visit.looksUp(uscc), 'found');
        await visit.opens(name);
        await visit.reads('[part~=detail]', uscc);
        await visit.leave();
      });

    it('a page of ten lines, where what draws the results is there before anything is sent', async () => {
      const visit = await site().visit('/bare.html');
      const part = visit.page.waitForResponse((response) => /\/parts\/results\.view-/.test(response.url()));
      await visit.press('#query', '', 'credit-lookup');
      assert.equal((await part).status(), 200);
      assert.deepEqual(
        visit.log.addresses.filter((address) => address.endsWith('/subjects/search')),
        [],
      );
      await visit.leave();
    });

    it('a department’s site, whose jQuery hears what became of the search', async () => {
      const visit = await site().visit('/department-gbk.html');
      await visit.looksUp('演示空结果');
      await visit.reads('#last', '没有找到', null);
      await visit.looksUp(EXAMPLES.enterprise.name);
      await visit.reads('#last', '有结果', null);
      await visit.leave();
    });
  });

  describe('Whoever tries things out finds on the index', () => {
    it('what forces a state on each of the other pages, and the way there', async () => {
      const visit = await site().visit('/index.html?lang=en');
      await visit.press('summary', 'And on the other pages');
      for (const words of [
        '演示：准备较慢',
        '演示过期码',
        '演示：应答丢失',
        '演示待补正',
        'CREDIT-ELEMENTS-CHECK-FAILS',
      ])
        await visit.reads('#magic-elsewhere li', words, null);
      const ways = await visit.page.$$eval('#magic-elsewhere a', (links) =>
        links.map((link) => link.getAttribute('href')),
      );
      assert.deepEqual(
        [...new Set(ways)],
        ['report', 'verify', 'commitment', 'complaint'].map((name) => `/${name}.html?lang=en`),
      );
      await visit.leave();
    });
  });
}
