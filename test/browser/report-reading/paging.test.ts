import { aPenalty } from '../../fixtures/records.js';
import { aReportRecordList, aShownReport } from '../../fixtures/reports.js';
import { expect, nextFrame, waitUntil } from '../helpers/index.js';
import { aFailure, clean, open, type Opened, remoteReport, reportOf, settle } from './reading-host.js';

const titles = ({ all }: Opened) => all('.record-title').map((each) => clean(each.textContent));
const numbers = ({ all }: Opened) => all('.record-meta').map((each) => /第 \d+ 条/.exec(each.textContent ?? '')?.[0]);
const nodes = ({ root }: Opened) => root.querySelectorAll('.record-list *').length;

describe('a report of up to 500 records', () => {
  it('has them all on the page, so that the browser’s own search finds them', async () => {
    const page = await open(reportOf(500));
    expect(page.all('article.record')).to.have.length(500);
    expect(page.text('.shown-line')).to.equal('共 500 条，全部显示在下面。');
    expect(page.all('.pager')).to.have.length(0);
    expect(page.all('.own-search')).to.have.length(0);
  });
});

describe('a report of thousands of records', () => {
  it('has as many nodes as one of a thousand', async () => {
    const thousand = await open(reportOf(1000));
    const many = await open(reportOf(10_000));
    expect(many.all('article.record')).to.have.length(50);
    expect(nodes(many)).to.equal(nodes(thousand));
    expect(many.root.querySelectorAll('*').length).to.be.below(6500);
  });

  it('says where one is, and what the browser’s own search sees', async () => {
    const page = await open(reportOf(10_000));
    expect(page.text('.shown-line')).to.equal('共 10000 条，下面是第 1 至 50 条。');
    expect(page.text('.page-text')).to.equal('第 1 页，共 200 页');
    expect(page.text('.own-search')).to.contain('只能找到本页的 50 条');
  });

  it('turns its pages, says so, and takes the focus to the head of the list', async () => {
    const page = await open(reportOf(10_000));
    await page.press('下一页');
    await page.heard('第 2 页，共 200 页');
    expect(page.root.activeElement?.id).to.equal('report-records');
    const top = page.root.activeElement!.getBoundingClientRect().top;
    expect(top, 'the head of the list is in view').to.be.within(0, innerHeight / 2);
    expect(numbers(page)[0]).to.equal('第 51 条');
    await page.press('末页');
    expect(numbers(page)[49]).to.equal('第 10000 条');
    expect(page.button('末页').getAttribute('aria-disabled')).to.equal('true');
    await page.press('末页');
    expect(page.text('.page-text')).to.equal('第 200 页，共 200 页');
    await page.press('首页');
    expect(numbers(page)[0]).to.equal('第 1 条');
  });

  it('goes to the page whose number is typed, and says what can be typed', async () => {
    const page = await open(reportOf(10_000));
    const submit = async (text: string) => {
      page.root.querySelector<HTMLInputElement>('#go-to-page')!.value = text;
      await page.press('跳转');
    };
    await submit('123');
    expect(numbers(page)[0]).to.equal('第 6101 条');
    expect(page.root.querySelector<HTMLInputElement>('#go-to-page')!.value).to.equal('123');
    await submit('九');
    expect(page.text('#go-to-problem')).to.equal('请输入 1 到 200 之间的页码。');
    expect(page.root.querySelector('#go-to-page')!.getAttribute('aria-invalid')).to.equal('true');
    expect(numbers(page)[0], 'nothing moved').to.equal('第 6101 条');
    await submit('999');
    expect(page.text('.page-text')).to.equal('第 200 页，共 200 页');
  });

  it('opens nothing on the next page that was opened on this one', async () => {
    const penalties = Array.from({ length: 600 }, (_, index) => aPenalty({ id: `penalty-${index}` }));
    const page = await open(aShownReport([penalties]));
    page.all('.documents details').forEach((each) => each.setAttribute('open', ''));
    await page.press('下一页');
    expect(page.all('.documents details[open]')).to.have.length(0);
  });
});

