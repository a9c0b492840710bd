import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { codePointLength, normaliseCode, toHalfWidth } from '../../../src/contract/normalise.js';
import { type FieldDefinition, INCOMPLETE } from '../../../src/form/field.js';
import { aForm, messages } from './support.js';

const name: FieldDefinition = { type: 'text', name: 'name', label: '姓名', required: true, maxLength: 5 };
const code: FieldDefinition = { type: 'code', name: 'code', label: '验证码', length: 6, pattern: /^[0-9A-Z]+$/ };
const kind: FieldDefinition = {
  type: 'choice',
  name: 'kind',
  label: '报告种类',
  required: true,
  options: [
    { value: 'standard', label: '标准' },
    { value: 'special', label: '专用' },
  ],
};
const domains: FieldDefinition = {
  type: 'many',
  name: 'domains',
  label: '领域',
  required: true,
  most: 2,
  options: ['a', 'b', 'c'].map((value) => ({ value, label: value })),
};

test('nothing is said against a form that nobody has tried to send', () => {
  const model = aForm([name, kind]);
  model.change('name', '一二三四五六');
  model.touch('name');
  assert.deepEqual([...messages(model, 'name'), ...model.summary], []);
});

test('an attempt shows what is missing, in the order of the page, and how to mend it', () => {
  const model = aForm([kind, name, domains]);
  assert.equal(model.attempt(), false);
  assert.deepEqual(
    model.summary.map(({ field, message }) => [field, message]),
    [
      ['kind', '请选择报告种类。'],
      ['name', '请填写姓名。'],
      ['domains', '请选择领域。'],
    ],
  );
});

test('an error goes as soon as it is mended, and no other appears before the next attempt', () => {
  const model = aForm([name, kind]);
  model.attempt();
  model.change('name', '张三');
  assert.deepEqual(messages(model, 'name'), []);
  model.change('name', '一二三四五六');
  assert.deepEqual(messages(model, 'name'), []);
  assert.deepEqual(messages(model, 'kind'), ['请选择报告种类。']);
  model.attempt();
  assert.deepEqual(messages(model, 'name'), ['姓名最多 5 个字，现在有 6 个字，请删减。']);
});

test('a form without errors may be sent, whatever warnings there are', () => {
  const model = aForm([{ ...code, check: () => ({ severity: 'warning' as const, message: '校验位对不上' }) }]);
  model.change('code', '123456');
  assert.deepEqual(messages(model, 'code'), [], 'not while it is typed');
  model.touch('code');
  assert.deepEqual(messages(model, 'code'), ['校验位对不上']);
  assert.equal(model.attempt(), true);
  assert.deepEqual(model.summary, []);
  assert.equal(model.findings.length, 1, 'a review lists it');
});

test('a rare character counts as one', () => {
  const model = aForm([name]);
  model.change('name', '𠮷𠮷𠮷𠮷𠮷');
  assert.equal(model.attempt(), true);
  model.change('name', '𠮷𠮷𠮷𠮷𠮷𠮷');
  assert.equal(model.attempt(), false);
});

test('a code may be pasted in any shape, and stands there clean once it is left', () => {
  const model = aForm([code]);
  model.change('code', ' ａｂ１２-3４\u200b');
  assert.equal(model.value(code), ' ａｂ１２-3４\u200b');
  assert.equal(model.text('code'), 'AB1234');
  model.touch('code');
  assert.equal(model.value(code), 'AB1234');
});

test('a code of another length or shape is told apart', () => {
  const model = aForm([code]);
  model.change('code', '12345');
  model.attempt();
  assert.match(messages(model, 'code')[0] ?? '', /应为 6 位，现在是 5 位/);
  model.change('code', '1234是6');
  model.attempt();
  assert.match(messages(model, 'code')[0] ?? '', /应为 6 位|写法不对/);
});

test('words are never rewritten but for the blanks around them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const model = aForm([{ type: 'text', name: 'name', label: '姓名' }]);
      model.change('name', typed);
      model.touch('name');
      assert.equal(model.text('name'), typed.trim());
      assert.equal(model.value(name), typed);
    }),
  );
});

