import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';
import type { Visit } from './helpers/visit.js';

const { name } = EXAMPLES.notPublic;

/** Fills in the page's own sign-in, which is open. */
async function signsIn(visit: Visit, level: string, actor: string): Promise<void> {
  await visit.press(`#signin [name=actor][value=${actor}] + span`);
  await visit.press(`#signin [name=level][value=${level}] + span`);
  const answer = visit.page.waitForResponse(
    (response) => response.url().endsWith('/demo/session') && response.request().method() === 'POST',
  );
  await visit.press('#signin [value=signin]');
  const { token } = (await (await answer).json()) as { token: string };
  visit.keepsSecret(token);
}

async function signsOut(visit: Visit): Promise<void> {
  await visit.press('#account', '退出');
  await visit.reads('#account', '登录', null);
}

/** The portal, which signs visitors in. */
export function login(site: () => Site): void {
  describe('A visitor of the portal', () => {
    it('finds a subject that is not public after a sign-in for it at real-name level, and not before, below or after', async () => {
      const visit = await site().visit('/portal.html');
      assert.equal(await visit.looksUp(name), 'not-public');
      assert.doesNotMatch((await visit.texts('.answer')).join(), new RegExp(name));

      await visit.press('#account', '登录');
      assert.equal(await visit.answerTo(() => signsIn(visit, 'account', 'legal')), 'not-public');
      await signsOut(visit);

      await visit.press('#account', '登录');
      await signsIn(visit, 'real-name', 'legal');
      assert.equal(await visit.looksUp(name), 'found');
      await visit.opens(name);
      await visit.reads('[part~=detail]', EXAMPLES.notPublic.uscc);

      await signsOut(visit);
      assert.deepEqual(await visit.texts('[part~=detail]'), []);
      assert.equal(await visit.looksUp(name), 'not-public');
      await visit.leave();
    });

    it('is asked to sign in by the page, at the level that is needed, and then has the answer', async () => {
      const visit = await site().visit('/portal.html');
      assert.equal(await visit.looksUp('演示登录'), 'failed');
      await visit.reads('#signin-why', '实名认证', null);
      assert.equal(await visit.answerTo(() => signsIn(visit, 'real-name', 'person')), 'found');
      await visit.leave();
    });
  });
}
