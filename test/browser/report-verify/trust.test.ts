import { VERDICTS, type Verdict } from '../../../src/contract/report-verdict.js';
import { verdictIcons } from '../../../src/elements/credit-report/verify/verdict-icons.js';
import { aPenalty } from '../../fixtures/records.js';
import { aSignedReport, aSigner, recordPages } from '../../fixtures/signed-reports.js';
import { expect, html, fixture, mediaFeatures } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { aClock, aKeyList, aStatus, bureau, type Case, Reader, shownAs } from './trust-element.js';

const signed = (header = {}) => aSignedReport(bureau, { header });
const stranger = aSigner('ES256', { kid: 'stranger' });

/** A report for each verdict. */
const cases: Record<Verdict, () => Case> = {
  valid: () => ({ report: shownAs(signed()) }),
  partly: () => ({ report: shownAs(signed(), { pages: undefined }) }),
  unknown: () => ({ report: shownAs(aSignedReport(stranger)) }),
  notYetValid: () => ({ report: shownAs(signed({ validFrom: '2026-12-01T00:00:00+08:00' })) }),
  expired: () => ({ report: shownAs(signed({ validUntil: '2026-11-20T09:40:00+08:00' })) }),
  superseded: () => ({
    report: shownAs(signed(), { status: aStatus('superseded', { supersededBy: '20261120100000DEMA0002' }) }),
  }),
  suspended: () => ({ report: shownAs(signed(), { status: aStatus('suspended', { reason: '正在复核' }) }) }),
  revoked: () => ({
    report: shownAs(signed(), { status: aStatus('revoked', { since: '2026-11-20T09:50:00+08:00' }) }),
  }),
  altered: () => {
    const report = signed();
    return {
      report: shownAs({ ...report, pages: [report.pages[0] ?? [], [aPenalty({ id: 'penalty-2', title: '改' })]] }),
    };
  },
};

const pathOf = async (icon: () => unknown): Promise<string> =>
  (await fixture<HTMLElement>(html`<p>${icon()}</p>`)).querySelector('path')?.getAttribute('d') ?? '';

const channels = (colour: string): number[] =>
  /[\d.]+/g.exec(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];
const isGreen = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return green > red + 20 && green > blue + 20;
};

