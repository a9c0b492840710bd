// The operator's pages, as a browser meets them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readDetachedSignature, type Report, type ReportHeader, statusCheck } from '../../../src/contract/index.js';
import { Browser, tokenIn } from '../helpers/office-browser.js';
import { SPECIAL, TestClock, VIOLATIONS, Visitor } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

describe('the office on this machine', () => {
  const clock = new TestClock();
  let service: TestService;
  let holder: Visitor;
  let report: Report & { header: ReportHeader };
  before(async () => {
    service = await startTestService({ records: VIOLATIONS, clock });
    holder = await Visitor.holder(service);
    report = await holder.report({ ...SPECIAL, purpose: 'loan' });
    await holder.report({ kind: 'standard' });
    const { shortCode } = await holder.code(report.id);
    const stranger = new Visitor(service);
    await stranger.verify({ code: shortCode });
    await stranger.verify({ code: shortCode });
  });
  after(() => service.close());

  it('shows what was issued and used by month, kind, purpose and 领域', async () => {
    const { status, text, headers } = await new Browser(service).open('/office');
    assert.equal(status, 200);
    const rows = [
      ...text.matchAll(/<th scope="row">([^<]+)<\/th>\s*<td class="number">(\d+)<\/td>\s*<td class="number">(\d+)/g),
    ];
    const counts = Object.fromEntries(rows.map(([, label = '', issued, used]) => [label, `${issued} ${used}`]));
    assert.deepEqual(counts, {
      '2026-11': '2 2',
      公共信用信息报告: '1 0',
      专用信用报告: '1 2',
      融资信贷: '1 2',
      未说明: '1 0',
      市场监管: '1 2',
      税务: '1 2',
      消防救援: '1 2',
      海关: '1 2',
      体育: '1 2',
    });
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; style-src 'self'; form-action 'self'/,
    );
    assert.equal(headers['access-control-allow-origin'], undefined, 'for no other origin');
    assert.doesNotMatch(text, /<script|<style|style=/);
  });

  it('gives the counts as a table in which nothing is a formula', async () => {
    const { text, headers } = await new Browser(service).open('/office/counts.csv');
    assert.match(String(headers['content-type']), /text\/csv/);
    const lines = text.split('\r\n');
    assert.equal(lines[0], '\uFEFF月份,报告种类,领域,用途,出具份数,核验次数');
    assert.ok(lines.includes('2026-11,专用信用报告,税务,融资信贷,1,2'));
    assert.ok(lines.includes('2026-11,专用信用报告,（整份报告）,融资信贷,1,2'));
  });

  it('suspends, restores and revokes a report, and the verdict changes with it', async () => {
    const browser = new Browser(service);
    const { text } = await browser.open('/office');
    const token = tokenIn(text);
    const part = await holder.code(report.id, { domains: ['tax'] });
    const { body: shown } = await new Visitor(service).verify({ code: part.shortCode });
    const say = (to: string, reason: string) =>
      browser.open(`/office/reports/${report.id}/status`, { token, to, reason });
    const kid = readDetachedSignature(report.signature ?? '')?.kid;
    const verdict = async (header: ReportHeader) => {
      const list = await holder.keys();
      return statusCheck({ header, list, kid, now: clock.now().getTime() });
    };
    const partHeader = shown.report.header as ReportHeader;

    assert.equal((await say('suspended', '来源更正中')).status, 303);
    assert.deepEqual(
      [(await verdict(report.header)).state, (await verdict(report.header)).reason],
      ['suspended', '来源更正中'],
    );
    assert.equal((await verdict(partHeader)).state, 'suspended');
    await say('valid', '');
    assert.equal((await verdict(report.header)).state, 'valid');
    await say('revoked', '<b>出具有误</b>');
    assert.equal((await verdict(report.header)).state, 'revoked');
    assert.equal((await verdict(partHeader)).state, 'revoked');
    const { body } = await new Visitor(service).verify({ code: part.shortCode });
    assert.deepEqual([body.status.state, body.status.reason], ['revoked', '<b>出具有误</b>']);
    assert.equal((await say('valid', '')).status, 409, 'what was revoked stays so');
    const after = (await browser.open('/office')).text;
    assert.ok(after.includes('&lt;b&gt;出具有误') && !after.includes('<b>出具有误'));
  });

  it('finds a report by its number', async () => {
    const browser = new Browser(service);
    const token = tokenIn((await browser.open('/office')).text);
    const find = async (reportNo: string) => (await browser.open('/office/reports', { token, reportNo })).text;
    assert.ok((await find(report.header.reportNo)).includes('上海青样锁业有限公司'));
    assert.ok((await find('20200101000000AAAAAAAA')).includes('没有这个编号的报告'));
  });

  it('takes no order from a form of another site', async () => {
    const browser = new Browser(service);
    await browser.open('/office');
    const path = `/office/reports/${report.id}/status`;
    for (const token of ['', 'AAAA', tokenIn((await new Browser(service).open('/office')).text)])
      assert.equal((await browser.open(path, { to: 'revoked', token })).status, 403);
  });

  it('is closed to whoever comes through a proxy, or by a foreign name that leads here', async () => {
    const strange: Record<string, string>[] = [{ 'X-Forwarded-For': '10.0.0.1' }, { Host: 'evil.example' }];
    for (const headers of strange) {
      const { status, text } = await new Browser(service, headers).open('/office');
      assert.equal(status, 403);
      assert.match(text, /OFFICE_PASSWORD/);
    }
  });
});

describe('the office with a password', () => {
  const clock = new TestClock();
  let service: TestService;
  before(async () => {
    service = await startTestService({ clock, trustProxy: true, officePassword: '样例口令' });
  });
  after(() => service.close());

  it('lets in whoever knows it, from anywhere, for a working day', async () => {
    const browser = new Browser(service, { 'X-Forwarded-For': '10.0.0.1', Host: 'credit.example' });
    assert.equal((await browser.open('/office')).status, 401);
    assert.equal((await browser.open('/office/counts.csv')).status, 401);
    const { status, headers } = await browser.open('/office/login', { password: '样例口令' });
    assert.deepEqual([status, headers['location']], [303, '/office']);
    assert.match(String(headers['set-cookie']), /Path=\/office; HttpOnly; SameSite=Strict/);
    assert.equal((await browser.open('/office')).status, 200);
    clock.pass(8 * 3_600_000);
    assert.equal((await browser.open('/office')).status, 401);
  });

  it('counts wrong passwords, and writes none of them down', async () => {
    const browser = new Browser(service, { 'X-Forwarded-For': '10.0.0.2' });
    for (let left = 4; left >= 0; left--) {
      const { status, text } = await browser.open('/office/login', { password: '金丝雀口令' });
      assert.equal(status, 401);
      assert.ok(text.includes(`还可以试 ${left} 次`));
    }
    assert.equal((await browser.open('/office/login', { password: '样例口令' })).status, 429);
    assert.ok(!service.logs.join('').includes('口令'));
  });
});
