// Starting and stopping: the service as a process, and its hold on the data folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Problem, Service } from '../../../src/contract/index.js';
import { FolderInUseError, lockFolder } from '../../../demo/service/db/embedded/folder-lock.js';
import { ServiceProcess } from '../helpers/service-process.js';
import { startTestService } from '../helpers/service.js';

describe('the hold on a data folder', () => {
  let folder: string;
  let lock: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'credit-lock-'));
    lock = join(folder, 'service.lock');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is for one at a time, and given back', () => {
    const unlock = lockFolder(folder);
    assert.throws(
      () => lockFolder(folder),
      (error: unknown) => error instanceof FolderInUseError && error.pid === process.pid,
    );
    unlock();
    assert.equal(existsSync(lock), false);
    lockFolder(folder)();
  });

  it('is taken over from a process that died, also when its id is used again', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const content of [
      JSON.stringify({ pid: dead, startedAt: 'long ago' }),
      JSON.stringify({ pid: process.pid, startedAt: 'another start' }),
      '{"pid":',
      '',
    ]) {
      writeFileSync(lock, content);
      const unlock = lockFolder(folder);
      assert.equal((JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid, process.pid, content);
      unlock();
    }
  });

  it('is not given back on behalf of another', () => {
    const unlock = lockFolder(folder);
    writeFileSync(lock, JSON.stringify({ pid: 1, startedAt: 'other' }));
    unlock();
    assert.equal(existsSync(lock), true);
    rmSync(lock);
  });
});

describe('the service as a process', { skip: process.platform === 'win32' && 'no signals to stop it by' }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'credit-service-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('listens at once, says how far it is, fills itself, refuses a second process, and stops on SIGTERM', async () => {
    const first = new ServiceProcess({ DATA_DIR: folder });
    const url = await first.url();
    const early = await fetch(`${url}/service`);
    const problem = (await early.json()) as Problem;
    assert.deepEqual([early.status, problem.code, typeof problem.progress], [503, 'unavailable', 'number']);
    assert.ok(early.headers.get('retry-after'));

    const second = new ServiceProcess({ DATA_DIR: folder });
    assert.equal(await second.exitCode(), 1);
    assert.match(second.errors, new RegExp(`\\b${first.pid}\\b[\\s\\S]*DATA_DIR`));
    assert.doesNotMatch(second.errors, /\bat .*:\d+:\d+/, 'words, not a stack');

    assert.equal((await first.said('ready'))['subjects'], 300);
    const ready = await fetch(`${url}/service`);
    assert.equal(((await ready.json()) as Service).name, '演示信用服务');
    first.signal('SIGTERM');
    assert.equal(await first.exitCode(), 0);
    assert.equal(existsSync(join(folder, 'service.lock')), false);
  });

  it('takes a folder over from a process that was killed, with its data and its logins', async () => {
    const killed = new ServiceProcess({ DATA_DIR: folder });
    const url = await killed.url();
    await killed.said('ready');
    const login = await fetch(`${url}/demo/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ level: 'account', actor: 'person' }),
    });
    const { token } = (await login.json()) as { token: string };
    killed.signal('SIGKILL');
    await killed.exitCode();
    assert.equal(existsSync(join(folder, 'service.lock')), true);

    const next = new ServiceProcess({ DATA_DIR: folder, SEED_SUBJECTS: '999' });
    const again = await next.url();
    assert.equal((await next.said('ready'))['subjects'], 300, 'the data that were there');
    const session = await fetch(`${again}/demo/session`, { headers: { Authorization: `Bearer ${token}` } });
    assert.equal(((await session.json()) as { level: string }).level, 'account');
    next.signal('SIGINT');
    assert.equal(await next.exitCode(), 0);
  });

  it('says in one line what is wrong with its environment', async () => {
    for (const [env, words] of [
      [{ SERVICE_PORT: 'http' }, /SERVICE_PORT/],
      [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
      [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    ] as const) {
      const wrong = new ServiceProcess({ DATA_DIR: folder, ...env });
      assert.equal(await wrong.exitCode(), 1);
      assert.match(wrong.errors, words);
      assert.doesNotMatch(wrong.errors, /\bat .*:\d+:\d+/);
    }
  });
});

describe('a service that stops', () => {
  it('finishes the request under way and takes no other', async () => {
    let finish: () => void = () => {};
    let fellAsleep: () => void = () => {};
    const asleep = new Promise<void>((resolve) => (fellAsleep = resolve));
    const sleep = () =>
      new Promise<void>((end) => {
        finish = end;
        fellAsleep();
      });
    const service = await startTestService({ clock: { now: () => new Date(), sleep } });
    const { url, call, close } = service;
    const slow = call<{ items: unknown[] }>('POST', '/subjects/search', { query: '演示缓慢' });
    await asleep;
    const closed = close();
    await assert.rejects(fetch(`${url}/service`));
    finish();
    assert.ok((await slow).body.items.length > 0);
    await closed;
  });
});