describe('The verdict on a report', () => {
  afterEach(() => {
    unmount();
    return mediaFeatures();
  });

  it('differs from every other in words, drawing, frame and attribute', async () => {
    const seen: Record<string, Set<string>> = {
      title: new Set(),
      icon: new Set(),
      verdict: new Set(),
      text: new Set(),
    };
    const frames = new Set<string>();
    for (const verdict of VERDICTS) {
      const reader = await Reader.opens(cases[verdict]());
      expect(reader.shown).to.equal(verdict);
      seen.title?.add(reader.title);
      seen.icon?.add(reader.icon.querySelector('path')?.getAttribute('d') ?? '');
      seen.verdict?.add(reader.shown);
      seen.text?.add(reader.block?.querySelector('.verdict-next')?.textContent ?? '');
      const { borderLeftStyle, borderLeftWidth, borderTopStyle, borderTopColor } = getComputedStyle(
        reader.block as Element,
      );
      frames.add([borderLeftStyle, borderLeftWidth, borderTopStyle, borderTopColor].join());
      unmount();
    }
    for (const [what, values] of Object.entries(seen)) expect(values.size, what).to.equal(VERDICTS.length);
    expect(frames.size, 'frames').to.be.at.least(7);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`is never green and has no check mark unless it is good, in ${theme}`, async () => {
      const check = await pathOf(verdictIcons.valid);
      const good = await Reader.opens({ ...cases.valid(), setup: { theme } });
      const goodColour = getComputedStyle(good.icon).color;
      expect(good.drawings).to.include(check);
      unmount();
      for (const verdict of VERDICTS.slice(1)) {
        const reader = await Reader.opens({ ...cases[verdict](), setup: { theme } });
        expect(reader.drawings, verdict).to.not.include(check);
        expect(getComputedStyle(reader.icon).color, verdict).to.not.equal(goodColour);
        for (const part of [reader.block, ...(reader.block?.querySelectorAll('*') ?? [])]) {
          const { color, backgroundColor, borderTopColor, borderLeftColor, stroke } = getComputedStyle(part as Element);
          for (const colour of [color, backgroundColor, borderTopColor, borderLeftColor, stroke])
            expect(isGreen(colour), `${verdict} ${(part as Element).className} ${colour}`).to.equal(false);
        }
        unmount();
      }
    });

  it('says in words what is not confirmed when nobody here knows the key', async () => {
    const reader = await Reader.opens(cases.unknown());
    expect(reader.title).to.equal('核验结果：无法确认真伪');
    expect(reader.check('issuer')).to.include('签名密钥不在信任名单里');
    expect(reader.check('integrity')).to.include('无法核验').and.include('没有可以用来核验签名的密钥');
  });

  it('is unknown where the page trusts nobody, however good the report is', async () => {
    for (const trust of [undefined, {}, { endpointKeys: false }]) {
      const reader = await Reader.opens({ report: shownAs(signed()), trust: trust ?? {}, list: aKeyList() });
      expect(reader.shown).to.equal('unknown');
      expect(reader.check('issuer')).to.include('本网站没有设置信任名单');
      unmount();
    }
  });

  it('takes the keys of the endpoint only where the page says so', async () => {
    const reader = await Reader.opens({ report: shownAs(signed()), trust: { endpointKeys: true }, list: aKeyList() });
    expect(reader.shown).to.equal('valid');
    expect(reader.check('issuer')).to.include('身份已确认').and.include('2026-11-20 09:30').and.include('1 小时前');
  });

  it('asks for the status of a file, and takes no key along where the page trusts its own only', async () => {
    const report = shownAs(signed(), { origin: 'file', id: undefined, status: undefined });
    const reader = await Reader.opens({ report, trust: { keys: [stranger.key] }, list: aKeyList() });
    expect(reader.asked).to.include('listKeys');
    expect(reader.shown).to.equal('unknown');
    expect(reader.check('issuer')).to.include('签名密钥不在信任名单里');
  });

  it('never takes a key that the report or a faulty setting brings', async () => {
    const faulty = { ...bureau.key, x: 1 } as unknown as typeof bureau.key;
    const reader = await Reader.opens({ report: shownAs(signed()), trust: { keys: [faulty] } });
    expect(reader.shown).to.equal('unknown');
  });

  it('is unknown, in words, when the published keys cannot be fetched, and valid once they can', async () => {
    let down = true;
    const list = () => (down ? reply({ code: 'unavailable' }, 500) : reply(aKeyList()));
    const reader = await Reader.opens({ report: shownAs(signed()), trust: { endpointKeys: true }, list });
    expect(reader.shown).to.equal('unknown');
    expect(reader.check('issuer')).to.include('没能取得出具机构公布的密钥');
    expect(reader.check('status')).to.include('没能取得最新的密钥和状态名单：服务暂时不可用');
    down = false;
    await reader.presses('.verdict-again');
    expect(reader.shown).to.equal('valid');
    expect(reader.check('integrity')).to.include('已核验 2 页');
  });

  it('counts the pages as they come', async () => {
    const report = aSignedReport(bureau, { pages: recordPages(3, 1) });
    const reader = await Reader.opens({ report: shownAs(report, { pages: undefined }) });
    expect(reader.check('integrity')).to.include('记录共 3 页，已核验 0 页');
    for (const [index, page] of report.pages.entries()) {
      await reader.trust.onPage(index, page);
      await reader.element.updateComplete;
      expect(reader.check('integrity')).to.include(`已核验 ${index + 1} 页`);
    }
    expect(reader.shown).to.equal('valid');
    expect(reader.events).to.deep.equal([
      { verdict: 'partly', pagesChecked: 0, pages: 3 },
      { verdict: 'partly', pagesChecked: 1, pages: 3 },
      { verdict: 'partly', pagesChecked: 2, pages: 3 },
      { verdict: 'valid', pagesChecked: 3, pages: 3 },
    ]);
    expect(reader.element.said).to.deep.equal(['核验结果：只核验了一部分', '核验结果：真实有效']);
  });

  it('stays altered when a page that was altered comes again unaltered', async () => {
    const report = signed();
    const reader = await Reader.opens({ report: shownAs(report, { pages: undefined }) });
    await reader.trust.onPage(0, [aPenalty({ id: 'another' })]);
    for (const [index, page] of report.pages.entries()) await reader.trust.onPage(index, page);
    await reader.element.updateComplete;
    expect(reader.shown).to.equal('altered');
  });

  it('tells the page once what it found about a report that is here as a whole', async () => {
    const reader = await Reader.opens(cases.valid());
    expect(reader.events).to.deep.equal([{ verdict: 'valid', pagesChecked: 2, pages: 2 }]);
  });

  it('takes the status of a saved file from the published list, and says how old that is', async () => {
    const file = (statuses: { reportNo: string; state: string }[]) => ({
      report: shownAs(signed(), { origin: 'file' as const, id: undefined, status: undefined }),
      list: aKeyList({ statuses }),
    });
    const good = await Reader.opens(file([]));
    expect(good.shown).to.equal('valid');
    expect(good.check('status')).to.include('有效').and.include('1 小时前');
    unmount();
    const bad = await Reader.opens(file([{ reportNo: signed().header.reportNo, state: 'revoked' }]));
    expect(bad.shown).to.equal('revoked');
  });

  it('works offline on a saved file: content and issuer are confirmed, the status is not', async () => {
    const reader = await Reader.opens({
      report: shownAs(signed(), { origin: 'file', id: undefined, status: undefined }),
    });
    expect(reader.shown).to.equal('unknown');
    expect(reader.check('integrity')).to.include('没有被改动').and.include('已核验 2 页');
    expect(reader.check('issuer')).to.include('身份已确认');
    expect(reader.check('status')).to.include('无法确认').and.include('没有取得关于这份报告状态的说明');
  });

  it('loses a good word with age, while somebody is looking at it', async () => {
    const clock = aClock();
    const reader = await Reader.opens({ ...cases.valid(), clock });
    expect(reader.shown).to.equal('valid');
    clock.move(3 * 24 * 3_600_000);
    await reader.element.updateComplete;
    expect(reader.shown).to.equal('unknown');
    expect(reader.check('status')).to.include('已经过时').and.include('3 天前');
    expect(reader.events.map(({ verdict }) => verdict)).to.deep.equal(['valid', 'unknown']);
  });

  it('follows the issuer when it is asked again', async () => {
    const reader = await Reader.opens({ report: shownAs(signed(), { origin: 'own' }) });
    expect(reader.shown).to.equal('valid');
    await reader.presses('.verdict-again');
    expect(reader.shown).to.equal('revoked');
  });

  it('asks the published list again for a report that was verified, whose code is gone', async () => {
    const report = signed();
    const statuses = [{ reportNo: report.header.reportNo, state: 'revoked' }];
    const reader = await Reader.opens({ report: shownAs(report), list: aKeyList({ statuses }) });
    expect(reader.shown).to.equal('valid');
    await reader.presses('.verdict-again');
    expect(reader.shown).to.equal('revoked');
    expect(reader.asked).to.not.include('verifyReport');
  });

  it('says 此连接下无法核验 where what checks it cannot be had', async () => {
    const { verdictLines } = await import('../../../src/elements/credit-report/verify/verdict-lines.js');
    const { reportVerify } = await import('../../../src/locale/zh-hans/report-verify.js');
    const reader = await Reader.opens(cases.valid());
    const lines = verdictLines({
      verdict: 'unknown',
      checks: { ...reader.trust.checks, integrity: { state: 'unchecked', reason: 'unavailable' } },
      evidence: {},
      header: signed().header,
      digest: undefined,
      words: reportVerify,
      common: reader.element.common,
      now: Date.now(),
    });
    expect(lines.join()).to.include('此连接下无法核验');
  });

  it('can be read as lines of text, with the same words', async () => {
    for (const verdict of VERDICTS) {
      const reader = await Reader.opens(cases[verdict]());
      const lines = reader.trust.lines();
      expect(lines[0]).to.equal(reader.title);
      for (const line of lines.slice(0, -5)) expect(reader.text, verdict).to.include(line);
      expect(lines.join('\n')).to.include('技术核验，不代替出具机构的正式核验');
      unmount();
    }
  });

  it('tells key, algorithm and digest to whoever opens the details', async () => {
    const reader = await Reader.opens(cases.valid());
    const details = reader.block?.querySelector('details')?.textContent ?? '';
    expect(details).to.include('demo-es256').and.include('ES256').and.include('SHA-256');
    expect(details).to.match(/[0-9a-f]{64}/);
  });

  it('survives markup in every text of the issuer', async () => {
    const script = '<img src=x onerror="window.hacked=1">';
    const reader = await Reader.opens({
      report: shownAs(signed(), { status: aStatus('odd', { reason: script, statedBy: script }) }),
    });
    expect(reader.shown).to.equal('unknown');
    expect(reader.text).to.include(script);
    expect(reader.element.renderRoot.querySelector('img')).to.equal(null);
  });

  it('speaks English where the page does', async () => {
    for (const verdict of VERDICTS) {
      const reader = await Reader.opens({ ...cases[verdict](), setup: { lang: 'en' } });
      const own = reader.trust.lines().join('\n').replaceAll('演示公共信用信息服务中心', '').replaceAll('正在复核', '');
      expect(own).to.not.match(/[\u3400-\u9fff]/);
      unmount();
    }
  });

  accessible(
    Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        async (setup) => (await Reader.opens({ ...cases[verdict](), setup })).element,
      ]),
    ),
  );
});
