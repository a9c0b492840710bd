import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nearestPage, pagesFor, rangeOf, typedPage } from '../../../src/elements/credit-report/reading/paging.js';

describe('the pages of a list', () => {
  it('are one up to 500 records, and of 50 above', () => {
    assert.deepEqual([0, 1, 500, 501, 550, 551, 100_000].map(pagesFor), [1, 1, 1, 11, 11, 12, 2000]);
    assert.deepEqual(rangeOf(0, 500), { from: 0, to: 500 });
    assert.deepEqual(rangeOf(0, 501), { from: 0, to: 50 });
    assert.deepEqual(rangeOf(10, 501), { from: 500, to: 501 });
  });

  it('are never left: what is too far ends at the last page, or at the first', () => {
    assert.equal(nearestPage(99, 501), 10);
    assert.equal(nearestPage(-1, 501), 0);
    assert.deepEqual(rangeOf(99, 501), { from: 500, to: 501 });
    assert.deepEqual(rangeOf(3, 0), { from: 0, to: 0 });
  });

  it('are gone to by the number that somebody types, and by nothing that is no number', () => {
    assert.deepEqual(
      ['1', ' 11 ', '99', '0', '', '-1', '1.5', '三', '1e9', '99999999999'].map((text) => typedPage(text, 501)),
      [0, 10, 10, undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });
});
