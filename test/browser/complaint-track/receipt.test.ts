import { aComplaint, NUMBER, QUERY_CODE } from '../../fixtures/complaints.js';
import { container } from '../helpers/container.js';
import { expect, waitUntil } from '../helpers/index.js';
import { accessible, receipted, unmount } from '../suites/index.js';
import { complaint, Visitor } from './visitor.js';

const filed = (given: Parameters<typeof aComplaint>[0] = {}) => aComplaint({ queryCode: QUERY_CODE, ...given });

afterEach(unmount);

describe('Whoever has filed a complaint', () => {
  receipted(complaint);
});

describe('The receipt for a complaint', () => {
  it('says about whom it is, and that the query code has to be written down or printed', async () => {
    const visitor = await Visitor.submitted(filed());
    expect(visitor.text).to.include('演示区产业促进局').and.include('请抄下或打印');
  });

  it('lists the files that have not passed their check, and those alone', async () => {
    const visitor = await Visitor.submitted(filed());
    const list = await visitor.reads('.receipt-section', '还没有通过检查的文件');
    expect(list.textContent).to.include('正在检查').and.include('没能完成检查').and.not.include('检查通过');
    unmount();
    const other = await Visitor.submitted(filed({ evidence: [] }));
    expect(other.find('.receipt-section')).to.equal(null);
  });

  it('saves a file, with the query code only for whoever says so', async () => {
    const { host, saved } = container();
    const visitor = await Visitor.submitted(filed(), { host });
    await visitor.presses('保存为文件');
    await visitor.isAt('#receipt-ask');
    await visitor.presses('取消');
    await visitor.isAt('[data-save]');
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

  it("says so when it can't be saved", async () => {
    const host = { download: () => Promise.reject(new Error('not here')) };
    const visitor = await Visitor.submitted(aComplaint(), { host });
    await visitor.presses('保存为文件');
    await visitor.hears('没能保存');
  });

  it('gives the query code away neither aloud nor in an event', async () => {
    const told: string[] = [];
    const listen = (event: Event) => told.push(JSON.stringify((event as CustomEvent).detail));
    document.addEventListener('credit-complaint-submitted', listen, { capture: true });
    try {
      const visitor = await Visitor.submitted(filed());
      expect(visitor.element.toPlainText()).to.include('投诉已提交').and.not.include(QUERY_CODE);
      await waitUntil(() => told.length === 1);
      expect(told.join()).to.include(NUMBER).and.not.include(QUERY_CODE);
    } finally {
      document.removeEventListener('credit-complaint-submitted', listen, { capture: true });
    }
  });

  accessible({
    'asking what to save': async (setup) => {
      const visitor = await Visitor.submitted(filed(), setup);
      await visitor.presses('保存为文件');
      return visitor.element;
    },
  });
});
