import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { differenceOf } from '../../../src/elements/credit-commitment/sign/difference.js';

const shown = (earlier: string, later: string): string[] =>
  differenceOf(earlier, later).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('somebody whose commitment was changed by the authority meanwhile', () => {
  it('sees which lines are new and which have gone, in their places', () => {
    assert.deepEqual(shown('一\n二\n三\n四', '一\n二之一\n三\n四\n五'), [' 一', '-二', '+二之一', ' 三', ' 四', '+五']);
  });

  it('sees no difference between the same texts', () => {
    assert.deepEqual(shown('一\n\n二', '一\n\n二'), [' 一', ' ', ' 二']);
  });

  it('can put both texts together again from what is shown', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round += 1) {
      const text = (): string => Array.from({ length: 1 + random(12) }, () => '甲乙丙丁'[random(4)]).join('\n');
      const [earlier, later] = [text(), text()];
      const lines = differenceOf(earlier, later);
      const without = (kind: string): string =>
        lines
          .filter((line) => line.kind !== kind)
          .map((line) => line.text)
          .join('\n');
      assert.equal(without('added'), earlier);
      assert.equal(without('removed'), later);
    }
  });

  it('sees one text after the other where they are too long to compare', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `第 ${index} 行`).join('\n');
    const lines = differenceOf(long, `${long}\n末行`);
    assert.equal(lines.length, 6001);
    assert.deepEqual([lines[0]?.kind, lines[6000]?.kind], ['removed', 'added']);
  });
});
