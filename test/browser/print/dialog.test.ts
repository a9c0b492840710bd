import { html } from 'lit';

import { PrintDialog } from '../../../src/elements/credit-report/print/print-dialog.js';
import type { ShownReport } from '../../../src/elements/credit-report/shown-report.js';
import type { DocumentToPrint } from '../../../src/element/host.js';
import { expect, expectAccessible, sendKeys, setViewport, waitUntil } from '../helpers/index.js';
import {
  aFailure,
  clean,
  FakeEndpoint,
  open as openReport,
  type Opened,
  type OpenOptions,
  remoteReport,
  reportOf,
  settle,
} from '../report-reading/reading-host.js';

/** What the browser was asked to print. */
interface Paper {
  readonly pages: number;
  readonly text: string;
}

interface Printing extends Opened {
  readonly papers: Paper[];
  readonly dialog: PrintDialog;
  shown(): HTMLDialogElement | null;
  says(words: string): Promise<void>;
}

let restore = (): void => {};

/** Opens a report and the dialog that asks what to print of it. */
async function open(report: ShownReport, options: OpenOptions & { noPrint?: boolean } = {}): Promise<Printing> {
  const papers: Paper[] = [];
  const { createElement } = document;
  document.createElement = (name: string) => {
    const element = createElement.call(document, name);
    element.addEventListener('load', () => {
      const { contentWindow } = element as HTMLIFrameElement;
      if (!contentWindow) return;
      if (options.noPrint) delete (contentWindow as { print?: unknown }).print;
      else
        contentWindow.print = () => {
          const { body } = contentWindow.document;
          papers.push({ pages: body.querySelectorAll('.page').length, text: clean(body.textContent) });
        };
    });
    return element;
  };
  restore = () => {
    document.createElement = createElement;
  };
  const page = await openReport(report, { ...options, print: () => dialog.open() });
  const dialog = new PrintDialog(page.element, {
    report,
    source: page.view.source,
    get words() {
      return page.view.words;
    },
    get pickedOut() {
      return page.view.pickedOut;
    },
    verdict: () => Promise.resolve(['核验结果：真实有效']),
  });
  page.element.reading = Object.create(page.view, {
    render: { value: () => html`${page.view.render()}${dialog.render()}` },
  }) as typeof page.view;
  page.element.requestUpdate();
  await settle(page.element);
  const shown = () => page.root.querySelector<HTMLDialogElement>('.print-dialog');
  return {
    ...page,
    papers,
    dialog,
    shown,
    says: (words) =>
      waitUntil(() => clean(shown()?.textContent).includes(words), `“${words}” in: ${clean(shown()?.textContent)}`, {
        timeout: 15_000,
      }),
  };
}

const choose = async ({ root, element }: Printing, value: string): Promise<void> => {
  root.querySelector<HTMLInputElement>(`input[value=${value}]`)!.click();
  await settle(element);
};
const start = ({ shown }: Printing): void => shown()!.querySelector<HTMLElement>('.button-primary')!.click();
const printed = ({ papers }: Printing): Promise<void> =>
  waitUntil(() => papers.length === 1, 'it is printed', { timeout: 15_000 });

