// The contract's operations over HTTP, as a page meets them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import {
  CHAPTERS,
  type FieldError,
  outcomeOf,
  type Problem,
  ProblemSchema,
  type RecordList,
  RecordListSchema,
  type Service,
  ServiceSchema,
  type Subject,
  type SubjectList,
  SubjectListSchema,
  SubjectSchema,
} from '../../../src/contract/index.js';
import { MAGIC } from '../../../demo/service/magic.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { AS_OF, fictitiousUscc, listRecord } from '../helpers/subjects.js';

let service: TestService;
/** Ends the wait of the slow answer. */
const waits: { milliseconds: number; end(): void }[] = [];

before(async () => {
  service = await startTestService({
    clock: {
      now: () => new Date('2026-11-23T08:00:00+08:00'),
      sleep: (milliseconds) => new Promise((end) => waits.push({ milliseconds, end })),
    },
  });
});
after(() => service.close());

const search = (body: unknown, headers?: Record<string, string>) =>
  service.call<SubjectList & Problem>('POST', '/subjects/search', body, headers);
const records = (id: string, body: unknown = {}) =>
  service.call<RecordList & Problem>('POST', `/subjects/${id}/records/search`, body);

describe('describing the service', () => {
  it('says its name, that the data are for demonstration, its limits, filters and operations', async () => {
    const { status, body } = await service.call<Service>('GET', '/service');
    assert.equal(status, 200);
    v.parse(ServiceSchema, body);
    assert.equal(body.name, '演示信用服务');
    assert.equal(body.notice, '标有“演示数据”的企业和记录均为虚构');
    assert.deepEqual(body.operations, [
      'describeService',
      'searchSubjects',
      'getSubject',
      'searchRecords',
      'createReport',
      'getReport',
      'searchReportRecords',
      'createReportCode',
      'revokeReportCode',
      'listReportViewings',
      'verifyReport',
      'listKeys',
      'listCommitmentTemplates',
      'getCommitmentTemplate',
      'submitCommitment',
      'trackCommitment',
      'supplementCommitment',
      'correctCommitment',
      'withdrawCommitment',
      'searchBodies',
      'submitComplaint',
      'trackComplaint',
      'supplementComplaint',
      'urgeComplaint',
      'rateComplaint',
      'withdrawComplaint',
      'sendContactCode',
      'confirmContactCode',
      'createUpload',
      'getUpload',
      'deleteUpload',
      'findSubmission',
    ]);
    assert.equal(body.domains?.length, 41);
    assert.deepEqual(
      body.reports?.kinds.map(({ kind }) => kind),
      ['standard', 'special'],
    );
    assert.deepEqual(
      body.filters.map(({ name, type }) => [name, type]),
      [
        ['region', 'choices'],
        ['kind', 'choices'],
        ['status', 'choices'],
        ['establishedOn', 'period'],
      ],
    );
    assert.equal(body.limits.queryMaxLength, 200);
  });
});

describe('searching subjects', () => {
  it('answers with what a result card needs', async () => {
    const { status, body } = await search({ query: '青样锁业' });
    assert.equal(status, 200);
    v.parse(SubjectListSchema, body);
    assert.equal(outcomeOf(body), 'found');
    assert.deepEqual([body.total, body.asOf], [1, AS_OF]);
    const [hit] = body.items;
    assert.equal(hit?.name, '上海青样锁业有限公司');
    assert.deepEqual(hit?.matchedOn, { field: 'name', value: '上海青样锁业有限公司' });
    assert.deepEqual(hit?.legalRepresentative, { name: '样一帆', role: 'legalRepresentative' });
    assert.equal(hit?.domicile, '上海市奉贤区样例路1号');
    assert.deepEqual(
      hit?.chapters.map(({ chapter }) => chapter),
      [...CHAPTERS],
    );
    const [administration, honour] = hit?.chapters ?? [];
    assert.deepEqual([administration?.count, administration?.latestOn], [45, '2024-12-15']);
    assert.deepEqual([honour?.state, honour?.count], ['ok', 0]);
  });

  it('says "none" only with the sources that answered', async () => {
    const { body } = await search({ query: '查无此样' });
    assert.equal(outcomeOf(body), 'none');
    assert.deepEqual([body.items, body.total], [[], 0]);
    assert.ok(body.sources.length > 0 && body.sources.every(({ state }) => state === 'ok'));
  });

  it('pages by cursor, and keeps the total of the first page', async () => {
    const first = await search({ query: '样', limit: 4 });
    assert.ok(first.body.nextCursor);
    const second = await search({ query: '样', limit: 4, cursor: first.body.nextCursor });
    const names = [...first.body.items, ...second.body.items].map(({ id }) => id);
    assert.equal(new Set(names).size, 8);
    assert.equal(second.body.total, first.body.total);
  });

  it('counts nothing while someone types', async () => {
    const { body } = await search({ query: '样', suggest: true, limit: 2 });
    assert.deepEqual([body.items.length, body.total], [2, undefined]);
  });

  it('says of a chapter without a source that it has none, never 0', async () => {
    const { body } = await search({ query: '外样机械' });
    const chapters = new Map(body.items[0]?.chapters.map((chapter) => [chapter.chapter, chapter]));
    assert.deepEqual([chapters.get('administrationInfo')?.state, chapters.get('administrationInfo')?.count], ['ok', 1]);
    assert.deepEqual([chapters.get('honorInfo')?.state, chapters.get('honorInfo')?.count], ['unavailable', undefined]);
    assert.deepEqual([chapters.get('otherInfo')?.state, chapters.get('otherInfo')?.count], ['notConnected', undefined]);
  });
});

