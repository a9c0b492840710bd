import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeBase64Url, encodeBase64Url } from '../../../src/contract/detached-signature.js';
import { writeReportFile } from '../../../src/contract/report-file.js';
import type { PublishedKey, SignatureAlgorithm } from '../../../src/contract/schema/report.js';
import { aSignedReport, aSigner, type Signer } from '../../fixtures/signed-reports.js';
import { judge, nodesOf, rearranged, spoilt } from './judge.js';

/** One way of signing, and how it is tried. */
export interface Plan {
  readonly title: string;
  readonly alg: SignatureAlgorithm;
  /** Order of the curve's group, in hexadecimal. */
  readonly order: string;
  /** How many bits of each byte of header and signature are flipped, one by one; each of them costs a check of the signature. */
  readonly bits: number;
  /** As on a page on plain http. */
  readonly withoutBrowser?: boolean;
}

/** Order of the group of P-256. */
export const P256_ORDER = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';

const utf8 = new TextEncoder();
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (number: bigint): string => number.toString(16).padStart(64, '0');

/** The file with `bits` bits of each of its bytes flipped, one by one. */
function* flipped(text: string, from: number, to: number, bits: number): Generator<Uint8Array, void, undefined> {
  const bytes = utf8.encode(text);
  for (let index = from; index < to; index += 1)
    for (let bit = 0; bit < bits; bit += 1) {
      const file = bytes.slice();
      file[index] = (file[index] ?? 0) ^ (1 << ((index + 3 * bit) % 8));
      yield file;
    }
}

/** White space, where JSON allows it. */
function* spacedFiles(text: string): Generator<string, void, undefined> {
  for (const space of [' ', '\n', '\t', '\ufeff']) {
    yield space + text;
    yield text + space;
  }
  for (let index = 0; index < text.length; index += 13) yield `${text.slice(0, index)} ${text.slice(index)}`;
}

function* droppedFiles(text: string): Generator<string, void, undefined> {
  const whole = JSON.parse(text) as { header: unknown; pages: unknown };
  const count = [...nodesOf([whole.header, whole.pages])].length;
  for (let node = 1; node < count; node += 1) {
    const size = Object.keys([...nodesOf([whole.header, whole.pages])][node] ?? {}).length;
    for (let member = 0; member < size; member += 1)
      yield spoilt(text, (report) => {
        const holder = [...nodesOf([report.header, report.pages])][node];
        if (Array.isArray(holder)) holder.splice(member, 1);
        else if (holder) Reflect.deleteProperty(holder, Object.keys(holder)[member] ?? '');
      });
  }
}

const otherNumbers = (text: string): string[] =>
  [...text.matchAll(/:(\d+)(?=[,}])/g)].flatMap(({ 0: match, 1: digits = '', index }) =>
    [
      `${digits}.0`,
      `${digits}e0`,
      `${digits}E+0`,
      `0${digits}`,
      `+${digits}`,
      `-${digits}`,
      `${digits}.5`,
      '1e999',
    ].map((number) => `${text.slice(0, index)}:${number}${text.slice(index + match.length)}`),
  );

