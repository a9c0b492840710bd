// Exactly once: what is sent twice, gets lost, breaks off or is asked after.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import {
  type FoundSubmission,
  FoundSubmissionSchema,
  type Report,
  type ReportCode,
} from '../../../src/contract/index.js';
import type { Database } from '../../../demo/service/db/database.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { Problem } from '../../../demo/service/http/problem.js';
import { type Submission, Submissions } from '../../../demo/service/submissions/submissions.js';
import { startPostgres } from '../helpers/postgres.js';
import { SPECIAL, TestClock, VIOLATIONS, Visitor } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

const DAY = 24 * 3_600_000;
let serial = 0;
const newKey = () => `test-key-${String(++serial).padStart(12, '0')}`;
const keyed = (key: string) => ({ 'Idempotency-Key': key });
const find = async (visitor: Visitor, idempotencyKey: string) =>
  (await visitor.post<FoundSubmission>('/submissions/find', { idempotencyKey })).body;

function behavesOverHttp(settings: () => { databaseUrl?: string }): void {
  const clock = new TestClock();
  let service: TestService;
  let holder: Visitor;
  before(async () => {
    service = await startTestService({ records: VIOLATIONS, clock, ...settings() });
    holder = await Visitor.holder(service);
  });
  after(() => service.close());

  it('makes one report of ten equal requests, and gives them all the same answer', async () => {
    const key = keyed(newKey());
    const answers = await Promise.all(Array.from({ length: 10 }, () => holder.ask(SPECIAL, key)));
    const done = answers.filter(({ status }) => status === 200);
    assert.equal(new Set(done.map(({ body }) => body.id)).size, 1);
    for (const { status, body } of answers.filter((answer) => !done.includes(answer)))
      assert.deepEqual([status, body.code, body.retryAfter], [409, 'conflict', 1]);
    await holder.settled(done[0]?.body.id ?? '');
    assert.equal((await holder.ask(SPECIAL, key)).body.id, done[0]?.body.id);
  });

  it('refuses a key that comes with another request', async () => {
    const key = keyed(newKey());
    const { body } = await holder.ask(SPECIAL, key);
    await holder.settled(body.id);
    for (const other of [{ ...SPECIAL, domains: ['tax'] }, { kind: 'standard' }]) {
      const answer = await holder.ask(other, key);
      assert.deepEqual([answer.status, answer.body.code], [409, 'conflict']);
    }
    const onCode = await holder.post(`/reports/${body.id}/codes`, { lifetime: 600 }, key);
    assert.equal(onCode.status, 409);
  });

  it('makes one code of two equal requests, although the code itself is kept nowhere in plain text', async () => {
    const { id } = await holder.report(SPECIAL);
    const key = newKey();
    const order = { lifetime: 3600, recipient: '样例银行' };
    const make = () => holder.post<ReportCode>(`/reports/${id}/codes`, order, keyed(key));
    const { body } = await make();
    assert.deepEqual((await make()).body, body);
    assert.equal((await holder.verify({ code: body.shortCode })).status, 200);
    const found = await find(holder, key);
    assert.deepEqual([found.state, found.result], ['done', body]);
  });

  it('tells what became of a submission, to the same login and to no other', async () => {
    const key = newKey();
    const { body } = await holder.ask(SPECIAL, keyed(key));
    await holder.settled(body.id);
    const found = await find(holder, key);
    v.parse(FoundSubmissionSchema, found);
    assert.deepEqual([found.state, (found.result as Report).id], ['done', body.id]);
    const again = await Visitor.holder(service);
    assert.equal((await find(again, key)).state, 'done', 'signed in anew');
    const others = [
      new Visitor(service),
      new Visitor(service, await service.signIn({ level: 'real-name', actor: 'legal', uscc: fictitiousUscc(2) })),
    ];
    for (const other of others) assert.deepEqual(await find(other, key), { state: 'unknown' });
    assert.equal((await find(holder, key)).state, 'done', 'their asking changed nothing');
  });

  it('voids a key that it never heard of: the submission that arrives later does nothing', async () => {
    const key = newKey();
    assert.deepEqual(await find(holder, key), { state: 'unknown' });
    const late = await holder.ask(SPECIAL, keyed(key));
    assert.deepEqual([late.status, late.body.code, late.body.retryAfter], [409, 'conflict', undefined]);
    assert.equal((await holder.report(SPECIAL)).state, 'ready', 'nothing is in preparation');
  });

  it('remembers a refusal for good, and forgets one that passes', async () => {
    const refused = newKey();
    const wrong = { ...SPECIAL, purpose: 'mischief' };
    assert.equal((await holder.ask(wrong, keyed(refused))).status, 400);
    const found = await find(holder, refused);
    assert.deepEqual(
      [found.state, found.problem?.code, found.problem?.errors?.map(({ pointer }) => pointer)],
      ['refused', 'invalid', ['/purpose']],
    );
    assert.equal((await holder.ask(wrong, keyed(refused))).status, 400, 'the same again');

    let go: () => void = () => {};
    clock.onSleep = () => new Promise((resolve) => (go = resolve));
    const slow = await holder.ask({ ...SPECIAL, purpose: 'demo-slow' });
    const busy = newKey();
    assert.equal((await holder.ask(SPECIAL, keyed(busy))).status, 409);
    clock.onSleep = async () => undefined;
    const done = holder.settled(slow.body.id);
    go();
    await done;
    const later = await holder.ask(SPECIAL, keyed(busy));
    assert.equal(later.status, 200);
    await holder.settled(later.body.id);
  });

  it('keeps a result for a day', async () => {
    const key = newKey();
    const { body } = await holder.ask(SPECIAL, keyed(key));
    await holder.settled(body.id);
    clock.pass(DAY - 1000);
    assert.equal((await find(await Visitor.holder(service), key)).state, 'done');
    clock.pass(2000);
    assert.equal((await find(await Visitor.holder(service), key)).state, 'unknown');
    holder = await Visitor.holder(service);
  });

  it('takes no key that could be guessed, and needs none', async () => {
    assert.equal((await holder.ask(SPECIAL, keyed('short'))).status, 400);
    const { status, body } = await holder.ask(SPECIAL);
    assert.equal(status, 200);
    await holder.settled(body.id);
  });
}