describe('refusing a search', () => {
  const errorsOf = async (body: unknown) => {
    const { status, headers, body: problem } = await search(body);
    assert.equal(status, 400);
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    v.parse(ProblemSchema, problem);
    assert.equal(problem.code, 'invalid');
    assert.equal(problem.traceId, headers.get('x-trace-id'));
    assert.ok(problem.errors?.every(({ detail }) => /[\u4e00-\u9fff]/.test(detail ?? '')));
    return problem.errors?.map(({ pointer, code }: FieldError) => `${pointer} ${code}`);
  };

  it('points at each member that is wrong', async () => {
    assert.deepEqual(await errorsOf({}), ['/query required']);
    assert.deepEqual(await errorsOf({ query: ' ' }), ['/query too-short']);
    assert.deepEqual(await errorsOf({ query: '样'.repeat(201) }), ['/query too-long']);
    assert.deepEqual(await errorsOf({ query: 1 }), ['/query type']);
    assert.deepEqual(await errorsOf({ query: '样', by: 'mood' }), ['/by not-allowed']);
    assert.deepEqual(await errorsOf({ query: '样', limit: 101 }), ['/limit out-of-range']);
    assert.deepEqual(await errorsOf({ query: '样', 'a/b~c': 1 }), ['/a~1b~0c unknown-member']);
    assert.deepEqual(await errorsOf({ query: '样', cursor: 'made-up' }), ['/cursor cursor']);
    assert.deepEqual(await errorsOf({ query: '样\u0000' }), [' format']);
  });

  it('points at a filter that it does not know or can not take', async () => {
    assert.deepEqual(await errorsOf({ query: '样', filters: { colour: 'red' } }), ['/filters/colour unknown-filter']);
    assert.deepEqual(await errorsOf({ query: '样', filters: { kind: ['enterprise', 'club'] } }), [
      '/filters/kind unknown-value',
    ]);
    assert.deepEqual(await errorsOf({ query: '样', filters: { establishedOn: '2020' } }), [
      '/filters/establishedOn wrong-type',
    ]);
    assert.deepEqual(await errorsOf({ query: '样', filters: { status: { from: '2020-01-01' } } }), [
      '/filters/status wrong-type',
    ]);
    assert.deepEqual(await errorsOf({ query: '样', filters: { establishedOn: { from: '2020-02-30x' } } }), [
      '/filters/establishedOn/from format',
    ]);
  });

  it('takes a day that does not exist for what it is, not for a failure of its own', async () => {
    assert.deepEqual(await errorsOf({ query: '样', filters: { establishedOn: { from: '2021-02-30' } } }), [
      '/filters/establishedOn/from format',
    ]);
  });
});

describe('reading a subject', () => {
  it('answers with registration data, counters and sources', async () => {
    const { status, body } = await service.call<Subject>('GET', '/subjects/lock');
    assert.equal(status, 200);
    v.parse(SubjectSchema, body);
    assert.equal(body.registration.businessScope, '锁具的制造与销售。');
    assert.equal(body.registration.domicile, '上海市奉贤区样例路1号');
    assert.equal(body.registration.businessRegNo, '310226000000017');
    assert.deepEqual(body.registration.formerNames, [{ name: '上海旧样五金厂', until: '2018-03-31' }]);
    assert.deepEqual(body.extras, [{ label: '登记窗口', value: '样例窗口' }]);
    assert.equal(body.uscc, fictitiousUscc(1));
    assert.ok(body.sources.some(({ name }) => name === '样例登记库'));
  });

  it('answers 404 for an id that nobody has', async () => {
    for (const id of ['nobody', '%00', '..%2Fsecret', '𠮷']) {
      const { status, body } = await service.call<Problem>(
        'GET',
        `/subjects/${encodeURI(id).replace('%2500', '%00').replace('%252F', '%2F')}`,
      );
      assert.deepEqual([status, body.code], [404, 'not-found'], id);
    }
  });
});

