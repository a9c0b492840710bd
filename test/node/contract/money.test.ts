import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  convertUnit,
  formatMoney,
  isDecimal,
  type Money,
  parseRegisteredCapital,
  toChineseCapitals,
  toYuan,
} from '../../../src/contract/money.js';

const wan = (value: string, currency = 'CNY'): Money => ({ value, currency, unit: '10000' });
const yuan = (value: string, currency = 'CNY'): Money => ({ value, currency, unit: '1' });

test('only plain decimal numbers are amounts', () => {
  for (const text of ['0', '1.5', '-3', '0050.10', '12345678901234567890.12']) assert.ok(isDecimal(text), text);
  for (const text of ['', '.5', '1.', '1,000', '1e5', '+1', '--1', 'NaN', ' 1', '１', '0x10'])
    assert.ok(!isDecimal(text), text);
});

test('万元 become 元 exactly, beyond what floating point can hold', () => {
  assert.equal(toYuan(wan('1.5')), '15000');
  assert.equal(toYuan(wan('15743.5544')), '157435544');
  assert.equal(toYuan(wan('0.000001')), '0.01');
  assert.equal(toYuan(wan('900719925474099.1234567')), '9007199254740991234.567');
  assert.equal(toYuan(wan('-0.5')), '-5000');
  assert.equal(toYuan(wan('-0.0')), '0');
  assert.equal(toYuan(yuan('0050.500')), '50.5');
});

test('an amount changes its unit and back without loss', () => {
  assert.deepEqual(convertUnit({ ...yuan('15000'), text: '壹万伍仟' }, '10000'), { ...wan('1.5'), text: '壹万伍仟' });
  assert.equal(convertUnit(yuan('1'), '10000').value, '0.0001');
  assert.equal(convertUnit(yuan('0'), '10000').value, '0');
  assert.deepEqual(convertUnit(wan('1.5'), '10000'), wan('1.5'));
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 8 }), (digits, decimals) => {
      const whole = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
      const point = whole.length - decimals;
      const value = `${digits < 0n ? '-' : ''}${whole.slice(0, point)}${decimals ? `.${whole.slice(point)}` : ''}`;
      assert.equal(toYuan(convertUnit(yuan(value), '10000')), toYuan(yuan(value)));
    }),
  );
});

test('what is no decimal is refused rather than guessed', () => {
  for (const value of ['', '1,000', 'N/A', '1e3']) assert.throws(() => toYuan(yuan(value)), RangeError, value);
});

test('an amount is written with its unit and currency in Chinese', () => {
  assert.equal(formatMoney(wan('1.5'), 'zh-Hans'), '1.5 万元');
  assert.equal(formatMoney(wan('50', 'USD'), 'zh-Hans'), '50 万美元');
  assert.equal(formatMoney(wan('1274220'), 'zh-Hans'), '1,274,220 万元');
  assert.equal(formatMoney(yuan('5000000.50'), 'zh-Hans'), '5,000,000.5 元');
  assert.equal(formatMoney(wan('6600', 'HKD'), 'zh-Hans'), '6,600 万港元');
  assert.equal(formatMoney(wan('16000', 'JPY'), 'zh-Hans'), '16,000 万日元');
  assert.equal(formatMoney(yuan('999', 'EUR'), 'zh-Hans'), '999 欧元');
  assert.equal(formatMoney(yuan('-1234'), 'zh-Hans'), '-1,234 元');
  assert.equal(formatMoney(yuan('0'), 'zh-Hans'), '0 元');
});

test('a currency without a name here keeps its code', () => {
  assert.equal(formatMoney(yuan('1000', 'XAF'), 'zh-Hans'), '1,000 XAF');
  assert.equal(formatMoney(wan('2', 'XAF'), 'zh-Hans'), '2 万 XAF');
  assert.equal(formatMoney(yuan('1', 'constructor'), 'zh-Hans'), '1 constructor');
});

test('in English an amount is written out in whole units', () => {
  assert.equal(formatMoney(wan('1.5'), 'en'), 'CNY 15,000');
  assert.equal(formatMoney(wan('50', 'USD'), 'en'), 'USD 500,000');
  assert.equal(formatMoney(yuan('0.50', 'EUR'), 'en'), 'EUR 0.5');
});

test('an amount that is no number is shown in the words of the source', () => {
  assert.equal(formatMoney({ ...wan('约五十'), text: '约五十万元' }, 'zh-Hans'), '约五十万元');
  assert.equal(formatMoney(wan('约五十'), 'en'), '约五十');
});

