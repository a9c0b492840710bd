import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { CHECK_OUTCOMES, CHECK_TYPES, isAskable, judgeCheck } from '../../../src/contract/index.js';
import { questionsOfEveryType } from '../../fixtures/complaint-offer.js';

const answers = { kind: ['organ'], field: ['procurement'], matter: ['none'], court: ['none'] };

test('a check ends in a plain yes only when every question was answered so', () => {
  assert.equal(judgeCheck(questionsOfEveryType(), answers).verdict, 'accepted');
  for (const id of Object.keys(answers)) {
    const { [id as 'kind']: _, ...rest } = answers;
    assert.equal(judgeCheck(questionsOfEveryType(), rest).verdict, 'open', id);
  }
});

test('the answer that leads furthest away counts, and only its channel is named', () => {
  const worst = judgeCheck(questionsOfEveryType(), { ...answers, matter: ['none', 'wages'], court: ['litigation'] });
  assert.equal(worst.verdict, 'elsewhere');
  assert.deepEqual(
    worst.reasons.map(({ value }) => value),
    ['wages'],
  );
});

test('what leads elsewhere is said before all questions are answered', () => {
  assert.equal(judgeCheck(questionsOfEveryType(), { kind: ['stateFirm'] }).verdict, 'elsewhere');
});

test('whatever an endpoint or a visitor says, a plain yes needs a known, accepted answer to every question', () => {
  const question = fc.record({
    id: fc.constantFrom('a', 'b', '__proto__', 'constructor', 'toString'),
    type: fc.constantFrom(...CHECK_TYPES, 'brandNew', 'constructor'),
    label: fc.string(),
    options: fc.array(
      fc.record({
        value: fc.constantFrom('x', 'y', 'toString'),
        label: fc.string(),
        outcome: fc.constantFrom(...CHECK_OUTCOMES, 'yes', 'toString'),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(
      fc.array(question, { maxLength: 5 }),
      fc.dictionary(
        fc.constantFrom('a', 'b', 'constructor'),
        fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
      ),
      (questions, given) => {
        const { verdict } = judgeCheck(questions, given);
        if (verdict !== 'accepted') return;
        for (const each of questions) {
          assert.ok(isAskable(each));
          const chosen = each.options.filter(({ value }) => (given[each.id] ?? []).includes(value as 'x'));
          assert.ok(chosen.length > 0 && chosen.every(({ outcome }) => outcome === 'accepted'));
        }
      },
    ),
    { numRuns: 2000 },
  );
});
