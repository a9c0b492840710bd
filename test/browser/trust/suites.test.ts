import { aSignedReport, aSigner, recordPages, type ReportFixture } from '../../fixtures/signed-reports.js';
import { expect } from '../helpers/index.js';
import { closeRealms, openRealm } from './realm.js';

/** Pages on plain http have no `crypto.subtle`. */
const PLAIN_HTTP = "Object.defineProperty(crypto, 'subtle', { value: undefined });";

/** As prototype.js 1.7 does it: the second argument is ignored. */
const OLD_LIBRARY = `
  Array.from = (list) => {
    const copy = new Array(list.length || 0);
    for (let index = 0; index < copy.length; index += 1) copy[index] = list[index];
    return copy;
  };
  Array.prototype.toJSON = function () { return 'spoilt'; };
  Object.prototype.extra = () => {};`;

const ES256 = aSigner('ES256');
const SM = aSigner('SM2-SM3');
const keys = [ES256.key, SM.key];
const byBoth = [
  ['ES256', aSignedReport(ES256)],
  ['SM2 with SM3', aSignedReport(SM)],
] as const;

const changed = (report: ReportFixture): ReportFixture => ({
  ...report,
  header: { ...report.header, reportNo: `${report.header.reportNo}1` },
});

const withoutRecord = (report: ReportFixture): ReportFixture => ({ ...report, pages: [report.pages[0]!, []] });

afterEach(closeRealms);

describe('a signed report on https', () => {
  it('by ES256 is checked by the browser itself, without loading anything for it', async () => {
    const page = await openRealm();
    const report = aSignedReport(ES256);
    expect((await page.check(report, keys)).state).to.equal('intact');
    expect((await page.check(changed(report), keys)).state).to.equal('altered');
    expect((await page.check(withoutRecord(report), keys)).state).to.equal('altered');
    expect(page.hasLoaded('/es256.part')).to.equal(false);
    expect(page.hasLoaded('/sm.part')).to.equal(false);
  });

  it('by SM2 loads what it takes, once it comes', async () => {
    const page = await openRealm();
    const report = aSignedReport(SM);
    expect((await page.check(report, keys)).state).to.equal('intact');
    expect((await page.check(changed(report), keys)).state).to.equal('altered');
    expect((await page.check(withoutRecord(report), keys)).state).to.equal('altered');
    expect(page.hasLoaded('/sm.part')).to.equal(true);
    expect(page.hasLoaded('/es256.part')).to.equal(false);
  });

  it('is checked page by page, a long one too', async () => {
    const page = await openRealm();
    for (const signer of [ES256, SM]) {
      const { state, pages } = await page.check(aSignedReport(signer, { pages: recordPages(600, 100) }), keys);
      expect([state, pages]).to.deep.equal(['intact', { checked: 6, total: 6 }]);
    }
  });
});

describe('a signed report on plain http', () => {
  it('is checked by our own parts', async () => {
    const page = await openRealm({ script: PLAIN_HTTP });
    for (const [name, report] of byBoth) {
      expect((await page.check(report, keys)).state, name).to.equal('intact');
      expect((await page.check(changed(report), keys)).state, name).to.equal('altered');
      expect((await page.check(withoutRecord(report), keys)).state, name).to.equal('altered');
    }
    expect(page.hasLoaded('/es256.part')).to.equal(true);
  });
});

describe('a signed report on a page with a strict policy', () => {
  for (const [where, script] of [
    ['on https', ''],
    ['on plain http', PLAIN_HTTP],
  ] as const)
    it(`is checked without anything forbidden, ${where}`, async () => {
      const policy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; " +
        "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
      const page = await openRealm({ script, policy });
      for (const [name, report] of byBoth) expect((await page.check(report, keys)).state, name).to.equal('intact');
      expect(page.violations).to.deep.equal([]);
    });
});

describe('a signed report on a page whose old libraries replace what ours need', () => {
  it('is never called altered: it is checked by the browser, or it can’t be checked', async () => {
    for (const script of [OLD_LIBRARY, OLD_LIBRARY + PLAIN_HTTP]) {
      const page = await openRealm({ script });
      for (const [name, report] of byBoth) {
        const { state, reason } = await page.check(report, keys);
        expect(reason ? `${state}: ${reason}` : state, name).to.be.oneOf(['intact', 'unchecked: unavailable']);
      }
    }
    const page = await openRealm({ script: OLD_LIBRARY });
    expect((await page.check(aSignedReport(ES256), keys)).state).to.equal('intact');
  });
});