const capitals: [amount: string, words: string][] = [
  ['1409.50', '人民币壹仟肆佰零玖元伍角'],
  ['6007.14', '人民币陆仟零柒元壹角肆分'],
  ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
  ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
  ['0', '人民币零元整'],
  ['0.01', '人民币壹分'],
  ['0.10', '人民币壹角'],
  ['0.55', '人民币伍角伍分'],
  ['10', '人民币壹拾元整'],
  ['100000000', '人民币壹亿元整'],
  ['10010001.10', '人民币壹仟零壹万零壹元壹角'],
  ['100001', '人民币壹拾万零壹元整'],
  ['200005000', '人民币贰亿零伍仟元整'],
  ['200050000', '人民币贰亿零伍万元整'],
  ['1000000000000', '人民币壹万亿元整'],
  ['1000100000000', '人民币壹万零壹亿元整'],
  ['1000000000001', '人民币壹万亿零壹元整'],
  ['9999999999999999.99', '人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['0005.500', '人民币伍元伍角'],
];
for (const [amount, words] of capitals) {
  test(`${amount} 元 in capitals is ${words}`, () => assert.equal(toChineseCapitals(amount), words));
}

test('capitals are refused for a negative amount, parts of a 分, too large an amount and no number', () => {
  for (const amount of ['-1', '-0.01', '0.001', '10000000000000000', '', '1,000', 'N/A']) {
    assert.equal(toChineseCapitals(amount), undefined, amount);
  }
});

/** Reads capitals back. */
function fromCapitals(words: string): bigint {
  const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let fen = 0n;
  let billions = 0n;
  let myriads = 0n;
  let section = 0n;
  let digit = 0n;
  for (const word of words.replace('人民币', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(word);
    if (value >= 0) digit = BigInt(value);
    else if (units[word]) {
      section += digit * units[word];
      digit = 0n;
    } else if (word === '万') {
      myriads += (section + digit) * 10_000n;
      section = digit = 0n;
    } else if (word === '亿') {
      billions = (myriads + section + digit) * 100_000_000n;
      myriads = section = digit = 0n;
    } else if (word === '元') {
      fen += (billions + myriads + section + digit) * 100n;
      digit = 0n;
    } else if (word === '角' || word === '分') {
      fen += digit * (word === '角' ? 10n : 1n);
      digit = 0n;
    }
  }
  return fen;
}

test('capitals read back as the amount, never with two 零 in a row or a 零 at the end', () => {
  const sparse = fc
    .array(fc.constantFrom(...'00000012345'), { minLength: 1, maxLength: 18 })
    .map((digits) => BigInt(digits.join('')));
  fc.assert(
    fc.property(fc.oneof(sparse, fc.bigInt({ min: 0n, max: 10n ** 18n - 1n })), (fen) => {
      const words = toChineseCapitals(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`) ?? '';
      assert.equal(fromCapitals(words), fen);
      assert.doesNotMatch(words, /零零|零[万亿角分]|零$|整./);
      if (fen) assert.doesNotMatch(words, /零元/);
    }),
    { numRuns: 2000 },
  );
});

const capitalsOfSources: [text: string, value: string, currency: string, unit: Money['unit']][] = [
  ['50(万元人民币)', '50', 'CNY', '10000'],
  ['30(万美元)', '30', 'USD', '10000'],
  ['5(万美元 )', '5', 'USD', '10000'],
  ['1,274,220(万元人民币)', '1274220', 'CNY', '10000'],
  ['15,743.5544(万元人民币)', '15743.5544', 'CNY', '10000'],
  ['53.5000(万元人民币)', '53.5', 'CNY', '10000'],
  ['318.3730(万人民币 )', '318.373', 'CNY', '10000'],
  ['1000万人民币', '1000', 'CNY', '10000'],
  ['15万美元', '15', 'USD', '10000'],
  ['16,000(万日元)', '16000', 'JPY', '10000'],
  ['6,600(万港币)', '6600', 'HKD', '10000'],
  ['５０（万元人民币）', '50', 'CNY', '10000'],
  ['人民币100万元整', '100', 'CNY', '10000'],
  ['1.2亿元', '12000', 'CNY', '10000'],
  ['5000000', '5000000', 'CNY', '1'],
  ['￥5000', '5000', 'CNY', '1'],
  ['5000元', '5000', 'CNY', '1'],
  ['USD 5000', '5000', 'USD', '1'],
  ['100万元新台币', '100', 'TWD', '10000'],
  ['2 万 XAF', '2', 'XAF', '10000'],
  ['0(万元人民币)', '0', 'CNY', '10000'],
];
for (const [text, value, currency, unit] of capitalsOfSources) {
  test(`a registered capital of ${text} is understood, and its words are kept`, () =>
    assert.deepEqual(parseRegisteredCapital(text), { value, currency, unit, text }));
}

test('a registered capital that is not understood is left alone rather than guessed', () => {
  for (const text of [
    'N/A',
    '',
    '无',
    '万元',
    '约50万元',
    '50万贝壳',
    '-50万元',
    '50-100万元',
    '1.2.3万元',
    '50万万元',
    '1万2千元',
  ]) {
    assert.equal(parseRegisteredCapital(text), undefined, text);
  }
});