describe('reading records', () => {
  it('shows the newest first, those without a date last, page after page', async () => {
    const all: { id: string; date?: string | undefined }[] = [];
    let cursor: string | undefined;
    do {
      const { status, body } = await records('lock', {
        chapter: 'administrationInfo',
        limit: 10,
        ...(cursor ? { cursor } : {}),
      });
      assert.equal(status, 200);
      v.parse(RecordListSchema, body);
      assert.equal(body.total, 45);
      all.push(...body.items);
      cursor = body.nextCursor;
      // Newer than all that is shown: it must move nothing.
      await service.store.insertRecords([
        { subjectId: 'lock', scope: 'public', record: listRecord({ id: `new-${all.length}`, date: '2026-01-01' }) },
      ]);
    } while (cursor);
    await service.store.removeRecords(['new-10', 'new-20', 'new-30', 'new-40', 'new-45']);
    assert.equal(new Set(all.map(({ id }) => id)).size, 45);
    const dates = all.map(({ date }) => date ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
    assert.equal(all[44]?.id, 'admin-44');
  });

  it('finds words in what a visitor can read, whatever their width', async () => {
    const { body } = await records('lock', { query: '关于(样例) 消防' });
    assert.deepEqual([body.items.map(({ id }) => id), body.total], [['admin-07'], 1]);
    const none = await records('lock', { query: 'administrationInfo' });
    assert.equal(none.body.items.length, 0);
  });

  it('says that a chapter has no source, that it is down, or that nothing is there: three different things', async () => {
    const outcome = async (id: string, chapter: string) => outcomeOf((await records(id, { chapter })).body);
    assert.equal(await outcome('imported', 'otherInfo'), 'sourceNotConnected');
    assert.equal(await outcome('imported', 'honorInfo'), 'sourceUnavailable');
    assert.equal(await outcome('imported', 'administrationInfo'), 'found');
    assert.equal(await outcome('twin-1', 'administrationInfo'), 'none');
  });

  it('refuses a chapter that there is not, and a cursor of another chapter', async () => {
    const { status, body } = await records('lock', { chapter: 'gossip' });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [400, '/chapter']);
    const first = await records('lock', { chapter: 'administrationInfo', limit: 1 });
    const wrong = await records('lock', { chapter: 'otherInfo', limit: 1, cursor: first.body.nextCursor });
    assert.deepEqual([wrong.status, wrong.body.errors?.[0]?.pointer], [400, '/cursor']);
    assert.equal((await records('nobody')).status, 404);
  });
});

describe('magic queries', () => {
  it('are listed for the index page', async () => {
    const { body } = await service.call<{ items: { query: string }[] }>('GET', '/demo/magic');
    assert.deepEqual(body.items, MAGIC);
    assert.equal(body.items.length, 13);
  });

  it('force each outcome of a list', async () => {
    const outcome = async (query: string) => outcomeOf((await search({ query })).body);
    assert.equal(await outcome('演示空结果'), 'none');
    assert.equal(await outcome('演示来源中断'), 'sourceUnavailable');
    assert.equal(await outcome('演示未接入'), 'sourceNotConnected');
    assert.equal(await outcome('演示未公开'), 'notPublic');
  });

  it('force a partial answer: hits, and a source that is down', async () => {
    const { body } = await search({ query: '演示部分来源' });
    v.parse(SubjectListSchema, body);
    assert.equal(outcomeOf(body), 'found');
    assert.deepEqual(
      body.sources.map(({ state }) => state),
      ['ok', 'unavailable'],
    );
  });

  it('force a slow answer that comes in the end', async () => {
    const answer = search({ query: '演示缓慢' });
    while (waits.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(waits[0]?.milliseconds, 8000);
    waits[0]?.end();
    assert.equal(outcomeOf((await answer).body), 'found');
  });

  it('force the failures, each with what helps out of it', async () => {
    const limited = await search({ query: '演示限流' });
    assert.deepEqual([limited.status, limited.headers.get('retry-after'), limited.body.retryAfter], [429, '15', 15]);
    const failed = await search({ query: '演示故障' });
    assert.deepEqual([failed.status, typeof failed.body.traceId], [500, 'string']);
    const challenged = await search({ query: '演示人机验证' });
    assert.deepEqual([challenged.status, challenged.body.code], [403, 'challenge-required']);
    const passed = await search({ query: '演示人机验证' }, { 'X-Challenge-Response': 'demo' });
    assert.equal(outcomeOf(passed.body), 'found');
    const anonymous = await search({ query: '演示登录' });
    assert.deepEqual([anonymous.status, anonymous.body.level], [401, 'real-name']);
    const login = await service.signIn({ level: 'real-name', actor: 'person' });
    assert.equal((await search({ query: '演示登录' }, login)).status, 200);
  });

  it('force an answer that is a web page, and one that was cut off', async () => {
    const raw = async (query: string) => {
      const answer = await fetch(`${service.url}/subjects/search`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
    };
    const page = await raw('演示网页');
    assert.deepEqual([page.status, page.text.startsWith('<!doctype html>')], [200, true]);
    assert.match(page.type ?? '', /^text\/html/);
    const cut = await raw('演示截断');
    assert.deepEqual([cut.status, cut.type], [200, 'application/json']);
    assert.throws(() => JSON.parse(cut.text) as unknown, SyntaxError);
  });

  it('force a capped total that can be paged through', async () => {
    const first = await search({ query: '演示超限总数', limit: 2 });
    assert.deepEqual([first.body.total, first.body.totalIsCapped], [1000, true]);
    const second = await search({ query: '演示超限总数', limit: 2, cursor: first.body.nextCursor });
    assert.deepEqual([second.status, second.body.items.length], [200, 2]);
    assert.notDeepEqual(first.body.items[0]?.id, second.body.items[0]?.id);
  });
});
