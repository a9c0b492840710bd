import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOrgCode } from '../../../src/contract/org-code.js';
import { checkUscc } from '../../../src/contract/uscc.js';
import { suggestCorrections } from '../../../src/contract/uscc-corrections.js';
import { swapAt, usccs } from './arbitraries.js';

test('two neighbouring characters swapped anywhere: the right code is among the three offered', () => {
  fc.assert(
    fc.property(usccs, fc.nat({ max: 16 }), (code, i) => {
      fc.pre(code[i] !== code[i + 1]);
      assert.ok(suggestCorrections(swapAt(code, i)).includes(code));
    }),
    { numRuns: 2000, seed: 32100 },
  );
});

test('letters typed for the digits that they look like are turned back, however many', () => {
  assert.deepEqual(suggestCorrections('9135O1OOMOOO1OOY43'), ['91350100M000100Y43']);
  assert.deepEqual(suggestCorrections('9I35OIOOMOOOIOOY43'), ['91350100M000100Y43']);
  assert.deepEqual(suggestCorrections('9131OIZOMADEMAOI9F'), ['91310120MADEMA019F']);
});

test('V may have been a U, an S a 5, a Z a 2', () => {
  assert.deepEqual(suggestCorrections('N2310120MFDEMA092V'), ['N2310120MFDEMA092U']);
  assert.deepEqual(suggestCorrections('9231O12OMADEMAO3SZ'), ['92310120MADEMA0352']);
});

test('a letter that has a second reading is offered by it when the first has a wrong check digit', () => {
  // Y is the second thing a V may be.
  assert.deepEqual(suggestCorrections('91350100M000100V43'), ['91350100M000100Y43']);
});

test('nothing is offered where nothing is wrong, nothing fits or there is no code', () => {
  for (const code of ['91350100M000100Y43', '91350100M000100Y4O', '00000000000000000X', '9135', '', '中'.repeat(18)]) {
    assert.deepEqual(suggestCorrections(code), [], code);
  }
});

test('whatever was typed, at most three codes are offered, each valid and once, those with a right organisation code first', () => {
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 18, maxLength: 18 }),
    fc.array(fc.constantFrom(...'OISVZ1'), { minLength: 18, maxLength: 18 }),
  );
  fc.assert(
    fc.property(typed, (characters) => {
      const code = characters.join('');
      const offered = suggestCorrections(code);
      assert.ok(offered.length <= 3);
      assert.equal(new Set(offered).size, offered.length);
      for (const candidate of offered) assert.equal(checkUscc(candidate), 'valid');
      const passing = offered.map((candidate) => isOrgCode(candidate.slice(8, 17)));
      assert.deepEqual(passing, [...passing].sort().reverse());
      assert.deepEqual(suggestCorrections(code), offered);
    }),
    { numRuns: 500 },
  );
});
