// Who may see what, and how the service protects itself, over HTTP.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { pino } from 'pino';
import {
  outcomeOf,
  type Problem,
  type RecordList,
  type Subject,
  type SubjectList,
} from '../../../src/contract/index.js';
import { createApp } from '../../../demo/service/app.js';
import type { Data } from '../../../demo/service/http/environment.js';
import type { AuditEntry } from '../../../demo/service/store/types.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

let service: TestService;
before(async () => {
  service = await startTestService();
});
after(() => service.close());

const search = (query: string, headers: Record<string, string> = {}) =>
  service.call<SubjectList & Problem>('POST', '/subjects/search', { query }, headers);
const getSubject = (id: string, headers: Record<string, string> = {}) =>
  service.call<Subject & Problem>('GET', `/subjects/${id}`, undefined, headers);
const records = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  service.call<RecordList & Problem>('POST', `/subjects/${id}/records/search`, body, headers);

const signIn = {
  secret: () => service.signIn({ level: 'real-name', actor: 'legal', uscc: fictitiousUscc(7) }),
  lock: () => service.signIn({ level: 'certificate', actor: 'legal', uscc: fictitiousUscc(1).toLowerCase() }),
  lockByPassword: () => service.signIn({ level: 'account', actor: 'legal', uscc: fictitiousUscc(1) }),
  citizen: () => service.signIn({ level: 'real-person', actor: 'person', uscc: fictitiousUscc(7) }),
};

/** What was written since the last look. */
let seen = 0;
async function newAudit(): Promise<Omit<AuditEntry, 'at' | 'who'>[]> {
  const all = await service.store.listAudit(1000);
  const fresh = all.slice(0, all.length - seen).reverse();
  seen = all.length;
  return fresh.map(({ at: _, who: __, ...entry }) => entry);
}
beforeEach(async () => {
  await newAudit();
});

describe('a subject that is not public', () => {
  it('is not among the hits of a stranger, whatever words they try', async () => {
    for (const query of ['隐样', '上海隐样', '样']) {
      const { body } = await search(query);
      assert.ok(!body.items.some(({ id }) => id === 'secret'), query);
      assert.equal(body.notPublic, undefined, query);
    }
    assert.deepEqual(await newAudit(), []);
  });

  it('tells a stranger who has its exact name or code that it is not public, and writes that down', async () => {
    for (const query of ['上海隐样研究中心', ' 上海隐样 研究中心', fictitiousUscc(7)]) {
      const { body } = await search(query);
      assert.equal(outcomeOf(body), 'notPublic', query);
      assert.equal(body.notPublic?.level, 'real-name');
      assert.deepEqual(await newAudit(), [
        { level: 'none', operation: 'searchSubjects', subjectId: 'secret', outcome: 'refused' },
      ]);
    }
  });

  it('asks an anonymous reader, or one whose login proves too little, to log in', async () => {
    const logins = [{}, await service.signIn({ level: 'account', actor: 'legal', uscc: fictitiousUscc(7) })];
    for (const headers of logins) {
      for (const { status, body } of [await getSubject('secret', headers), await records('secret', {}, headers)]) {
        assert.deepEqual([status, body.code, body.level, body.actor], [401, 'unauthenticated', 'real-name', 'legal']);
      }
    }
    const audit = await newAudit();
    assert.deepEqual(
      audit.map(({ level, operation, outcome }) => `${level} ${operation} ${outcome}`),
      [
        'none getSubject refused',
        'none searchRecords refused',
        'account getSubject refused',
        'account searchRecords refused',
      ],
    );
  });

  it('turns the wrong person away: another enterprise, and a citizen who names its code', async () => {
    for (const headers of [await signIn.lock(), await signIn.citizen()]) {
      for (const { status, body } of [await getSubject('secret', headers), await records('secret', {}, headers)]) {
        assert.deepEqual([status, body.code], [403, 'not-public']);
      }
      assert.equal(outcomeOf((await search('上海隐样研究中心', headers)).body), 'notPublic');
    }
    assert.ok((await newAudit()).every(({ outcome, subjectId }) => outcome === 'refused' && subjectId === 'secret'));
  });

  it('is found and read by its own login, and each look is written down', async () => {
    const headers = await signIn.secret();
    assert.deepEqual(
      (await search('隐样', headers)).body.items.map(({ id }) => id),
      ['secret'],
    );
    assert.equal((await getSubject('secret', headers)).body.name, '上海隐样研究中心');
    assert.deepEqual(
      (await records('secret', { chapter: 'administrationInfo' }, headers)).body.items.map(({ id }) => id),
      ['secret-1'],
    );
    assert.deepEqual(await newAudit(), [
      { level: 'real-name', operation: 'searchSubjects', subjectId: 'secret', outcome: 'shown' },
      { level: 'real-name', operation: 'getSubject', subjectId: 'secret', outcome: 'shown' },
      {
        level: 'real-name',
        operation: 'searchRecords',
        subjectId: 'secret',
        chapter: 'administrationInfo',
        outcome: 'shown',
      },
    ]);
  });
});

