// Preparing reports when processes die, and reports that are long.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import type { CreditRecord, ReportHeader, ReportRecordList } from '../../../src/contract/index.js';
import type { Database } from '../../../demo/service/db/database.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { Secrets } from '../../../demo/service/reports/numbers.js';
import { Reports } from '../../../demo/service/reports/reports.js';
import { readSigningKeys } from '../../../demo/service/signing/key-file.js';
import { Signing } from '../../../demo/service/signing/signing.js';
import { Audit } from '../../../demo/service/store/audit.js';
import { createStore } from '../../../demo/service/store/store.js';
import type { Caller, RecordInput, Store } from '../../../demo/service/store/types.js';
import { HOLDER, isSigned, pageDigest, SPECIAL, TestClock, VIOLATIONS, Visitor } from '../helpers/reports.js';
import { fill, startTestService, type TestService } from '../helpers/service.js';
import { listRecord } from '../helpers/subjects.js';

const CALLER: Caller = { hashedId: 'test', level: 'real-name', actor: 'legal', uscc: HOLDER.uscc };

describe('a report whose process died', () => {
  const clock = new TestClock();
  const secret = Buffer.alloc(32, 3);
  let database: Database;
  let store: Store;

  before(async () => {
    database = await openDatabase();
    store = await createStore(database, { secret, now: () => clock.now() });
    await fill(store, { records: VIOLATIONS });
  });
  after(() => database.close());

  /** What a process has; the one before it never says that it ends. */
  async function newProcess(): Promise<Reports> {
    const reports = new Reports(
      {
        database,
        store,
        signing: new Signing(readSigningKeys(undefined, clock.now())),
        secrets: new Secrets(secret),
        audit: new Audit(database, () => clock.now()),
        clock,
        algorithm: 'by-kind',
        verifyUrl: 'http://localhost/verify.html',
      },
      secret,
      pino({ level: 'silent' }),
    );
    await reports.begin();
    return reports;
  }

  const ask = async (reports: Reports) => {
    const commit = await reports.ask(
      { ...SPECIAL, kind: 'special', subjectId: HOLDER.subjectId, purpose: 'demo-slow' },
      CALLER,
    );
    const { id } = await database.transaction(commit);
    return id;
  };
  /** Starts a process that falls asleep over its report and is heard of no more. */
  const dyingProcess = async (begun: (reports: Reports) => Promise<unknown> = async () => undefined) => {
    const asleep = new Promise<void>((resolve) => {
      clock.onSleep = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const reports = await newProcess();
    await begun(reports);
    reports.wake();
    await asleep;
  };
  const settled = async (reports: Reports, id: string) => {
    for (;;) {
      const report = await reports.get(id, CALLER);
      if (report.state !== 'preparing') return report;
    }
  };

  it('is finished by the next one', async () => {
    let id = '';
    await dyingProcess(async (reports) => (id = await ask(reports)));
    clock.onSleep = async () => undefined;
    const report = await settled(await newProcess(), id);
    assert.deepEqual([report.state, report.header?.records.count], ['ready', 5]);
  });

  it('fails in clear words when it takes one process after the other with it', async () => {
    let id = '';
    await dyingProcess(async (reports) => (id = await ask(reports)));
    await dyingProcess();
    await dyingProcess();
    clock.onSleep = async () => undefined;
    const reports = await newProcess();
    const report = await settled(reports, id);
    assert.deepEqual([report.state, report.reason], ['failed', '报告的准备多次中断，请重新申请。']);
    // And the way is free for another one.
    assert.equal((await settled(reports, await startAnother(reports))).state, 'ready');
  });

  const startAnother = async (reports: Reports) => {
    const id = await ask(reports);
    reports.wake();
    return id;
  };
});

/** A report of 100,000 records of two chapters; every 1,000th is of the market's and against the subject. */
const LONG = 100_000;

function* manyRecords(): Generator<RecordInput> {
  for (let index = 0; index < LONG; index++) {
    const adverse = index % 1000 === 0;
    yield {
      subjectId: HOLDER.subjectId,
      scope: 'public',
      record: listRecord({
        id: `r${index}`,
        chapter: index % 2 ? 'administrationInfo' : 'otherInfo',
        title: `样例第${index}条`,
        date: `${2022 + (index % 5)}-0${1 + (index % 9)}-1${index % 10}`,
        adverse,
        ...(adverse ? { domain: 'market' } : {}),
      }),
    };
  }
}

describe('a report of 100,000 records', () => {
  let service: TestService;
  let holder: Visitor;
  let header: ReportHeader;
  let id: string;

  before(async () => {
    service = await startTestService({ records: [], logLevel: 'silent' });
    let batch: RecordInput[] = [];
    await service.store.transaction(async (writer) => {
      for (const record of manyRecords()) {
        batch.push(record);
        if (batch.length < 10_000) continue;
        await writer.insertRecords(batch);
        batch = [];
      }
    });
    holder = await Visitor.holder(service);
    const report = await holder.report({ kind: 'standard' });
    assert.equal(report.pages, undefined, 'too long to come along');
    ({ header, id } = report);
    assert.ok(isSigned(report, await holder.keys()));
  });
  after(() => service.close());

  const search = async (body: object) =>
    (await holder.post<ReportRecordList>(`/reports/${id}/records/search`, body)).body;

  it('says of all its pages how they must be', async () => {
    assert.equal(header.records.count, LONG);
    assert.equal(header.records.pages.length, 500);
    const seen = new Set<string>();
    for (const page of [0, 1, 249, 250, 499]) {
      const { items } = await search({ page });
      assert.equal(items.length, 200);
      assert.equal(pageDigest(header, items), header.records.pages[page]?.digest, `page ${page}`);
      for (const { id: each } of items) seen.add(each);
    }
    assert.equal(seen.size, 1000);
  });

  it('goes through its chapters, newest first, from the first record to the last', async () => {
    const keyOf = ({ chapter, date = '' }: CreditRecord) => `${chapter === 'administrationInfo' ? 1 : 0}${date}`;
    let cursor: string | undefined;
    const firsts: CreditRecord[] = [];
    let pages = 0;
    do {
      const list = await search({ query: '00条', limit: 100, ...(cursor ? { cursor } : {}) });
      assert.equal(list.total, 999);
      firsts.push(...list.items);
      cursor = list.nextCursor;
      pages++;
    } while (cursor);
    assert.equal(pages, 10);
    assert.equal(new Set(firsts.map((record) => record.id)).size, 999);
    const keys = firsts.map(keyOf);
    assert.deepEqual(keys, [...keys].sort().reverse());
  });

  it('is searched as a whole', async () => {
    assert.equal((await search({ domain: 'market', limit: 1 })).total, 100);
    assert.equal((await search({ chapter: 'otherInfo', limit: 1 })).total, 50_000);
    assert.equal((await search({ query: '第4242条' })).items[0]?.id, 'r4242');
    const { total } = await search({
      chapter: 'otherInfo',
      period: { from: '2022-01-01', to: '2022-12-31' },
      limit: 1,
    });
    assert.equal(total, 10_000);
  });

  it('can be shown in part, and the part has pages of its own', async () => {
    const code = await holder.code(id, { period: { from: '2022-01-01', to: '2022-12-31' } });
    const stranger = new Visitor(service);
    const { body } = await stranger.verify({ code: code.shortCode });
    const part = body.report.header as ReportHeader;
    assert.deepEqual([part.records.count, part.records.pages.length], [20_000, 100]);
    const read = await stranger.post<ReportRecordList>(`/reports/${body.report.id}/records/search`, {
      page: 99,
      grant: body.grant,
    });
    assert.equal(pageDigest(part, read.body.items), part.records.pages[99]?.digest);
    assert.ok(read.body.items.every(({ date }) => date?.startsWith('2022')));
  });
});