test('whatever is typed as a code comes out as the contract says, and as long as it is counted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const field: FieldDefinition = { type: 'code', name: 'code', label: '码', length: 4 };
      const model = aForm([field]);
      model.change('code', typed);
      assert.equal(model.text('code'), normaliseCode(toHalfWidth(typed)));
      const length = codePointLength(model.text('code'));
      assert.equal(model.attempt(), length === 0 || length === 4);
    }),
  );
});

test('what is ticked comes in the order of the options, without what is no option any more', () => {
  const model = aForm([domains]);
  model.change('domains', ['c', 'gone', 'a']);
  assert.deepEqual(model.many('domains'), ['a', 'c']);
});

test('more ticks than allowed are said', () => {
  const model = aForm([domains]);
  model.change('domains', ['a', 'b', 'c']);
  assert.equal(model.attempt(), false);
  assert.deepEqual(messages(model, 'domains'), ['最多选 2 项，现在选了 3 项，请去掉几项。']);
});

test('a field that is there only with another value is neither judged nor sent without it, and keeps what it holds', () => {
  const model = aForm((holds) => [kind, ...(holds('kind') === 'special' ? [domains] : [])]);
  model.change('kind', 'special');
  model.change('domains', ['a']);
  model.change('kind', 'standard');
  assert.equal(model.attempt(), true);
  assert.deepEqual(model.many('domains'), []);
  model.change('kind', 'special');
  assert.deepEqual(model.many('domains'), ['a']);
});

test('a page is drawn from one making of its fields, and the next from another', () => {
  let made = 0;
  const model = aForm((holds) => {
    made += 1;
    return holds('kind') === 'special' ? [kind, domains] : [kind];
  });
  const draw = () => model.steady(() => [model.fields.length, model.field('kind')?.name, model.shown('kind').length]);
  assert.deepEqual(draw(), [1, 'kind', 0]);
  assert.equal(made, 1);
  model.change('kind', 'special');
  assert.deepEqual(draw()[0], 2);
  assert.throws(() =>
    model.steady(() => {
      throw new Error('A template has failed');
    }),
  );
  model.change('kind', 'standard');
  assert.equal(model.fields.length, 1, 'a drawing that fails keeps no fields');
});

test('what the endpoint refuses stands at its field until that is changed', () => {
  const model = aForm([name, { ...domains, pointer: '/scope/domains' }]);
  model.change('name', '张三');
  model.change('domains', ['a']);
  model.attempt();
  model.reject([
    { pointer: '/scope/domains/0', code: 'closed', detail: '这个领域暂停查询，请改选。' },
    { pointer: '/name', code: 'invalid' },
    { pointer: '/nowhere', code: 'invalid', detail: '今天的名额已满。' },
    { pointer: '', code: 'invalid' },
  ]);
  assert.deepEqual(
    model.summary.map(({ field, message }) => [field, message]),
    [
      ['name', '姓名没有被接受，请核对后修改。'],
      ['domains', '这个领域暂停查询，请改选。'],
      [undefined, '今天的名额已满。'],
      [undefined, '提交的内容没有被接受，请核对后再试。'],
    ],
  );
  model.change('domains', ['b']);
  assert.deepEqual(messages(model, 'domains'), []);
  assert.equal(messages(model, 'name').length, 1);
  assert.equal(model.attempt(), true);
  assert.deepEqual(model.summary, []);
});

test('a pointer with the beginning of a name in common is another field', () => {
  const model = aForm([
    { ...name, name: 'purpose' },
    { ...name, name: 'purposeText' },
    { ...name, name: 'inner', pointer: '/purpose/text' },
  ]);
  model.reject([
    { pointer: '/purposeText', code: 'x' },
    { pointer: '/purpose/text/0', code: 'x' },
  ]);
  assert.deepEqual(
    model.summary.map(({ field }) => field),
    ['purposeText', 'inner'],
  );
});

