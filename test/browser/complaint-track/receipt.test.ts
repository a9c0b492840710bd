import type { DocumentToPrint, DownloadFile, HostAdapters } from '../../../src/element/host.js';
import { aComplaint, NUMBER, QUERY_CODE } from '../../fixtures/complaints.js';
import { expect, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, unmount } from '../suites/index.js';
import { Visitor } from './visitor.js';

const filed = (given: Parameters<typeof aComplaint>[0] = {}) => aComplaint({ queryCode: QUERY_CODE, ...given });

/** A page's container that prints and saves by itself, and keeps what it was given. */
function container(): { host: Partial<HostAdapters>; printed: DocumentToPrint[]; saved: DownloadFile[] } {
  const printed: DocumentToPrint[] = [];
  const saved: DownloadFile[] = [];
  const host: Partial<HostAdapters> = {
    print: (document) => void (document && printed.push(document)),
    download: (file) => void saved.push(file),
  };
  return { host, printed, saved };
}

afterEach(async () => {
  unmount();
  await setViewport({ width: 1024, height: 768 });
});

describe('The receipt for a complaint', () => {
  it('says that it has arrived, with the number in groups, the query code to keep, and what happens next', async () => {
    const visitor = await Visitor.filed(filed());
    expect(visitor.find('.receipt-title')?.textContent).to.include('投诉已提交');
    const groups = [...visitor.root.querySelectorAll('.receipt-code')].map((each) =>
      [...each.children].map(({ textContent }) => textContent),
    );
    expect(groups).to.deep.equal([
      ['TS20', '2611', '2000', '0123'],
      ['M4TX', '8K2Q'],
    ]);
    expect(visitor.text).to.include('请抄下或打印').and.include('只显示这一次').and.include('5 个工作日内决定是否受理');
    expect(visitor.text).to.include('演示区产业促进局');
  });

  it('promises no code that was not given, and says that the login opens it', async () => {
    const visitor = await Visitor.filed(aComplaint());
    expect(visitor.text).to.not.include('只显示这一次');
    expect(visitor.text).to.include('用提交时的账号登录');
  });

  it('says when what arrived is from before the last changes', async () => {
    const visitor = await Visitor.filed(filed(), {}, { earlier: true });
    expect(visitor.text).to.include('后来的修改没有提交');
    expect(visitor.element.toPlainText()).to.include('后来的修改没有提交');
  });

  it('lists the files that have not passed their check, and those alone', async () => {
    const visitor = await Visitor.filed(filed());
    const list = await visitor.reads('.receipt-section', '还没有通过检查的文件');
    expect(list.textContent).to.include('正在检查').and.include('没能完成检查').and.not.include('检查通过');
    unmount();
    const other = await Visitor.filed(filed({ evidence: [] }));
    expect(other.find('.receipt-section')).to.equal(null);
  });

  it('prints the query code only for whoever says so, and never in a picture', async () => {
    const { host, printed } = container();
    const visitor = await Visitor.filed(filed(), { host });
    await visitor.presses('打印');
    await waitUntil(() => visitor.focused?.id === 'receipt-ask');
    expect(printed).to.have.length(0);
    await visitor.presses('不印查询码');
    await waitUntil(() => printed.length === 1, 'nothing is printed', { timeout: 10_000 });
    expect(JSON.stringify(printed[0])).to.not.include(QUERY_CODE);
    expect(printed[0]?.text).to.include('TS20 2611 2000 0123').and.include('政务违约失信投诉回执');
    await visitor.presses('打印');
    await visitor.presses('印上查询码');
    await waitUntil(() => printed.length === 2);
    expect(printed[1]?.text).to.include(QUERY_CODE);
    const pictures = printed[1]?.blocks.filter(({ type }) => type === 'code') ?? [];
    expect(JSON.stringify([pictures, printed[1]?.code, printed[1]?.head])).to.not.include(QUERY_CODE);
  });

  it('saves a file, with the query code only for whoever says so', async () => {
    const { host, saved } = container();
    const visitor = await Visitor.filed(filed(), { host });
    await visitor.presses('保存为文件');
    await waitUntil(() => visitor.focused?.id === 'receipt-ask');
    await visitor.presses('取消');
    await waitUntil(() => visitor.focused?.hasAttribute('data-save'));
    expect(saved).to.have.length(0);
    await visitor.presses('保存为文件');
    await visitor.presses('不存查询码');
    await waitUntil(() => saved.length === 1);
    await visitor.presses('已保存');
    await visitor.presses('存入查询码');
    await waitUntil(() => saved.length === 2);
    expect(saved.map(({ name }) => name)).to.deep.equal([`投诉回执-${NUMBER}.txt`, `投诉回执-${NUMBER}.txt`]);
    expect(saved[0]?.content).to.include('TS20 2611 2000 0123').and.not.include(QUERY_CODE);
    expect(saved[1]?.content).to.include(`查询码：${QUERY_CODE}`);
  });

  it('says so when nothing can be printed or saved', async () => {
    const broken = () => Promise.reject(new Error('not here'));
    const visitor = await Visitor.filed(aComplaint(), { host: { print: broken, download: broken } });
    await visitor.presses('打印');
    await waitUntil(() => visitor.news.includes('没能打印'), 'it is silent', { timeout: 10_000 });
    await visitor.presses('保存为文件');
    await waitUntil(() => visitor.news.includes('没能保存'), 'it is silent', { timeout: 10_000 });
  });

  it('leads on to how the complaint stands, with number and code in memory only', async () => {
    const visitor = await Visitor.filed(filed());
    await visitor.presses('查看办理情况');
    await visitor.settles('tracked');
    expect(visitor.endpoint.of('trackComplaint').map(({ body }) => body)).to.deep.equal([
      { number: NUMBER, queryCode: QUERY_CODE },
    ]);
    const kept = [location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage)].join();
    expect(kept).to.not.include(QUERY_CODE);
  });

  it('gives the query code away neither aloud nor in an event', async () => {
    const told: string[] = [];
    const listen = (event: Event) => told.push(JSON.stringify((event as CustomEvent).detail));
    document.addEventListener('credit-complaint-submitted', listen, { capture: true });
    try {
      const visitor = await Visitor.filed(filed());
      expect(visitor.element.toPlainText()).to.include('投诉已提交').and.not.include(QUERY_CODE);
      await waitUntil(() => told.length === 1);
      expect(told.join()).to.include(NUMBER).and.not.include(QUERY_CODE);
    } finally {
      document.removeEventListener('credit-complaint-submitted', listen, { capture: true });
    }
  });

  accessible({
    'with a query code': async (setup) => (await Visitor.filed(filed(), setup)).element,
    'asking what to save': async (setup) => {
      const visitor = await Visitor.filed(filed(), setup);
      await visitor.presses('保存为文件');
      return visitor.element;
    },
  });
});