describe('filtering a report', () => {
  it('says how many of how many are shown, and is cleared by a button that leaves the focus in the form', async () => {
    const page = await open(reportOf(1000));
    await page.fill('#filter-text', '经营异常名录', 'input');
    await page.heard('符合条件的有 40 条，全报告共 1000 条。');
    expect(page.text('.shown-line')).to.equal('符合条件的有 40 条，全报告共 1000 条。');
    expect(page.all('article.record')).to.have.length(40);
    await page.press('清除筛选');
    expect(page.text('.shown-line')).to.equal('共 1000 条，下面是第 1 至 50 条。');
    expect(page.root.querySelector<HTMLInputElement>('#filter-text')!.value).to.equal('');
    expect(page.root.activeElement?.id).to.equal('filter-text');
  });

  it('by days says that records without a date are left out', async () => {
    const page = await open(reportOf(1000));
    await page.fill('#filter-chapter', 'honorInfo');
    await page.fill('#filter-from', '2019-01-01');
    expect(page.text('.shown-line')).to.match(/^符合条件的有 \d+ 条/);
    expect(page.text('.list-head')).to.match(/另有 3 条没有日期，按日期筛选时未计入。/);
  });

  it('that lets nothing through says so, and that it is about this report only', async () => {
    const page = await open(reportOf(24));
    await page.fill('#filter-text', '没有这样的字', 'input');
    expect(page.text('.record-list')).to.contain('没有符合条件的记录').and.contain('只说明本报告');
    expect(page.all('.record-list [data-kind=none]')).to.have.length(1);
  });

  it('waits while an input method composes, and then searches the whole word', async () => {
    const page = await open(reportOf(24));
    const field = page.root.querySelector<HTMLInputElement>('#filter-text')!;
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    await page.fill('#filter-text', 'xin yong', 'input');
    expect(page.text('.shown-line')).to.equal('共 24 条，全部显示在下面。');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    field.dispatchEvent(enter);
    expect(enter.defaultPrevented, 'Enter belongs to the input method').to.equal(true);
    field.value = '信用评价';
    field.dispatchEvent(new CompositionEvent('compositionend'));
    await settle(page.element);
    expect(page.text('.shown-line')).to.match(/^符合条件的有 1 条/);
  });

  it('keeps what is typed and the focus while the list changes below it', async () => {
    const page = await open(reportOf(1000));
    const field = page.root.querySelector<HTMLInputElement>('#filter-text')!;
    field.focus();
    for (const text of ['许', '许可', '许可证']) await page.fill('#filter-text', text, 'input');
    expect(field.value).to.equal('许可证');
    expect(page.root.activeElement).to.equal(field);
  });
});

