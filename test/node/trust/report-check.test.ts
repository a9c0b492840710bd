import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PublishedKey, ReportHeader } from '../../../src/contract/schema/report.js';
import { ReportCheck } from '../../../src/elements/credit-report/verify/report-check.js';
import { encodeBase64Url, signingInput, writeDetachedSignature } from '../../../src/contract/detached-signature.js';
import { aSignedReport, aSigner, recordPages, signHeader } from '../../fixtures/signed-reports.js';
import { NOW } from './judge.js';

const now = () => NOW;
const signer = aSigner('ES256');
const keys = [signer.key];
const long = aSignedReport(signer, { pages: recordPages(30, 3) });

const check = (
  report: { header: ReportHeader; signature?: string },
  trusted: readonly PublishedKey[] | undefined = keys,
) => new ReportCheck({ header: report.header, signature: report.signature, keys: trusted, now });

describe('A report that is checked while it loads', () => {
  it('says how many of its pages have been checked, and is intact only with the last', async () => {
    const report = check(long);
    assert.equal(report.integrity.state, 'unchecked');
    assert.deepEqual(await report.checkSignature(), {
      state: 'partly',
      at: new Date(NOW).toISOString(),
      pages: { checked: 0, total: 10 },
    });
    for (const index of [3, 0, 9, 1, 2, 4, 5, 6, 7])
      assert.equal((await report.checkPage(index, long.pages[index]!)).state, 'partly');
    assert.deepEqual(report.integrity.pages, { checked: 9, total: 10 });
    assert.equal((await report.checkPage(8, long.pages[8]!)).state, 'intact');
  });

  it('counts a page once, however often it is loaded', async () => {
    const report = check(long);
    await report.checkPage(0, long.pages[0]!);
    assert.deepEqual((await report.checkPage(0, long.pages[0]!)).pages, { checked: 1, total: 10 });
  });

  it('stays altered once a page was, even if that page comes right later', async () => {
    const report = check(long);
    const { state, reason } = await report.checkPage(0, long.pages[1]!);
    assert.deepEqual([state, reason], ['altered', 'page']);
    assert.equal((await report.checkPages(long.pages)).state, 'altered');
  });

  it('is altered with a record too few, too many, or a page that nobody signed', async () => {
    assert.equal((await check(long).checkPage(0, long.pages[0]!.slice(1))).reason, 'count');
    assert.equal((await check(long).checkPage(10, [])).reason, 'page');
    assert.equal((await check(long).checkPages(long.pages.slice(0, 9))).state, 'altered');
    assert.equal((await check(long).checkPage(0, ['\ud800', 1, 2])).state, 'altered');
  });

  it('is intact without any record', async () => {
    const empty = aSignedReport(signer, { pages: [] });
    assert.equal((await check(empty).checkPages([])).state, 'intact');
  });

  it('lets the page draw in between, tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController();
    let time = 0;
    const pace = { now: () => (time += 10), pause: () => Promise.resolve() };
    const report = new ReportCheck({ header: long.header, signature: long.signature, keys, now, pace });
    const seen: number[] = [];
    await report.checkPages(long.pages, stop.signal, ({ pages }) => {
      seen.push(pages?.checked ?? 0);
      if (seen.length === 3) stop.abort();
    });
    assert.equal(seen.length, 3);
    assert.deepEqual(report.integrity.pages, { checked: seen[2], total: 10 });
    assert.equal(report.integrity.state, 'partly');
  });
});

describe('A signature', () => {
  const reasonOf = async (header: ReportHeader, signature: string | undefined, trusted?: readonly PublishedKey[]) => {
    const { state, reason } = await check(
      { header, ...(signature === undefined ? {} : { signature }) },
      trusted,
    ).checkSignature();
    return reason ? `${state}: ${reason}` : state;
  };
  const { header, signature } = long;

  it('that isn’t there makes a report unsigned, and its issuer unknown', async () => {
    assert.equal(await reasonOf(header, undefined), 'unsigned');
    assert.equal(check({ header }).issuer.state, 'unknownKey');
  });

  it('that can’t be checked here is neither good nor bad', async () => {
    assert.equal(await reasonOf(header, signature, [aSigner('ES256', { kid: 'other' }).key]), 'unchecked: noKey');
    assert.equal(await reasonOf(header, signature, [{ ...signer.key, x: signer.key.y }]), 'unchecked: badKey');
    const strange = { ...signer.key, alg: 'ES512' };
    const protectedHeader = encodeBase64Url(Buffer.from(JSON.stringify({ alg: 'ES512', kid: signer.key.kid })));
    const bytes = signer.sign(signingInput(protectedHeader, header));
    assert.equal(
      await reasonOf(header, writeDetachedSignature(protectedHeader, bytes), [strange]),
      'unchecked: unsupported',
    );
  });

  it('is checked by the algorithm of the trusted key, whatever the report says', async () => {
    for (const alg of ['none', 'HS256', 'SM2-SM3']) {
      const protectedHeader = encodeBase64Url(Buffer.from(JSON.stringify({ alg, kid: signer.key.kid })));
      const bytes = signer.sign(signingInput(protectedHeader, header));
      assert.equal(await reasonOf(header, writeDetachedSignature(protectedHeader, bytes)), 'altered: algorithm');
    }
  });

  it('that is good over a header whose pages don’t add up doesn’t save it', async () => {
    const wrong = { ...header, records: { ...header.records, count: 31 } };
    assert.equal(await reasonOf(wrong, signHeader(wrong, signer)), 'altered: count');
  });

  it('with a digest that nobody here knows leaves the pages unchecked', async () => {
    const newer = { ...header, records: { ...header.records, digestAlgorithm: 'SHA3-256' } };
    const report = check({ header: newer, signature: signHeader(newer, signer) });
    const { state, reason } = await report.checkPages(long.pages);
    assert.deepEqual([state, reason], ['unchecked', 'unsupported']);
  });

  it('covers members that this version doesn’t know', async () => {
    const newer = { ...header, later: { more: true } } as ReportHeader;
    assert.equal(await reasonOf(newer, signHeader(newer, signer)), 'partly');
    assert.equal(await reasonOf(header, signHeader(newer, signer)), 'altered: signature');
  });

  it('is checked by the newest keys, even when they come during a check', async () => {
    const report = check(long, [{ ...signer.key, alg: 'SM2-SM3' }]);
    const first = report.checkSignature();
    report.trustKeys(keys);
    assert.equal((await first).state, 'partly');
    report.trustKeys([]);
    assert.equal(report.integrity.state, 'unchecked');
    assert.equal((await report.checkPages(long.pages)).reason, 'noKey');
    report.trustKeys(keys);
    assert.equal((await report.checkSignature()).state, 'intact');
  });

  it('goes with the user id of its SM2 key', async () => {
    const own = aSigner('SM2-SM3', { userId: '演示中心' });
    const report = aSignedReport(own);
    assert.equal((await check(report, [own.key]).checkPages(report.pages)).state, 'intact');
    assert.equal((await check(report, [{ ...own.key, userId: undefined }]).checkSignature()).state, 'altered');
  });
});
