// Reports over HTTP: asking, waiting, reading, and whether they are genuine.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import {
  type CreditRecord,
  issuerCheck,
  readDetachedSignature,
  type Report,
  type ReportHeader,
  type ReportRecordList,
  ReportRecordListSchema,
  ReportSchema,
  statusCheck,
  VerifiedReportSchema,
} from '../../../src/contract/index.js';
import { startPostgres } from '../helpers/postgres.js';
import { HOLDER, isSigned, pageDigest, SPECIAL, TestClock, VIOLATIONS, Visitor } from '../helpers/reports.js';
import { startTestService, type TestService, type TestServiceSettings } from '../helpers/service.js';
import { fictitiousUscc, RECORDS } from '../helpers/subjects.js';

const idsOf = (records: readonly CreditRecord[]) => records.map(({ id }) => id);
const conclusionsOf = ({ domains = [] }: ReportHeader) =>
  Object.fromEntries(
    domains
      .filter(({ conclusion }) => conclusion !== 'notSelected')
      .map(({ code, conclusion, count }) => [code, count === undefined ? conclusion : `${conclusion} ${count}`]),
  );

function behaves(settings: () => TestServiceSettings): void {
  const clock = new TestClock();
  let service: TestService;
  let holder: Visitor;
  let stranger: Visitor;

  before(async () => {
    service = await startTestService({ records: [...RECORDS, ...VIOLATIONS], clock, ...settings() });
    holder = await Visitor.holder(service);
    stranger = new Visitor(service);
  });
  after(() => service.close());

  describe('who may have a report', () => {
    it('asks whoever is not known well enough to log in, and says which login it takes', async () => {
      const logins = [{}, await service.signIn({ level: 'account', actor: 'legal', uscc: HOLDER.uscc })];
      for (const headers of logins) {
        const visitor = new Visitor(service, headers);
        for (const { status, body } of [await visitor.ask(SPECIAL), await visitor.get<Report>('/reports/any')])
          assert.deepEqual([status, body.code, body.level, body.actor], [401, 'unauthenticated', 'real-name', 'legal']);
      }
    });

    it('refuses another enterprise, and a citizen who names the code, in plain words', async () => {
      const { id } = await holder.report({ kind: 'standard' });
      const { id: codeId } = await holder.code(id);
      for (const who of [
        { level: 'certificate', actor: 'legal', uscc: fictitiousUscc(2) },
        { level: 'real-person', actor: 'person', uscc: HOLDER.uscc },
      ] as const) {
        const other = new Visitor(service, await service.signIn(who));
        const answers = [
          await other.ask(SPECIAL),
          await other.get(`/reports/${id}`),
          await other.post(`/reports/${id}/records/search`, {}),
          await other.post(`/reports/${id}/codes`, { lifetime: 600 }),
          await other.get(`/reports/${id}/viewings`),
          await other.delete(`/reports/${id}/codes/${codeId}`),
        ];
        for (const { status, body } of answers) {
          assert.deepEqual([status, body.code], [403, 'forbidden']);
          assert.match(body.detail ?? '', /主体本人/);
        }
      }
      const refused = (await service.store.listAudit(100)).filter(({ outcome }) => outcome === 'refused');
      assert.ok(refused.some(({ operation, subjectId }) => operation === 'createReport' && subjectId === 'lock'));
      assert.ok(refused.some(({ operation }) => operation === 'revokeReportCode'));
    });

    it('knows no report of a subject that there is not, and no report that nobody asked for', async () => {
      assert.equal((await holder.ask({ ...SPECIAL, subjectId: 'nobody' })).status, 404);
      assert.equal((await holder.get('/reports/nothing')).status, 404);
    });
  });

  describe('asking', () => {
    it('names everything that is wrong with a request', async () => {
      const wrong = await holder.ask({
        kind: 'special',
        domains: ['market', 'moon'],
        period: { from: '2010-01-01', to: '2026-11-01' },
        purpose: 'mischief',
        audience: 'everybody',
      });
      assert.deepEqual(
        [wrong.status, wrong.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)],
        [400, ['/domains/1 not-allowed', '/period/from too-early', '/purpose not-allowed', '/audience not-allowed']],
      );
      const pointers = async (request: object) =>
        (await holder.ask(request)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
      assert.deepEqual(await pointers({ kind: 'special' }), ['/domains required', '/period required']);
      assert.deepEqual(await pointers({ kind: 'standard', domains: ['tax'] }), ['/domains special-only']);
      const period = (from: string, to: string) => pointers({ ...SPECIAL, period: { from, to } });
      assert.deepEqual(await period('2026-05-02', '2026-05-01'), ['/period/to reversed']);
      assert.deepEqual(await period('2026-05-02', '2026-11-11'), ['/period/to future']);
      assert.deepEqual(await period('2026-02-30', '2026-05-01'), ['/period/from format']);
    });

    it('prepares one report of a subject at a time', async () => {
      let go: () => void = () => {};
      clock.onSleep = () => new Promise((resolve) => (go = resolve));
      const first = await holder.ask({ ...SPECIAL, purpose: 'demo-slow' });
      const second = await holder.ask(SPECIAL);
      assert.deepEqual([second.status, second.body.code, second.body.retryAfter], [409, 'conflict', 5]);
      clock.onSleep = async () => undefined;
      // It may not have fallen asleep yet.
      const done = holder.settled(first.body.id);
      go();
      assert.equal((await done).state, 'ready');
    });

    it('says how far a report is, and why one failed', async () => {
      const { body } = await holder.ask({ ...SPECIAL, purpose: 'demo-failed' });
      assert.deepEqual([body.state, body.progress, body.retryAfter], ['preparing', 0, 1]);
      const failed = await holder.settled(body.id);
      assert.equal(failed.state, 'failed');
      assert.match(failed.reason ?? '', /重新申请/);
      assert.equal((await holder.post(`/reports/${body.id}/codes`, { lifetime: 600 })).status, 409);
    });
  });

  describe('a special report', () => {
    let report: Report & { header: ReportHeader; pages: CreditRecord[][] };
    before(async () => {
      report = await holder.report({ ...SPECIAL, purpose: 'loan', audience: 'finance' });
    });

    it('concludes for every 领域 what is known: found, none, down, not connected, not chosen', () => {
      v.parse(ReportSchema, report);
      assert.deepEqual(conclusionsOf(report.header), {
        market: 'found 4',
        tax: 'found 1',
        fire: 'none',
        customs: 'unavailable',
        sport: 'unavailable',
      });
      const reasons = report.header.domains?.filter(({ conclusion }) => conclusion === 'unavailable');
      assert.deepEqual(
        reasons?.map(({ code, reason }) => [code, reason]),
        [
          ['sport', '该领域的数据尚未接入。'],
          ['customs', '样例customs领域库没有应答，请稍后重新申请。'],
        ],
      );
      assert.equal(report.header.domains?.length, 41);
    });

    it('holds only what is against the subject, of the chosen 领域 and days; a record without a date is not left out', () => {
      assert.deepEqual(report.pages.map(idsOf), [['tax-1', 'market-5', 'market-1', 'market-3', 'market-2']]);
      assert.ok(report.header.notes.some((note) => note.includes('另有 1 条违法记录的来源单位无法归入任何领域')));
    });

    it('says what it is in its header', () => {
      const { header } = report;
      assert.match(header.reportNo, /^\d{14}[0-9A-Z]{8}$/);
      assert.equal(header.reportNo.slice(0, 14), '20261110100000');
      assert.deepEqual(
        [header.kind, header.templateVersion, header.period, header.purpose, header.audience, header.dataAsOf],
        ['special', 'V2.0', SPECIAL.period, '融资信贷', '金融机构', '2026-11-01T06:00:00+08:00'],
      );
      assert.deepEqual([header.subject.name, header.subject.uscc], ['上海青样锁业有限公司', HOLDER.uscc]);
      assert.deepEqual(
        header.chapters.map(({ chapter, count, latestOn }) => [chapter, count, latestOn]),
        [
          ['administrationInfo', 4, '2026-05-01'],
          ['abnormalInfo', 1, '2025-03-01'],
        ],
      );
      assert.deepEqual(header.timeline, [
        { year: 2026, chapter: 'administrationInfo', count: 3 },
        { year: 2025, chapter: 'abnormalInfo', count: 1 },
        { chapter: 'administrationInfo', count: 1 },
      ]);
    });

    it('never says "none" while a source of violations is down', async () => {
      const { header, pages } = await holder.report({ ...SPECIAL, purpose: 'demo-down' });
      assert.ok(Object.values(conclusionsOf(header)).every((conclusion) => conclusion === 'unavailable'));
      assert.deepEqual(pages, []);
    });
  });

  describe('a standard report', () => {
    it('holds all chapters with their counters, also what only the subject may see', async () => {
      const { header, pages } = await holder.report({ kind: 'standard' });
      const counts = Object.fromEntries(header.chapters.map(({ chapter, count }) => [chapter, count]));
      assert.deepEqual(counts, {
        administrationInfo: 51,
        honorInfo: 0,
        dishonestyInfo: 0,
        abnormalInfo: 1,
        commitmentInfo: 0,
        creditEvaluationInfo: 0,
        judicialDecisionInfo: 1,
        contractPerformanceInfo: 0,
        otherInfo: 2,
        localAdditionalContent: 0,
      });
      assert.equal(header.records.count, pages.flat().length);
      assert.deepEqual(idsOf(pages.flat()).slice(-3), ['judicial-1', 'other-2', 'other-1']);
      assert.ok(header.suggestion && header.notes.length > 3);
    });

    it('is a copy: what changes later does not change it', async () => {
      const before = await holder.report({ kind: 'standard', period: { from: '2023-01-01', to: '2023-12-31' } });
      const changed = RECORDS.find(({ record }) => record.id === 'other-2');
      assert.ok(changed);
      await service.store.insertRecords([{ ...changed, record: { ...changed.record, title: '改过的记录' } }]);
      const { body } = await holder.get<Report>(`/reports/${before.id}`);
      assert.deepEqual([body.header, body.pages], [before.header, before.pages]);
      await service.store.insertRecords([changed]);
    });
  });

  describe('whether a report is genuine', () => {
    it('signs special ones by ES256 and standard ones by SM2, and the digest of every page fits', async () => {
      for (const [request, alg] of [
        [SPECIAL, 'ES256'],
        [{ kind: 'standard' }, 'SM2-SM3'],
      ] as const) {
        const report = await holder.report(request);
        const keys = await stranger.keys();
        assert.equal(readDetachedSignature(report.signature ?? '')?.alg, alg);
        assert.ok(isSigned(report, keys));
        assert.ok(!isSigned({ ...report, header: { ...report.header, title: '别的标题' } }, keys), 'another header');
        assert.deepEqual(
          report.header.records.pages.map(({ digest }) => digest),
          report.pages.map((page) => pageDigest(report.header, page)),
        );
        const kid = readDetachedSignature(report.signature ?? '')?.kid;
        const now = clock.now().getTime();
        assert.equal(issuerCheck({ header: report.header, kid, keys: keys.keys, now }).state, 'trusted');
        assert.equal(statusCheck({ header: report.header, list: keys, kid, now }).state, 'valid');
      }
    });

    it('can also make what must not pass', async () => {
      const keys = await stranger.keys();
      assert.equal((await holder.report({ ...SPECIAL, purpose: 'demo-unsigned' })).signature, undefined);
      assert.ok(!isSigned(await holder.report({ ...SPECIAL, purpose: 'demo-stranger' }), keys));
      assert.ok(!isSigned(await holder.report({ ...SPECIAL, purpose: 'demo-broken' }), keys));
      const altered = await holder.report({ ...SPECIAL, purpose: 'demo-altered-page' });
      assert.ok(isSigned(altered, keys));
      assert.notEqual(altered.header.records.pages[0]?.digest, pageDigest(altered.header, altered.pages[0] ?? []));
      assert.equal((await holder.report({ ...SPECIAL, purpose: 'demo-expired' })).status?.state, 'expired');
      assert.equal((await holder.report({ ...SPECIAL, purpose: 'demo-future' })).status?.state, 'notYetValid');
    });

    it('says of an older report that a newer one of the same took its place, and of no other', async () => {
      const request = { ...SPECIAL, domains: ['tax', 'fire'] };
      const first = await holder.report(request);
      const different = await holder.report({ ...request, domains: ['tax'] });
      const second = await holder.report({ ...request, domains: ['fire', 'tax'] });
      const state = async (id: string) => (await holder.get<Report>(`/reports/${id}`)).body.status;
      assert.deepEqual(
        [(await state(first.id))?.state, (await state(first.id))?.supersededBy],
        ['superseded', second.header.reportNo],
      );
      assert.equal((await state(different.id))?.state, 'valid');
      const list = await stranger.keys();
      const kid = readDetachedSignature(first.signature ?? '')?.kid;
      const now = clock.now().getTime();
      assert.equal(statusCheck({ header: first.header, list, kid, now }).state, 'superseded');
      assert.equal(statusCheck({ header: second.header, list, kid, now }).state, 'valid');
    });
  });

  describe('searching in a report', () => {
    let id: string;
    before(async () => {
      ({ id } = await holder.report({ kind: 'standard' }));
    });
    const search = (body: object) => holder.post<ReportRecordList>(`/reports/${id}/records/search`, body);

    it('finds by chapter, 领域, days and words, and pages on without gap or repetition', async () => {
      const first = await search({ chapter: 'administrationInfo', limit: 30 });
      v.parse(ReportRecordListSchema, first.body);
      assert.deepEqual([first.body.items.length, first.body.total], [30, 51]);
      const next = await search({ chapter: 'administrationInfo', limit: 30, cursor: first.body.nextCursor });
      assert.equal(next.body.nextCursor, undefined);
      assert.equal(new Set(idsOf([...first.body.items, ...next.body.items])).size, 51);
      assert.equal((await search({ domain: 'market' })).body.total, 5);
      assert.deepEqual(idsOf((await search({ domain: 'market', period: { from: '2026-01-01' } })).body.items), [
        'market-5',
        'market-1',
      ]);
      assert.deepEqual(idsOf((await search({ query: '(样例)消防 检查' })).body.items), ['admin-07']);
      assert.equal((await search({ query: '没有这样的词' })).body.total, 0);
    });

    it('gives a page as it was signed', async () => {
      const { body: report } = await holder.get<Report>(`/reports/${id}`);
      const { body } = await search({ page: 0 });
      assert.equal(pageDigest(report.header as ReportHeader, body.items), report.header?.records.pages[0]?.digest);
      assert.deepEqual((await search({ page: 9 })).body.items, []);
    });

    it('refuses a cursor of another search, an impossible day and a misspelt filter', async () => {
      const { body } = await search({ chapter: 'administrationInfo', limit: 1 });
      const wrong = [
        [{ chapter: 'otherInfo', cursor: body.nextCursor }, '/cursor cursor'],
        [{ period: { from: '2026-02-30' } }, '/period/from format'],
        [{ domian: 'tax' }, '/domian unknown-member'],
      ] as const;
      for (const [request, finding] of wrong) {
        const answer = await search(request);
        assert.equal(answer.status, 400);
        assert.deepEqual(
          answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
          [finding],
        );
      }
    });
  });

  describe('showing a report by a code', () => {
    let report: Report & { header: ReportHeader };
    before(async () => {
      report = await holder.report({ ...SPECIAL, purpose: 'bidding' });
    });

    it('shows the whole to whoever scans or types the code, and tells the holder', async () => {
      const code = await holder.code(report.id, { purpose: '投标', recipient: '样例招标公司' });
      assert.match(code.shortCode, /^[34679ACDEFGHJKMNPQRTWXY]{4}-[34679ACDEFGHJKMNPQRTWXY]{4}$/);
      assert.match(code.payload, /^http:\/\/localhost\/verify\.html#credit-code=[\w-]{43}$/);
      assert.equal(Date.parse(code.expiresAt) - Date.parse(code.issuedAt), 600_000);
      const named = new Visitor(service, await service.signIn({ level: 'account', actor: 'person' }));
      const answers = [
        await stranger.verify({ code: code.payload }),
        await stranger.verify({ code: code.payload.split('=')[1] }),
        await named.verify({ code: ` ${code.shortCode.toLowerCase().replace('-', ' ')} ` }),
      ];
      for (const { status, body } of answers) {
        assert.equal(status, 200);
        v.parse(VerifiedReportSchema, body);
        assert.deepEqual(
          [body.report.header?.reportNo, body.status.state, body.purpose, body.recipient, body.expiresAt],
          [report.header.reportNo, 'valid', '投标', '样例招标公司', code.expiresAt],
        );
        assert.equal(body.report.verification, undefined, 'nobody else gets the check code of the paper');
      }
      const { body } = await holder.get<{
        items: { codeId?: string; viewer?: string; purpose?: string }[];
        total: number;
      }>(`/reports/${report.id}/viewings`);
      assert.equal(body.total, 3);
      assert.deepEqual(
        body.items.map(({ codeId, viewer, purpose }) => [codeId, viewer, purpose]),
        [
          [code.id, '已登录访问者', '投标'],
          [code.id, '未登录访问者', '投标'],
          [code.id, '未登录访问者', '投标'],
        ],
      );
      const [entry] = await service.store.listAudit(1);
      assert.deepEqual([entry?.operation, entry?.subjectId, entry?.outcome], ['verifyReport', 'lock', 'shown']);
    });

    it('shows a part as a report of its own, signed, that says nothing of the rest', async () => {
      const part = { domains: ['market', 'customs'], period: { from: '2026-01-01', to: '2026-06-30' } };
      const code = await holder.code(report.id, part);
      assert.deepEqual([code.domains, code.period], [part.domains, part.period]);
      const { body } = await stranger.verify({ code: code.shortCode });
      const header = body.report.header as ReportHeader;
      assert.notEqual(header.reportNo, report.header.reportNo);
      assert.equal(header.derivedFrom, report.header.reportNo);
      assert.deepEqual(header.period, part.period);
      assert.deepEqual(conclusionsOf(header), { market: 'found 3', customs: 'unavailable' });
      const tax = header.domains?.find(({ code: each }) => each === 'tax');
      assert.deepEqual(tax, { code: 'tax', name: '税务', group: tax?.group, conclusion: 'notSelected' });
      const pages = body.report.pages ?? [];
      assert.deepEqual(idsOf(pages.flat()), ['market-5', 'market-1', 'market-3']);
      assert.ok(!JSON.stringify(body).includes('tax-1'));
      assert.ok(isSigned(body.report, await stranger.keys()));
      assert.equal(header.records.pages[0]?.digest, pageDigest(header, pages[0] ?? []));
    });

    it('makes no code for more than the report says, or for a time that is not offered', async () => {
      const errors = async (order: object) =>
        (await holder.post<object>(`/reports/${report.id}/codes`, { lifetime: 600, ...order })).body.errors?.map(
          ({ pointer, code }) => `${pointer} ${code}`,
        );
      assert.deepEqual(await errors({ domains: ['market', 'sport', 'health'] }), ['/domains/2 not-in-report']);
      assert.deepEqual(await errors({ period: { from: '2020-01-01', to: '2026-01-01' } }), ['/period not-in-report']);
      assert.deepEqual(await errors({ lifetime: 601 }), ['/lifetime not-allowed']);
    });

    it('ends a code at once when it is revoked, also for those who are reading, and twice is as once', async () => {
      const code = await holder.code(report.id, { domains: ['market'] });
      const { body: shown } = await stranger.verify({ code: code.shortCode });
      const read = () =>
        stranger.post<ReportRecordList>(`/reports/${shown.report.id}/records/search`, { page: 0, grant: shown.grant });
      assert.equal((await read()).body.items.length, 4);
      const path = `/reports/${report.id}/codes/${code.id}`;
      const { body: revoked } = await holder.delete<{ revokedAt: string }>(path);
      clock.pass(1000);
      assert.equal((await holder.delete<{ revokedAt: string }>(path)).body.revokedAt, revoked.revokedAt);
      for (const { status, body } of [await read(), await stranger.verify({ code: code.payload })]) {
        assert.deepEqual([status, body.code], [410, 'code-revoked']);
        assert.match(body.detail ?? '', /撤销/);
      }
      const header = shown.report.header as ReportHeader;
      const kid = readDetachedSignature(shown.report.signature ?? '')?.kid;
      const check = statusCheck({ header, list: await stranger.keys(), kid, now: clock.now().getTime() });
      assert.deepEqual([check.state, check.reason], ['revoked', '出示人已撤销合规码']);
      assert.equal(
        (await holder.get<Report>(`/reports/${report.id}`)).body.status?.state,
        'valid',
        'the report itself',
      );
    });

    it('lets a visitor read on for a while with a grant, in that report only', async () => {
      const other = await holder.report({ kind: 'standard' });
      const code = await holder.code(report.id);
      const { body } = await stranger.verify({ code: code.shortCode });
      const read = (id: string, grant: string | undefined) =>
        stranger.post<ReportRecordList>(`/reports/${id}/records/search`, { domain: 'tax', grant });
      assert.deepEqual(idsOf((await read(report.id, body.grant)).body.items), ['tax-1']);
      assert.equal((await read(other.id, body.grant)).status, 403);
      assert.equal((await read(report.id, `${body.grant}x`)).status, 403);
      assert.equal((await read(report.id, undefined)).status, 401);
      clock.pass(15 * 60_000);
      assert.equal((await read(report.id, body.grant)).status, 403);
    });

    it('says of a code that is over that it is over', async () => {
      const code = await holder.code(report.id);
      clock.pass(600_000);
      const { status, body } = await stranger.verify({ code: code.shortCode });
      assert.deepEqual([status, body.code], [410, 'code-expired']);
    });

    it('opens by the number and the check code on the paper, however they are typed', async () => {
      const { checkCode = '' } = report.verification ?? {};
      const { reportNo } = report.header;
      const typed = { reportNo: reportNo.toLowerCase(), checkCode: checkCode.toLowerCase().replace('-', '') };
      const { status, body } = await stranger.verify(typed);
      assert.deepEqual([status, body.report.header?.reportNo, body.expiresAt], [200, reportNo, undefined]);
    });
  });

  describe('guessing', () => {
    it('is over after five wrong tries, for a while, also with the right code', async () => {
      const report = await holder.report(SPECIAL);
      const code = await holder.code(report.id, { lifetime: 86_400 });
      for (const left of [4, 3, 2, 1, 0]) {
        const { status, body } = await stranger.verify({ code: 'AAAA-AAAA' });
        assert.deepEqual([status, body.code, body.triesLeft], [404, 'not-found', left]);
      }
      const blocked = await stranger.verify({ code: code.shortCode });
      assert.deepEqual([blocked.status, blocked.body.code, blocked.body.retryAfter], [429, 'rate-limited', 900]);
      clock.pass(15 * 60_000 + 1);
      assert.equal((await stranger.verify({ code: code.shortCode })).status, 200);
      const [entry] = (await service.store.listAudit(10)).filter(({ outcome }) => outcome === 'refused');
      assert.equal(entry?.operation, 'verifyReport');
    });

    it('is counted before it is judged, so that many at once are no way around', async () => {
      clock.pass(15 * 60_000 + 1);
      const answers = await Promise.all(Array.from({ length: 20 }, () => stranger.verify({ code: 'CCCC-CCCC' })));
      assert.ok(answers.filter(({ status }) => status === 404).length <= 5);
      assert.ok(answers.every(({ status }) => status === 404 || status === 429));
      clock.pass(15 * 60_000 + 1);
    });

    it('cannot go on against one report from elsewhere', async () => {
      const report = await holder.report(SPECIAL);
      const { reportNo } = report.header;
      const from = (last: number) => ({ 'X-Forwarded-For': `10.0.0.${last}` });
      for (let client = 1; client <= 5; client++)
        assert.equal((await stranger.verify({ reportNo, checkCode: 'AAAA-AAAA' }, from(client))).status, 404);
      const { checkCode } = report.verification ?? {};
      assert.equal((await stranger.verify({ reportNo, checkCode }, from(6))).status, 429);
      const unknown = await stranger.verify({ reportNo: '20260101000000AAAAAAAA', checkCode: 'AAAA-AAAA' }, from(7));
      assert.equal(unknown.status, 404);
      clock.pass(15 * 60_000 + 1);
    });
  });

  it('writes no code, token, number or typed word into its log', async () => {
    const report = await holder.report(SPECIAL);
    const key = 'canary-key-0123456789';
    const { body: code } = await holder.post<{ payload: string; shortCode: string }>(
      `/reports/${report.id}/codes`,
      { lifetime: 600, recipient: '金丝雀收件人', purpose: '金丝雀用途' },
      { 'Idempotency-Key': key },
    );
    const { body } = await stranger.verify({ code: code.shortCode });
    await stranger.verify({ code: '金丝雀码' });
    await holder.post(`/reports/${report.id}/records/search`, { query: '金丝雀词', grant: body.grant });
    const log = service.logs.join('');
    assert.ok(log.includes('/reports/{id}/codes'));
    const { checkCode = '-' } = report.verification ?? {};
    for (const secret of [
      code.shortCode,
      code.payload.split('=')[1] ?? '-',
      checkCode,
      report.header.reportNo,
      report.id,
      body.grant ?? '-',
      key,
      '金丝雀',
    ])
      assert.ok(!log.includes(secret), secret);
  });
}

describe('reports on the embedded database', () => behaves(() => ({ trustProxy: true })));

const postgres = await startPostgres();
if ('missing' in postgres) {
  describe('reports on a PostgreSQL server', { skip: postgres.missing }, () => {});
  console.log(`# skipped on a PostgreSQL server: ${postgres.missing}`);
} else {
  describe('reports on a PostgreSQL server', () => {
    after(() => postgres.stop());
    behaves(() => ({ databaseUrl: postgres.url, trustProxy: true }));
  });
}

describe('a service that is started again', () => {
  it('goes on with a report that it was preparing, and keeps its keys', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'));
    const clock = new TestClock();
    const settings = { folder, clock, records: VIOLATIONS };
    try {
      clock.onSleep = () => new Promise(() => {});
      const first = await startTestService(settings);
      const holder = await Visitor.holder(first);
      const { body } = await holder.ask({ ...SPECIAL, purpose: 'demo-slow' });
      const keys = await holder.keys();
      await first.close();

      clock.onSleep = async () => undefined;
      const second = await startTestService(settings);
      const again = await Visitor.holder(second);
      const report = await again.settled(body.id);
      assert.equal(report.state, 'ready');
      assert.ok(isSigned(report, keys), 'by the keys of before');
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
