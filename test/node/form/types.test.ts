import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { orgCodeCheckCharacter } from '../../../src/contract/org-code.js';
import { usccCheckCharacter } from '../../../src/contract/uscc.js';
import { type FieldDefinition, type FieldValue, STATED } from '../../../src/form/field.js';
import { compareDecimals } from '../../../src/form/further/amount.js';
import { isCheckedKind, judgeCode } from '../../../src/form/further/code-kinds.js';
import { regionLevels } from '../../../src/form/further/region.js';
import { valueText } from '../../../src/form/value-text.js';
import { formFurther as furtherWords } from '../../../src/locale/zh-hans/form-further.js';
import { aFullForm, messages } from './support.js';

/** What is said about a value after an attempt. */
const said = (field: FieldDefinition, value: FieldValue): string[] => {
  const model = aFullForm([field]);
  model.change(field.name, value);
  model.attempt();
  return messages(model, field.name);
};

/** What stands in the control once it's left. */
const left = (field: FieldDefinition, value: FieldValue): FieldValue => {
  const model = aFullForm([field]);
  model.change(field.name, value);
  model.touch(field.name);
  return model.value(field);
};

const day: FieldDefinition = {
  type: 'date',
  name: 'day',
  label: '开业日期',
  latest: '2026-12-31',
  earliest: '2020-01-01',
};

for (const typed of [
  '2026-11-26',
  '2026.11.26',
  '2026/11/26',
  '20261126',
  '2026年11月26日',
  '２０２６．１１．２６',
  ' 2026 11 26 ',
  '2026 年 11 月 26 日',
])
  test(`the day ${typed} is understood as people write it`, () => {
    const model = aFullForm([day]);
    model.change('day', typed);
    assert.equal(model.text('day'), '2026-11-26');
    assert.equal(model.attempt(), true);
    assert.equal(left(day, typed), '2026-11-26');
    assert.equal(valueText(model, day), '2026年11月26日');
  });

for (const typed of ['26.11.26', '2026-02-30', '明天', '1764115200', '2026-11', '11/26/2026'])
  test(`${typed} is no day, and stays as it was typed`, () => {
    assert.deepEqual(said(day, typed), ['没有看懂开业日期，请写成“2026-11-26”这样，并确认有这一天。']);
    assert.equal(left(day, typed), typed);
  });

test('a day outside the limits is told which are the limits', () => {
  assert.deepEqual(said(day, '2019.12.31'), ['开业日期不能早于 2020-01-01，请改晚一些。']);
  assert.deepEqual(said(day, '2027年1月1日'), ['开业日期不能晚于 2026-12-31，请改早一些。']);
});

const amount: FieldDefinition = { type: 'amount', name: 'amount', label: '金额', currency: 'CNY', unit: '10000' };

for (const [typed, sent] of [
  ['12.5', '12.5'],
  ['１，２３４．５', '1234.5'],
  ['1,000,000', '1000000'],
  ['1 000', '1000'],
  ['0050', '50'],
  ['.5', '0.5'],
  ['12.', '12'],
  ['50万元', '50'],
  ['50万', '50'],
  ['¥500,000', '50'],
  ['1.2亿元', '12000'],
] as const)
  test(`the amount ${typed} in a field of 万元 is ${sent}`, () => {
    const model = aFullForm([amount]);
    model.change('amount', typed);
    assert.equal(model.text('amount'), sent);
    assert.equal(model.attempt(), true);
  });

test('an amount is read with its unit and in capitals', () => {
  const model = aFullForm([amount]);
  model.change('amount', '1234.5');
  assert.equal(valueText(model, amount), '1,234.5 万元（人民币壹仟贰佰叁拾肆万伍仟元整）');
});

for (const [typed, message] of [
  ['很多', '金额请只写数字，可以有小数点，例如 12.5。'],
  ['1.2.3', '金额请只写数字，可以有小数点，例如 12.5。'],
  ['5 USD', '金额请只写数字，可以有小数点，例如 12.5。'],
  ['-1', '金额不能少于 0 万元，请核对后改大。'],
  ['0.0000001', '金额最多精确到分，请去掉多余的小数。'],
] as const)
  test(`the amount ${typed} is told how to be mended`, () => assert.deepEqual(said(amount, typed), [message]));

test('limits of an amount hold to the last digit', () => {
  const field = { ...amount, minimum: '0.1', maximum: '9007199254740993.01' };
  assert.deepEqual(said(field, '0.1'), []);
  assert.deepEqual(said(field, '0.09999'), ['金额不能少于 0.1 万元，请核对后改大。']);
  assert.deepEqual(said(field, '9007199254740993.01'), []);
  assert.deepEqual(said(field, '9007199254740993.02'), ['金额不能多于 9,007,199,254,740,993.01 万元，请核对后改小。']);
});

