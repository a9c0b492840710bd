// Files piece by piece, by tus over HTTP: what is taken, whose it is, and how long it stays.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Problem, Service, Upload } from '../../../src/contract/index.js';
import { pdf } from '../helpers/commitments.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

const DAY = 24 * 3_600_000;
const TUS = { 'Tus-Resumable': '1.0.0' };
const PIECE = { ...TUS, 'Content-Type': 'application/offset+octet-stream' };
const bytes = pdf('一份分几次传的材料'.repeat(50));
const half = Math.floor(bytes.length / 2);
type Headers_ = Readonly<Record<string, string>>;

describe('files piece by piece', () => {
  const clock = new TestClock();
  const folder = mkdtempSync(join(tmpdir(), 'uploads-piecewise-'));
  const partial = join(folder, 'uploads-partial');
  let service: TestService;
  before(async () => {
    service = await startTestService({ clock, folder });
  });
  after(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (method: string, path: string, headers: Headers_ = {}, body?: Uint8Array) => {
    const answer = await fetch(`${service.url}${path}`, { method, headers, body: body && new Uint8Array(body) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as Problem & Upload };
  };
  const create = (length: number, headers: Headers_ = {}) =>
    ask('POST', '/uploads/resumable', { ...TUS, 'Upload-Length': `${length}`, ...headers });
  const begin = async (headers: Headers_ = {}, length = bytes.length): Promise<string> => {
    const made = await create(length, headers);
    assert.equal(made.status, 201);
    return (made.headers.get('location') ?? '').split('/').pop() ?? '';
  };
  const piece = (id: string, offset: number, part: Uint8Array, headers: Headers_ = {}) =>
    ask('PATCH', `/uploads/resumable/${id}`, { ...PIECE, 'Upload-Offset': `${offset}`, ...headers }, part);
  const place = async (id: string, headers: Headers_ = {}) => {
    const { status, headers: said } = await ask('HEAD', `/uploads/resumable/${id}`, { ...TUS, ...headers });
    return status === 200 ? Number(said.get('upload-offset')) : status;
  };
  const signIn = (code: number) => service.signIn({ level: 'real-name', actor: 'legal', uscc: fictitiousUscc(code) });

  it('are offered where the service says it, and become files like any other', async () => {
    const { body: described } = await service.call<Service>('GET', '/service');
    assert.deepEqual(described.uploads?.resumable, {
      protocol: 'tus',
      path: '/uploads/resumable',
      chunkBytes: 512 * 1024,
    });
    const made = await create(bytes.length);
    assert.match(made.headers.get('location') ?? '', /^resumable\/[\w-]{32}$/, 'relative, for what lies in front');
    assert.ok(Date.parse(made.headers.get('upload-expires') ?? '') > clock.now().getTime());
    const id = (made.headers.get('location') ?? '').slice(10);
    assert.equal((await ask('GET', `/uploads/${id}`)).status, 404, 'it is not there before its last byte');
    const first = await piece(id, 0, bytes.subarray(0, half));
    assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, `${half}`]);
    assert.equal(await place(id), half);
    assert.equal((await piece(id, half, bytes.subarray(half))).status, 204);
    const { body } = await ask('GET', `/uploads/${id}`);
    assert.deepEqual([body.id, body.size, body.type], [id, bytes.length, 'application/pdf']);
    assert.deepEqual(readFileSync(join(folder, 'uploads', id)), Buffer.from(bytes));
    assert.equal(await place(id), bytes.length, 'whoever lost the last answer learns that all of it is there');
    assert.deepEqual(readdirSync(partial), []);
  });

  it('are refused at the beginning when they are too long, empty, or say no length', async () => {
    const long = await create(10 * 1024 * 1024 + 1);
    assert.deepEqual([long.status, long.body.code], [413, 'too-large']);
    assert.match(long.body.detail ?? '', /10 MB/);
    assert.equal((await create(0)).body.errors?.[0]?.code, 'file');
    assert.equal((await ask('POST', '/uploads/resumable', { ...TUS, 'Upload-Defer-Length': '1' })).status, 400);
    assert.equal((await ask('POST', '/uploads/resumable', { 'Upload-Length': '5' })).status, 412);
    assert.equal((await create(5, { 'Tus-Resumable': '0.2.2' })).status >= 400, true);
  });

  it('know nothing but a length: no names, no joining, nothing that comes with the beginning', async () => {
    const id = await begin({
      'Upload-Metadata': `filename ${Buffer.from('金丝雀.pdf').toString('base64')}`,
      'Upload-Concat': 'partial',
      'Content-Type': 'application/offset+octet-stream',
    });
    const { headers } = await ask('HEAD', `/uploads/resumable/${id}`, TUS);
    assert.equal(headers.get('upload-metadata'), null);
    assert.ok(readdirSync(partial).every((name) => /^[\w-]{32}$/.test(name)));
    assert.equal((await ask('DELETE', `/uploads/resumable/${id}`, TUS)).status, 405);
  });

  it('take no piece for another place, none that is too long, and none without its type', async () => {
    const id = await begin();
    await piece(id, 0, bytes.subarray(0, half));
    const wrong = await piece(id, 0, bytes.subarray(0, half));
    assert.deepEqual([wrong.status, wrong.body.code], [409, 'conflict']);
    assert.equal((await piece(id, half, bytes)).status, 400);
    const untyped = await piece(id, half, bytes.subarray(half), { 'Content-Type': 'text/plain' });
    assert.equal(untyped.status, 400);
    assert.equal(await place(id), half, 'nothing of that has changed anything');
  });

  it('are refused with their last byte when they are something else, and leave nothing', async () => {
    const id = await begin({}, 6);
    const refused = await piece(id, 0, new TextEncoder().encode('PK\u0003\u0004ab'));
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.code], [400, 'file-type']);
    assert.match(refused.body.errors?.[0]?.detail ?? '', /PDF、PNG、JPEG/);
    assert.equal(await place(id), 404);
    assert.equal(existsSync(join(partial, id)), false);
  });

  it('belong to the login that began them; without one, to whoever has the id', async () => {
    const [mine, other] = [await signIn(1), await signIn(2)];
    const id = await begin(mine);
    for (const who of [other, {}]) {
      assert.equal(await place(id, who), 404);
      assert.equal((await piece(id, 0, bytes.subarray(0, half), who)).status, 404);
      assert.equal((await ask('DELETE', `/uploads/${id}`, who)).body.id, id);
    }
    assert.equal(await place(id, mine), 0, 'nobody else has taken it back');
    assert.equal((await piece(id, 0, bytes, mine)).status, 204);
    assert.equal((await ask('GET', `/uploads/${id}`, other)).status, 404);
    assert.equal((await ask('GET', `/uploads/${id}`, mine)).status, 200);
    for (const path of ['nothing', '%00', '..%2F..%2Fsecret', 'a'.repeat(300)]) assert.equal(await place(path), 404);
  });

  it('can be taken back before they are whole', async () => {
    const id = await begin();
    await piece(id, 0, bytes.subarray(0, half));
    assert.deepEqual((await ask('DELETE', `/uploads/${id}`)).body, { id, deleted: true });
    assert.equal(await place(id), 404);
    assert.deepEqual((await ask('DELETE', `/uploads/${id}`)).body, { id, deleted: false });
    assert.equal(existsSync(join(partial, id)), false);
  });

  it('that stop growing are gone after a day', async () => {
    const id = await begin();
    clock.pass(DAY - 1000);
    assert.equal(await place(id), 0);
    clock.pass(2000);
    assert.equal(await place(id), 404);
    assert.equal((await piece(id, 0, bytes)).status, 404);
  });

  it('can come from another origin, which may read what it needs; a page of ours repeats its token', async () => {
    const asked = await fetch(`${service.url}/uploads/resumable/x`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'PATCH' },
    });
    assert.match(asked.headers.get('access-control-allow-methods') ?? '', /PATCH/);
    for (const name of ['Tus-Resumable', 'Upload-Length', 'Upload-Offset'])
      assert.match(asked.headers.get('access-control-allow-headers') ?? '', new RegExp(name));
    const made = await create(bytes.length, { Origin: 'https://elsewhere.example' });
    for (const name of ['Location', 'Upload-Offset', 'Upload-Length', 'Tus-Resumable', 'Retry-After'])
      assert.match(made.headers.get('access-control-expose-headers') ?? '', new RegExp(name));
    assert.equal(made.headers.get('access-control-allow-origin'), '*');
    const { Authorization } = await signIn(1);
    const cookie = { Cookie: `credit_session=${Authorization.slice('Bearer '.length)}` };
    const forged = await create(bytes.length, cookie);
    assert.deepEqual([forged.status, forged.body.code], [403, 'csrf']);
  });
});

