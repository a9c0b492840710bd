import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { EXAMPLES } from '../../demo/service/seed/index.js';
import type { Site } from './helpers/site.js';
import type { Visit } from './helpers/visit.js';

const REPORT = 'credit-report';
const { name, uscc } = EXAMPLES.enterprise;
/** The source of the last one is always down in the demonstration. */
const DOMAINS = ['market', 'tax', 'fire', 'ecology', 'customs'];

/** From the look-up to a special report over five 领域, signed in on the way. */
async function asksForReport(visit: Visit): Promise<void> {
  await visit.looksUp(uscc);
  await visit.opens(name);
  await Promise.all([visit.page.waitForNavigation(), visit.pressInside('a.button', '查看信用报告')]);
  await visit.ask('defined');
  await visit.press('input[value=special]', '', REPORT);
  for (const domain of DOMAINS) await visit.press(`input[name=domains][value=${domain}]`, '', REPORT);
  await visit.press('button', '近 3 年', REPORT);
  await visit.press('button[type=submit]', '申请报告', REPORT);
  await visit.press('#signin [value=signin]');
  await visit.reads('.verdict-title', '真实有效', REPORT);
}

/** The code that is shown, as somebody reads it out. */
async function showsCode(visit: Visit): Promise<string> {
  await visit.press('button', '出示合规码', REPORT);
  await visit.press('input[name=scope][value=all]', '', REPORT);
  await visit.press('input[name=lifetime][value="600"]', '', REPORT);
  await visit.press('button[type=submit]', '生成合规码', REPORT);
  await visit.reads('.present-short', '', REPORT);
  const [code = ''] = await visit.texts('.present-short [aria-hidden]', REPORT);
  const plain = code.replace(/\s/g, '');
  visit.keepsSecret(plain);
  return plain;
}

/** Somebody else, at the page for verifying. */
async function verifies(site: Site, code: string): Promise<Visit> {
  const visit = await site.visit('/verify.html');
  visit.keepsSecret(code);
  await visit.press('label', '核验码', REPORT);
  await visit.page.keyboard.sendCharacter(code);
  await visit.page.keyboard.press('Enter');
  return visit;
}

/** The pages of reports: a holder on one, whoever is shown the report on another, and the operator behind both. */
export function reports(site: () => Site): void {
  describe('A report', () => {
    it('is asked for, read, shown by a code, verified by somebody else, and no longer good once it is revoked', async () => {
      const holder = await site().visit('/portal.html');
      await asksForReport(holder);
      const [domains = ''] = await holder.texts('[part~=domains]', REPORT);
      for (const said of ['市场监管 有 ', '海关 数据暂不可用']) assert.ok(domains.includes(said), domains);
      const code = await showsCode(holder);

      const other = await verifies(site(), code);
      await other.reads('.verdict-title', '真实有效', REPORT);
      const [shown = ''] = await other.texts('[part~=domains]', REPORT);
      assert.ok(shown.includes('海关 数据暂不可用'), shown);

      await holder.press('button', '立即停用', REPORT);
      await holder.press('.present-confirm .button-primary', '', REPORT);
      await holder.reads('.credit', '停用', REPORT);
      const late = await verifies(site(), code);
      await late.reads('.credit', '已被持有人收回', REPORT);

      const office = await site().office();
      await Promise.all([office.waitForNavigation(), office.click('button[name=to][value=revoked]')]);
      await other.press('.verdict button', '重新核验', REPORT);
      await other.reads('.verdict-title', '已被撤销', REPORT);

      await office.browserContext().close();
      for (const visit of [holder, other, late]) await visit.leave();
    });

    it('takes the code of a scanned address and clears it from there at once', async () => {
      const visit = await site().visit('/verify.html#credit-code=WRONGCODE');
      visit.keepsSecret('WRONGCODE');
      await visit.reads('.credit', '没有找到这个核验码', REPORT);
      // Nowhere but in the address by which the page was opened, whose fragment goes to no server.
      assert.deepEqual(await visit.leaks(), ['request']);
      assert.deepEqual(
        visit.log.addresses.filter((address) => address.includes('WRONGCODE')).map((address) => new URL(address).hash),
        ['#credit-code=WRONGCODE'],
      );
      await visit.abandon();
    });
  });
}
