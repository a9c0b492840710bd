import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Site } from './helpers/site.js';

const TYPED = '上海子虚不宜外传有限公司';
/** Of nobody: its area and day never were given out together. */
const PERSON = '110101199003070011';

/** Ways in which a page could give away what was typed, by where that is found. */
const LEAKS: Readonly<Record<string, string>> = {
  request: `void fetch('/examples.json?q=${TYPED}')`,
  localStorage: `localStorage.setItem('last', '${TYPED}')`,
  sessionStorage: `sessionStorage.setItem('last', '${TYPED}')`,
  cookies: `void (document.cookie = 'last=' + encodeURIComponent('${TYPED}'))`,
  name: `void (window.name = '${TYPED}')`,
  history: `history.replaceState({ last: '${TYPED}' }, '')`,
  address: `history.replaceState(history.state, '', '?q=' + encodeURIComponent('${TYPED}'))`,
  console: `console.warn('looked up', { name: '${TYPED}' }.name)`,
  event: `void document.body.dispatchEvent(new CustomEvent('credit-x', { detail: { query: '${TYPED}' } }))`,
};

/** What was typed stays between the visitor and the endpoint. Every visit of these tests is watched; here is what that is worth. */
export function secrets(site: () => Site): void {
  describe('What a visitor types', () => {
    it('comes out nowhere, whether it is found, not found, refused or fails', async () => {
      const visit = await site().visit('/portal.html');
      assert.equal(await visit.looksUp(TYPED), 'none');
      for (const magic of ['演示故障', '演示网页', '演示截断', '演示部分来源', '演示来源中断', '演示未接入'])
        await visit.looksUp(magic);
      await visit.leave();
    });

    it('isn’t even sent when it is the number of a person', async () => {
      const visit = await site().visit('/portal.html');
      const bodies: string[] = [];
      visit.page.on('request', (request) => bodies.push(request.postData() ?? ''));
      await visit.types(PERSON);
      await visit.page.keyboard.press('Enter');
      await visit.reads('.finding', '没有被发送');
      assert.equal(await visit.looksUp(TYPED), 'none');
      assert.ok(bodies.some((body) => body.includes(TYPED)));
      assert.ok(bodies.every((body) => !body.includes(PERSON)));
      await visit.leave();
    });

    it('would be found wherever a page put it', async () => {
      const visit = await site().visit('/bare.html');
      visit.keepsSecret(TYPED);
      const found: string[] = [];
      for (const [place, script] of Object.entries(LEAKS)) {
        assert.deepEqual((await visit.leaks()).sort(), [...found].sort());
        await visit.page.evaluate(script);
        found.push(place);
      }
      assert.deepEqual((await visit.leaks()).sort(), found.sort());
      await visit.abandon();
    });
  });
}