describe('files piece by piece, when the service ends', () => {
  it('go on from where they were after a restart, and what was whole but not written down becomes a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uploads-piecewise-'));
    try {
      const first = await startTestService({ folder });
      const begin = async () => {
        const made = await fetch(`${first.url}/uploads/resumable`, {
          method: 'POST',
          headers: { ...TUS, 'Upload-Length': `${bytes.length}` },
        });
        const id = (made.headers.get('location') ?? '').split('/').pop() ?? '';
        const answer = await fetch(`${first.url}/uploads/resumable/${id}`, {
          method: 'PATCH',
          headers: { ...PIECE, 'Upload-Offset': '0' },
          body: new Uint8Array(bytes.subarray(0, half)),
        });
        assert.equal(answer.status, 204);
        return id;
      };
      const [one, two, three] = [await begin(), await begin(), await begin()];
      await first.close();
      // The process died with the last byte on disk, and before it was written down.
      for (const id of [two, three]) appendFileSync(join(folder, 'uploads-partial', id), bytes.subarray(half));
      const second = await startTestService({ folder });
      try {
        const look = (id: string) => fetch(`${second.url}/uploads/resumable/${id}`, { method: 'HEAD', headers: TUS });
        assert.equal((await look(one)).headers.get('upload-offset'), `${half}`);
        assert.equal((await look(two)).headers.get('upload-offset'), `${bytes.length}`);
        for (const id of [two, three]) {
          const { status, body } = await second.call<Upload>('GET', `/uploads/${id}`);
          assert.deepEqual([status, body.size], [200, bytes.length]);
          assert.deepEqual(readFileSync(join(folder, 'uploads', id)), Buffer.from(bytes));
        }
        assert.deepEqual(readdirSync(join(folder, 'uploads-partial')), [one]);
      } finally {
        await second.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
