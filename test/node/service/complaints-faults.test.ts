// One complaint or none, whatever breaks between the page and the database, and nothing that is done with it happens twice.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FoundSubmission, SubmitComplaintRequest } from '../../../src/contract/index.js';
import { Complainer, COMPLAINANT, type Filed, unlike } from '../helpers/complaints.js';
import { FragileService } from '../helpers/fragile-service.js';

let serial = 0;
const newKey = () => `complaint-fault-${String(++serial).padStart(10, '0')}`;

describe('a complaint, whatever breaks', { skip: process.platform === 'win32' && 'no signals to stop it by' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-faults-'));
  const service = new FragileService(folder);
  const page = new Complainer(service.pages);
  before(() => service.start());
  after(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A request that is no other's: its complainant is called like nobody else. */
  async function fresh(words = ''): Promise<{ request: SubmitComplaintRequest; name: string; key: string }> {
    const name = `上海样例${++serial}号有限公司`;
    const complainant = { ...COMPLAINANT, name };
    return { request: await page.request({ complainant, facts: { breachFacts: unlike(words) } }), name, key: newKey() };
  }
  const send = (request: SubmitComplaintRequest, key: string) => page.submit(request, { 'Idempotency-Key': key });
  const found = async (idempotencyKey: string): Promise<FoundSubmission> =>
    (await page.post<FoundSubmission>('/submissions/find', { idempotencyKey })).body;
  /** What became of a submission, when it is no longer under way. */
  async function settled(key: string): Promise<FoundSubmission> {
    for (;;) {
      const answer = await found(key);
      if (answer.state !== 'processing') return answer;
    }
  }
  /** How many complaints there are of a complainant, by the clerk's list. */
  const count = async (name: string): Promise<number> =>
    (await service.office('/office/complaints')).split(`<td>${name}</td>`).length - 1;

  it('is one, found again by its key, when the page left before the answer', async () => {
    const { request, name, key } = await fresh();
    await service.sendAndLeave('/complaints', request, key);
    const answer = await settled(key);
    // Whether the whole request came in before the page was gone is up to the network; never is it both or half.
    if (answer.state === 'done') assert.ok((answer.result as Filed).queryCode);
    else {
      assert.equal(answer.state, 'unknown');
      assert.equal((await send(request, key)).status, 409, 'the key is void');
      assert.equal((await send(request, newKey())).status, 200);
    }
    assert.equal(await count(name), 1);
  });

  it('is none when the request broke off on its way', async () => {
    const { request, name, key } = await fresh();
    await service.sendAndLeave('/complaints', request, key, 800);
    assert.equal((await settled(key)).state, 'unknown');
    assert.equal(await count(name), 0);
    assert.equal((await send(request, newKey())).status, 200);
    assert.equal(await count(name), 1);
  });

  it('is one when the answer is lost every time', async () => {
    const { request, name, key } = await fresh('演示应答丢失');
    for (let click = 0; click < 3; click++) await assert.rejects(send(request, key));
    const { number, queryCode } = (await settled(key)).result as Filed;
    assert.equal((await page.track(number, queryCode)).status, 200);
    const twice = await send(request, newKey()).catch(() => undefined);
    assert.notEqual(twice?.status, 200);
    assert.equal(await count(name), 1);
  });

  it('is one of ten clicks, although the service dies after the first answer', async () => {
    const { request, name, key } = await fresh();
    const clicks = await Promise.all(Array.from({ length: 10 }, () => send(request, key)));
    const numbers = new Set(clicks.filter(({ status }) => status === 200).map(({ body }) => body.number));
    assert.equal(numbers.size, 1);
    await service.kill();
    await service.start();
    const again = await send(request, key);
    assert.ok(numbers.has(again.body.number));
    assert.deepEqual((await found(key)).result, again.body, 'with its query code');
    assert.equal(await count(name), 1);
  });

  it('is none when the service dies in the middle, and one when it is sent again', async () => {
    const { request, name, key } = await fresh('演示缓慢');
    // The slow one waits between taking the key and writing: of two clicks one waits, the other hears so.
    const clicks = [send(request, key), send(request, key)];
    assert.deepEqual((await Promise.race(clicks)).body.code, 'conflict');
    await service.kill();
    const outcomes = await Promise.allSettled(clicks);
    assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 1);
    await service.start();
    assert.equal(await count(name), 0, 'nothing was written before');
    const again = await send(request, key);
    assert.equal(again.status, 200);
    assert.deepEqual((await found(key)).result, again.body);
    assert.equal(await count(name), 1);
  });

  it('is none for good once it was asked after: a late arrival does nothing', async () => {
    const { request, name, key } = await fresh();
    assert.equal((await found(key)).state, 'unknown');
    const late = await send(request, key);
    assert.deepEqual([late.status, late.body.code], [409, 'conflict']);
    assert.equal(await count(name), 0);
  });

  it('is supplemented, urged on and withdrawn once each, before and after a death', async () => {
    const { request, key } = await fresh('演示逾期');
    const { number, queryCode } = (await send(request, key)).body;
    const { body: upload } = await page.upload();
    const acts = [
      ['supplements', { queryCode, items: [{ text: '补一份', uploads: [upload.id] }] }, 'supplemented'],
      ['urgings', { queryCode, text: '请办理' }, 'urged'],
      ['withdrawal', { queryCode, reason: '已经付款' }, 'withdrawn'],
    ] as const;
    for (const [what, body, step] of acts) {
      const headers = { 'Idempotency-Key': newKey() };
      const act = () => page.post(`/complaints/${number}/${what}`, body, headers);
      const first = await act();
      assert.equal(first.status, 200, JSON.stringify(first.body));
      await service.kill();
      await service.start();
      assert.deepEqual((await act()).body, first.body, what);
      const { body: now } = await page.track(number, queryCode);
      assert.equal(now.steps.filter((each) => each.what === step).length, 1, what);
    }
  });
});