describe('somebody who wants to print a report', () => {
  afterEach(() => restore());

  it('is asked what, with the number of pages of each choice first', async () => {
    const page = await open(reportOf(30));
    page.button('打印').focus();
    await page.press('打印');
    expect(page.shown()!.open).to.equal(true);
    await page.says('不含记录明细，共 3 页');
    expect(clean(page.shown()!.textContent)).to.match(/概要和全部 30 条记录，约 \d+ 页/);
    expect(page.root.querySelectorAll('input[name=print-what]')).to.have.length(2);
    await choose(page, 'summary');
    start(page);
    await printed(page);
    expect(page.papers[0]!.pages).to.equal(3);
    expect(page.papers[0]!.text).to.contain('本件只含概要').and.contain('核验结果：真实有效');
    expect(page.shown()).to.equal(null);
    expect(clean(page.root.activeElement?.textContent)).to.equal('打印');
  });

  it('gets all records, on about as many pages as was said', async () => {
    const page = await open(reportOf(30));
    await page.press('打印');
    await page.says('约');
    const about = Number(/30 条记录，约 (\d+) 页/.exec(clean(page.shown()!.textContent))?.[1]);
    start(page);
    await printed(page);
    expect(Math.abs(page.papers[0]!.pages - about) / about).to.be.below(0.15);
    expect(page.papers[0]!.text).to.contain('本件含报告的全部内容，共 30 条记录').and.contain('第 30 条');
  });

  it('can print what is picked out just now, and the paper says by what', async () => {
    const page = await open(reportOf(30));
    await page.fill('#filter-text', '经营异常名录', 'input');
    await page.press('打印');
    await page.says('概要和筛选出的');
    expect(page.root.querySelector<HTMLInputElement>('input[value=filtered]')!.checked).to.equal(true);
    start(page);
    await printed(page);
    expect(page.papers[0]!.text).to.match(/这里只有按条件筛选出的 \d+ 条。条件：包含文字：经营异常名录。/);
  });

  it('can have a masked copy', async () => {
    const page = await open(reportOf(8));
    await page.press('打印');
    page.root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    start(page);
    await printed(page);
    expect(page.papers[0]!.text).to.contain('本件为脱敏副本').and.not.contain('甲某某');
  });

  it('gets records that weren’t here yet, all of them', async () => {
    const { report, endpoint } = remoteReport(200);
    const page = await open(report, { endpoint });
    await page.press('打印');
    start(page);
    await page.says('已排好，共');
    expect(endpoint.calls.map(({ request }) => request.page)).to.deep.equal([0, 1]);
    expect(page.papers).to.have.length(0);
    start(page);
    await printed(page);
    expect(page.papers[0]!.text).to.contain('第 200 条');
  });

  it('gets no paper, and is told why, when a record can’t be had', async () => {
    const { report, endpoint } = remoteReport(700);
    const page = await open(report, { endpoint });
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 2 ? aFailure('unavailable') : answers(request));
    await page.press('打印');
    start(page);
    await page.says('有记录没有加载成功，没有打印');
    expect(page.papers).to.have.length(0);
    endpoint.answers = answers;
    start(page);
    await page.says('已排好');
  });

  it('can give up while records are loaded, and nothing goes on', async () => {
    const { report, endpoint } = remoteReport(700);
    const page = await open(report, { endpoint });
    endpoint.answers = () => undefined;
    await page.press('打印');
    start(page);
    await waitUntil(() => endpoint.calls.length === 2, 'a page is asked for');
    await page.press('取消');
    expect(page.shown()).to.equal(null);
    expect(endpoint.calls[1]!.signal.aborted).to.equal(true);
    expect(document.querySelectorAll('iframe')).to.have.length(0);
  });

  it('can give up by Escape, and comes back to where they were', async () => {
    const page = await open(reportOf(8));
    page.button('打印').focus();
    await page.press('打印');
    await sendKeys({ press: 'Escape' });
    await settle(page.element);
    expect(page.shown()).to.equal(null);
    expect(clean(page.root.activeElement?.textContent)).to.equal('打印');
  });

  it('is told where the browser can’t print', async () => {
    const page = await open(reportOf(8), { noPrint: true });
    await page.press('打印');
    start(page);
    await page.says('这个浏览器不能打印');
  });

  it('has it printed by the page’s adapter, where there is one', async () => {
    const given: (DocumentToPrint | undefined)[] = [];
    const page = await open(reportOf(8), { adapters: { print: (document) => void given.push(document) } });
    await page.press('打印');
    start(page);
    await waitUntil(() => given.length === 1, 'the adapter is called');
    expect(given[0]!.title).to.equal('法人和非法人组织公共信用信息报告-20261120093015AB12CD34');
    expect(given[0]!.code).to.equal('20261120093015AB12CD34 K7QX2M');
    expect(given[0]!.text).to.contain('第 8 条').and.contain('是否真实以在线核验为准');
    await settle(page.element);
    expect(page.shown()).to.equal(null);
    expect(document.querySelectorAll('iframe')).to.have.length(0);
  });

  it('leaves no frame behind when the report goes', async () => {
    const page = await open(reportOf(8), { endpoint: new FakeEndpoint([]) });
    await page.press('打印');
    start(page);
    await printed(page);
    expect(document.querySelectorAll('iframe')).to.have.length(1);
    page.dialog.dispose();
    expect(document.querySelectorAll('iframe')).to.have.length(0);
  });

  for (const [width, look] of [
    [360, 'standard'],
    [1280, 'standard'],
    [360, 'elder'],
  ] as const)
    it(`can use the dialog with any help at ${width} px (${look})`, async () => {
      await setViewport({ width, height: 800 });
      const page = await open(reportOf(30), { look });
      await page.press('打印');
      await page.says('约');
      await expectAccessible(page.element);
      const box = page.shown()!.getBoundingClientRect();
      expect(box.left >= 0 && box.right <= width).to.equal(true);
      for (const target of page.shown()!.querySelectorAll('button, .print-choice'))
        expect(target.getBoundingClientRect().height).to.be.at.least(look === 'elder' ? 60 : 44);
      await setViewport({ width: 1000, height: 800 });
    });

  it('reads English where the page is English', async () => {
    const page = await open(reportOf(8), { lang: 'en' });
    await page.press('Print');
    start(page);
    await printed(page);
    expect(page.papers[0]!.text)
      .to.contain('Page 1 of')
      .and.contain('Whether it is genuine is decided by verifying it online.');
  });
});