function behaves(open: () => Promise<Database>): void {
  const clock = new TestClock();
  const secret = Buffer.alloc(32, 7);
  let database: Database;
  let submissions: Submissions;
  before(async () => {
    database = await open();
    submissions = new Submissions(database, secret, () => clock.now());
    await database.exec('create table deeds (name text)');
  });
  after(() => database.close());

  const submission = (key: string): Submission => ({ key, who: 'someone', operation: 'do', content: { key } });
  const deeds = async (name: string) =>
    (await database.query('select 1 from deeds where name = $1', [name])).rows.length;
  const does =
    (name: string, wait: () => Promise<void> = async () => undefined) =>
    async () => {
      await wait();
      return async (transaction: { query(sql: string, params: unknown[]): Promise<unknown> }) => {
        await transaction.query('insert into deeds (name) values ($1)', [name]);
        return { name };
      };
    };

  /** Begins a submission that waits; by then its key is taken. */
  async function begun(key: string) {
    let go: () => void = () => {};
    let running: Promise<unknown> = Promise.resolve();
    await new Promise<void>((taken) => {
      const wait = () => {
        taken();
        return new Promise<void>((resolve) => (go = resolve));
      };
      running = submissions.run(submission(key), does(key, wait));
      running.catch(() => undefined);
    });
    return { running, go: () => go() };
  }

  it('says of one that is under way that it is, and then what came of it', async () => {
    const key = newKey();
    const { running, go } = await begun(key);
    await assert.rejects(
      submissions.run(submission(key), does(key)),
      (error) => error instanceof Problem && error.status === 409 && error.details.retryAfter === 1,
    );
    assert.equal((await submissions.find('someone', key)).state, 'processing');
    go();
    assert.deepEqual(await running, { name: key });
    assert.deepEqual(await submissions.find('someone', key), { state: 'done', result: { name: key } });
    assert.equal(await deeds(key), 1);
  });

  it('does nothing of one that was given up in the meantime', async () => {
    const key = newKey();
    const { running, go } = await begun(key);
    const outcome = assert.rejects(running, { status: 409 });
    assert.equal((await submissions.find('someone', key)).state, 'processing');
    // So long that its process must have died.
    clock.pass(61_000);
    assert.equal((await submissions.find('someone', key)).state, 'unknown');
    go();
    await outcome;
    assert.equal(await deeds(key), 0);
  });

  it('lets one that broke off with its process be sent again', async () => {
    const key = newKey();
    await begun(key);
    assert.equal((await submissions.find('someone', key)).state, 'processing');
    clock.pass(61_000);
    assert.deepEqual(await submissions.run(submission(key), does(key)), { name: key });
    assert.equal(await deeds(key), 1);
  });

  it('undoes the effect when the answer can not be remembered, and the other way round', async () => {
    const key = newKey();
    const failing = submissions.run(submission(key), async () => async (transaction) => {
      await transaction.query('insert into deeds (name) values ($1)', [key]);
      throw new Error('the disk is full');
    });
    await assert.rejects(failing, /the disk is full/);
    assert.equal(await deeds(key), 0);
    assert.deepEqual(await submissions.run(submission(key), does(key)), { name: key }, 'sent again');
    assert.equal(await deeds(key), 1);
  });

  it('keeps answers unreadable for whoever has the database and the secret, but not the key', async () => {
    const key = newKey();
    await submissions.run(submission(key), async () => async () => ({ code: '金丝雀码' }));
    const { rows } = await database.query<{ row: string }>('select row_to_json(s)::text as row from submissions s');
    const text = rows.map(({ row }) => row).join('');
    assert.ok(!text.includes('金丝雀') && !text.includes(key));
    assert.ok(rows.length > 0);
  });

  it('passes a refusal on as it was', async () => {
    const key = newKey();
    const refuse = () =>
      submissions.run(submission(key), async () => {
        throw new Problem(404, 'not-found', { detail: '没有这样东西。' });
      });
    await assert.rejects(refuse(), { status: 404 });
    await assert.rejects(refuse(), { status: 404, code: 'not-found' });
    const { problem } = await submissions.find('someone', key);
    assert.deepEqual(problem, { status: 404, code: 'not-found', detail: '没有这样东西。' });
  });
}