describe('records that are not public', () => {
  const chapterOf = (subject: Subject, name: string) => subject.chapters.find(({ chapter }) => chapter === name);

  it('are counted for nobody else: a chapter of them alone says so, another counts the public ones', async () => {
    const { body } = await getSubject('lock');
    const alone = chapterOf(body, 'judicialDecisionInfo');
    assert.deepEqual(
      [alone?.state, alone?.count, alone?.latestOn, alone?.level],
      ['notPublic', undefined, undefined, 'real-name'],
    );
    const mixed = chapterOf(body, 'otherInfo');
    assert.deepEqual([mixed?.state, mixed?.count, mixed?.latestOn], ['ok', 1, '2022-02-02']);
    assert.deepEqual(await newAudit(), []);
  });

  it('are counted and shown to the enterprise itself', async () => {
    const headers = await signIn.lock();
    const { body } = await getSubject('lock', headers);
    assert.deepEqual([chapterOf(body, 'judicialDecisionInfo')?.count, chapterOf(body, 'otherInfo')?.count], [1, 2]);
    const list = await records('lock', { chapter: 'otherInfo' }, headers);
    assert.deepEqual([list.body.items.map(({ id }) => id), list.body.notPublic], [['other-2', 'other-1'], undefined]);
    assert.deepEqual(
      (await newAudit()).map(({ operation, outcome }) => `${operation} ${outcome}`),
      ['getSubject shown', 'searchRecords shown'],
    );
  });

  it('are refused where a chapter holds nothing else', async () => {
    const chapter = { chapter: 'judicialDecisionInfo' };
    assert.equal((await records('lock', chapter)).status, 401);
    assert.equal((await records('lock', chapter, await signIn.lockByPassword())).status, 401);
    assert.equal((await records('lock', chapter, await signIn.secret())).status, 403);
    assert.equal((await newAudit()).length, 3);
  });

  it('are spoken of where a chapter holds others too', async () => {
    const { body } = await records('lock', { chapter: 'otherInfo' });
    assert.deepEqual(
      [body.items.map(({ id }) => id), body.total, body.notPublic?.level],
      [['other-1'], 1, 'real-name'],
    );
    assert.deepEqual(await newAudit(), [
      { level: 'none', operation: 'searchRecords', subjectId: 'lock', chapter: 'otherInfo', outcome: 'refused' },
    ]);
  });
});