describe('a report whose records the endpoint brings', () => {
  it('shows its first page after one call, and the others as they are gone to', async () => {
    const { report, endpoint } = remoteReport(1000);
    const handed: number[] = [];
    const page = await open(report, { endpoint, onPage: (index) => handed.push(index) });
    expect(page.all('article.record')).to.have.length(50);
    expect(endpoint.calls.map(({ request }) => request)).to.deep.equal([{ id: 'report-1', page: 0 }]);
    await page.press('末页');
    expect(numbers(page)[49]).to.equal('第 1000 条');
    expect(handed).to.deep.equal([0, 9]);
  });

  it('says that a page is on its way, and moves nothing else', async () => {
    const { report, endpoint } = remoteReport(1000);
    const { answers } = endpoint;
    const page = await open(report, { endpoint });
    endpoint.answers = () => undefined;
    await page.press('末页');
    expect(page.text('.gap')).to.equal('正在加载第 951 至 1000 条…');
    expect(page.text('.page-text')).to.equal('第 20 页，共 20 页');
    endpoint.calls[1]!.answer(answers(endpoint.calls[1]!.request)!);
    await waitUntil(() => page.all('article.record').length === 50, 'the page is drawn');
  });

  it('keeps what is there when one page fails, says which records are missing, and has them when tried again', async () => {
    const { report, endpoint } = remoteReport(480);
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 2 ? aFailure('network') : answers(request));
    const page = await open(report, { endpoint });
    await waitUntil(() => page.all('article.record').length === 380, 'all the others are drawn');
    expect(page.text('.gap')).to.contain('第 201 至 300 条没有加载成功').and.contain('网络');
    expect(page.text('.shown-line')).to.equal('共 480 条，下面是已加载的 380 条。');
    endpoint.answers = answers;
    await page.press('重试');
    await waitUntil(() => page.all('article.record').length === 480, 'all are drawn');
    expect(page.all('.gap')).to.have.length(0);
  });

  it('lets the endpoint filter when the button is pressed, and says that this isn’t checked page by page', async () => {
    const { report, endpoint, records } = remoteReport(1000);
    const { answers } = endpoint;
    const page = await open(report, { endpoint });
    endpoint.answers = (request) =>
      request.page === undefined ? aReportRecordList(records.slice(3, 5)) : answers(request);
    await page.fill('#filter-text', '许可', 'input');
    expect(endpoint.calls, 'typing asks nobody').to.have.length(1);
    await page.press('筛选');
    expect(endpoint.calls[1]!.request).to.deep.equal({ id: 'report-1', query: '许可', limit: 100 });
    expect(page.text('.shown-line')).to.equal('符合条件的有 2 条，全报告共 1000 条。');
    expect(page.text()).to.contain('没有逐页核对签名');
    expect(titles(page)).to.have.length(2);
  });

  it('never says “none” of an answer that names no source', async () => {
    const { report, endpoint } = remoteReport(1000);
    const page = await open(report, { endpoint });
    endpoint.answers = () => aReportRecordList([], { sources: [] });
    await page.fill('#filter-chapter', 'honorInfo');
    expect(page.text('.record-list')).to.contain('无法确认有没有符合条件的记录');
    expect(page.all('.record-list [data-kind=none]')).to.have.length(0);
  });

  it('shows that a filter failed above the list that was there', async () => {
    const { report, endpoint } = remoteReport(1000);
    const page = await open(report, { endpoint });
    endpoint.answers = () => aFailure('unavailable');
    await page.fill('#filter-chapter', 'honorInfo');
    expect(page.text()).to.contain('服务暂时不可用');
    expect(page.all('article.record')).to.have.length(50);
    await page.heard('服务暂时不可用');
  });

  it('loads everything with progress, can be told to stop, and filters here afterwards', async () => {
    const { report, endpoint } = remoteReport(1000);
    const { answers } = endpoint;
    const page = await open(report, { endpoint });
    endpoint.answers = (request) => (request.page === 4 ? undefined : answers(request));
    await page.press('加载全部 1000 条');
    await waitUntil(() => page.text('.load-all').includes('正在加载：400 条，共 1000 条'), 'progress is told');
    const bar = page.root.querySelector('progress')!;
    expect([bar.value, bar.max]).to.deep.equal([400, 1000]);
    await page.press('取消');
    expect(endpoint.calls.some(({ request, signal }) => request.page === 4 && signal.aborted)).to.equal(true);
    expect(page.view.toPlainText()).to.contain('以上含已加载的 400 条记录，另有 600 条没有加载，不在其中。');
    endpoint.answers = answers;
    page.button('加载全部 1000 条').focus();
    await page.press('加载全部 1000 条');
    await page.heard('已加载全部 1000 条');
    await settle(page.element);
    expect(page.all('.load-all')).to.have.length(0);
    expect(page.root.activeElement?.id, 'the button is gone').to.equal('report-records');
    const asked = endpoint.calls.length;
    await page.fill('#filter-text', '荣誉', 'input');
    expect(page.text('.shown-line')).to.equal('符合条件的有 40 条，全报告共 1000 条。');
    expect(endpoint.calls).to.have.length(asked);
  });

  it('ends what is on its way when it leaves the page, and goes on when it comes back', async () => {
    const { report, endpoint } = remoteReport(1000);
    const { answers } = endpoint;
    endpoint.answers = () => undefined;
    const page = await open(report, { endpoint });
    const parent = page.element.parentElement!;
    page.element.remove();
    await nextFrame();
    expect(endpoint.calls[0]!.signal.aborted).to.equal(true);
    endpoint.answers = answers;
    parent.append(page.element);
    await waitUntil(() => page.all('article.record').length === 50, 'the first page is drawn');
  });

  it('lets go of everything when it is closed', async () => {
    const { report, endpoint } = remoteReport(1000);
    endpoint.answers = () => undefined;
    const page = await open(report, { endpoint });
    page.view.dispose();
    expect(endpoint.calls[0]!.signal.aborted).to.equal(true);
  });
});