/** The same report with every other way to name an algorithm and a key, and with other signatures. */
function* otherSignatures(text: string, order: string): Generator<string, void, undefined> {
  const { signature } = JSON.parse(text) as { signature: string };
  const [head = '', , tail = ''] = signature.split('.');
  const bytes = decodeBase64Url(tail)!;
  const [r, s] = [bytes.slice(0, 32), bytes.slice(32)];
  const { alg, kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string; kid: string };
  const headers = [
    ...['none', 'NONE', '', 'HS256', 'ES384', 'ES256K', 'EdDSA', 'RS256', 'es256', 'SM2', 'SM2-SM3', 'ES256']
      .filter((name) => name !== alg)
      .map((name) => ({ alg: name, kid })),
    ...['', 'other', 'stranger', `${kid} `, '__proto__', 'constructor'].map((name) => ({ alg, kid: name })),
    { alg, kid, crit: ['b64'], b64: false },
    { alg, kid, jwk: { kty: 'EC' } },
    { alg, kid, x5u: 'https://keys.example/' },
    { alg, kid, typ: 'JOSE' },
    { kid, alg },
    { alg },
    { kid },
    { alg: [alg], kid },
    [alg, kid],
  ].map((header) => JSON.stringify(header));
  const one = JSON.stringify({ alg, kid });
  for (const json of [
    ...headers,
    `${one} `,
    ` ${one}`,
    one.replace(',', ', '),
    `\ufeff${one}`,
    'null',
    '0',
    one.replace('"alg"', '"al\\u0067"'),
  ])
    for (const sent of [tail, '', 'AA']) {
      if (json === one && sent === tail) continue;
      yield `${encodeBase64Url(utf8.encode(json))}..${sent}`;
    }
  const put = (signatureBytes: Uint8Array) => `${head}..${encodeBase64Url(signatureBytes)}`;
  const edges = ['0'.repeat(64), order, hexOf(BigInt(`0x${order}`) + 1n), 'f'.repeat(64)].map(bytesOf);
  for (const edge of edges)
    for (const pair of [
      [r, edge],
      [edge, s],
      [edge, edge],
    ])
      yield put(Buffer.concat(pair));
  yield put(Buffer.concat([s, r]));
  for (const length of [1, 32, 63]) yield put(bytes.slice(0, length));
  for (const extra of [[0], [0, 0]]) {
    yield put(Buffer.concat([bytes, Uint8Array.from(extra)]));
    yield put(Buffer.concat([Uint8Array.from(extra), bytes]));
  }
  yield put(Buffer.concat([Uint8Array.from([0x30, 0x44, 2, 0x20]), r, Uint8Array.from([2, 0x20]), s]));
  for (let bit = 0; bit < 512; bit += 1) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield put(flipped);
  }
  // Another text for the same bytes: padding, bits left over, the other alphabet, a payload that is there, white space.
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let step = 1; step < 16; step += 1)
    yield `${head}..${tail.slice(0, -1)}${last.charAt(last.indexOf(tail.slice(-1)) ^ step)}`;
  yield* [
    `${signature}=`,
    `${signature}==`,
    `${signature}\n`,
    ` ${signature}`,
    `${head}=..${tail}`,
    `${head}.e30.${tail}`,
  ];
  yield* [`${head}.${tail}`, `${head}...${tail}`, `${signature}.`, `.${signature}`, head, '', '.', '..', `..${tail}`];
  yield `${signature}${'A'.repeat(5000)}`;
  yield signature.replace(/-/g, '+').replace(/_/g, '/') === signature
    ? `${signature}+`
    : signature.replace(/-/g, '+').replace(/_/g, '/');
}

function* otherKeys({ key }: Signer, order: string): Generator<PublishedKey, void, undefined> {
  const [x, y] = [decodeBase64Url(key.x)!, decodeBase64Url(key.y)!];
  const nought = new Uint8Array(32);
  const put = (left: Uint8Array, right: Uint8Array): PublishedKey => ({
    ...key,
    x: encodeBase64Url(left),
    y: encodeBase64Url(right),
  });
  yield put(nought, nought);
  yield put(x, nought);
  yield put(nought, y);
  yield put(y, x);
  yield put(bytesOf('f'.repeat(64)), y);
  yield put(x, bytesOf(order));
  yield put(x.slice(1), y);
  yield put(Buffer.concat([nought.slice(0, 1), x]), y);
  yield put(new Uint8Array(), new Uint8Array());
  for (const given of [{ kty: 'RSA' }, { crv: 'P-384' }, { crv: key.crv === 'SM2' ? 'P-256' : 'SM2' }, { alg: 'none' }])
    yield { ...key, ...given };
  yield { ...key, alg: key.alg === 'ES256' ? 'SM2-SM3' : 'ES256' };
  yield { ...key, x: `${key.x}=` };
  yield { ...key, x: key.x.replace(/.$/, '_') === key.x ? key.x.replace(/.$/, '-') : key.x.replace(/.$/, '_') };
  if (key.alg === 'SM2-SM3') yield { ...key, userId: '8765432187654321' };
  for (let bit = 0; bit < 512; bit += 1) {
    const flipped = Buffer.concat([x, y]);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield put(flipped.subarray(0, 32), flipped.subarray(32));
  }
}

