import assert from 'node:assert/strict';
import { createHash, getHashes, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import smCrypto from 'sm-crypto';
import { sm2 } from 'sm-crypto-v2';
import { encodeBase64Url } from '../../../src/contract/detached-signature.js';
import type { PublishedKey } from '../../../src/contract/schema/report.js';
import type { Bytes } from '../../../src/element/digest/bytes.js';
import { sha256ByBrowser } from '../../../src/element/digest/digest.js';
import { sha256 } from '../../../src/element/digest/sha256.part.js';
import { sm3 } from '../../../src/element/digest/sm3.part.js';
import { es256 } from '../../../src/elements/credit-report/verify/suites/es256.part.js';
import { sm2WithSm3 } from '../../../src/elements/credit-report/verify/suites/sm.part.js';
import type { CheckSignature } from '../../../src/elements/credit-report/verify/suites/suite.js';
import { es256ByBrowser } from '../../../src/elements/credit-report/verify/suites/web-crypto.js';

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const bytesOf = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));
const issuer = { name: '演示中心' };

const smKey = (publicKey: string, userId?: string): PublishedKey => ({
  kid: 'sm',
  kty: 'EC',
  crv: 'SM2',
  alg: 'SM2-SM3',
  x: encodeBase64Url(bytesOf(publicKey.slice(2, 66))),
  y: encodeBase64Url(bytesOf(publicKey.slice(66, 130))),
  issuer,
  userId,
});

const { subtle } = globalThis.crypto;
const ES256_WAYS: [string, CheckSignature][] = [
  ['the browser', es256ByBrowser(subtle)],
  ['our own part', es256],
];

for (const [who, check] of ES256_WAYS)
  describe(`ES256 by ${who}`, () => {
    const key: PublishedKey = {
      kid: 'rfc7515',
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      issuer,
    };
    const input = utf8(
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
    );
    const signature = new Uint8Array(
      Buffer.from(
        'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
        'base64url',
      ),
    );

    it('finds the signature of RFC 7515, A.3, good, and bad over anything else', async () => {
      assert.equal(await check(key, input, signature), 'good');
      assert.equal(await check(key, utf8('anything else'), signature), 'bad');
      assert.equal(await check(key, input, signature.slice(0, 63)), 'bad');
    });

    it('calls a key that is no point of the curve a bad key, not a bad signature', async () => {
      for (const given of [{ x: key.y }, { x: 'AA' }, { y: `${key.y}=` }, { crv: 'SM2' }, { kty: 'OKP' }])
        assert.equal(await check({ ...key, ...given }, input, signature), 'badKey');
    });
  });

describe('SHA-256', () => {
  it('is the same by the browser and by our own part', async () => {
    for (const length of [0, 1, 55, 56, 64, 65, 10_000]) {
      const bytes = new Uint8Array(randomBytes(length));
      const expected = createHash('sha256').update(bytes).digest('hex');
      assert.equal(await sha256(bytes), expected);
      assert.equal(await sha256ByBrowser(subtle)(bytes), expected);
    }
  });
});

describe('SM3', () => {
  it('gives the digests of GB/T 32905, appendix A', async () => {
    assert.equal(await sm3(utf8('abc')), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    assert.equal(
      await sm3(utf8('abcd'.repeat(16))),
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('agrees with two other implementations', async () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = new Uint8Array(randomBytes(length));
      const digest = await sm3(bytes);
      assert.equal(smCrypto.sm3([...bytes]), digest);
      if (getHashes().includes('sm3')) assert.equal(createHash('sm3').update(bytes).digest('hex'), digest);
    }
  });
});

describe('SM2 with SM3', () => {
  it('finds the signature of GB/T 32918.5, appendix A, good, and only with the default user id', async () => {
    const publicKey =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    const signature = bytesOf(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
        'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
    );
    const message = utf8('message digest');
    assert.equal(await sm2WithSm3(smKey(publicKey), message, signature), 'good');
    assert.equal(await sm2WithSm3(smKey(publicKey, '1234567812345678'), message, signature), 'good');
    assert.equal(await sm2WithSm3(smKey(publicKey, 'ALICE123@YAHOO.COM'), message, signature), 'bad');
    assert.equal(await sm2WithSm3(smKey(publicKey), utf8('another message'), signature), 'bad');
  });

  it('accepts what a second implementation signs, and signs what that accepts, with any user id', async () => {
    for (const userId of [undefined, 'ALICE123@YAHOO.COM', '演示中心']) {
      const options = { hash: true, der: false, ...(userId ? { userId } : {}) };
      for (let round = 0; round < 8; round += 1) {
        const { privateKey, publicKey } = smCrypto.sm2.generateKeyPairHex();
        const input = new Uint8Array(randomBytes(1 + 37 * round));
        const theirs = smCrypto.sm2.doSignature([...input], privateKey, { ...options, publicKey });
        assert.equal(await sm2WithSm3(smKey(publicKey, userId), input, bytesOf(theirs)), 'good');
        const ours = sm2.doSignature(input, privateKey, { ...options, publicKey });
        assert.equal(smCrypto.sm2.doVerifySignature([...input], ours, publicKey, options), true);
      }
    }
  });

  it('refuses r and s outside the group, and a point that is none', async () => {
    const { privateKey, publicKey } = sm2.generateKeyPairHex();
    const input = utf8('report');
    const good = sm2.doSignature(input, privateKey, { hash: true, publicKey });
    const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';
    const [r, s] = [good.slice(0, 64), good.slice(64)];
    assert.equal(await sm2WithSm3(smKey(publicKey), input, bytesOf(good)), 'good');
    for (const edge of ['0'.repeat(64), order, 'f'.repeat(64)])
      for (const pair of [r + edge, edge + s])
        assert.equal(await sm2WithSm3(smKey(publicKey), input, bytesOf(pair)), 'bad');
    const noPoint = `04${publicKey.slice(66)}${publicKey.slice(2, 66)}`;
    assert.equal(await sm2WithSm3(smKey(noPoint), input, bytesOf(good)), 'badKey');
  });
});