describe('submissions on the embedded database', () => {
  describe('over HTTP', () => behavesOverHttp(() => ({})));
  describe('in themselves', () => behaves(() => openDatabase()));
});

const postgres = await startPostgres();
if ('missing' in postgres) {
  describe('submissions on a PostgreSQL server', { skip: postgres.missing }, () => {});
  console.log(`# skipped on a PostgreSQL server: ${postgres.missing}`);
} else {
  describe('submissions on a PostgreSQL server', () => {
    after(() => postgres.stop());
    describe('over HTTP', () => behavesOverHttp(() => ({ databaseUrl: postgres.url })));
    describe('in themselves', () => behaves(() => openDatabase({ url: postgres.url })));
  });
}

describe('a service that is started again', () => {
  it('still knows what was sent, and gives the same answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'submissions-'));
    const settings = { folder, records: VIOLATIONS };
    const key = newKey();
    try {
      const first = await startTestService(settings);
      const before = await Visitor.holder(first);
      const { body } = await before.ask(SPECIAL, keyed(key));
      await before.settled(body.id);
      await first.close();

      const second = await startTestService(settings);
      const holder = await Visitor.holder(second);
      assert.equal((await holder.ask(SPECIAL, keyed(key))).body.id, body.id);
      assert.equal(((await find(holder, key)).result as Report).id, body.id);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
