// The clerk's side of commitments: accepting, judging, files, and the table for collection.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Commitment } from '../../../src/contract/index.js';
import { Committer, pdf, png, VALUES } from '../helpers/commitments.js';
import { Browser, tokenIn } from '../helpers/office-browser.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

const VOLUNTARY = 'honest-business';
let serial = 0;
const unlike = (more = `第${++serial}项`) => ({ values: { ...VALUES[VOLUNTARY], more } });

describe("the office's pages for commitments", () => {
  const clock = new TestClock();
  let service: TestService;
  let own: Committer;
  before(async () => {
    service = await startTestService({ clock });
    own = await new Committer(service, () => clock.now().toISOString().slice(0, 10)).signedIn();
  });
  after(() => service.close());

  /** Opens the page of one, and answers with what its forms do. */
  async function clerk(number: string) {
    const browser = new Browser(service);
    const list = (await browser.open('/office/commitments')).text;
    const id = new RegExp(`${number}</th>[\\s\\S]*?/office/commitments/([\\w-]+)`).exec(list)?.[1] ?? '';
    const path = `/office/commitments/${id}`;
    const open = async () => (await browser.open(path)).text;
    const token = tokenIn(list);
    return {
      path,
      open,
      browser,
      say: (form: Record<string, string>) => browser.open(`${path}/decision`, { token, ...form }),
    };
  }
  const track = async (number: string): Promise<Commitment> => (await own.post('/commitments/track', { number })).body;

  it('take a commitment from its acceptance to a judgement, which its applicant reads in words', async () => {
    const changes = await own.withMaterials();
    const { number } = await own.make('food-licence-materials', changes);
    const { say, open } = await clerk(number);
    assert.equal((await say({ to: 'accepted', reason: '' })).status, 303);
    assert.equal((await track(number)).state, 'accepted');
    const correct = (await track(number)).allowed.find(({ action }) => action === 'correct');
    assert.deepEqual([correct?.available, Boolean(correct?.reason)], [false, true]);
    assert.equal((await say({ to: 'supervised', reason: '列入抽查' })).status, 303);
    const judgement = { to: 'partlyFulfilled', unperformed: '检测报告未补交', liability: '退回申请<b>' };
    assert.equal((await say(judgement)).status, 303);
    const judged = await track(number);
    assert.deepEqual(
      judged.steps.map(({ what }) => what),
      ['made', 'accepted', 'supervised', 'partlyFulfilled'],
    );
    assert.equal(judged.steps[2]?.text, '列入抽查');
    const { record } = judged;
    assert.deepEqual(
      [record.fulfillmentStatus, record.unperformedContent, record.liabilityContent, record.fulfillmentStatusDate],
      ['partlyFulfilled', '检测报告未补交', '退回申请<b>', '2026-11-10'],
    );
    assert.ok(record.confirmUnit && record.confirmUnitCode);
    assert.deepEqual(
      judged.actions.map(({ action, available, earliestOn }) => [action, available, earliestOn]),
      [
        ['objection', true, undefined],
        ['repair', false, '2027-02-10'],
      ],
    );
    assert.ok(judged.allowed.every(({ available }) => !available));
    assert.equal((await say({ to: 'fulfilled' })).status, 409, 'judged once');
    const page = await open();
    assert.ok(page.includes('退回申请&lt;b&gt;') && page.includes('部分履行'));
    assert.doesNotMatch(page, /<script|<style|style=/);
  });

  it('ask for reasons where something is refused or not kept', async () => {
    const { number } = await own.make(VOLUNTARY, unlike());
    const { say } = await clerk(number);
    const wrong: Record<string, string>[] = [{ to: 'rejected', reason: ' ' }, { to: 'nonsense' }, { to: 'withdrawn' }];
    for (const form of wrong) assert.equal((await say(form)).status, 400);
    assert.equal((await say({ to: 'fulfilled' })).status, 409, 'not accepted yet');
    await say({ to: 'accepted' });
    const unsaid: Record<string, string>[] = [
      { to: 'notFulfilled', unperformed: '全部', liability: '' },
      { to: 'partlyFulfilled', liability: '退回' },
    ];
    for (const form of unsaid) assert.equal((await say(form)).status, 400);
    assert.equal((await track(number)).state, 'accepted');
    const { number: second } = await own.make(VOLUNTARY, unlike());
    const other = await clerk(second);
    assert.equal((await other.say({ to: 'rejected', reason: '材料不全' })).status, 303);
    const rejected = await track(second);
    assert.deepEqual([rejected.state, rejected.steps.at(-1)?.text], ['rejected', '材料不全']);
  });

  it('take two texts of 4,000 characters, and no longer one', async () => {
    const { number } = await own.make(VOLUNTARY, unlike());
    const { say } = await clerk(number);
    await say({ to: 'accepted' });
    const long = '字'.repeat(4000);
    assert.equal((await say({ to: 'notFulfilled', unperformed: `${long}字`, liability: long })).status, 400);
    assert.equal((await say({ to: 'notFulfilled', unperformed: long, liability: long })).status, 303);
    assert.equal((await track(number)).record.unperformedContent, long);
  });

  it('show every version that was signed, the picture of a hand, and files that are clean and no others', async () => {
    const { number } = await own.make('demo-all-fields', {
      level: 'handwritten',
      values: {
        ...VALUES['demo-all-fields'],
        files: [(await own.upload(pdf('好'))).body.id],
      },
    });
    const commitment = await own.sign('demo-all-fields', {
      values: { ...VALUES['demo-all-fields'], text: '更正之后' },
    });
    await own.post(`/commitments/${number}/corrections`, { reason: '改字', commitment });
    const { open, path, browser } = await clerk(number);
    const page = await open();
    assert.ok(page.includes('第 2 版') && page.includes('第 1 版') && page.includes('更正原因：改字'));
    assert.ok(page.includes(`data:image/png;base64,${png().toString('base64')}`));
    const file = /files\/([\w-]+)/.exec(page)?.[1] ?? '';
    const { status, headers } = await browser.open(`${path}/files/${file}`);
    assert.equal(status, 200);
    assert.match(String(headers['content-disposition']), /^attachment/);
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
    const { body: bad } = await own.upload(pdf('CREDIT-ELEMENTS-CHECK-FAILS'));
    assert.equal((await browser.open(`${path}/files/${bad.id}`)).status, 404);
  });

  it('find one by its number, and take no order from a form of another site', async () => {
    const { number } = await own.make(VOLUNTARY, unlike());
    const { path, browser } = await clerk(number);
    const token = tokenIn((await browser.open('/office/commitments')).text);
    assert.ok((await browser.open('/office/commitments', { token, number })).text.includes(number));
    assert.ok((await browser.open('/office/commitments', { token, number: '1' })).text.includes('没有这个编码'));
    for (const wrong of ['', 'AAAA']) {
      const { status } = await browser.open(`${path}/decision`, { token: wrong, to: 'accepted' });
      assert.equal(status, 403);
    }
    assert.equal((await track(number)).state, 'made');
  });

  it('hand on the twenty fields with their codes, in which nothing is a formula', async () => {
    const formula = '=HYPERLINK("http://evil.example")';
    const { number } = await own.make(VOLUNTARY, unlike(formula));
    const { say } = await clerk(number);
    await say({ to: 'accepted' });
    await say({ to: 'partlyFulfilled', unperformed: formula, liability: '+1' });
    const other = await own.make('procurement', { level: 'adapter' });
    const { text, headers } = await new Browser(service).open('/office/commitments.csv');
    assert.match(String(headers['content-type']), /text\/csv/);
    const rows: string[][] = parse(text, { bom: true });
    assert.equal(rows[0]?.length, 20);
    assert.deepEqual(rows[0]?.slice(0, 5), ['承诺编码', '承诺人名称', '承诺人类别', '承诺人代码', '承诺类型']);
    const row = rows.find(([code]) => code?.trim() === number) ?? [];
    const at = (header: string) => row[rows[0]?.indexOf(header) ?? -1];
    assert.deepEqual(
      [at('承诺人类别'), at('承诺类型'), at('承诺履行状态'), at('公开类型'), at('承诺有效期')],
      ['1', '6', '2', '1', '2028-12-31'],
    );
    assert.deepEqual([at('未履行的承诺内容'), at('违诺责任追究内容')], [`'${formula}`, "'+1"]);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
    const second = rows.find(([code]) => code?.trim() === other.number) ?? [];
    assert.equal(second[4], '0：政府采购资格承诺');
    assert.equal(second[10], '', 'not judged yet');
  });
});

describe("the office's pages for commitments, with a password", () => {
  it('show nothing to whoever has not signed in', async () => {
    const service = await startTestService({ officePassword: '样例口令' });
    try {
      const own = await new Committer(service, () =>
        new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      ).signedIn();
      const { number } = await own.make(VOLUNTARY, unlike());
      const browser = new Browser(service, { Host: 'credit.example' });
      for (const path of ['commitments', 'commitments.csv', 'commitments/x', 'commitments/x/files/y']) {
        const { status, text } = await browser.open(`/office/${path}`);
        assert.equal(status, 401, path);
        assert.ok(!text.includes(number));
      }
    } finally {
      await service.close();
    }
  });
});
