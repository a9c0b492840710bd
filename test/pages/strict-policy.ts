import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import { Applicant } from './helpers/applicant.js';
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

    it('commits, by hand, and verifies a report without one violation report', async () => {
      const visit = await site().visit('/strict.html');
      const applicant = new Applicant(visit);
      await applicant.opens('诚信经营主动公示承诺书');
      await applicant.fillsInVoluntary();
      await applicant.reviews();
      await applicant.goesToSigning();
      await applicant.chooses('level', 'handwritten');
      await applicant.writesByHand();
      await applicant.press('[part~=submit]', '签署并提交');
      await applicant.keepsReceipt();
      await applicant.reads('img.signed-picture');
      await visit.press('label', '核验码', 'credit-report');
      await visit.page.keyboard.sendCharacter('NOSUCHCODE');
      await visit.page.keyboard.press('Enter');
      await visit.reads('.credit', '没有找到这个核验码', 'credit-report');
      assert.deepEqual(await violations(visit), []);
      applicant.keepsEverythingSecret();
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
