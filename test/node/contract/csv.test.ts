import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../../src/contract/csv.js';

const read = (csv: string): string[][] => parse(csv, { relaxColumnCount: true, recordDelimiter: '\r\n' });

test('cells with commas, quotes and line breaks come back as they were', () => {
  const rows = [
    ['名称', '备注'],
    ['演示,公司', '他说"好"'],
    ['两\n行', 'a\r\nb'],
    ['', ' 空格 '],
  ];
  assert.equal(toCsv(rows.slice(0, 2), { bom: false }), '名称,备注\r\n"演示,公司","他说""好"""\r\n');
  assert.equal(toCsv([['a\rb', 'a\nb']], { bom: false }), '"a\rb","a\nb"\r\n');
  assert.deepEqual(read(toCsv(rows, { bom: false })), rows);
});

test('for Excel and WPS the file begins with a byte order mark and long codes are not rounded', () => {
  assert.equal(toCsv([['123456789012345678', '123456789012345']]), '\uFEFF"123456789012345678\t",123456789012345\r\n');
  assert.equal(toCsv([['123456789012345678']], { bom: false }), '123456789012345678\r\n');
});

test('a cell that would be a formula gets an apostrophe', () => {
  for (const text of [
    '=1+1',
    '+86 138',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\ttext',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    ' =1+1',
    '\u00a0=1',
    '-',
    '-1.5.2',
    "=cmd|'/c calc'!A1",
  ]) {
    assert.equal(read(toCsv([[text]], { bom: false }))[0]?.[0], `'${text}`, JSON.stringify(text));
  }
});

test('plain negative numbers and ordinary texts stay what they are', () => {
  for (const text of ['-12', '-12.50', '0', 'a=b', '1-2', '演示公司', "'quoted'"]) {
    assert.equal(toCsv([[text]], { bom: false }), `${text}\r\n`);
  }
});

test('whatever the cells, none begins a formula and none is lost', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', '＝', '－', '\t', '\r', '\n', ' ', '"', ',', '1', '.', 'A'), {
        maxLength: 6,
      })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(toCsv(rows, { bom: false }));
      assert.equal(back.length, rows.length);
      back.forEach((row, i) =>
        row.forEach((cell, j) => {
          const source = rows[i]?.[j] ?? '';
          assert.ok(cell === source || cell === `'${source}`);
          assert.doesNotMatch(cell, /^[\t\r\n]|^\s*[=+@＝＋－＠]/);
          assert.ok(!cell.trimStart().startsWith('-') || /^-\d+(\.\d+)?$/.test(cell));
        }),
      );
    }),
    { numRuns: 1000 },
  );
});
