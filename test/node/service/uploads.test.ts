// Files over HTTP: what is taken, what is refused, whose they are, and how long they stay.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import { type DeletedUpload, type Problem, type Upload, UploadSchema } from '../../../src/contract/index.js';
import type { Scanner } from '../../../demo/service/uploads/scanner.js';
import { Committer, pdf, png, VALUES } from '../helpers/commitments.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

const DAY = 24 * 3_600_000;
const MB = 1024 * 1024;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]);
const ZIP = 'PK\u0003\u0004 not a document';
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!';
let serial = 0;
const keyed = () => ({ 'Idempotency-Key': `upload-key-${String(++serial).padStart(10, '0')}` });

describe('files', () => {
  const clock = new TestClock();
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
  const kept = join(folder, 'uploads');
  let service: TestService;
  let anyone: Committer;
  let own: Committer;
  const today = () => clock.now().toISOString().slice(0, 10);
  before(async () => {
    service = await startTestService({ clock, folder });
    anyone = new Committer(service, today);
    own = await anyone.signedIn();
  });
  after(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${service.url}/uploads`, { method: 'POST', body, headers });
    return { status: answer.status, body: (await answer.json()) as Upload & Problem };
  };
  const form = (...parts: [string, string | Blob][]) => {
    const made = new FormData();
    for (const [name, value] of parts) made.append(name, value);
    return made;
  };

  it('are taken by what they are, not by what they are called', async () => {
    for (const [bytes, type] of [
      [pdf(), 'application/pdf'],
      [png(), 'image/png'],
      [JPEG, 'image/jpeg'],
    ] as const) {
      const { status, body } = await anyone.upload(bytes, { name: '../../etc/passwd', type: 'text/html' });
      assert.equal(status, 200);
      v.parse(UploadSchema, body);
      assert.deepEqual([body.state, body.type, body.size], ['stored', type, bytes.length]);
      assert.ok(body.id.length >= 32, 'nobody guesses it');
      assert.equal((await anyone.checked(body.id)).state, 'clean');
    }
    assert.ok(readdirSync(kept).every((name) => /^[\w-]{32}$/.test(name)));
  });

  it('are refused when they are something else, empty, or none', async () => {
    const refused: [BodyInit, string][] = [
      [form(['file', new File([ZIP], 'a.pdf', { type: 'application/pdf' })]), 'file-type'],
      [form(['file', new File(['<script>'], 'a.png', { type: 'image/png' })]), 'file-type'],
      [form(['file', new File([ZIP, String(pdf())], 'a.pdf')]), 'file-type'],
      [form(['file', new File([], 'a.pdf')]), 'file'],
      [form(['file', '文字']), 'file'],
      [form(['other', new File([String(pdf())], 'a.pdf')]), 'file'],
      [form(['file', new File([String(pdf())], 'a')], ['file', new File([String(pdf())], 'b')]), 'file'],
      [form(['file', new File([String(pdf())], 'a')], ['more', 'x']), 'file'],
    ];
    for (const [body, code] of refused) {
      const answer = await send(body);
      assert.deepEqual([answer.status, answer.body.errors?.[0]?.code], [400, code]);
      assert.match(answer.body.errors?.[0]?.detail ?? '', /[\u4e00-\u9fff]/);
    }
    const torn = await send('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-', {
      'Content-Type': 'multipart/form-data; boundary=x',
    });
    assert.deepEqual([torn.status, torn.body.errors?.[0]?.code], [400, 'file']);
    assert.equal((await send('{}', { 'Content-Type': 'application/json' })).status, 415);
  });

  it('are refused when they are too large, before all of it is read', async () => {
    const large = await send(form(['file', new File([String(pdf()), new Uint8Array(10 * MB)], 'a.pdf')]));
    assert.deepEqual([large.status, large.body.code], [413, 'too-large']);
    const { port } = new URL(service.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        {
          port,
          path: '/v1/uploads',
          method: 'POST',
          headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 5_000 * MB },
        },
        (answer) => {
          resolve(answer.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.write('--x\r\n');
    });
    assert.equal(status, 413);
  });

  it('with something malicious in them are said to be, and deleted at once', async () => {
    const { body } = await anyone.upload(pdf(EICAR));
    const checked = await anyone.checked(body.id);
    assert.equal(checked.state, 'infected');
    assert.match(checked.reason ?? '', /恶意程序/);
    assert.equal(existsSync(join(kept, body.id)), false);
  });

  it('are of use to the login that sent them alone; without one, to whoever has the id', async () => {
    const { body: mine } = await own.upload();
    const other = await anyone.signedIn(fictitiousUscc(2));
    for (const who of [anyone, other]) {
      assert.equal((await who.get(`/uploads/${mine.id}`)).status, 404);
      assert.deepEqual((await who.delete<DeletedUpload>(`/uploads/${mine.id}`)).body.deleted, false);
    }
    assert.equal((await own.get(`/uploads/${mine.id}`)).status, 200);
    const { body: nobodys } = await anyone.upload();
    assert.equal((await own.get(`/uploads/${nobodys.id}`)).status, 200, 'a login in the middle of a form');
    for (const path of ['nothing', '%00', '..%2F..%2Fsecret', 'a'.repeat(300)])
      assert.equal((await anyone.get(`/uploads/${path}`)).status, 404, path);
  });

  it('can be taken back, also twice, until something takes them', async () => {
    const { body } = await anyone.upload();
    const path = `/uploads/${body.id}`;
    assert.deepEqual((await anyone.delete(path)).body, { id: body.id, deleted: true });
    assert.deepEqual((await anyone.delete(path)).body, { id: body.id, deleted: false });
    assert.equal((await anyone.get(path)).status, 404);
    assert.equal(existsSync(join(kept, body.id)), false);
    const { body: taken } = await anyone.upload();
    await anyone.make('demo-all-fields', { values: { ...VALUES['demo-all-fields'], files: [taken.id] } });
    const refused = await anyone.delete(`/uploads/${taken.id}`);
    assert.deepEqual([refused.status, refused.body.code], [409, 'conflict']);
  });

  it('are one file by one key, and another file needs another key', async () => {
    const headers = keyed();
    const [first, second] = [await anyone.upload(pdf('一'), { headers }), await anyone.upload(pdf('一'), { headers })];
    assert.equal(first.body.id, second.body.id);
    const other = await anyone.upload(pdf('二'), { headers });
    assert.deepEqual([other.status, other.body.code], [409, 'conflict']);
  });

  it('that nothing takes are gone after a day', async () => {
    const { body } = await anyone.upload();
    clock.pass(DAY - 1000);
    assert.equal((await anyone.get(`/uploads/${body.id}`)).status, 200);
    clock.pass(2000);
    assert.equal((await anyone.get(`/uploads/${body.id}`)).status, 404);
    const late = await anyone.submit(await anyone.sign('demo-all-fields', { values: { files: [body.id] } }));
    assert.ok(late.body.errors?.some(({ code }) => code === 'upload-unknown'));
  });
});

describe('the check of files', () => {
  it('that fails is never "clean", and one that takes its time is "checking"', async () => {
    let go: (error?: Error) => void = () => {};
    let begun: () => void = () => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const scanner: Scanner = () =>
      new Promise((resolve, reject) => {
        go = (error) => (error ? reject(error) : resolve({ state: 'clean' }));
        begun();
      });
    const service = await startTestService({ scanner });
    try {
      const anyone = new Committer(service, () => '');
      const { body } = await anyone.upload();
      await started;
      assert.equal((await anyone.get<Upload>(`/uploads/${body.id}`)).body.state, 'checking');
      go(new Error('金丝雀'));
      const checked = await anyone.checked(body.id);
      assert.equal(checked.state, 'check-failed');
      assert.match(checked.reason ?? '', /没有完成/);
      assert.ok(!service.logs.join('').includes('金丝雀'));
    } finally {
      await service.close();
    }
  });

  it('goes on after a restart, and what a crash left behind is removed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
    const kept = join(folder, 'uploads');
    try {
      let begun: () => void = () => {};
      const started = new Promise<void>((resolve) => (begun = resolve));
      // Ends with an error only when the service stops waiting for it: the process that checked has died.
      let fail: (error: Error) => void = () => {};
      const hangs: Scanner = () =>
        new Promise((_, reject) => {
          fail = reject;
          begun();
        });
      const first = await startTestService({ folder, scanner: hangs });
      const before = new Committer(first, () => '');
      const { body: one } = await before.upload();
      await started;
      const { body: waits } = await before.upload(pdf('等待'));
      const closed = first.close();
      fail(new Error('broken off'));
      await closed;
      const orphan = 'o'.repeat(32);
      writeFileSync(join(kept, orphan), 'x');
      writeFileSync(join(kept, `${orphan}p.part`), 'x');
      const old = new Date(Date.now() - 2 * DAY);
      for (const name of [orphan, `${orphan}p.part`]) utimesSync(join(kept, name), old, old);

      const second = await startTestService({ folder });
      const after_ = new Committer(second, () => '');
      assert.equal((await after_.checked(waits.id)).state, 'clean');
      assert.equal((await after_.checked(one.id)).state, 'check-failed');
      assert.deepEqual(readdirSync(kept).sort(), [one.id, waits.id].sort());
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
