import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  decodeBase64Url,
  encodeBase64Url,
  protectedHeaderOf,
  readDetachedSignature,
  signingInput,
  writeDetachedSignature,
} from '../../../src/contract/detached-signature.js';

const base64Url = (text: string): string => Buffer.from(text).toString('base64url');

describe('base64url', () => {
  it('is written as everywhere, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64Url(bytes);
        assert.equal(text, Buffer.from(bytes).toString('base64url'));
        assert.deepEqual(decodeBase64Url(text), new Uint8Array(bytes));
      }),
    );
  });

  it('has one text for some bytes and no other', () => {
    for (const text of ['A', 'AAAAA', 'AA==', 'AA=', 'A A', 'AA\n', 'A+', 'A/', 'AB', 'AAB', 'Ａ', '\u0000'])
      assert.equal(decodeBase64Url(text), undefined, text);
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,12}$/), (text) => {
        const bytes = decodeBase64Url(text);
        if (bytes) assert.equal(encodeBase64Url(bytes), text);
      }),
    );
  });
});

describe('A detached signature', () => {
  const bytes = new Uint8Array(64).fill(7);

  it('is read as it was written', () => {
    const protectedHeader = protectedHeaderOf('SM2-SM3', '演示 2026');
    const text = writeDetachedSignature(protectedHeader, bytes);
    assert.match(text, /^[\w-]+\.\.[\w-]{86}$/);
    assert.deepEqual(readDetachedSignature(text), { alg: 'SM2-SM3', kid: '演示 2026', protectedHeader, bytes });
  });

  it('covers its own header and the canonical form of the report’s', () => {
    const protectedHeader = protectedHeaderOf('ES256', 'k');
    const input = Buffer.from(signingInput(protectedHeader, { b: 2, a: '一' })).toString();
    assert.equal(input, `${base64Url('{"alg":"ES256","kid":"k"}')}.${base64Url('{"a":"一","b":2}')}`);
  });

  it('is malformed with any member but alg and kid, in this order, even if it was signed so', () => {
    const good = '{"alg":"ES256","kid":"k"}';
    assert.ok(readDetachedSignature(writeDetachedSignature(base64Url(good), bytes)));
    for (const json of [
      '{"kid":"k","alg":"ES256"}',
      '{"alg":"ES256"}',
      '{"kid":"k"}',
      '{"alg":"ES256","kid":""}',
      '{"alg":"","kid":"k"}',
      '{"alg":"ES256","kid":1}',
      '{"alg":["ES256"],"kid":"k"}',
      '{"alg":"none","alg":"ES256","kid":"k"}',
      '{"alg":"ES256","b64":false,"crit":["b64"],"kid":"k"}',
      '{"alg":"ES256","jwk":{},"kid":"k"}',
      '{"alg":"ES256","kid":"k","x5u":"https://keys.example/"}',
      '{"__proto__":{},"alg":"ES256","kid":"k"}',
      '{"alg":"ES256", "kid":"k"}',
      `${good} `,
      `\ufeff${good}`,
      '{"al\\u0067":"ES256","kid":"k"}',
      '{"alg":"ES256","kid":"\\ud800"}',
      '["ES256","k"]',
      'null',
      '',
    ])
      assert.equal(readDetachedSignature(writeDetachedSignature(base64Url(json), bytes)), undefined, json);
    const broken = encodeBase64Url(Uint8Array.from([...Buffer.from('{"alg":"ES256","kid":"'), 0xff, 0x22, 0x7d]));
    assert.equal(readDetachedSignature(writeDetachedSignature(broken, bytes)), undefined);
  });

  it('is malformed with a payload, without a signature, in pieces, or endless', () => {
    const text = writeDetachedSignature(protectedHeaderOf('ES256', 'k'), bytes);
    const [head = '', , tail = ''] = text.split('.');
    for (const other of [`${head}.e30.${tail}`, `${head}..`, `..${tail}`, head, '', `${text}.`, `${text} `, ` ${text}`])
      assert.equal(readDetachedSignature(other), undefined, other);
    assert.equal(readDetachedSignature(`${head}..${'A'.repeat(10_000)}`), undefined);
  });
});
