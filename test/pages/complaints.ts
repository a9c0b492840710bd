import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { asksFor, decidesComplaint, findsComplaint, formOf } from './helpers/clerk.js';
import { COMPLAINT, Complainant } from './helpers/complainant.js';
import { CutUpload } from './helpers/cut-upload.js';
import { LostAnswer } from './helpers/lost-answer.js';
import { photo, PLACE } from './helpers/photos.js';
import type { Site } from './helpers/site.js';

const PAGE = '/complaint.html';
/** The evidence that is always wanted. */
const CONTRACT = 'evidence-contract';

/** Somebody at the page with a phone. */
async function arrives(site: Site, query = ''): Promise<Complainant> {
  return new Complainant(await site.visit(PAGE + query, { width: 360 }));
}

/** The complaints column of a credit site: who complains at one window, the clerk at another. */
export function complaints(site: () => Site): void {
  describe('A complaint', () => {
    it('is told on a phone with three photos, one of them through a dead network and a reload, and followed to its end', async () => {
      const complainant = await arrives(site());
      const { visit, who } = complainant;
      const workbench = await site().workbench();
      const photos = [
        { name: '合同第一页.jpg', bytes: await photo(workbench, 1, 400, 300) },
        { name: '合同第二页.jpg', bytes: await photo(workbench, 2, 1600, 1200) },
        { name: '合同第三页.jpg', bytes: await photo(workbench, 3, 400, 300) },
      ];
      await workbench.browserContext().close();
      const [first, second, third] = photos;
      if (!first || !second || !third) throw new Error('Three photos');
      assert.ok(second.bytes.includes(PLACE) && second.bytes.length > 1_100_000, 'long enough for several pieces');
      for (const { name } of photos) visit.keepsSecret(name);
      visit.keepsSecret(PLACE);

      await complainant.passesCheck();
      await complainant.tellsEnterprise();
      await complainant.provesContact();
      await complainant.goesOn(3);
      await complainant.tellsPromise();
      await complainant.goesOn(4);
      await complainant.tellsStory();
      await complainant.goesOn(5);
      await complainant.choosesFiles(CONTRACT, [first]);
      await complainant.reads('.file[data-state=clean]', first.name);
      await complainant.reads('.file-note', '去掉照片中的位置等信息');

      const network = await CutUpload.of(visit.page);
      network.after(1);
      await complainant.choosesFiles(CONTRACT, [second]);
      await complainant.reads('.file[data-state=offline]', '恢复后自动接着传');
      await network.reload();
      await visit.ask('defined');

      await complainant.reads('.draft-notice', '已恢复');
      await complainant.reads('.verdict', '可以在这里投诉');
      await complainant.goesOn(2);
      await complainant.chooses('agent', 'self');
      await complainant.provesContact();
      await complainant.goesOn(3);
      await complainant.goesOn(4);
      await complainant.goesOn(5);
      await complainant.reads('.files-begun', '没有传完，请重新选择同一个文件');
      await complainant.choosesFiles(CONTRACT, [second]);
      await complainant.reads('.file[data-state=clean]', second.name);
      await complainant.reads('.file-note', '与上次的文件相同，接着传');
      assert.ok(
        network.arrived > 0 && network.arrived < second.bytes.length - 200_000,
        `${network.arrived} of ${second.bytes.length} bytes`,
      );
      await complainant.choosesFiles(CONTRACT, [first]);
      await complainant.reads('.file[data-state=clean]', first.name);
      await complainant.choosesFiles(CONTRACT, [third]);
      await complainant.reads('.file[data-state=clean]', third.name);

      await complainant.goesOn(6);
      await complainant.reads('.review', who.story);
      await complainant.reads('.review', third.name);
      await complainant.sends();
      const { number, queryCode } = await complainant.keepsReceipt();
      assert.match(number, /^TS\d+/);

      const follower = await arrives(site(), '?mode=track');
      for (const each of [visit, follower.visit]) each.keepsSecret(queryCode);
      await follower.fills('投诉编号', number);
      await follower.fills('查询码', queryCode);
      await follower.visit.page.keyboard.press('Enter');
      await follower.reads('.track-head', '已提交');

      const office = await findsComplaint(site(), number);
      assert.match(await office.evaluate(() => document.body.innerText), new RegExp(who.story));
      await asksFor(office, 'material', '请补交竣工验收单');
      await follower.press('button', '刷新');
      await follower.reads('.track-head', '待补正');
      await follower.reads('.wanted', '请补交竣工验收单');
      const field = await follower.pickerIn('.wanted');
      await follower.choosesFiles(field, [third]);
      await follower.reads('.file[data-state=clean]', third.name);
      await follower.press('[part~=submit]', '提交补充');
      await follower.reads('.track-head', '已提交');

      await decidesComplaint(office, 'accepted');
      await decidesComplaint(office, 'forwarded', (form) => form.select('select[name=body]', 'demo-industry'));
      await decidesComplaint(office, 'verifying');
      await decidesComplaint(office, 'substantiated', (form) => form.type('textarea', '尾款逾期未付，情况属实。'));
      await decidesComplaint(office, 'rectifying', (form) => form.type('textarea', '十个工作日内支付。'));
      await decidesComplaint(office, 'rectified');
      await decidesComplaint(office, 'closed');
      await office.browserContext().close();
      await follower.press('button', '刷新');
      await follower.reads('.track-head', '已办结');
      await follower.reads('.track', '尾款逾期未付，情况属实。');

      complainant.keepsEverythingSecret();
      await visit.leave();
      await follower.visit.leave();
    });

    it('whose answer is lost is found again, and there is one', async () => {
      const complainant = await arrives(site());
      const { visit } = complainant;
      await complainant.fillsIn();
      const network = await LostAnswer.of(visit.page, '/complaints');
      await complainant.sends();
      await complainant.reads('.submission', '正在确认上次提交');
      await network.mend();
      const { number } = await complainant.keepsReceipt();
      assert.equal(await site().complaintsOf(complainant.who.name), 1);
      const office = await findsComplaint(site(), number);
      await office.browserContext().close();
      complainant.keepsEverythingSecret();
      await visit.leave();
    });

    it('that belongs elsewhere is led there, with a number to call', async () => {
      const complainant = await arrives(site());
      await complainant.chooses('check-nature', 'private');
      await complainant.chooses('check-respondent', 'organ');
      await complainant.chooses('check-field', 'procurement');
      await complainant.chooses('check-matter', 'wages');
      await complainant.reads('.verdict', '不归这里受理');
      await complainant.reads('.verdict a[href="tel:12333"]');
      assert.deepEqual(await complainant.visit.texts('[part~=submit]', COMPLAINT), []);
      await complainant.visit.leave();
    });

    it('that is finished without a network is sent when its owner says so', async () => {
      const complainant = await arrives(site());
      const { visit } = complainant;
      await complainant.fillsIn();
      await visit.page.setOfflineMode(true);
      await complainant.sends();
      await complainant.reads('.state', '写好了，还没有提交');
      await visit.page.setOfflineMode(false);
      await complainant.reads('.state', '网络已经恢复，请确认提交');
      assert.equal(await site().complaintsOf(complainant.who.name), 0);
      await complainant.press('button', '现在提交');
      await complainant.keepsReceipt();
      assert.equal(await site().complaintsOf(complainant.who.name), 1);
      complainant.keepsEverythingSecret();
      await visit.leave();
    });

    it('leads the clerk through every decision, and ends in the table that is handed on', async () => {
      const complainant = await arrives(site());
      await complainant.fillsIn();
      await complainant.sends();
      const { number } = await complainant.keepsReceipt();
      const office = await findsComplaint(site(), number);
      await decidesComplaint(office, 'accepted');
      await decidesComplaint(office, 'forwarded', (form) => form.select('select[name=body]', 'demo-industry'));
      await decidesComplaint(office, 'verifying');
      await decidesComplaint(office, 'substantiated', (form) => form.type('textarea', '情况属实。'));
      await decidesComplaint(office, 'rectifying', (form) => form.type('textarea', '请在十个工作日内支付。'));
      await decidesComplaint(office, 'refused', (form) => form.type('textarea', '逾期没有支付。'));
      const form = await formOf(office, 'confirmedBreach');
      await form.type('textarea[name=facts]', '拖欠尾款。');
      await form.type('textarea[name=basis]', '合同第八条。');
      await form.select('select[name=contractType]', await form.firstOf('select[name=contractType]'));
      await form.send();
      assert.match(await office.evaluate(() => document.body.innerText), /已认定为政务违约失信/);
      await office.browserContext().close();
      assert.equal(await site().breachesOf(complainant.who.name), 1);
      await complainant.visit.leave();
    });
  });
}
