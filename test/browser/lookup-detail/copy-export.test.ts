import type { DownloadFile } from '../../../src/element/host.js';
import { resultsFile } from '../../../src/elements/credit-lookup/export/results-file.js';
import { lookupResults } from '../../../src/locale/zh-hans/lookup-results.js';
import {
  aContractPerformance,
  aLicence,
  aListEntry,
  anEvaluationRecord,
  aPenalty,
  aRecordList,
  licences,
} from '../../fixtures/records.js';
import { aHit, aSource, aSubject, aSubjectList, chaptersInEveryState } from '../../fixtures/subjects.js';
import { expect } from '../helpers/index.js';
import { announced, FakeEndpoint, open, settle } from './detail-host.js';
import { WHOLE_SUBJECT } from './plain-text.golden.js';

/** Replaces a member of the page for one test. */
const replaced: (() => void)[] = [];
function replace(object: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, value });
  replaced.push(() => (before ? Object.defineProperty(object, name, before) : Reflect.deleteProperty(object, name)));
}
afterEach(() => replaced.splice(0).forEach((restore) => restore()));

describe('the plain text of a subject', () => {
  it('holds everything that the page shows, with the records of the chapters that are open', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = aSubject({
      chapters: chaptersInEveryState(),
      sources: [aSource(), aSource({ name: '演示法院', state: 'unavailable' })],
    });
    endpoint.records = () =>
      aRecordList(
        [aPenalty({ underRepair: true }), aLicence(), anEvaluationRecord(), aContractPerformance(), aListEntry()],
        {
          total: 12,
          nextCursor: 'a',
        },
      );
    const page = await open(endpoint);
    await page.press('行政管理');
    expect(page.detail.toPlainText()).to.equal(WHOLE_SUBJECT);
  });
});

describe('copying', () => {
  it('puts the code on the clipboard, says so, and offers it again when the focus has left', async () => {
    const written: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
    const page = await open();
    page.button('复制代码').focus();
    await page.press('复制代码');
    await announced(page, '已复制');
    expect(written).to.deep.equal(['91310120MADEMA019F']);
    const button = page.button('已复制');
    button.blur();
    await settle(page.element);
    expect(button.textContent).to.contain('复制代码');
    await page.press('复制全文');
    expect(written[1]).to.equal(page.detail.toPlainText());
  });

  it('shares an address with the subject’s id and nothing else', async () => {
    const written: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
    const here = location.href;
    history.replaceState(null, '', `${location.pathname}?query=typed#typed`);
    try {
      await (await open()).press('复制分享链接');
      await (await open(undefined, { shareHref: '/share/{id}' })).press('复制分享链接');
    } finally {
      history.replaceState(null, '', here);
    }
    expect(written).to.deep.equal([
      `${location.origin}${location.pathname}#credit-subject=subject-1`,
      `${location.origin}/share/subject-1`,
    ]);
  });

  it('works on plain http too, where there is no clipboard', async () => {
    replace(navigator, 'clipboard', undefined);
    let copied: string | undefined;
    replace(document, 'execCommand', () => {
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
      copied = data.getData('text/plain');
      return true;
    });
    const page = await open();
    await page.press('复制代码');
    expect(copied).to.equal('91310120MADEMA019F');
    await announced(page, '已复制');
  });

  it('shows the text selected where the browser refuses', async () => {
    replace(navigator, 'clipboard', undefined);
    replace(document, 'execCommand', () => false);
    const page = await open();
    await page.press('复制代码');
    const field = page.root.activeElement as HTMLTextAreaElement;
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('91310120MADEMA019F');
    expect(page.text('.by-hand')).to.contain('Ctrl+C');
  });
});

/** Rows of a CSV without quoted line breaks. */
const rows = ({ content }: DownloadFile) => (content as string).split('\r\n');