test('decimals are compared as numbers are', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, point]) => {
      const text = String(Math.abs(digits)).padStart(point + 1, '0');
      const cut = text.length - point;
      return {
        text: (digits < 0 ? '-' : '') + text.slice(0, cut) + (point ? `.${text.slice(cut)}` : ''),
        value: digits * 10 ** (4 - point),
      };
    });
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      assert.equal(compareDecimals(a.text, b.text), Math.sign(a.value - b.value), `${a.text} ${b.text}`);
    }),
  );
});

const phone: FieldDefinition = { type: 'phone', name: 'phone', label: '联系电话' };

for (const [typed, sent] of [
  ['138 0013 8000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['(021) 6230 0000', '021-62300000'],
  ['12345', '12345'],
  ['+852 2123 4567', '+85221234567'],
] as const)
  test(`the phone number ${typed} may be written like that`, () => {
    assert.deepEqual(said(phone, typed), []);
    assert.equal(left(phone, typed), sent);
  });

for (const typed of ['1380013800', '6230 0000', '无', '12345678901234'])
  test(`${typed} is no phone number that anybody can be reached at`, () =>
    assert.deepEqual(said(phone, typed), ['联系电话的写法不对，请填写 11 位手机号，或者带区号的固定电话。']));

const uscc = (() => {
  const body = '91310115MADEM0001';
  return body + String(usccCheckCharacter(body));
})();
const orgCode = `MADEM000${orgCodeCheckCharacter('MADEM000')}`;

const otherLast = (code: string): string => code.replace(/.$/, (last) => (last === '1' ? '2' : '1'));

for (const [kind, wrong, right] of [
  ['uscc', otherLast(uscc), uscc],
  ['orgCode', otherLast(orgCode), orgCode],
  ['businessRegNo', '310115000000010', '3101150000000'],
  ['residentId', '310101199001011235', undefined],
] as const)
  test(`a ${kind} whose check digit is wrong is asked to be looked at again, and kept from nothing`, () => {
    const remark = judgeCode(kind, '代码', wrong, furtherWords);
    assert.equal(remark?.severity, 'warning');
    assert.match(remark.message, /校验位对不上/);
    if (right) assert.equal(judgeCode(kind, '代码', right, furtherWords), undefined);
    assert.match(judgeCode(kind, '代码', '123', furtherWords)?.message ?? '', /现在是 3 位/);
  });

test('a row of zeros is no code, and what is no kind is not checked', () => {
  assert.match(judgeCode('uscc', '代码', '0'.repeat(18), furtherWords)?.message ?? '', /全是 0/);
  assert.equal(isCheckedKind('toString'), false);
  assert.equal(isCheckedKind('other'), false);
});

const region: FieldDefinition = {
  type: 'region',
  name: 'region',
  label: '所在地区',
  required: true,
  options: [
    { value: '310000', label: '上海市' },
    { value: '310115', label: '浦东新区', parent: '310000' },
    { value: '320000', label: '江苏省' },
    { value: '320500', label: '苏州市', parent: '320000' },
    { value: '320505', label: '虎丘区', parent: '320500' },
    { value: '990000', label: '海外' },
    { value: '888888', label: '孤岛', parent: '777777' },
  ],
};

test('a region is chosen level by level, and levels that are not there are left out', () => {
  assert.ok(region.type === 'region');
  const labels = (code: string) => regionLevels(region, code).map(({ options }) => options.map(({ label }) => label));
  const first = ['上海市', '江苏省', '海外', '孤岛'];
  assert.deepEqual(labels(''), [first]);
  assert.deepEqual(labels('310000'), [first, ['浦东新区']]);
  assert.deepEqual(labels('310115'), [first, ['浦东新区']]);
  assert.deepEqual(labels('320505'), [first, ['苏州市'], ['虎丘区']]);
  assert.deepEqual(labels('990000'), [first]);
  assert.deepEqual(labels('gone'), [first]);
});

test('a region has to be chosen down to the last level', () => {
  assert.deepEqual(said(region, ''), ['请选择所在地区。']);
  assert.deepEqual(said(region, '320500'), ['所在地区请选到最后一级，现在只选到苏州市。']);
  assert.deepEqual(said(region, '320505'), []);
  assert.deepEqual(said(region, '990000'), []);
  const model = aFullForm([region]);
  model.change('region', '320505');
  assert.equal(valueText(model, region), '江苏省 苏州市 虎丘区');
});

test('regions that are part of each other lead nobody in circles', () => {
  const field: FieldDefinition = {
    ...region,
    options: [
      { value: 'a', label: 'a', parent: 'b' },
      { value: 'b', label: 'b', parent: 'a' },
      { value: 'c', label: 'c', parent: 'c' },
    ],
  };
  for (const code of ['a', 'b', 'c']) assert.ok(regionLevels(field, code).length <= 3);
});

test('an organisation may be typed or found, and what identified it goes once the name is changed', () => {
  const field: FieldDefinition = { type: 'organisation', name: 'org', label: '单位', required: true, maxLength: 10 };
  assert.deepEqual(said(field, { name: '  ' }), ['请填写单位。']);
  assert.deepEqual(said(field, { name: '示例有限公司' }), []);
  assert.deepEqual(said(field, { name: '一二三四五六七八九十一' }), ['单位最多 10 个字，现在有 11 个字，请删减。']);
  const model = aFullForm([field]);
  model.change('org', { name: '示例有限公司', uscc, id: 'x1' });
  assert.equal(valueText(model, field), `示例有限公司（${uscc}）`);
});

const statement: FieldDefinition = {
  type: 'statement',
  name: 'true',
  label: '真实性',
  statement: '所填属实',
  required: true,
};

test('a statement is made by nothing but a tick: neither a draft nor any other value makes it', () => {
  assert.deepEqual(said(statement, ''), ['请阅读后勾选：真实性。']);
  assert.deepEqual(said(statement, 'yes'), ['请阅读后勾选：真实性。']);
  assert.deepEqual(said(statement, STATED), []);
  const model = aFullForm([statement]);
  model.change('true', STATED);
  assert.deepEqual(model.draft(), {});
  const other = aFullForm([statement]);
  other.restore({ true: STATED });
  assert.equal(other.text('true'), '');
});

test("look-alike dots of a person's name become the dot, and nothing else is rewritten", () => {
  const field: FieldDefinition = { type: 'text', name: 'name', label: '姓名', personName: true };
  assert.equal(left(field, ' 阿依古丽•买买提 '), ' 阿依古丽·买买提 ');
  assert.equal(left(field, '豈㈱ Ａ𠮷'), '豈㈱ Ａ𠮷');
  const model = aFullForm([field]);
  model.change('name', '阿依古丽・买买提');
  assert.equal(model.text('name'), '阿依古丽·买买提', 'also when the field was never left');
  assert.equal(left({ ...field, personName: false }, '甲・乙'), '甲・乙');
});

test('words that are too few are said, counted as people count', () => {
  const field: FieldDefinition = { type: 'text', name: 'why', label: '理由', multiline: true, minLength: 3 };
  assert.deepEqual(said(field, '𠮷𠮷'), ['理由至少 3 个字，现在有 2 个字，请补充。']);
  assert.deepEqual(said(field, '𠮷𠮷𠮷'), []);
  assert.deepEqual(said(field, ''), [], 'nothing has to be there');
});

test('what is given is sent, asked of nobody, kept in no draft, and stands in nobody’s way', () => {
  const given = { value: '太长太长太长', source: '登录信息' };
  const name: FieldDefinition = { type: 'text', name: 'name', label: '名称', required: true, maxLength: 3, given };
  const model = aFullForm([name]);
  assert.equal(model.text('name'), '太长太长太长');
  assert.deepEqual(model.draft(), {});
  assert.equal(model.attempt(), true);
  model.reject([{ pointer: '/name', code: 'x', detail: '名称与登记不符。' }]);
  assert.deepEqual(messages(model, 'name'), ['名称与登记不符。']);
  const empty = aFullForm([{ ...name, given: { value: '', source: '登录信息' } }]);
  assert.equal(empty.attempt(), false, 'an empty value is asked for');
});

test('no value of any type, however broken, breaks the form', () => {
  const fields: FieldDefinition[] = [
    day,
    amount,
    phone,
    region,
    statement,
    { type: 'organisation', name: 'org', label: '单位' },
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields.map(({ name }) => name)), fc.anything()), (draft) => {
      const model = aFullForm(fields);
      model.restore(draft);
      model.attempt();
      for (const field of fields) assert.equal(typeof valueText(model, field), 'string');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      for (const field of [day, amount, phone]) {
        const once = left(field, typed);
        assert.equal(left(field, once), once, 'leaving it again changes nothing more');
      }
    }),
  );
});
