// One commitment or none, whatever breaks between the page and the database: the service's side of the fault table.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type {
  Commitment,
  FormValues,
  FoundSubmission,
  SubmitCommitmentRequest,
  Upload,
} from '../../../src/contract/index.js';
import { Committer, pdf, VALUES } from '../helpers/commitments.js';
import { FragileService } from '../helpers/fragile-service.js';

const VOLUNTARY = 'honest-business';
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
let serial = 0;
const newKey = () => `fault-key-${String(++serial).padStart(10, '0')}`;

const found = async (who: Committer, idempotencyKey: string): Promise<FoundSubmission> =>
  (await who.post<FoundSubmission>('/submissions/find', { idempotencyKey })).body;

/** What became of a submission, when it is no longer under way. */
async function settled(who: Committer, key: string): Promise<FoundSubmission> {
  for (;;) {
    const answer = await found(who, key);
    if (answer.state !== 'processing') return answer;
  }
}

describe('a commitment, whatever breaks', { skip: process.platform === 'win32' && 'no signals to stop it by' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'commitment-faults-'));
  const service = new FragileService(folder);
  let page: Committer;
  before(async () => {
    await service.start();
    page = new Committer(service.pages, today);
  });
  after(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many commitments there are with these words in their content, by the table for collection. */
  async function count(mark: string): Promise<number> {
    const rows: string[][] = parse(await service.office('/office/commitments.csv'), { bom: true });
    return rows.filter((row) => row.some((cell) => cell.includes(mark))).length;
  }
  /** A request that is no other's; its mark stands in the record of a voluntary commitment. */
  async function fresh(id = VOLUNTARY): Promise<{ request: SubmitCommitmentRequest; mark: string; key: string }> {
    const mark = `记号${++serial}止`;
    const values: FormValues = id === VOLUNTARY ? { ...VALUES[id], more: mark } : { note: mark };
    const request = await page.sign(id, { values });
    return { request, mark, key: newKey() };
  }
  const send = (request: SubmitCommitmentRequest, key: string) => page.submit(request, { 'Idempotency-Key': key });

  it('is one, found again by its key, when the page left before the answer', async () => {
    const { request, mark, key } = await fresh();
    await service.sendAndLeave('/commitments', request, key);
    const answer = await settled(page, key);
    // Whether the whole request came in before the page was gone is up to the network; never is it both or half.
    if (answer.state === 'done') {
      assert.equal((answer.result as Commitment).signed.text, request.text);
      assert.ok((answer.result as Commitment).queryCode);
    } else {
      assert.equal(answer.state, 'unknown');
      assert.equal((await send(request, key)).status, 409, 'the key is void');
      assert.equal((await send(request, newKey())).status, 200);
    }
    assert.equal(await count(mark), 1);
  });

  it('is none when the request broke off on its way', async () => {
    const { request, mark, key } = await fresh();
    await service.sendAndLeave('/commitments', request, key, 800);
    assert.equal((await settled(page, key)).state, 'unknown');
    assert.equal(await count(mark), 0);
    assert.equal((await send(request, newKey())).status, 200);
    assert.equal(await count(mark), 1);
  });

  it('is one when the answer is lost every time', async () => {
    const { request, key } = await fresh('demo-lost-answer');
    for (let click = 0; click < 3; click++) await assert.rejects(send(request, key));
    const answer = await settled(page, key);
    assert.equal(answer.state, 'done');
    const { number, queryCode } = answer.result as Commitment;
    const { body } = await page.post('/commitments/track', { number, queryCode });
    assert.equal(body.signed.text, request.text);
    const twice = await send(request, newKey()).catch(() => undefined);
    assert.equal(twice?.body.code, 'duplicate');
  });

  it('is one of ten clicks, although the service dies after the first answer', async () => {
    const { request, mark, key } = await fresh();
    const clicks = await Promise.all(Array.from({ length: 10 }, () => send(request, key)));
    const numbers = new Set(clicks.filter(({ status }) => status === 200).map(({ body }) => body.number));
    assert.equal(numbers.size, 1);
    await service.kill();
    await service.start();
    const again = await send(request, key);
    assert.ok(numbers.has(again.body.number));
    assert.deepEqual((await found(page, key)).result, again.body, 'with its query code');
    assert.equal(await count(mark), 1);
  });

  it('is none when the service dies in the middle, and one when it is sent again', async () => {
    const { request, key } = await fresh('demo-slow');
    // The slow template waits between taking the key and writing: of two clicks one waits, the other hears so.
    const clicks = [send(request, key), send(request, key)];
    assert.deepEqual((await Promise.race(clicks)).body.code, 'conflict');
    await service.kill();
    const outcomes = await Promise.allSettled(clicks);
    assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 1);
    await service.start();
    const again = await send(request, key);
    assert.equal(again.status, 200, 'nothing was written before');
    assert.deepEqual((await found(page, key)).result, again.body);
    assert.equal((await send(request, newKey())).body.code, 'duplicate', 'there is one');
  });

  it('is none for good once it was asked after: a late arrival does nothing', async () => {
    const { request, mark, key } = await fresh();
    assert.equal((await found(page, key)).state, 'unknown');
    const late = await send(request, key);
    assert.deepEqual([late.status, late.body.code], [409, 'conflict']);
    assert.equal(await count(mark), 0);
  });

  it('keeps a file and its check through the death of the service', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const { body: upload } = await page.upload(pdf('留下'), { headers });
    await service.kill();
    await service.start();
    assert.equal((await page.upload(pdf('留下'), { headers })).body.id, upload.id);
    assert.equal((await page.checked(upload.id)).state, 'clean');
    assert.equal((await page.get<Upload>(`/uploads/${upload.id}`)).body.sha256, upload.sha256);
  });

  it('can be opened by its query code, supplemented and withdrawn once each, before and after a death', async () => {
    const { request, key } = await fresh();
    const { body: made } = await send(request, key);
    await service.kill();
    await service.start();
    const { number, queryCode } = made;
    assert.equal((await page.post('/commitments/track', { number, queryCode })).status, 200);
    const headers = { 'Idempotency-Key': newKey() };
    const withdraw = () => page.post(`/commitments/${number}/withdrawal`, { queryCode, reason: '不再需要' }, headers);
    const first = await withdraw();
    assert.equal(first.body.state, 'withdrawn');
    await service.kill();
    await service.start();
    assert.deepEqual((await withdraw()).body, first.body);
    const { body } = await page.post('/commitments/track', { number, queryCode });
    assert.equal(body.steps.filter(({ what }) => what === 'withdrawn').length, 1);
  });
});
