import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Applicant, COMMITMENT } from './helpers/applicant.js';
import { decides, findsCommitment, judgesPartly } from './helpers/clerk.js';
import { LostAnswer } from './helpers/lost-answer.js';
import type { Site } from './helpers/site.js';
import type { Visit } from './helpers/visit.js';

const PAGE = '/commitment.html';
const FOOD = '食品经营许可容缺受理承诺书';
/** Of an enterprise that the page's sign-in offers. */
const SIGNED_IN_CODE = '91310106YX00000B8C';

/** As a code is without what makes it easier to read. */
const plain = (grouped: string): string => grouped.replace(/[\s-]/g, '');
/** The same code with another check character. */
const mistyped = (code: string): string => code.slice(0, -1) + (code.endsWith('A') ? 'C' : 'A');

/** A page's own signing service, for `host` of its <credit-config>. */
const SIGNS = `document.querySelector('credit-config').host = {
  async sign({ text, digest }) {
    window.signed = text;
    return { algorithm: 'DEMO-SM2', value: digest.value };
  },
}`;

/** Somebody at the page with a phone. */
async function arrives(site: Site, query = ''): Promise<Applicant> {
  return new Applicant(await site.visit(PAGE + query, { width: 360 }));
}

const kept = (visit: Visit): Promise<string> => visit.page.evaluate(() => JSON.stringify({ ...sessionStorage }));

/** What the field of a label holds. */
const held = (visit: Visit, label: string): Promise<string> => visit.ask('held', COMMITMENT, label);