function* otherPages(text: string): Generator<string, void, undefined> {
  yield spoilt(text, ({ pages }) => void pages.pop());
  yield spoilt(text, ({ pages }) => void pages.shift());
  yield spoilt(text, ({ pages }) => void pages.reverse());
  yield spoilt(text, ({ pages }) => void pages.push([]));
  yield spoilt(text, ({ pages }) => void pages.push(pages[0] ?? []));
  yield spoilt(text, ({ pages }) => void (pages[1] = pages[0] ?? []));
  yield spoilt(text, ({ pages }) => void pages[0]?.push(...(pages.pop() ?? [])));
  yield spoilt(text, ({ pages }) => void pages.splice(0, 2, [], [...(pages[0] ?? []), ...(pages[1] ?? [])]));
  yield spoilt(
    text,
    ({ header }) =>
      void (header.records.digestAlgorithm = header.records.digestAlgorithm === 'SM3' ? 'SHA-256' : 'SM3'),
  );
  yield spoilt(text, ({ header, pages }) => {
    pages.pop();
    header.records.pages.pop();
    header.records.count -= 1;
  });
  yield spoilt(text, ({ header }) => header.records.pages.forEach((page) => (page.digest = page.digest.toUpperCase())));
}

/** Every way to spoil a report that we know of, at least 10,000 times: none of them may be valid. */
export function mutationsOf({ title, alg, order, bits, withoutBrowser }: Plan): void {
  describe(`A report signed by ${title}`, () => {
    const signer = aSigner(alg);
    const other = aSigner(alg, { kid: 'other' });
    const keys = [signer.key, other.key];
    const text = writeReportFile(aSignedReport(signer));
    const withSignature = (signature: string): string => spoilt(text, (report) => void (report.signature = signature));
    const pagesFrom = Buffer.from(text).indexOf('"pages":[[');
    const pagesTo = Buffer.from(text).indexOf('],"signature":"');
    let tried = 0;

    const noneValid = async (files: Iterable<string | Uint8Array>, trusted: readonly PublishedKey[] = keys) => {
      for (const file of files) {
        tried += 1;
        const verdict = await judge(file, trusted);
        if (verdict === 'valid' || verdict === 'partly') assert.fail(`${verdict}: ${String(file)}`);
      }
    };

    before(() => {
      if (withoutBrowser) Object.defineProperty(globalThis.crypto, 'subtle', { configurable: true, value: undefined });
    });
    after(() => {
      if (withoutBrowser) Reflect.deleteProperty(globalThis.crypto, 'subtle');
    });

    it('is valid as it was signed', async () => {
      assert.equal(await judge(text, keys), 'valid');
      assert.equal(await judge(utf8.encode(text), keys), 'valid');
    });

    it('can’t be confirmed without its key, and isn’t called false either', async () => {
      assert.equal(await judge(text, [other.key]), 'unknown');
      assert.equal(await judge(text, []), 'unknown');
      assert.equal(await judge(text), 'unknown');
    });

    it('is not valid with a bit of its header or its signature flipped', async () => {
      await noneValid(flipped(text, 0, pagesFrom, bits));
      await noneValid(flipped(text, pagesTo, utf8.encode(text).length, bits));
    });

    it('is known to be altered with a bit of its records flipped, even where nobody knows the key', async () => {
      for (const file of flipped(text, pagesFrom, pagesTo, 3)) {
        tried += 1;
        const verdict = await judge(file);
        if (verdict !== 'altered' && verdict !== 'refused') assert.fail(`${verdict}: ${Buffer.from(file).toString()}`);
      }
    });

    it('is not valid with white space added', () => noneValid(spacedFiles(text)));

    it('is not valid with a member dropped', () => noneValid(droppedFiles(text)));

    it('is refused with members doubled or in another order, though they say the same', async () => {
      for (const file of rearranged(JSON.parse(text))) {
        tried += 1;
        if (file !== text) assert.equal(await judge(file, keys), 'refused');
      }
    });

    it('is not valid with its numbers written otherwise', () => noneValid(otherNumbers(text)));

    it('is not valid with another algorithm, key or signature', () =>
      noneValid([...otherSignatures(text, order)].map(withSignature)));

    it('is not valid by another key, nor by one that is no point of the curve', async () => {
      for (const key of otherKeys(signer, order)) await noneValid([text], [key]);
      await noneValid([text], [{ ...other.key, kid: signer.key.kid }]);
    });

    it('is not valid with pages dropped, doubled, moved or with other digests', () => noneValid(otherPages(text)));

    it('was tried with at least 10,000 changes', (context) => {
      context.diagnostic(`${tried} changes`);
      assert.ok(tried >= 10_000, String(tried));
    });
  });
}