describe('exporting', () => {
  it('gives the loaded records as a table that spreadsheets open, says how many of how many, and runs no formula', async () => {
    const files: DownloadFile[] = [];
    const endpoint = new FakeEndpoint();
    const evil = aLicence({
      title: '=HYPERLINK("https://evil.example")',
      certificateNo: '123456789012345678',
      remark: '+1',
    });
    endpoint.records = () => aRecordList([evil, ...licences(2, 1)], { total: 12, nextCursor: 'a' });
    const page = await open(endpoint, { adapters: { download: (file) => void files.push(file) } });
    await page.press('行政管理');
    await page.press('导出（CSV，2 条，共 12 条）');
    await announced(page, '已导出，2 条，共 12 条');
    const [file] = files;
    expect(file!.name).to.match(/^信用记录-行政管理-\d{4}-\d\d-\d\d\.csv$/);
    expect(file!.type).to.equal('text/csv;charset=utf-8');
    expect((file!.content as string).startsWith('\ufeff记录名称,日期,标记,行政相对人名称')).to.equal(true);
    expect(rows(file!)[1]!.startsWith(`"'=HYPERLINK(`)).to.equal(true);
    expect(rows(file!)[1]).to.contain("'+1");
    expect(rows(file!)[1]).to.contain('123456789012345678\t');
    expect(rows(file!)[3]).to.equal('"本文件含 2 条，共 12 条"'.replace(/"/g, ''));
    expect(file!.content).to.contain('数据截至 2026-11-20 09:30');
  });

  it('puts records of different types into one table without losing a value', async () => {
    const files: DownloadFile[] = [];
    const endpoint = new FakeEndpoint();
    endpoint.records = () => aRecordList([aPenalty(), aListEntry()]);
    const page = await open(endpoint, { adapters: { download: (file) => void files.push(file) } });
    await page.press('行政管理');
    await page.press('导出（CSV，全部 2 条）');
    const content = files[0]!.content as string;
    for (const value of [
      '0.5 万元',
      '行政处罚、失信信息',
      '列入原因',
      '未依照规定期限公示年度报告',
      '行政合规建议书',
      '2027-06-15',
    ])
      expect(content).to.contain(value);
  });

  it('gives the results of a search without a word of what was typed, and silence as words instead of 0', () => {
    const file = resultsFile(
      aSubjectList({
        items: [
          aHit({ name: '=cmd', matchedOn: { field: 'name', value: '输入的内容' }, chapters: chaptersInEveryState() }),
          aHit(),
        ],
        total: 3000,
        totalIsCapped: true,
      }),
      lookupResults,
    );
    expect(file.name).to.match(/^信用查询结果-\d{4}-\d\d-\d\d\.csv$/);
    const [head, first] = rows(file).map((row) => row.split(','));
    expect(head!.slice(0, 4)).to.deep.equal(['\ufeff名称', '统一社会信用代码', '主体类别', '登记状态']);
    expect(first!.slice(0, 2)).to.deep.equal(["'=cmd", '91310120MADEMA019F']);
    expect(first!.slice(9, 16)).to.deep.equal([
      '12',
      '1000+',
      '0',
      '数据源未接入',
      '数据暂不可用',
      '未公开',
      '数据暂不可用',
    ]);
    expect(file.content).to.contain('已显示 2 个，共有 3000 个以上');
    expect(file.content).not.to.contain('输入的内容');
  });

  it('makes a file name of no server’s text that a file system would obey', async () => {
    const files: DownloadFile[] = [];
    const endpoint = new FakeEndpoint();
    endpoint.subject = aSubject({ chapters: [{ chapter: 'x', label: '../../a:b', state: 'ok', count: 1 }] });
    endpoint.records = () => aRecordList([aLicence()]);
    const page = await open(endpoint, { adapters: { download: (file) => void files.push(file) } });
    await page.press('../../a:b');
    await page.press('导出');
    expect(files[0]!.name).to.match(/^信用记录-\.\._\.\._a_b-/);
  });
});
