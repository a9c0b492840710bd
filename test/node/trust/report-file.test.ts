import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson } from '../../../src/contract/canonical-json.js';
import {
  LONGEST_REPORT_FILE,
  readReportFile,
  readReportFileSteps,
  writeReportFile,
} from '../../../src/contract/report-file.js';
import { openReportFile } from '../../../src/elements/credit-report/verify/open-file.js';
import { aSignedReport, aSigner, recordPages } from '../../fixtures/signed-reports.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const faultOf = (content: string | Uint8Array): string => {
  const file = readReportFile(content);
  return file.ok ? 'none' : file.fault;
};

describe('A saved report', () => {
  const report = aSignedReport(aSigner('ES256'), { pages: recordPages(5, 2) });
  const text = writeReportFile(report);

  it('is the canonical JSON of its four members', () => {
    const { header, signature, pages } = report;
    assert.equal(text, canonicalJson({ format: 'credit-report/1', header, signature, pages }));
  });

  it('is read as it was, from its text and from its bytes', () => {
    for (const content of [text, utf8(text)]) {
      const file = readReportFile(content);
      assert.ok(file.ok);
      assert.equal(writeReportFile(file.report), text);
    }
  });

  it('keeps members that this version doesn’t know', () => {
    const newer = writeReportFile({ header: { later: [1] }, signature: 'x', pages: [[{ new: true }]] });
    const file = readReportFile(newer);
    assert.deepEqual(file.ok && file.report.header, { later: [1] });
  });

  it('is refused with a reason that a visitor can be told', () => {
    assert.equal(faultOf(''), 'notJson');
    assert.equal(faultOf(text.slice(0, -1)), 'notJson');
    assert.equal(faultOf(`\ufeff${text}`), 'notJson');
    assert.equal(faultOf('null'), 'notReport');
    assert.equal(faultOf('[]'), 'notReport');
    assert.equal(faultOf('{}'), 'notReport');
    assert.equal(faultOf(text.replace('"pages":[[', '"pages":[1,[')), 'notReport');
    assert.equal(faultOf(text.replace('credit-report/1', 'credit-report/2')), 'unknownFormat');
    assert.equal(faultOf(` ${text}`), 'altered');
    assert.equal(faultOf(`${text}\n`), 'altered');
    assert.equal(faultOf(JSON.stringify(JSON.parse(text), null, 2)), 'altered');
    assert.equal(faultOf(text.replace('{"format"', '{"extra":1,"format"')), 'altered');
    assert.equal(faultOf(text.replace('{"format"', '{"format":"x","format"')), 'altered');
    assert.equal(faultOf(`${text.slice(0, -1)},"zzz":1}`), 'altered');
    assert.equal(faultOf(text.replace('"count":2', '"count":1e999')), 'altered');
    assert.equal(faultOf(text.replace('演示', '\\ud800')), 'altered');
    const deep = '['.repeat(100) + ']'.repeat(100);
    assert.equal(faultOf(`{"format":"credit-report/1","header":{"a":${deep}},"pages":[],"signature":"x"}`), 'tooDeep');
  });

  it('is refused when its bytes are no UTF-8, instead of being mended', () => {
    const bytes = utf8(text);
    bytes[bytes.indexOf(0xe6)] = 0xff;
    assert.equal(faultOf(bytes), 'notText');
    assert.equal(faultOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])), 'notJson');
  });

  it('is refused unread when it is longer than a page can bear', () => {
    assert.equal(faultOf(new Uint8Array(LONGEST_REPORT_FILE + 1)), 'tooLarge');
  });

  it('is refused, not crashed upon, with 200,000 brackets', () => {
    assert.match(faultOf('['.repeat(200_000) + ']'.repeat(200_000)), /^not/);
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const file = `{"format":"credit-report/1","header":{"a":${deep}},"pages":[],"signature":"x"}`;
    assert.match(faultOf(file), /^(tooDeep|notJson)$/);
  });

  it('is read in steps of about one page of records', () => {
    const steps = [...readReportFileSteps(text)].length;
    assert.ok(steps >= report.pages.length + 3, String(steps));
  });

  it('lets the page draw while a long one is opened, and stops when it is told to', async () => {
    let time = 0;
    let pauses = 0;
    const pace = { now: () => (time += 10), pause: async () => void (pauses += 1) };
    const opened = await openReportFile(utf8(text), undefined, pace);
    assert.ok(opened?.ok);
    assert.ok(pauses > 2);
    const ended = new AbortController();
    ended.abort();
    assert.equal(await openReportFile(utf8(text), ended.signal, pace), undefined);
  });
});