describe('signing in', () => {
  /** The cookies that an answer sets, as a browser sends them back. */
  const cookiesOf = (headers: Headers) => headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

  it('sets a cookie that scripts can not read, and one that they repeat', async () => {
    const { headers, body } = await service.call<{ level: string }>('POST', '/demo/session', {
      level: 'account',
      actor: 'person',
    });
    const [session, csrf] = headers.getSetCookie();
    assert.match(session ?? '', /^credit_session=.*; HttpOnly; SameSite=Lax/);
    assert.match(csrf ?? '', /^csrf_token=/);
    assert.doesNotMatch(csrf ?? '', /HttpOnly/);
    assert.equal(body.level, 'account');
  });

  it('needs the code of the enterprise that a legal login speaks for', async () => {
    const { status, body } = await service.call<Problem>('POST', '/demo/session', { level: 'account', actor: 'legal' });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [400, '/uscc']);
  });

  it('with the cookie, anything but a plain read needs the CSRF token', async () => {
    const login = await service.call('POST', '/demo/session', {
      level: 'certificate',
      actor: 'legal',
      uscc: fictitiousUscc(7),
    });
    const cookies = cookiesOf(login.headers);
    const cookie = { Cookie: cookies.join('; ') };
    const token = decodeURIComponent(cookies[1]?.split('=')[1] ?? '');
    assert.equal((await getSubject('secret', cookie)).status, 200, 'a read by GET needs none');
    for (const headers of [cookie, { ...cookie, 'X-CSRF-Token': 'guessed' }]) {
      const { status, body } = await search('隐样', headers);
      assert.deepEqual([status, body.code], [403, 'csrf']);
    }
    const good = { ...cookie, 'X-CSRF-Token': token };
    assert.equal((await search('隐样', good)).body.items.length, 1);
    const another = await service.call('POST', '/demo/session', { level: 'account', actor: 'person' });
    const foreign = decodeURIComponent(cookiesOf(another.headers)[1]?.split('=')[1] ?? '');
    assert.equal((await search('隐样', { ...cookie, 'X-CSRF-Token': foreign })).status, 403, 'another session’s token');

    const bye = await service.call('DELETE', '/demo/session', undefined, good);
    assert.equal(bye.status, 204);
    assert.ok(bye.headers.getSetCookie().every((text) => /Max-Age=0/.test(text)));
  });

  it('lets a bearer token win over a cookie, and needs no CSRF token with it', async () => {
    const login = await service.call('POST', '/demo/session', { level: 'account', actor: 'person' });
    const headers = { ...(await signIn.secret()), Cookie: cookiesOf(login.headers).join('; ') };
    assert.equal((await search('隐样', headers)).body.items.length, 1);
    const session = await service.call<{ actor: string }>('GET', '/demo/session', undefined, headers);
    assert.equal(session.body.actor, 'legal');
  });

  it('answers 401 to a token that it did not give out, and takes such a cookie for none', async () => {
    const { Authorization } = await signIn.secret();
    const forged = [
      Authorization.replace(/\.(.)/, (_, first) => `.${first === 'A' ? 'B' : 'A'}`),
      'Bearer x',
      'Basic eA==',
      '',
    ];
    for (const value of forged) {
      const { status, body } = await search('青样', { Authorization: value });
      assert.deepEqual([status, body.code], [401, 'unauthenticated'], value);
    }
    assert.equal((await search('青样', { Cookie: 'credit_session=made.up' })).status, 200);
    const session = await service.call<{ level: string }>('GET', '/demo/session');
    assert.equal(session.body.level, 'none');
  });
});

describe('a request from another origin', () => {
  it('may be sent by any page without cookies, and its answer says when to come back', async () => {
    const preflight = await fetch(`${service.url}/subjects/search`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://portal.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization/);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
    const { headers } = await search('演示限流', { Origin: 'https://portal.example' });
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  });
});

describe('a request that is not what the service takes', () => {
  const post = (body: string | ReadableStream, headers: Record<string, string>) =>
    fetch(`${service.url}/subjects/search`, {
      method: 'POST',
      headers,
      body,
      ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    });
  const json = { 'Content-Type': 'application/json' };

  it('is refused when it is too large, whether it says so or not', async () => {
    const large = JSON.stringify({ query: '样'.repeat(30_000) });
    const streamed = new Blob([large]).stream();
    for (const body of [large, streamed]) {
      const answer = await post(body, json);
      assert.deepEqual([answer.status, ((await answer.json()) as Problem).code], [413, 'too-large']);
    }
  });

  it('is refused when it is not JSON', async () => {
    const form = await post('query=x', { 'Content-Type': 'application/x-www-form-urlencoded' });
    assert.equal(form.status, 415);
    const broken = await post('{"query":', json);
    const problem = (await broken.json()) as Problem;
    assert.deepEqual([broken.status, problem.errors?.[0]?.code], [400, 'json']);
    assert.equal((await post('[]', json)).status, 400);
    assert.equal((await post(`${'['.repeat(20_000)}${']'.repeat(20_000)}`, json)).status, 400);
  });

  it('is told which address, and which method, there is not', async () => {
    const missing = await service.call<Problem>('GET', '/nothing');
    assert.deepEqual([missing.status, missing.body.code], [404, 'not-found']);
    const method = await service.call<Problem>('GET', '/subjects/search/');
    assert.equal(method.status, 404);
    const wrong = await service.call<Problem>('DELETE', '/subjects/lock');
    assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'GET']);
  });
});

