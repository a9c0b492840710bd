// The clerk's side of complaints: deciding, asking back, extending, files, and the table for collection.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Complaint } from '../../../src/contract/index.js';
import { pdf } from '../helpers/commitments.js';
import { Clerk, Complainer, DECISION_FIELDS } from '../helpers/complaints.js';
import { Browser, tokenIn } from '../helpers/office-browser.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

const DAY = 24 * 3_600_000;
const TO_REFUSED = ['accepted', 'forwarded', 'verifying', 'substantiated', 'rectifying', 'refused'];

describe("the office's pages for complaints", () => {
  const clock = new TestClock();
  let service: TestService;
  let own: Complainer;
  before(async () => {
    service = await startTestService({ clock });
    own = await new Complainer(service).signedIn();
  });
  after(() => service.close());

  const track = async (number: string): Promise<Complaint> => (await own.track(number)).body;

  it('take a complaint from its acceptance to a confirmed breach, which its complainant reads in words', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    assert.equal(await clerk.say('accepted', { text: '材料齐全。' }), 303);
    assert.equal(await clerk.say('forwarded', { body: 'other', name: '演示区监督办公室', phone: '021-12345678' }), 303);
    assert.deepEqual((await track(number)).handler, { name: '演示区监督办公室', phone: '021-12345678' });
    await clerk.lead('verifying', 'substantiated');
    assert.deepEqual((await track(number)).outcome, {
      text: '合同有效，款项未付。',
      on: '2026-11-10',
      by: '演示区监督办公室',
    });
    await clerk.lead('rectifying', 'refused', 'confirmedBreach');
    const confirmed = await track(number);
    assert.deepEqual(confirmed.outcome, {
      text: '认定为政务违约失信。未按合同支付货款。',
      on: '2026-11-10',
      by: '演示区城乡建设局',
    });
    assert.deepEqual(
      confirmed.steps.map(({ what, by }) => [what, by]),
      [
        ['submitted', '上海青样锁业有限公司'],
        ['accepted', '演示公共信用信息中心'],
        ['forwarded', '演示公共信用信息中心'],
        ['verifying', '演示区监督办公室'],
        ['substantiated', '演示区监督办公室'],
        ['rectifying', '演示区监督办公室'],
        ['refused', '演示区监督办公室'],
        ['confirmedBreach', '演示区城乡建设局'],
      ],
    );
    assert.equal(confirmed.steps[2]?.text, '转交演示区监督办公室核查。');
    const page = await clerk.read();
    assert.ok(page.includes('已认定为政务违约失信') && page.includes('样一帆'), 'contacts are for the clerk');
    assert.doesNotMatch(page, /<script|<style|style=/);
  });

  it('ask for reasons, and for clear ones', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    for (const [to, fields] of [
      ['notAccepted', { text: ' ' }],
      ['nonsense', {}],
      ['withdrawn', {}],
      ['supplementRequired', {}],
    ] as const)
      assert.equal(await clerk.say(to, fields), 400, to);
    await clerk.lead('accepted');
    for (const fields of [{ body: '' }, { body: 'other' }, { body: 'nobody', name: '某局' }])
      assert.equal(await clerk.say('forwarded', fields as Record<string, string>), 400, JSON.stringify(fields));
    await clerk.lead('forwarded', 'verifying', 'substantiated', 'rectifying', 'refused');
    const whole = DECISION_FIELDS['confirmedBreach'] ?? {};
    const wrongs: Record<string, string>[] = [
      { facts: '' },
      { basis: '' },
      { by: '' },
      { on: '2026-02-30' },
      { on: '2026-11-11' },
      { contractType: '口头' },
    ];
    for (const wrong of wrongs)
      assert.equal(await clerk.say('confirmedBreach', { ...whole, ...wrong }), 400, JSON.stringify(wrong));
    assert.equal((await track(number)).state, 'refused');
  });

  it('ask for several things at once, and go on without them', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    for (const fields of [
      { days: '5' },
      { kind1: 'material', text1: ' ', days: '5' },
      { kind1: 'story', text1: '讲一讲', days: '5' },
      { kind1: 'material', text1: '盖章页', days: '0' },
      { kind1: 'material', text1: '盖章页', days: '61' },
      { kind1: 'material', text1: '长'.repeat(501), days: '5' },
    ])
      assert.equal(await clerk.send('asking', fields as Record<string, string>), 400, JSON.stringify(fields));
    assert.equal(await clerk.ask('3'), 303);
    const asked = await track(number);
    assert.deepEqual(
      asked.wanted.map(({ kind, dueOn }) => [kind, dueOn]),
      [
        ['material', '2026-11-13'],
        ['question', '2026-11-13'],
      ],
    );
    assert.ok((await clerk.read()).includes('还没有收到'));
    assert.equal(await clerk.say('resumed'), 303);
    const resumed = await track(number);
    assert.deepEqual([resumed.state, resumed.wanted.length, resumed.deadlines[0]?.state], ['submitted', 0, 'running']);
    assert.equal(resumed.steps.at(-1)?.text, '不再等待补充，继续办理。');
  });

  it('make a term longer once, with the reason, and none that is over', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    const term = /<option value="(\d+)">决定是否受理/.exec(await clerk.read())?.[1] ?? '';
    const extend = (fields: Record<string, string>) =>
      clerk.send('extension', { term, days: '5', reason: '案情复杂', ...fields });
    const wrongs: Record<string, string>[] = [{ reason: '' }, { days: '31' }, { days: '-1' }, { term: 'x' }];
    for (const wrong of wrongs) assert.equal(await extend(wrong), 400, JSON.stringify(wrong));
    assert.equal(await extend({ term: '999999999' }), 409);
    assert.equal(await extend({}), 303);
    const { deadlines, steps } = await track(number);
    assert.deepEqual([deadlines[0]?.dueOn, deadlines[0]?.workingDays], ['2026-11-26', 12]);
    assert.equal(steps.at(-1)?.text, '“决定是否受理”延长 5 个工作日，至 2026-11-26。原因：案情复杂');
    assert.equal(await extend({}), 409, 'once');
    const late = await own.file();
    clock.pass(14 * DAY);
    // The logins have ended by then.
    own = await new Complainer(service).signedIn();
    const other = await Clerk.at(service, late.number);
    const next = String(Number(term) + 1);
    assert.equal(await other.send('extension', { term: next, days: '5', reason: '晚了' }), 409);
    assert.ok((await other.browser.open('/office/complaints')).text.includes('已超过期限'));
  });

  it('tell the complainant something, and leave out what no text can hold', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    assert.equal(await clerk.send('note', { text: '' }), 400);
    assert.equal(await clerk.send('note', { text: '已经\u0000联系<b>\r\n请等待' }), 303);
    const { steps, state } = await track(number);
    assert.deepEqual([state, steps.at(-1)?.what, steps.at(-1)?.text], ['submitted', 'noted', '已经联系<b>\n请等待']);
    assert.ok((await clerk.read()).includes('联系&lt;b&gt;'));
    await clerk.lead('notAccepted');
    assert.equal(await clerk.send('note', { text: '再说一句' }), 409);
  });

  it('show what was told, warned of and handed in, and files that are clean and no others', async () => {
    const filed = await own.file({
      warnings: ['/complainant/uscc'],
      facts: { contractName: '<script>alert(1)</script>' },
    });
    const { body: more } = await own.upload(pdf('补'));
    await own.post(`/complaints/${filed.number}/supplements`, { items: [{ text: '补一份', uploads: [more.id] }] });
    const clerk = await Clerk.at(service, filed.number);
    const page = await clerk.read();
    assert.ok(page.includes('请留意：统一社会信用代码') && page.includes(`回执 ${filed.number}-01`));
    assert.ok(page.includes('&lt;script&gt;') && !page.includes('<script'));
    const contract = filed.evidence[0]?.files[0]?.id ?? '';
    for (const file of [contract, more.id]) {
      const { status, headers } = await clerk.browser.open(`${clerk.path}/files/${file}`);
      assert.equal(status, 200);
      assert.match(String(headers['content-disposition']), /^attachment/);
      assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
    }
    const { body: strange } = await own.upload();
    for (const file of [strange.id, '..%2f..%2fsecret', '%00'])
      assert.equal((await clerk.browser.open(`${clerk.path}/files/${file}`)).status, 404, file);
  });

  it('find one by its number, and take no order from a form of another site', async () => {
    const { number } = await own.file();
    const clerk = await Clerk.at(service, number);
    const { browser, path } = clerk;
    const token = tokenIn((await browser.open('/office/complaints')).text);
    const find = async (words: string) => (await browser.open('/office/complaints', { token, number: words })).text;
    assert.ok((await find(` ${number.toLowerCase()} `)).includes(number));
    assert.ok((await find('1\u0000')).includes('没有这个编号'));
    for (const form of ['decision', 'asking', 'extension', 'note'])
      for (const wrong of ['', 'AAAA']) {
        const { status } = await browser.open(`${path}/${form}`, { token: wrong, to: 'accepted', text: '假' });
        assert.equal(status, 403, form);
      }
    assert.deepEqual((await track(number)).steps.length, 1);
    for (const id of ['nothing', '%00', '..%2f..'])
      assert.equal((await browser.open(`/office/complaints/${id}`)).status, 404, id);
  });

  it('let one of two clerks decide', async () => {
    const { number } = await own.file();
    const clerks = [await Clerk.at(service, number), await Clerk.at(service, number)];
    const statuses = await Promise.all([clerks[0]?.say('accepted'), clerks[1]?.say('notAccepted')]);
    assert.deepEqual(statuses.sort(), [303, 409]);
  });

  it('hand on confirmed breaches and nothing else, without contacts, in which nothing is a formula', async () => {
    const formula = '=HYPERLINK("http://evil.example")';
    const filed = await own.file({
      facts: {
        contractName: formula,
        contractNo: '+1',
        contractAmount: { value: '123456.7', currency: 'CNY', unit: '1' },
      },
      contact: { name: '样二帆', phone: '13600000001', address: '样例路9号' },
    });
    const open = await own.file();
    const clerk = await Clerk.at(service, filed.number);
    await clerk.lead(...TO_REFUSED);
    assert.equal(
      await clerk.say('confirmedBreach', {
        ...DECISION_FIELDS['confirmedBreach'],
        facts: `${formula}\r\n第二行`,
        basis: '@依据',
      }),
      303,
    );
    const { text, headers } = await new Browser(service).open('/office/complaints.csv');
    assert.match(String(headers['content-type']), /text\/csv/);
    const rows: string[][] = parse(text, { bom: true });
    const [header = []] = rows;
    const row = rows.find(([number]) => number === filed.number) ?? [];
    const at = (name: string) => row[header.indexOf(name)];
    assert.deepEqual(
      [
        '甲方',
        '乙方',
        '合同类型',
        '合同金额（万元）',
        '涉及金额（万元）',
        '领域',
        '违约失信情形',
        '认定单位',
        '认定日期',
      ].map(at),
      [
        '演示区产业促进局',
        '上海青样锁业有限公司',
        '行政合同',
        '12.34567',
        '12.5',
        '政府采购',
        '合同款项拖欠',
        '演示区城乡建设局',
        '2026-11-10',
      ],
    );
    assert.deepEqual([at('合同名称'), at('合同编号'), at('违约依据')], [`'${formula}`, "'+1", "'@依据"]);
    assert.equal(at('违约事由'), `'${formula}\n第二行`);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
    for (const hidden of ['样二帆', '13600000001', '样例路9号', open.number]) assert.ok(!text.includes(hidden), hidden);
  });
});

describe("the office's pages for complaints, with a password", () => {
  it('show nothing to whoever has not signed in', async () => {
    const service = await startTestService({ officePassword: '样例口令' });
    try {
      const { number } = await new Complainer(service).file();
      const browser = new Browser(service, { Host: 'credit.example' });
      for (const path of ['complaints', 'complaints.csv', 'complaints/x', 'complaints/x/files/y']) {
        const { status, text } = await browser.open(`/office/${path}`);
        assert.equal(status, 401, path);
        assert.ok(!text.includes(number));
      }
      for (const form of ['decision', 'asking', 'extension', 'note'])
        assert.equal((await browser.open(`/office/complaints/x/${form}`, { to: 'accepted' })).status, 403, form);
    } finally {
      await service.close();
    }
  });
});