/** The page of a licensing department: who commits at one window, the clerk at another. */
export function commitments(site: () => Site): void {
  describe('A commitment', () => {
    it('is made on a phone whose network goes in the middle, proved on paper, followed, and judged 部分履行 in words', async () => {
      const applicant = await arrives(site());
      const { visit, who } = applicant;
      await applicant.opens(FOOD);
      await applicant.fillsInFoodLicence(mistyped(applicant.who.code));
      await applicant.reads('.finding[data-severity=warning]', '校验位对不上');
      await applicant.reviews();
      await applicant.reads('.review-notes', '校验位对不上');
      await applicant.reads('.sign-text', applicant.who.premises);
      await applicant.reads('.sign-breach', '申请会被退回或撤销');
      await applicant.goesToSigning();

      const network = await LostAnswer.of(visit.page, '/commitments');
      await applicant.signsByName();
      await applicant.reads('.submission', '正在确认上次提交');
      await network.mend();
      const { number, queryCode } = await applicant.keepsReceipt();
      assert.ok(network.failed.some((address) => address.endsWith('/submissions/find')));
      assert.match(number, /^\d{20}$/);
      assert.equal(await site().commitmentsOf(who.name), 1);

      const paper = await applicant.printsWithCode();
      for (const words of [number, queryCode, FOOD, who.premises, who.person, '第 1 页，共 '])
        assert.ok(plain(paper).includes(plain(words)), words);

      const follower = await arrives(site(), '?mode=track');
      for (const each of [visit, follower.visit]) each.keepsSecret(queryCode);
      await follower.fills('承诺编码', number);
      await follower.fills('查询码', queryCode);
      await follower.visit.page.keyboard.press('Enter');
      await follower.reads('.track-head', '已提交');
      await follower.attaches('material-2', '健康证明');
      await follower.press('[part~=submit]', '提交材料');
      await follower.reads('.track-head', '已提交');
      await follower.reads('.materials > li', '从业人员健康证明 已收到');

      const office = await findsCommitment(site(), number);
      assert.match(await office.evaluate(() => document.body.innerText), /请留意：承诺人代码/);
      await decides(office, 'accepted');
      await decides(office, 'supervised');
      await judgesPartly(office, '生活饮用水检测报告没有按期补交。', '责令五日内补交，逾期撤销许可。');
      await office.browserContext().close();
      await follower.press('button', '刷新');
      await follower.reads('.track-head', '部分履行');
      await follower.reads('.judgement', '生活饮用水检测报告没有按期补交。');
      await follower.reads('.judgement', '责令五日内补交，逾期撤销许可。');
      assert.equal(await site().commitmentsOf(who.name), 1);

      applicant.keepsEverythingSecret();
      await visit.leave();
      await follower.visit.leave();
    });

    it('is signed by hand with the mouse, and the receipt shows what was written', async () => {
      const applicant = await arrives(site());
      await applicant.opens('诚信经营主动公示承诺书');
      await applicant.fillsInVoluntary();
      await applicant.reviews();
      await applicant.goesToSigning();
      await applicant.chooses('level', 'handwritten');
      await applicant.writesByHand();
      await applicant.press('[part~=submit]', '签署并提交');
      await applicant.keepsReceipt();
      await applicant.reads('img.signed-picture');
      assert.equal(await site().commitmentsOf(applicant.who.name), 1);
      applicant.keepsEverythingSecret();
      await applicant.visit.leave();
    });

    it('that takes nothing else is signed by what the page brings, over exactly the text that is shown', async () => {
      const applicant = await arrives(site());
      const { visit } = applicant;
      await visit.page.evaluate(SIGNS);
      await applicant.opens('政府采购供应商资格承诺书');
      await applicant.tellsWho();
      await applicant.fills('采购项目编号', 'ZW-2026-0417');
      await applicant.fills('采购人', '上海市子虚采购中心');
      await applicant.consents('limited');
      await applicant.reviews();
      const [shown = ''] = await visit.texts('.sign-text', COMMITMENT);
      await applicant.goesToSigning();
      await applicant.press('[part~=submit]', '前往签署');
      await applicant.keepsReceipt();
      const signed = (await visit.page.evaluate('window.signed')) as string;
      assert.equal(plain(signed), plain(shown));
      assert.equal(await site().commitmentsOf(applicant.who.name), 1);
      applicant.keepsEverythingSecret();
      await visit.leave();
    });

    it('is still there after the page was loaded again, but for what says much about a person, and the page says so', async () => {
      const applicant = await arrives(site());
      const { visit } = applicant;
      await applicant.opens(FOOD);
      await applicant.fillsInFoodLicence();
      for (const secret of [applicant.who.person, applicant.who.phone]) visit.keepsSecret(secret);
      await visit.page.reload();
      await visit.ask('defined');
      await applicant.opens(FOOD);
      await applicant.reads('.draft-notice', '电话');
      for (const [label, text] of [
        ['承诺人名称', applicant.who.name],
        ['统一社会信用代码', applicant.who.code],
        ['经营场所地址', applicant.who.premises],
        ['经营范围', applicant.who.scope],
        ['签署人姓名', ''],
        ['联系电话', ''],
      ] as const)
        assert.equal(await held(visit, label), text, label);
      // Neither names nor contents of files are kept: they are asked for again.
      assert.deepEqual(await visit.texts('.file[data-state]', COMMITMENT), []);
      assert.equal((await visit.texts('.file[data-begun]', COMMITMENT)).length, 2);
      assert.deepEqual(await visit.leaks(), []);

      assert.ok((await kept(visit)).includes(applicant.who.premises));
      await applicant.press('.draft-notice button', '清空重填');
      assert.equal(await held(visit, '经营场所地址'), '');
      applicant.keepsEverythingSecret();
      await visit.leave();
    });

    it('leaves nothing of what was typed once the page resets it', async () => {
      const applicant = await arrives(site());
      const { visit } = applicant;
      await applicant.opens('灵活就业社会保险补贴证明事项告知承诺书');
      // Of nobody: its area and day never were given out together.
      const number = '110101199003070011';
      visit.keepsSecret(number);
      visit.keepsSecret('乌有自然人');
      await applicant.fills('承诺人姓名', '乌有自然人');
      await applicant.fills('公民身份号码', number);
      await applicant.chooses('value-occupation', 'stall');
      await visit.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      assert.match(await kept(visit), /stall/);
      assert.deepEqual(await visit.leaks(), []);
      await visit.page.evaluate(
        (host) => (document.querySelector(host) as unknown as { reset(): void }).reset(),
        COMMITMENT,
      );
      await applicant.reads('.choose-card');
      assert.equal(await kept(visit), '{}');
      await visit.leave();
    });

    it('waits for a sign-in in the middle with everything that was typed, and is sent once', async () => {
      const applicant = await arrives(site());
      const { visit } = applicant;
      await applicant.opens('信用修复承诺书');
      await applicant.chooses('category', 'legalPerson');
      await applicant.tellsWho(SIGNED_IN_CODE);
      await applicant.fills('行政处罚决定书文号', '虚市监罚〔2026〕9号');
      await applicant.fills('改正情况', '罚款已经缴清，灶台已经整改完毕。');
      await applicant.fills('联系电话', applicant.who.phone);
      await applicant.attaches('material-performed', '缴款凭证');
      await applicant.consents('public');
      await applicant.reviews();
      await applicant.goesToSigning();
      await applicant.signsByName();
      await visit.reads('#signin-why', '实名认证', null);
      const answer = visit.page.waitForResponse(
        (response) => response.url().endsWith('/demo/session') && response.request().method() === 'POST',
      );
      await visit.press('#signin [value=signin]');
      visit.keepsSecret(((await (await answer).json()) as { token: string }).token);
      await applicant.reads('.receipt-title', '已提交');
      assert.equal(await site().commitmentsOf(applicant.who.name), 1);
      applicant.keepsEverythingSecret();
      await visit.leave();
    });

    it('is one, when its tab was duplicated and both are sent', async () => {
      const applicant = await arrives(site());
      await applicant.opens('诚信经营主动公示承诺书');
      await applicant.fillsInVoluntary();
      await applicant.reviews();
      // Nobody is as fast as this test: a draft is written after half a second.
      await applicant.visit.page.waitForFunction(() =>
        /"publication":/.test(JSON.stringify({ ...sessionStorage }).replace(/\\/g, '')),
      );
      const copy = new Applicant(await applicant.visit.duplicate(), applicant.who);
      await copy.opens('诚信经营主动公示承诺书');
      await copy.reads('.draft-notice');
      assert.equal(await held(copy.visit, '承诺人名称'), applicant.who.name);
      await copy.fillsInVoluntary('两处都发的补充');
      await copy.reviews();
      for (const each of [applicant, copy]) {
        await each.visit.page.bringToFront();
        await each.goesToSigning();
        await each.signsByName();
        await each.keepsReceipt();
      }
      await copy.reads('.receipt', '后来的修改没有提交');
      assert.equal(await site().commitmentsOf(applicant.who.name), 1);
      for (const each of [copy, applicant]) each.keepsEverythingSecret();
      assert.deepEqual(await copy.visit.leaks(), []);
      await applicant.visit.leave();
    });

    it('whose text changed between reading and sending is shown with the change, and signed anew', async () => {
      const applicant = await arrives(site());
      await applicant.opens('演示：文本在签署期间更新');
      await applicant.chooses('category', 'legalPerson');
      await applicant.tellsWho();
      await applicant.consents('notPublic');
      await applicant.reviews();
      await applicant.goesToSigning();
      await applicant.signsByName();
      await applicant.reads('.step-title', '承诺书的文本有变动');
      await applicant.reads('.difference [data-kind=removed]', '在三十日内告知');
      await applicant.reads('.difference [data-kind=added]', '在十五日内告知');
      await applicant.press('.button-primary', '按新文本重新核对');
      assert.equal(await held(applicant.visit, '签署人姓名'), applicant.who.person);
      await applicant.reviews();
      await applicant.reads('.sign-text', '在十五日内告知');
      await applicant.goesToSigning();
      await applicant.signsByName();
      await applicant.keepsReceipt();
      await applicant.reads('.signed-text', '在十五日内告知');
      assert.equal(await site().commitmentsOf(applicant.who.name), 1);
      applicant.keepsEverythingSecret();
      await applicant.visit.leave();
    });
  });
}
