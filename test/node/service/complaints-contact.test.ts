// Codes that prove a phone: limits, guesses, and what outlives a restart.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import { ConfirmedContactSchema, type Problem, SentContactCodeSchema } from '../../../src/contract/index.js';
import { codeOf, Complainer } from '../helpers/complaints.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

const MINUTE = 60_000;

const findings = ({ body }: { body: Problem }) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
/** Another code of six digits. */
const not = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('codes that prove a phone', () => {
  const clock = new TestClock();
  let service: TestService;
  let anyone: Complainer;
  before(async () => {
    service = await startTestService({ clock });
    anyone = new Complainer(service);
  });
  after(() => service.close());

  it('are said by the demonstration, and give a proof for half an hour', async () => {
    const { status, body: sent } = await anyone.sendCode('１３８ ００１３ ８０００');
    assert.equal(status, 200);
    v.parse(SentContactCodeSchema, sent);
    assert.deepEqual(
      [sent.sentTo, sent.length, sent.expiresIn, sent.resendAfter, sent.triesLeft],
      ['138****8000', 6, 300, 60, 5],
    );
    assert.match(sent.demonstration ?? '', /演示不发送短信/);
    const { body: confirmed } = await anyone.confirmCode(
      sent.id,
      ` ${codeOf(sent).slice(0, 3)} ${codeOf(sent).slice(3)} `,
    );
    v.parse(ConfirmedContactSchema, confirmed);
    assert.equal(Date.parse(confirmed.validUntil), clock.now().getTime() + 30 * MINUTE);
    assert.ok(!confirmed.proof.includes('138'));
  });

  it('go to mobile phones and nowhere else', async () => {
    for (const to of ['021-12345678', '12345', '4001234567', 'abc', '1380013800', '__proto__'])
      assert.deepEqual(findings(await anyone.sendCode(to)), ['/to format'], to);
    const mail = await anyone.post('/contact-codes', { channel: 'email', to: 'yang@example.com' });
    assert.deepEqual(findings(mail), ['/channel not-allowed']);
    const pigeon = await anyone.post('/contact-codes', { channel: 'pigeon', to: '13800138000' });
    assert.deepEqual(findings(pigeon), ['/channel not-allowed']);
  });

  it('may be asked for again after a minute, by the same number in any form, and five times an hour', async () => {
    const phone = '13911112222';
    assert.equal((await anyone.sendCode(phone)).status, 200);
    clock.pass(20_000);
    const early = await anyone.sendCode(`+86 ${phone}`);
    assert.deepEqual([early.status, early.body.code, early.body.retryAfter], [429, 'rate-limited', 40]);
    assert.equal(early.headers.get('Retry-After'), '40');
    for (let sent = 1; sent < 5; sent++) {
      clock.pass(MINUTE);
      assert.equal((await anyone.sendCode(phone)).status, 200, String(sent));
    }
    clock.pass(MINUTE);
    const full = await anyone.sendCode(phone);
    assert.deepEqual([full.status, full.body.code], [429, 'rate-limited']);
    clock.pass((full.body.retryAfter ?? 0) * 1000);
    assert.equal((await anyone.sendCode(phone)).status, 200);
  });

  it('are sent once to a number when ten ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => anyone.sendCode('13933334444')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array<number>(9).fill(429)]);
  });

  it('can be guessed at five times, and are spent then, for the right one too', async () => {
    const { body: sent } = await anyone.sendCode('13955556666');
    const right = codeOf(sent);
    for (let left = 4; left >= 0; left--) {
      const wrong = await anyone.confirmCode(sent.id, not(right));
      assert.deepEqual(
        [wrong.status, wrong.body.code, wrong.body.triesLeft, findings(wrong)],
        [400, 'invalid', left, ['/code wrong-code']],
      );
    }
    const spent = await anyone.confirmCode(sent.id, right);
    assert.deepEqual([spent.status, spent.body.code, spent.body.triesLeft], [410, 'code-spent', 0]);
  });

  it('are judged five times at most when fifty guess at the same time', async () => {
    const { body: sent } = await anyone.sendCode('13977778888');
    const right = codeOf(sent);
    const answers = await Promise.all(Array.from({ length: 50 }, () => anyone.confirmCode(sent.id, not(right))));
    assert.equal(answers.filter(({ status }) => status === 400).length, 5);
    assert.equal(answers.filter(({ status }) => status === 410).length, 45);
    assert.equal((await anyone.confirmCode(sent.id, right)).status, 410);
  });

  it('are over after five minutes, unknown by another id, and of no use to another login', async () => {
    const { body: sent } = await anyone.sendCode('13999990000');
    const own = await anyone.signedIn();
    assert.equal((await own.confirmCode(sent.id, codeOf(sent))).status, 404);
    for (const id of ['nothing', '__proto__', '../x', "' or 1=1"])
      assert.equal((await anyone.confirmCode(id, codeOf(sent))).status, 404, id);
    for (const code of ['1234567', 'abcdef', '<b>', codeOf(sent).slice(1)])
      assert.equal((await anyone.confirmCode(sent.id, code)).status, 400, code);
    clock.pass(5 * MINUTE);
    const late = await anyone.confirmCode(sent.id, codeOf(sent));
    assert.deepEqual([late.status, late.body.code], [410, 'code-expired']);
  });

  it('leave neither phones nor codes in the log', async () => {
    const { body: sent } = await anyone.sendCode('13612345678');
    await anyone.confirmCode(sent.id, codeOf(sent));
    const log = service.logs.join('');
    for (const secret of ['13612345678', codeOf(sent), sent.id]) assert.ok(!log.includes(secret), secret);
  });
});

describe('codes that prove a phone, over a restart', () => {
  it('keep their limits, and what was sent can be confirmed and used afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contact-codes-'));
    const clock = new TestClock();
    const start = () => startTestService({ clock, folder });
    let service = await start();
    try {
      const { body: sent } = await new Complainer(service).sendCode('13512345678');
      await new Complainer(service).confirmCode(sent.id, not(codeOf(sent)));
      await service.close();
      service = await start();
      const anyone = new Complainer(service);
      assert.equal((await anyone.sendCode('13512345678')).status, 429);
      const wrong = await anyone.confirmCode(sent.id, not(codeOf(sent)));
      assert.equal(wrong.body.triesLeft, 3);
      const { body: confirmed } = await anyone.confirmCode(sent.id, codeOf(sent));
      await service.close();
      service = await start();
      const page = new Complainer(service);
      await page.file({ contact: { phone: '13512345678', proof: confirmed.proof } });
    } finally {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
