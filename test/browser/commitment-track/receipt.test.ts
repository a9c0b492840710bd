import type { DocumentToPrint, DownloadFile, HostAdapters } from '../../../src/element/host.js';
import { aCommitment, NUMBER, PICTURE, QUERY_CODE } from '../../fixtures/commitments.js';
import { expect, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, unmount } from '../suites/index.js';
import { Visitor } from './visitor.js';

const made = (given: Parameters<typeof aCommitment>[0] = {}) => aCommitment({ queryCode: QUERY_CODE, ...given });

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

describe('The receipt for a commitment', () => {
  it('says that it has arrived, with the number in groups, the query code to keep, and what happens next', async () => {
    const visitor = await Visitor.submitted(made());
    expect(visitor.find('.receipt-title')?.textContent).to.include('承诺已提交');
    const groups = [...visitor.root.querySelectorAll('.receipt-code')].map((each) =>
      [...each.children].map(({ textContent }) => textContent),
    );
    expect(groups[0]).to.deep.equal(['3101', '2020', '2611', '2000', '0011']);
    expect(groups[1]).to.deep.equal(['K7QX', '2M9R']);
    expect(visitor.text).to.include('遗失后无法找回').and.include('受理单位在 2 个工作日内告知是否受理');
    expect(visitor.text).to.include('请在 2026-12-20 前补交');
  });

  it('promises no code that was not given, and says that the login opens it', async () => {
    const visitor = await Visitor.submitted(aCommitment());
    expect(visitor.text).to.not.include('遗失后无法找回');
    expect(visitor.text).to.include('用提交时的账号登录');
  });

  it('shows what was signed to the byte, and warns when something else comes back', async () => {
    const { signed } = made();
    const visitor = await Visitor.submitted(made(), {}, { signedText: signed.text });
    expect(visitor.find('.signed-text')?.textContent).to.equal(signed.text);
    expect(visitor.text).to.not.include('与您签署的不一致');
    unmount();
    const other = await Visitor.submitted(made(), {}, { signedText: `${signed.text}\u00a0` });
    expect(other.text).to.include('返回的文字与您签署的不一致');
    expect(other.root.querySelectorAll('.signed-text')[1]?.textContent).to.equal(`${signed.text}\u00a0`);
  });

  it('says when what arrived is from before the last changes', async () => {
    const visitor = await Visitor.submitted(made(), {}, { earlier: true, signedText: '别的' });
    expect(visitor.text).to.include('后来的修改没有提交').and.not.include('与您签署的不一致');
  });

  it('saves the signed text with the very bytes that were signed', async () => {
    const { host, saved } = container();
    const visitor = await Visitor.submitted(made(), { host });
    await visitor.presses('保存签署文本');
    await waitUntil(() => saved.length === 1);
    const [file] = saved;
    expect(file?.name).to.equal(`信用承诺-${NUMBER}.txt`);
    const bytes = new Uint8Array(await new Blob([file?.content as BlobPart]).arrayBuffer());
    expect([...bytes]).to.deep.equal([...new TextEncoder().encode(made().signed.text)]);
    await visitor.reads('button', '已保存');
  });

  it('prints the query code only for whoever says so, and never in a picture', async () => {
    const { host, printed } = container();
    const visitor = await Visitor.submitted(made(), { host });
    await visitor.presses('打印');
    await waitUntil(() => visitor.root.activeElement?.id === 'receipt-ask');
    expect(printed).to.have.length(0);
    await visitor.presses('不印查询码');
    await waitUntil(() => printed.length === 1, 'nothing is printed', { timeout: 10_000 });
    expect(JSON.stringify(printed[0])).to.not.include(QUERY_CODE);
    expect(printed[0]?.text).to.include('3101 2020 2611 2000 0011').and.include('以本承诺代替的材料');
    await visitor.presses('打印');
    await visitor.presses('印上查询码');
    await waitUntil(() => printed.length === 2);
    expect(printed[1]?.text).to.include(QUERY_CODE);
    const pictures = printed[1]?.blocks.filter(({ type }) => type === 'code') ?? [];
    expect(JSON.stringify([pictures, printed[1]?.code, printed[1]?.head])).to.not.include(QUERY_CODE);
  });

  it('prints on A4 within the margins of official documents, with n/m, no seal and no picture', async () => {
    const { createElement } = document;
    const papers: Document[] = [];
    document.createElement = (name: string) => {
      const element = createElement.call(document, name);
      element.addEventListener('load', () => {
        const { contentWindow } = element as HTMLIFrameElement;
        if (contentWindow) contentWindow.print = () => void papers.push(contentWindow.document);
      });
      return element;
    };
    try {
      const { signed } = made();
      const signature = { level: 'handwritten', name: '演示甲', picture: PICTURE };
      const visitor = await Visitor.submitted(aCommitment({ signed: { ...signed, signature } }));
      await visitor.presses('打印');
      await waitUntil(() => papers.length === 1, 'nothing is printed', { timeout: 10_000 });
      const [paper] = papers as [Document];
      const millimetre = 96 / 25.4;
      const style = paper.defaultView!.getComputedStyle(paper.querySelector('.page')!);
      const margins = [style.paddingTop, style.paddingRight, style.paddingLeft].map((each) => parseFloat(each));
      expect(margins.map((each) => Math.round(each / millimetre))).to.deep.equal([37, 26, 28]);
      expect(paper.body.textContent)
        .to.match(/第 1 页，共 \d 页/)
        .and.include('手写签名图片由受理单位保存');
      expect(paper.querySelectorAll('img')).to.have.length(0);
      expect(paper.querySelectorAll('.code svg')).to.have.length(1);
    } finally {
      document.createElement = createElement;
    }
  });

  it('says so when nothing can be printed', async () => {
    const host = { print: () => Promise.reject(new Error('no printer')) };
    const visitor = await Visitor.submitted(aCommitment(), { host });
    await visitor.presses('打印');
    await waitUntil(() => visitor.news.includes('没能打印'), 'it is silent', { timeout: 10_000 });
  });

  it('leads on to how the commitment stands, with number and code in memory only', async () => {
    const visitor = await Visitor.submitted(made());
    await visitor.presses('查看办理情况');
    await visitor.settles('tracked');
    expect(visitor.endpoint.of('trackCommitment').map(({ body }) => body)).to.deep.equal([
      { number: NUMBER, queryCode: QUERY_CODE },
    ]);
    expect(location.href + JSON.stringify(sessionStorage)).to.not.include(QUERY_CODE);
  });

  it('can be read aloud without giving the query code away', async () => {
    const visitor = await Visitor.submitted(made());
    expect(visitor.element.toPlainText()).to.include('承诺已提交').and.include('3101 2020').and.not.include(QUERY_CODE);
  });

  accessible({
    'with a query code': async (setup) => (await Visitor.submitted(made(), setup)).element,
    'asking what to print': async (setup) => {
      const visitor = await Visitor.submitted(made(), setup);
      await visitor.presses('打印');
      return visitor.element;
    },
  });
});
