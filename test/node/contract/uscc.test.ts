import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseCode } from '../../../src/contract/normalise.js';
import {
  checkUscc,
  formatUscc,
  looksLikeUscc,
  type UsccCheck,
  usccCheckCharacter,
  usccParts,
} from '../../../src/contract/uscc.js';
import { swapAt, USCC_CHARACTERS, usccs } from './arbitraries.js';

const ANNEX = '91350100M000100Y43';

const vectors: [code: string, check: UsccCheck][] = [
  [ANNEX, 'valid'],
  ['91350100m000100y43', 'valid'],
  ['91350100M000100Y34', 'wrong-check-digit'],
  ['91350100M000100Y4O', 'wrong-character'],
  ['91110000600037341L', 'valid'],
  ['91110000600037342L', 'wrong-check-digit'],
  ['91320621MA1MRHG205', 'valid'],
  ['91350203M0001QAY9B', 'wrong-check-digit'],
  ['00000000000000000X', 'placeholder'],
  ['311501053414322665', 'wrong-check-digit'],
  ['91310120MADEMA019F', 'valid'],
  ['91310120MADEMA027A', 'valid'],
  ['92310120MADEMA0352', 'valid'],
  ['93310120MADEMA06XC', 'valid'],
  ['11310120MBDEMA047N', 'valid'],
  ['12310120MBDEMA0714', 'valid'],
  ['52310120MJDEMA054M', 'valid'],
  ['31310120MDDEMA087W', 'valid'],
  ['N2310120MFDEMA092U', 'valid'],
];
for (const [code, check] of vectors) {
  test(`the code ${code} is ${check}`, () => assert.equal(checkUscc(normaliseCode(code)), check));
}

test('the check digit that the standard expects is known for a published code that fails it', () => {
  assert.equal(usccCheckCharacter('91350203M0001QAY9'), '9');
});

test('a row of zeros is no code, although eighteen of them satisfy the formula', () => {
  assert.equal(usccCheckCharacter('0'.repeat(17)), '0');
  for (const code of ['0'.repeat(18), '0'.repeat(15), '0', '0000X']) assert.equal(checkUscc(code), 'placeholder', code);
});

test('a code of another length is told apart from one with a wrong check digit', () => {
  for (const code of ['', ANNEX.slice(1), `${ANNEX}3`, '9135']) assert.equal(checkUscc(code), 'wrong-length', code);
});

test('letters and signs outside the character set are found at every place', () => {
  for (const wrong of ['I', 'O', 'S', 'V', 'Z', '-', ' ', '中', 'a']) {
    for (let i = 0; i < 18; i++) {
      assert.equal(checkUscc(ANNEX.slice(0, i) + wrong + ANNEX.slice(i + 1)), 'wrong-character', `${wrong} at ${i}`);
    }
  }
  assert.equal(usccCheckCharacter('91350100M000100YO'), undefined);
});

test('every single wrong character of a valid code is noticed', () => {
  fc.assert(
    fc.property(usccs, (code) => {
      for (let i = 0; i < 18; i++) {
        for (const other of USCC_CHARACTERS) {
          if (other === code[i]) continue;
          assert.equal(checkUscc(code.slice(0, i) + other + code.slice(i + 1)), 'wrong-check-digit');
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('every swap of two neighbouring characters of a valid code is noticed', () => {
  fc.assert(
    fc.property(usccs, fc.nat({ max: 16 }), (code, i) => {
      fc.pre(code[i] !== code[i + 1]);
      assert.equal(checkUscc(swapAt(code, i)), 'wrong-check-digit');
    }),
  );
});

test('a code pasted with spaces, hyphens, full-width or small letters is recognised as a code', () => {
  for (const text of [
    '91350100M000100Y43',
    ' 91 350100 M000100Y4 3 ',
    '9135-0100-M000-100Y-43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    '91350100m000100y43',
    '\u202d91350100M000100Y43\u202c',
    '9135O1OOMOOO1OOY43',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '00000000000000000X',
  ]) {
    assert.equal(looksLikeUscc(text), true, text);
  }
});

test('the beginning of a code counts as a code from six digits on', () => {
  for (const text of ['913101', '91310120', '91310120MADE', 'N2310120']) assert.equal(looksLikeUscc(text), true, text);
  for (const text of ['9', '91', '91310', 'N23101']) assert.equal(looksLikeUscc(text), false, text);
});

test('names with digits and Latin letters are taken for names', () => {
  for (const text of [
    '',
    '上海演示锁业有限公司',
    '3M',
    '360',
    '7-11',
    '58同城',
    '51job',
    '1688',
    '95588',
    'HUAWEI',
    'MICROSOFTCHINACOLTD',
    'AT&T 2000 2000',
    '上海91310120MADEMA019F',
    '沪府〔2024〕81234567号',
    '913101200000000000000',
  ]) {
    assert.equal(looksLikeUscc(text), false, text);
  }
});

test('a code is read in its four groups, any other text in one', () => {
  assert.deepEqual(formatUscc(ANNEX), ['91', '350100', 'M000100Y4', '3']);
  assert.deepEqual(formatUscc('9135'), ['9135']);
  fc.assert(fc.property(fc.string(), (text) => assert.equal(formatUscc(text).join(''), text)));
});

test('a code says which department registered whom, and where', () => {
  assert.deepEqual(usccParts(ANNEX), { department: '9', kind: '1', area: '350100', orgCode: 'M000100Y4', check: '3' });
});
