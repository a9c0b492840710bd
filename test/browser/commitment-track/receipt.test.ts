import { aCommitment, NUMBER, PICTURE, QUERY_CODE } from '../../fixtures/commitments.js';
import { container } from '../helpers/container.js';
import { expect, waitUntil } from '../helpers/index.js';
import { receipted, unmount } from '../suites/index.js';
import { commitment, Visitor } from './visitor.js';

const made = (given: Parameters<typeof aCommitment>[0] = {}) => aCommitment({ queryCode: QUERY_CODE, ...given });

afterEach(unmount);

describe('Whoever has made a commitment', () => {
  receipted(commitment);
});

describe('The receipt for a commitment', () => {
  it('says by when the materials are wanted that may follow', async () => {
    const visitor = await Visitor.submitted(made());
    expect(visitor.text).to.include('请在 2026-12-20 前补交');
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

  it('warns of no other text when what arrived is from before the last changes', async () => {
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
});