test('a draft holds nothing that says much about a person', () => {
  const model = aForm([
    name,
    { ...name, name: 'phone', privacy: 'personal' },
    { ...code, privacy: 'secret' },
    kind,
    domains,
  ]);
  for (const field of ['name', 'phone', 'code']) model.change(field, `canary-${field}`);
  model.change('domains', ['a']);
  assert.deepEqual(model.draft(), { name: 'canary-name', domains: ['a'] });
});

test('a kept draft comes back as far as it still fits', () => {
  const fields = (holds: (name: string) => unknown) => [
    domains,
    kind,
    { ...code, privacy: 'secret' as const },
    ...(holds('kind') === 'special' ? [name] : []),
  ];
  const draft = { kind: 'special', domains: ['a', 'gone'], code: '123456', name: '张三', other: 1 };
  const model = aForm(fields, { kind: 'standard' });
  model.restore(draft);
  assert.deepEqual(model.draft(), { kind: 'special', name: '张三' });
});

test('no draft, however broken, breaks the form', () => {
  const fields: FieldDefinition[] = [name, kind, domains, { type: 'period', name: 'period', label: '时间段' }];
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom('name', 'kind', 'domains', 'period'), fc.anything())),
      (draft) => {
        const model = aForm(fields);
        model.restore(draft);
        model.attempt();
        assert.equal(typeof model.text('name'), 'string');
        assert.ok(['', 'standard', 'special'].includes(model.text('kind')));
        assert.ok(model.many('domains').every((each) => ['a', 'b', 'c'].includes(each)));
      },
    ),
  );
});

test('the form can be emptied: what was there at first is there again, and nothing else', () => {
  const model = aForm([name, kind], { kind: 'standard' });
  model.change('name', '张三');
  model.change('kind', 'special');
  model.attempt();
  model.reject([{ pointer: '/name', code: 'x' }]);
  model.reset();
  assert.deepEqual(model.draft(), { kind: 'standard' });
  assert.deepEqual(model.summary, []);
});

const period: FieldDefinition = {
  type: 'period',
  name: 'period',
  label: '时间段',
  required: true,
  earliest: '2016-01-01',
  latest: '2026-11-20',
  mostMonths: 36,
};

for (const [from, to, message, end] of [
  ['', '', '请选择时间段。', undefined],
  ['2024-01-01', '', '请填写截止日期。', 'to'],
  ['', '2024-01-01', '请填写起始日期。', 'from'],
  [INCOMPLETE, '2024-01-01', '请把起始日期的年、月、日填完整，并确认有这一天。', 'from'],
  ['2015-12-31', '2016-02-01', '起始日期不能早于 2016-01-01，请改晚一些。', 'from'],
  ['2024-01-01', '2026-11-21', '截止日期不能晚于 2026-11-20，请改早一些。', 'to'],
  ['2024-02-01', '2024-01-31', '起始日期晚于截止日期，请对调或修改。', 'from'],
  ['2020-01-01', '2023-01-02', '时间段最长 3 年，请把起始日期改为 2020-01-02 或更晚。', 'from'],
] as const)
  test(`a period from ${from || 'nothing'} to ${to || 'nothing'} is told to be wrong, and where`, () => {
    const model = aForm([period]);
    model.change('period', { from, to });
    assert.equal(model.attempt(), false);
    assert.deepEqual(messages(model, 'period'), [message]);
    assert.equal(model.shown('period')[0]?.end, end);
    assert.equal(model.period('period')?.from || '', from === INCOMPLETE ? '' : from);
  });

for (const [from, to] of [
  ['2016-01-01', '2016-01-01'],
  ['2023-11-20', '2026-11-20'],
  ['2020-02-29', '2023-02-28'],
] as const)
  test(`a period from ${from} to ${to} is taken`, () => {
    const model = aForm([period]);
    model.change('period', { from, to });
    assert.equal(model.attempt(), true);
    assert.deepEqual(model.period('period'), { from, to });
  });

test('what the endpoint refuses of a period stands at its end', () => {
  const model = aForm([period]);
  model.reject([{ pointer: '/period/to', code: 'x', detail: '太晚' }]);
  assert.deepEqual(
    model.summary.map(({ field, end }) => [field, end]),
    [['period', 'to']],
  );
});
