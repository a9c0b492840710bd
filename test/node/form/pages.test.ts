// Forms of several pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { FieldDefinition } from '../../../src/form/field.js';
import { FormModel } from '../../../src/form/form-model.js';
import { form as words } from '../../../src/locale/zh-hans/form.js';
import { messages } from './support.js';

const field = (name: string, page: string): FieldDefinition => ({
  type: 'text',
  name,
  label: name,
  required: true,
  page,
});

function aPagedForm(): { model: FormModel; turn: (page: string) => void } {
  let now = 'who';
  const fields = [field('name', 'who'), field('claim', 'what'), field('pledge', 'last')];
  return {
    model: new FormModel({ words: () => words, fields: () => fields, page: () => now }),
    turn: (page) => (now = page),
  };
}

test('turning a page asks for what is missing on it, and on no other', () => {
  const { model, turn } = aPagedForm();
  assert.equal(model.attempt(), false);
  assert.deepEqual(
    model.summary.map(({ field: name }) => name),
    ['name'],
  );
  model.change('name', '演示');
  assert.equal(model.attempt(), true);
  turn('what');
  assert.deepEqual([...model.summary, ...messages(model, 'claim')], []);
});

test('what the endpoint finds on several pages is shown on each, until that is mended', () => {
  const { model, turn } = aPagedForm();
  turn('last');
  const first = model.reject([
    { pointer: '/claim', code: 'x', detail: '请改诉求。' },
    { pointer: '/name', code: 'x', detail: '请改名称。' },
  ]);
  assert.equal(first?.name, 'name');
  turn('who');
  assert.deepEqual(
    model.summary.map(({ message }) => message),
    ['请改名称。'],
  );
  model.change('name', '演示');
  assert.equal(model.attempt(), true);
  turn('what');
  assert.deepEqual(messages(model, 'claim'), ['请改诉求。']);
});

test('a form with one page judges everything at once', () => {
  const fields = [field('name', 'who'), field('claim', 'what')];
  const model = new FormModel({ words: () => words, fields: () => fields });
  assert.equal(model.attempt(), false);
  assert.equal(model.summary.length, 2);
});
