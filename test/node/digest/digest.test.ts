import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';

import { digestBytes, digestFor, digestText } from '../../../src/element/digest/digest.js';
import { pictureBinding } from '../../../src/contract/commitment-text.js';
import { base64, pictureSignature } from '../../../src/elements/credit-commitment/signing/picture.js';
import { withGlobals } from '../client/support.js';

/** Another implementation than ours; it has no types. */
const { sm3 } = createRequire(import.meta.url)('sm-crypto') as { sm3(input: number[]): string };

const TEXTS = ['', 'abc', '承诺书\n第一行', '𠮷野家', 'e\u0301 é', '甲'.repeat(20_000)];

const expected = (algorithm: 'SHA-256' | 'SM3', bytes: Uint8Array) =>
  algorithm === 'SM3' ? sm3([...bytes]) : createHash('sha256').update(bytes).digest('hex');

for (const [where, globals] of [
  ['on https', {}],
  ['on plain http, where browsers have no cryptography', { crypto: { getRandomValues: () => undefined } }],
] as const)
  describe(`a digest ${where}`, () => {
    for (const algorithm of ['SHA-256', 'SM3'] as const)
      it(`by ${algorithm} is that of the text’s UTF-8, as another implementation has it`, async (t) => {
        withGlobals(t, globals);
        for (const text of TEXTS)
          assert.equal(await digestText(algorithm, text), expected(algorithm, Buffer.from(text)));
        const bytes = new Uint8Array([0, 255, 10, 13]);
        assert.equal(await digestBytes(algorithm, bytes), expected(algorithm, bytes));
      });
  });

describe('a digest', () => {
  it('by an algorithm that nobody here knows is none', async () => {
    for (const name of ['MD5', 'sha-256', '', 'constructor']) assert.equal(await digestFor(name), undefined);
  });
});

describe('a picture of a signature', () => {
  it('is bound to the text that it was written under, and to no other', async () => {
    const bytes = new Uint8Array(70_000).map((_, index) => (index * 7) % 256);
    for (const algorithm of ['SHA-256', 'SM3'] as const) {
      const text = expected(algorithm, Buffer.from('承诺书'));
      const signature = await pictureSignature(new Blob([bytes]), { algorithm, value: text });
      assert.ok(signature.level === 'handwritten');
      assert.equal(signature.picture, Buffer.from(bytes).toString('base64'));
      const line = pictureBinding(text, expected(algorithm, bytes));
      assert.equal(signature.binding, expected(algorithm, Buffer.from(line)));
    }
  });

  it('is written as base64 whatever its length', () => {
    for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 100_001]) {
      const bytes = new Uint8Array(length).map((_, index) => index % 251);
      assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'));
    }
  });
});
