import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { Utf8Check } from '../../../demo/service/import/read/encoding.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

const isUtf8 = (bytes: Uint8Array, pieces: number) => {
  const check = new Utf8Check();
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) check.push(bytes.subarray(at, at + size));
  return check.wrongAt === undefined && !check.isTruncated;
};

const platform = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

test('what counts as UTF-8 is what the platform’s strict decoder takes, however the file is cut into pieces', () => {
  // Bytes around the borders of the encoding's ranges, which random bytes seldom meet.
  const border = fc.constantFrom(
    0x00,
    0x41,
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc0,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
    0xff,
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.array(border, { maxLength: 8 }).map((each) => Uint8Array.from(each)),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 4 }), (each, pieces) => isUtf8(each, pieces) === platform(each)),
    { numRuns: 3000 },
  );
});

test('a file is read alike in UTF-8, with a byte order mark, and in GB18030, rare characters of four bytes included', async (t) => {
  const bench = await Bench.open();
  t.after(() => bench.close());
  const name = '上海𠮷𬸚𰻝拟例餐饮管理有限公司';
  const rows = csv(HEADER, registration({ 企业名称: name, 经营范围: '餐饮服务；“堂食”，外带\r\n（不含酒水）' }));
  const seen = [];
  for (const [content, encoding] of [
    [rows, 'utf8'],
    [`\uFEFF${rows}`, 'utf8'],
    [rows, 'gb18030'],
  ] as const) {
    const { summary, dataset } = await bench.take(bench.file(content, { encoding }));
    const { name: read, registration: facts } = (await bench.subject(code(0), dataset)) ?? {};
    seen.push({ read, scope: facts?.businessScope, imported: summary.imported, encoding: summary.encoding });
  }
  const expected = { read: name, scope: '餐饮服务；“堂食”，外带\r\n（不含酒水）', imported: 1 };
  assert.deepEqual(seen, [
    { ...expected, encoding: 'UTF-8' },
    { ...expected, encoding: 'UTF-8' },
    { ...expected, encoding: 'GB18030' },
  ]);
});

test('a broken file is refused with the place or the cause, never read as garbage', async (t) => {
  const bench = await Bench.open();
  t.after(() => bench.close());
  const whole = Buffer.from(csv(HEADER, registration({})));
  const wrong = Buffer.from(whole);
  wrong[200] = 0xff;
  assert.match(await bench.refusal(bench.file(whole.subarray(0, -2))), /文件是 UTF-8 编码|最后一个字中间断开/);
  const cut = Buffer.from('企业名称,统一社会信用代码,注册地址\n上海子虚');
  assert.match(await bench.refusal(bench.file(cut.subarray(0, -1))), /最后一个字中间断开/);
  assert.match(await bench.refusal(bench.file(wrong)), /文件是 UTF-8 编码，但第 201 个字节有误/);
  const gbCut = bench.file('企业名称,统一社会信用代码\n上海子虚', { encoding: 'gb18030' });
  const { readFileSync } = await import('node:fs');
  assert.match(await bench.refusal(bench.file(readFileSync(gbCut).subarray(0, -1))), /既不是 UTF-8 也不是 GB18030/);
});
