import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  codePointLength,
  normaliseCode,
  normaliseDots,
  normaliseName,
  removeBlanks,
  toHalfWidth,
  truncateCodePoints,
} from '../../../src/contract/normalise.js';

const RARE = '𠮷𡨴𰻝';

test('full-width letters, digits and signs become half-width and nothing else changes', () => {
  assert.equal(toHalfWidth('９１Ｍａ（　）～！'), '91Ma( )~!');
  assert.equal(toHalfWidth(`\uF900\u2FA6㈱・。、《》￥${RARE}`), `\uF900\u2FA6㈱・。、《》￥${RARE}`);
});

test('a code loses spaces, hyphens and invisible characters of every kind and is written in capitals', () => {
  assert.equal(
    normaliseCode('\u202d９1-3‐5‑0‒1–0—0―m−0\u00a00\u200b0\u30001\ufeff0\u00ad0\u2060ｙ﹘4﹣\t3\u202c\n'),
    '91350100M000100Y43',
  );
});

test('invisible characters and direction marks are removed from a text', () => {
  assert.equal(removeBlanks('\u202a021 1234\u202c\u200d5678'), '02112345678');
});

test('names that differ in width, spaces, case and dots compare as the same', () => {
  const same = ['威士（上海）有限公司 Demo', '威士(上海)有限公司ｄｅｍｏ', ' 威士（ 上海 ）有限公司　DEMO\u200b'];
  assert.equal(new Set(same.map(normaliseName)).size, 1);
  const dots = ['·', '•', '・', '‧', '．', '∙', '･', '⋅', '.'].map((dot) => normaliseName(`古丽${dot}艾比`));
  assert.deepEqual([...new Set(dots)], ['古丽·艾比']);
});

test('names that differ in their characters stay different', () => {
  for (const [a, b] of [
    ['\uF900', '\u8C48'],
    ['\u2FA6', '\u91D1'],
    ['㈱', '(株)'],
    ['〔甲〕', '(甲)'],
    ['【甲】', '[甲]'],
    ['𠮷', '吉'],
  ]) {
    assert.notEqual(normaliseName(a ?? ''), normaliseName(b ?? ''), a);
  }
});

test('a name compares by its characters one at a time', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, (name) => assert.equal(normaliseName(name), [...name].map(normaliseName).join(''))),
    { numRuns: 500 },
  );
  assert.equal(normaliseName('ΟΔΟΣ'), normaliseName('οδος'));
});

test('only look-alike dots of a person\u2019s name are rewritten', () => {
  assert.equal(normaliseDots('古丽米热•艾比布力'), '古丽米热·艾比布力');
  assert.equal(normaliseDots('买买提．吐尔逊'), '买买提·吐尔逊');
  const kept = `\uF900\u2FA6 Ｊ. O'Neil-Smith（${RARE}）`;
  assert.equal(normaliseDots(kept), kept);
});

test('a rare character counts as one', () => {
  assert.equal(codePointLength(`王${RARE}`), 4);
  assert.equal(codePointLength(''), 0);
});

test('cutting a name never leaves half a character', () => {
  assert.equal(truncateCodePoints(`王${RARE}`, 2), '王𠮷');
  assert.equal(truncateCodePoints('王', 5), '王');
});
