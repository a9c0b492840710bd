import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pino } from 'pino';

import { readConfig } from '../../../demo/service/config.js';
import { ImportGate, readAccess } from '../../../demo/service/import/gate.js';
import { EXIT, run } from '../../../demo/service/import/run.js';
import { addImport } from '../../../demo/service/routes/import.js';
import { seed } from '../../../demo/service/seed/index.js';
import { type RunningService, startService } from '../../../demo/service/service.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

let bench: Bench;
let folder: string;
let service: RunningService;
let gate: ImportGate;

before(async () => {
  bench = await Bench.open();
  folder = join(bench.folder, 'data');
  gate = new ImportGate(folder);
  // Other processes' files in the usual folder are none of this test's business.
  process.env['TMPDIR'] = bench.folder;
  const env = { DATA_DIR: folder, SERVICE_PORT: '0', SEED_SUBJECTS: '30', SEED_RECORDS: '100' };
  service = await startService(readConfig(env), {
    log: pino({ level: 'silent' }),
    seed,
    extend: (routes, services) => addImport(routes, services, gate),
  });
  gate.open(service.port);
  await service.ready;
});

after(async () => {
  gate.close();
  await service.close();
  await bench.close();
});

async function command(argv: string[]) {
  let out = '';
  let err = '';
  const exit = await run(argv, {
    env: { DATA_DIR: folder },
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    signal: new AbortController().signal,
  });
  return { exit, out, err };
}

const post = (headers: Record<string, string>) =>
  fetch(`${service.url}/import`, { method: 'POST', headers, body: 'x' });

test('with the service running the file goes to it and is found at once', async () => {
  const name = '上海子虚过河有限公司';
  const path = bench.file(csv(HEADER, registration({ 企业名称: name }), registration({ 统一社会信用代码: '1' })), {
    encoding: 'gb18030',
  });
  const { exit, out, err } = await command([path]);
  assert.equal(exit, EXIT.done, err);
  assert.match(err, /正在运行的服务/);
  assert.match(out, /GB18030 +2 +1 +0 +0 +1/);
  const store = await service.ready;
  const found = await store.searchSubjects({ query: name, by: 'auto', filters: {}, suggest: false, limit: 10 });
  assert.deepEqual(
    found.items.map((each) => each.uscc),
    [code(0)],
  );
});

test('a file that is refused there is refused with the same words, and the next one is taken', async () => {
  const bad = bench.file(`${csv(HEADER, registration({ 统一社会信用代码: code(3) }))}\r\n"`);
  const good = bench.file(csv(HEADER, registration({ 统一社会信用代码: code(4) })));
  const { exit, out, err } = await command([bad, good]);
  assert.equal(exit, EXIT.fileFailed);
  assert.match(err, /双引号没有成对/);
  assert.match(out, /UTF-8 +1 +1 +0/);
});

test('whoever can’t read the owner’s file can’t import, and a token works once', async () => {
  const token = readAccess(folder)?.token ?? '';
  assert.equal((await post({})).status, 403);
  assert.equal((await post({ 'X-Import-Token': 'a'.repeat(64) })).status, 403);
  // A proxy on this machine passes strangers on.
  assert.equal((await post({ 'X-Import-Token': token, 'X-Forwarded-For': '203.0.113.9' })).status, 403);
  assert.equal((await post({ 'X-Import-Token': token, Origin: 'http://localhost:5173' })).status, 403);
  assert.equal((await post({ 'X-Import-Token': token })).status, 400);
  assert.equal((await post({ 'X-Import-Token': token })).status, 403);
  assert.notEqual(readAccess(folder)?.token, token);
});

test('an order for the demonstration’s own data is refused', async () => {
  const order = { fileName: 'x.csv', dataset: 'demo', modified: 0, dryRun: false };
  const headers = {
    'X-Import-Token': readAccess(folder)?.token ?? '',
    'X-Import-Order': encodeURIComponent(JSON.stringify(order)),
  };
  assert.equal((await post(headers)).status, 400);
});

test('the token’s file is the owner’s alone', { skip: process.platform === 'win32' }, () => {
  assert.equal(statSync(join(folder, 'import-access.json')).mode & 0o777, 0o600);
});

test('no file that was sent stays behind', () => {
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.startsWith('credit-import-')),
    [],
  );
});

test('with the service gone its invitation is gone too', () => {
  const other = new ImportGate(bench.folder);
  other.open(1);
  assert.ok(readAccess(bench.folder));
  other.close();
  assert.equal(readAccess(bench.folder), undefined);
});
