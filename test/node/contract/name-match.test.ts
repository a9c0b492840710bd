import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMatch } from '../../../src/contract/name-match.js';
import { normaliseName } from '../../../src/contract/normalise.js';

/** The name with what matched in «». */
function marked(name: string, query: string): string {
  let text = '';
  let rest = 0;
  for (const [start, end] of findMatch(name, query)) {
    text += `${name.slice(rest, start)}«${name.slice(start, end)}»`;
    rest = end;
  }
  return text + name.slice(rest);
}

test('what was searched for is marked in the name as it is shown', () => {
  assert.equal(marked('上海演示锁业有限公司', '演示锁业'), '上海«演示锁业»有限公司');
  assert.equal(marked('演示（上海）有限公司', '演示(上海)'), '«演示（上海）»有限公司');
  assert.equal(marked('演示(上海)有限公司', '（上海）有'), '演示«(上海)有»限公司');
  assert.equal(marked('ＤＥＭＯ 演示', 'demo演'), '«ＤＥＭＯ 演»示');
  assert.equal(marked('古丽•艾比布力', '古丽·艾比'), '«古丽•艾比»布力');
});

test('spaces around the match stay outside the mark', () => {
  assert.equal(marked('上海 演示 公司', ' 演示 '), '上海 «演示» 公司');
});

test('each place that matches is marked', () => {
  assert.equal(marked('上海上海演示', '上海'), '«上海»«上海»演示');
  assert.equal(marked('aaa', 'aa'), '«aa»a');
  assert.equal(marked('aaaa', 'aa'), '«aa»«aa»');
});

test('nothing is marked when nothing matches or nothing was typed', () => {
  for (const query of ['北京', '', ' ', '\u200b']) assert.deepEqual(findMatch('上海演示', query), [], query);
  assert.deepEqual(findMatch('', '上海'), []);
});

test('rare characters are marked whole', () => {
  assert.equal(marked('上海𠮷𡨴饭店', '𠮷𡨴饭'), '上海«𠮷𡨴饭»店');
  // Half a character, as a broken program may send it.
  assert.equal(marked('上海𠮷饭店', '\udfb7'), '上海«𠮷»饭店');
});

test('one character that folds into two is marked once', () => {
  assert.deepEqual(findMatch('Weiß', 's'), [[3, 4]]);
});

const piece = fc.constantFrom(
  '上',
  '海',
  '𠮷',
  '𰻝',
  '（',
  '(',
  ')',
  '）',
  ' ',
  '\u3000',
  'a',
  'A',
  'Ａ',
  '·',
  '•',
  'ß',
  's',
  '\ud842',
  '\udfb7',
);
const names = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('whatever the name, marks are in order, apart, on whole characters, and match what was searched for', () => {
  fc.assert(
    fc.property(names, fc.array(piece, { maxLength: 3 }), (name, pieces) => {
      const query = pieces.join('');
      const borders = new Set([0]);
      for (const character of name) borders.add(Math.max(...borders) + character.length);
      let last = 0;
      for (const [start, end] of findMatch(name, query)) {
        assert.ok(start >= last && end > start);
        assert.ok(borders.has(start) && borders.has(end));
        assert.ok(normaliseName(name.slice(start, end)).includes(normaliseName(query)));
        last = end;
      }
      assert.equal(last > 0, !!normaliseName(query) && normaliseName(name).includes(normaliseName(query)));
    }),
    { numRuns: 2000 },
  );
});