describe('what every answer carries', () => {
  it('names itself, and may not be kept, sniffed or framed', async () => {
    for (const { headers } of [await search('青样'), await getSubject('nobody')]) {
      assert.match(headers.get('x-trace-id') ?? '', /^[0-9a-f-]{36}$/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    }
  });
});

describe('the logs', () => {
  it('tell what happened, and nothing of what was asked or by whom', async () => {
    const { headers } = await search('青样锁业绝密词', await signIn.lock());
    await getSubject('secret');
    await search('演示故障');
    const text = service.logs.join('');
    const line = service.logs
      .map((entry) => JSON.parse(entry) as Record<string, unknown>)
      .find(({ traceId }) => traceId === headers.get('x-trace-id'));
    assert.deepEqual(
      [line?.['method'], line?.['route'], line?.['status'], typeof line?.['ms']],
      ['POST', '/subjects/search', 200, 'number'],
    );
    assert.ok(text.includes('"/subjects/{id}"'));
    for (const secret of ['绝密词', 'secret', fictitiousUscc(1), fictitiousUscc(7), 'Bearer', 'credit_session']) {
      assert.ok(!text.includes(secret), secret);
    }
  });
});

describe('an application without a database', () => {
  let server: Server;
  let now = 0;
  let state: Data | { progress: number };
  const logs: string[] = [];
  const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1${path}`;

  before(async () => {
    state = { progress: 0.4 };
    const app = createApp({
      data: () => state,
      secret: Buffer.alloc(32),
      rateLimit: { perMinute: 60, burst: 5 },
      trustProxy: true,
      clock: { now: () => new Date(now), sleep: async () => undefined },
      log: pino({ base: undefined }, { write: (line: string) => logs.push(line) }),
    });
    server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => void server.close());

  it('says that it gets ready, how far it is, and when to come back', async () => {
    for (const path of ['/service', '/subjects/lock']) {
      const answer = await fetch(url(path), { headers: { 'X-Forwarded-For': '10.0.0.1' } });
      const problem = (await answer.json()) as Problem;
      assert.deepEqual([answer.status, problem.code, problem.progress], [503, 'unavailable', 0.4]);
      assert.equal(answer.headers.get('retry-after'), '2');
    }
  });

  it('limits a client that asks too often, and no other, and says when it may again', async () => {
    const ask = (client: string) => fetch(url('/demo/magic'), { headers: { 'X-Forwarded-For': client } });
    for (let count = 0; count < 5; count++) assert.equal((await ask('10.0.0.2')).status, 200);
    const limited = await ask('10.0.0.2');
    const problem = (await limited.json()) as Problem;
    assert.deepEqual([limited.status, problem.code, problem.retryAfter], [429, 'rate-limited', 1]);
    assert.equal(limited.headers.get('retry-after'), '1');
    assert.equal((await ask('10.0.0.3')).status, 200);
    now += 1000;
    assert.equal((await ask('10.0.0.2')).status, 200);
    assert.equal((await ask('10.0.0.2')).status, 429);
  });

  it('says that the database is away, and writes no word of what was asked', async () => {
    const lost = Object.assign(new Error('connect failed for query 绝密词'), { code: 'ECONNREFUSED' });
    state = { store: { searchSubjects: () => Promise.reject(lost) } } as unknown as Data;
    const answer = await fetch(url('/subjects/search'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '10.0.0.4' },
      body: JSON.stringify({ query: '绝密词' }),
    });
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    assert.ok(logs.join('').includes('ECONNREFUSED'));
    assert.ok(!logs.join('').includes('绝密词'));
  });
});
