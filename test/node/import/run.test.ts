import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { EXIT, run } from '../../../demo/service/import/run.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

let bench: Bench;
let folder: string;
before(async () => {
  bench = await Bench.open();
  folder = join(bench.folder, 'data');
});
after(() => bench.close());

/** Runs the command on a data folder of its own. */
async function command(argv: string[], { signal = new AbortController().signal, env = {} } = {}) {
  let out = '';
  let err = '';
  const exit = await run(argv, {
    env: { DATA_DIR: folder, ...env },
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    signal,
  });
  return { exit, out, err };
}

test('files that are none are refused one by one, with the reason, and the good ones among them are taken over', async () => {
  const good = bench.file(
    csv(HEADER, registration({}), registration({ 企业名称: '=HYPERLINK("http://x")', 统一社会信用代码: '123' })),
    { name: 'good.csv' },
  );
  const bad: [string, RegExp][] = [
    [join(bench.folder, 'missing.csv'), /找不到文件/],
    [bench.folder, /这是一个目录/],
    [bench.file('', { name: 'empty.csv' }), /文件是空的/],
    [bench.file(' \n\n', { name: 'blank.csv' }), /文件是空的/],
    [bench.file(csv(HEADER), { name: 'header.csv' }), /只有表头/],
    [bench.file('姓名,年龄\n甲,1\n', { name: 'other.csv' }), /没有找到认识的表头（第一行是：姓名、年龄）/],
    [bench.file(Buffer.from('504b030414000600', 'hex'), { name: 'book.csv' }), /XLSX.*另存为“CSV UTF-8/],
    [bench.file(Buffer.from([0x41, 0, 0x42, 0, 0x43]), { name: 'binary.csv' }), /二进制/],
    [bench.file('<html><table></table></html>', { name: 'page.csv' }), /网页/],
    [bench.file('{"data": [', { name: 'cut.json' }), /JSON 格式有误/],
    [bench.file(csv(HEADER, registration({ 统一社会信用代码: '1' })), { name: 'rejected.csv' }), /没有一行可以导入/],
    [
      bench.file(`${csv(HEADER, registration({ 统一社会信用代码: code(5) }))}\r\n"开头,没有结尾`, {
        name: 'quote.csv',
      }),
      /从第 3 行起双引号没有成对/,
    ],
  ];
  const { exit, out, err } = await command(['--without-demo', ...bad.map(([path]) => path), good]);
  assert.equal(exit, EXIT.fileFailed);
  for (const [path, reason] of bad) {
    const message = err.split('\n').find((line) => line.startsWith(`${path}：没有导入`));
    assert.match(message ?? '', reason, path);
  }
  assert.match(out, /good\.csv +企业登记信息 +CSV +UTF-8 +2 +1 +0 +0 +1/);
  const report = readFileSync(`${good}.import-report.csv`, 'utf8');
  assert.equal(report.charCodeAt(0), 0xfeff);
  assert.match(report, /good\.csv,3,拒绝,统一社会信用代码,123,统一社会信用代码应为 18 位,现为 3 位/);
});

test('nothing of a file that fails midway stays, and the report can’t start a formula', async () => {
  const rows = [
    registration({ 统一社会信用代码: '=1+1' }),
    ...Array.from({ length: 1200 }, (_, at) => registration({ 统一社会信用代码: code(2000 + at) })),
  ];
  const path = bench.file(`${csv(HEADER, ...rows)}\r\n"没有结尾`, { name: 'midway.csv' });
  const report = join(bench.folder, 'report.csv');
  const { exit, err } = await command(['--report', report, path]);
  assert.equal(exit, EXIT.fileFailed);
  assert.match(err, /从第 1203 行起双引号没有成对/);
  assert.match(readFileSync(report, 'utf8'), /,'=1\+1,/);
  const again = await command([
    '--dry-run',
    '--report',
    report,
    bench.file(csv(HEADER, ...rows.slice(1)), { name: 'whole.csv' }),
  ]);
  // All of them are new: none stayed behind.
  assert.match(again.out, /whole\.csv +企业登记信息 +CSV +UTF-8 +1,200 +1,200 +0/);
  assert.match(again.out, /没有写入任何内容/);
});

test(
  'only the owner may read a report, because it quotes the file',
  { skip: process.platform === 'win32' },
  async () => {
    const path = bench.file(csv(HEADER, registration({}), registration({ 统一社会信用代码: '1' })));
    await command([path]);
    assert.equal(statSync(`${path}.import-report.csv`).mode & 0o777, 0o600);
  },
);

test('a file without findings leaves no report', async () => {
  const path = bench.file(csv(HEADER, registration({})));
  assert.equal((await command([path])).exit, EXIT.done);
  assert.equal(existsSync(`${path}.import-report.csv`), false);
});

test('the help names the exit codes, and a wrong command has its own', async () => {
  const help = await command(['--help']);
  assert.equal(help.exit, EXIT.done);
  for (const exit of Object.values(EXIT)) assert.match(help.out, new RegExp(`^ +${exit} `, 'm'));
  assert.equal((await command([])).exit, EXIT.usage);
  assert.equal((await command(['--unknown', 'x.csv'])).exit, EXIT.usage);
  assert.equal((await command(['--dataset', 'demo:', 'x.csv'])).exit, EXIT.usage);
  assert.equal((await command(['x.csv'], { env: { DATABASE_URL: 'mysql://x' } })).exit, EXIT.usage);
});

test('a folder that another process holds is left alone', async () => {
  const held = join(bench.folder, 'held');
  mkdirSync(held);
  writeFileSync(join(held, 'service.lock'), JSON.stringify({ pid: process.ppid }));
  const { exit, err } = await command(['x.csv'], { env: { DATA_DIR: held } });
  assert.equal(exit, EXIT.noTarget);
  assert.match(err, new RegExp(`正由进程 ${process.ppid} 使用`));
});

test('an import before the first start is held back, because the first start would wipe it out', async () => {
  const { exit, err } = await command(['x.csv'], { env: { DATA_DIR: join(bench.folder, 'fresh') } });
  assert.equal(exit, EXIT.noTarget);
  assert.match(err, /--without-demo/);
});

test('stopping midway leaves nothing of the file and says so', async () => {
  const abort = new AbortController();
  abort.abort();
  const path = bench.file(csv(HEADER, registration({ 统一社会信用代码: code(7) })));
  const { exit, err } = await command([path], { signal: abort.signal });
  assert.equal(exit, EXIT.interrupted);
  assert.match(err, /已停止，没有导入/);
});
