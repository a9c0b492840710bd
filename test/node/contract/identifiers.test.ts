import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isBusinessRegNo } from '../../../src/contract/business-reg-no.js';
import { isOrgCode, orgCodeCheckCharacter } from '../../../src/contract/org-code.js';
import { isResidentId, looksLikeOldResidentId } from '../../../src/contract/resident-id.js';
import { checkUscc } from '../../../src/contract/uscc.js';

const NOW = Date.parse('2026-11-23T09:05:00+08:00');

/** A number of a person with its check digit, worked out by the weights of the standard. */
function withCheckDigit(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

for (const code of [
  'D2143569-X',
  'd2143569x',
  'M000100Y-4',
  '76822546-9',
  '74371976-1',
  '12345678-8',
  '87654321-0',
  'M0001QAY9',
]) {
  test(`the organisation code ${code} is valid`, () => assert.equal(isOrgCode(code), true));
}

test('an organisation code with another check digit, length or sign is not', () => {
  for (const code of ['D2143569-0', 'D2143569', 'D2143569-XX', '', 'D214356中X', 'D2143569-A']) {
    assert.equal(isOrgCode(code), false, code);
  }
});

test('the check digit of an organisation code may be X or 0', () => {
  assert.equal(orgCodeCheckCharacter('D2143569'), 'X');
  assert.equal(orgCodeCheckCharacter('87654321'), '0');
});

for (const number of ['110108000000016', '320300000174110', '310117003171688', '330282602082220', '123456789012345']) {
  test(`the registration number ${number} passes`, () => assert.equal(isBusinessRegNo(number), true));
}

test('a registration number with another check digit or length fails', () => {
  for (const number of [
    '110108000000017',
    '320483000067848',
    '11010800000001',
    '1101080000000160',
    '',
    '11010800000001X',
  ]) {
    assert.equal(isBusinessRegNo(number), false, number);
  }
});

test('every single wrong digit of a registration number is noticed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }), (i, step) => {
      const right = '110108000000016';
      const wrong = right.slice(0, i) + String((Number(right[i]) + step) % 10) + right.slice(i + 1);
      assert.equal(isBusinessRegNo(wrong), false, wrong);
    }),
  );
});

for (const number of ['11010519491231002X', '440524188001010014', '360426199101010071']) {
  test(`${number} is the number of a person`, () => assert.equal(isResidentId(number, NOW), true));
}

test('a number of a person is recognised in any width and case, with spaces and hyphens', () => {
  for (const text of [
    '11010519491231002x',
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 110105-19491231-002X',
  ]) {
    assert.equal(isResidentId(text, NOW), true, text);
  }
});

test('a wrong check digit, a day that does not exist or has not come, another province or length is no person', () => {
  for (const number of [
    '110105194912310021',
    '440524189001010014',
    '310120190002290018',
    withCheckDigit('31012020270101001'),
    withCheckDigit('01012019900101001'),
    withCheckDigit('66012019900101001'),
    '110105491231002',
    '11010519491231002',
    '11010519491231002X1',
    '',
    '张三',
  ]) {
    assert.equal(isResidentId(number, NOW), false, number);
  }
});

test('provinces, Taiwan, Hong Kong, Macao, residence permits and the permanent residence cards of foreigners count', () => {
  for (const area of [
    '110105',
    '310120',
    '540102',
    '650102',
    '710000',
    '810000',
    '820000',
    '830000',
    '931156',
    '911840',
  ]) {
    assert.equal(isResidentId(withCheckDigit(`${area}19900228001`), NOW), true, area);
  }
});

test('an enterprise whose code could also be the number of a person can be looked up', () => {
  // Made by search: 奉贤 is area 310120, so a body of 2005 and later reads as a year of birth.
  const code = both('91310120');
  assert.equal(withCheckDigit(code.slice(0, 17)), code);
  assert.equal(checkUscc(code), 'valid');
  assert.equal(isResidentId(code, NOW), false);
});

test('a person whose number could also be the code of an institution is kept from being sent', () => {
  const number = both('12310120');
  assert.equal(checkUscc(number), 'valid');
  assert.equal(isResidentId(number, NOW), true);
});

/**
 * Eighteen digits that begin like this, are valid as a code and pass as the number of a person born in December 2005.
 */
function both(start: string): string {
  for (let serial = 0; serial < 1000; serial++) {
    const number = withCheckDigit(`${start}051201${String(serial).padStart(3, '0')}`);
    if (checkUscc(number) === 'valid') return number;
  }
  throw new Error('There is none');
}

test('numbers of the first generation are told by fifteen digits with a day of birth', () => {
  assert.equal(looksLikeOldResidentId('110105491231002'), true);
  assert.equal(looksLikeOldResidentId('110105 491231 002'), true);
  for (const number of [
    '110108000000016',
    '110105491331002',
    '110105190229002',
    '11010549123100X',
    '11010519491231002X',
  ]) {
    assert.equal(looksLikeOldResidentId(number), false, number);
  }
});
