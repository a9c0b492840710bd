import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import {
  FIELD_TYPES,
  type FormField,
  FormFieldSchema,
  FormValueSchema,
} from '../../../src/contract/schema/form-field.js';
import { endpointFields, isOfferable } from '../../../src/form/endpoint-fields.js';
import { type FieldValue, STATED } from '../../../src/form/field.js';
import { wireValues } from '../../../src/form/wire-values.js';
import { formFurther as words } from '../../../src/locale/zh-hans/form-further.js';
import { aFullForm, messages } from './support.js';

const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));

/** One field of each type, with all that its type needs. */
const EXAMPLES: readonly FormField[] = FIELD_TYPES.map((type) => ({
  name: type,
  type,
  label: type,
  options,
  currency: 'CNY',
  unit: '10000' as const,
  maxLength: 50,
}));

const FILLED: Readonly<Record<(typeof FIELD_TYPES)[number], FieldValue>> = {
  text: '  示例  ',
  longText: '第一行\n第二行',
  choice: 'a',
  many: ['b', 'a'],
  date: '2026年11月26日',
  period: { from: '2026-01-01', to: '2026-12-31' },
  amount: '1,234.50',
  code: 'ab-12',
  phone: '138 0013 8000',
  region: 'b',
  organisation: { name: '示例有限公司', id: 'x' },
  files: ['u1', 'u2'],
  statement: STATED,
};

const filled = (fields: readonly FormField[], more = {}) => {
  const { definitions } = endpointFields(fields, { words, ...more });
  const model = aFullForm(definitions);
  for (const { name, wire } of definitions) model.change(name, FILLED[wire as keyof typeof FILLED]);
  return model;
};

test('a field of every type of the contract can be filled in, and is sent as the contract has it', () => {
  const model = filled(EXAMPLES);
  assert.equal(model.attempt(), true, JSON.stringify(model.summary));
  assert.deepEqual(wireValues(model), {
    text: '示例',
    longText: '第一行\n第二行',
    choice: 'a',
    many: ['a', 'b'],
    date: '2026-11-26',
    period: { from: '2026-01-01', to: '2026-12-31' },
    amount: { value: '1234.50', currency: 'CNY', unit: '10000' },
    code: 'AB12',
    phone: '13800138000',
    region: 'b',
    organisation: { name: '示例有限公司', id: 'x' },
    files: ['u1', 'u2'],
    statement: true,
  });
  for (const value of Object.values(wireValues(model))) assert.ok(v.is(FormValueSchema, value), JSON.stringify(value));
});

test('what is empty, or half a period, is not sent', () => {
  const { definitions } = endpointFields(EXAMPLES, { words });
  const model = aFullForm(definitions);
  assert.deepEqual(wireValues(model), {});
  model.change('period', { from: '2026-01-01', to: '' });
  model.change('text', '   ');
  assert.deepEqual(wireValues(model), {});
});

test('fields of the element itself are not among the values, whatever their names', () => {
  const { definitions } = endpointFields([{ name: 'name', type: 'text', label: '项目' }], { words, prefix: 'value-' });
  const model = aFullForm([{ type: 'text', name: 'name', label: '名称' }, ...definitions]);
  model.change('name', '示例有限公司');
  model.change('value-name', '示例项目');
  assert.deepEqual(wireValues(model), { name: '示例项目' });
});

test('a form with a required field of an unknown type is not offered; one that may be left out is left out', () => {
  const unknown = { name: 'x', type: 'hologram', label: '全息' };
  const optional = endpointFields([...EXAMPLES, unknown], { words });
  assert.deepEqual(optional.unsupported, [unknown]);
  assert.equal(optional.definitions.length, EXAMPLES.length);
  assert.equal(isOfferable(optional), true);
  assert.equal(isOfferable(endpointFields([{ ...unknown, required: true }], { words })), false);
});

test('a field that nobody can fill in is as good as unknown: a choice of nothing, and a second one of the same name', () => {
  for (const type of ['choice', 'many', 'region'])
    assert.equal(
      isOfferable(endpointFields([{ name: 'x', type, label: 'x', required: true }], { words })),
      false,
      type,
    );
  const twice = { name: 'x', type: 'text', label: 'x', required: true };
  assert.equal(endpointFields([twice, twice], { words }).unsupported.length, 1);
});

test('phones, identity numbers and files stand in no draft, whatever the endpoint says; nor what it calls by an unknown word', () => {
  const of = (field: Partial<FormField>) =>
    endpointFields([{ name: 'x', type: 'text', label: 'x', ...field }], { words }).definitions[0]?.privacy;
  assert.equal(of({}), 'plain');
  assert.equal(of({ type: 'phone', privacy: 'plain' }), 'personal');
  assert.equal(of({ type: 'code', codeKind: 'residentId' }), 'personal');
  assert.equal(of({ type: 'code', codeKind: 'uscc' }), 'plain');
  assert.equal(of({ type: 'files' }), 'personal');
  assert.equal(of({ type: 'phone', privacy: 'secret' }), 'secret');
  assert.equal(of({ privacy: 'top-secret' }), 'secret');
});

test('what the endpoint refuses lands at its field, also with a name that a pointer has to escape', () => {
  const fields = [
    { name: 'a/b~c', type: 'text', label: '甲' },
    { name: 'a', type: 'text', label: '乙' },
  ];
  const { definitions } = endpointFields(fields, { words, pointerBase: '/content/values' });
  const model = aFullForm(definitions);
  model.reject([
    { pointer: '/content/values/a~1b~0c', code: 'x', detail: '甲不对' },
    { pointer: '/content/values/a/0', code: 'x', detail: '乙不对' },
    { pointer: '/content/applicant/name', code: 'x', detail: '别处不对' },
  ]);
  assert.deepEqual(messages(model, 'a/b~c'), ['甲不对']);
  assert.deepEqual(messages(model, 'a'), ['乙不对']);
  assert.equal(model.summary.length, 3);
});

test('what the page knows is given, by own names only', () => {
  const fields = ['name', 'constructor'].map((name) => ({ name, type: 'text', label: name, required: true }));
  const { definitions } = endpointFields(fields, { words, given: { name: { value: '示例', source: '登录信息' } } });
  assert.deepEqual(
    definitions.map(({ given }) => given?.value),
    ['示例', undefined],
  );
});

test('names that a polluted object would take for its own make no harm', () => {
  const field = v.parse(FormFieldSchema, { name: '__proto__', type: 'text', label: 'x' });
  const { definitions } = endpointFields([field], { words });
  const model = aFullForm(definitions);
  model.change('__proto__', '示例');
  assert.deepEqual(Object.entries(wireValues(model)), [['__proto__', '示例']]);
  assert.equal(({} as Record<string, unknown>)['示例'], undefined);
});
