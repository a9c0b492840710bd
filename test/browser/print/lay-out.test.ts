import { webHost } from '../../../src/element/host.js';
import { layOut, type LayoutProgress } from '../../../src/element/print/lay-out.js';
import { printDocument, releasePrinted } from '../../../src/element/print/print.js';
import type { PrintBlock, PrintDocument } from '../../../src/element/print/print-document.js';
import { print as words } from '../../../src/locale/zh-hans/print.js';
import { expect } from '../helpers/index.js';

const paragraphs = (count: number): PrintBlock[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'paragraph', text: `第 ${index + 1} 段` }));

const aDocument = (given: Partial<PrintDocument> = {}): PrintDocument => ({
  title: '演示回执',
  lang: 'zh-Hans',
  head: ['演示回执', '编号 1'],
  foot: ['截至今天'],
  words,
  blocks: paragraphs(3),
  ...given,
});

const frames = () => [...document.querySelectorAll('iframe')];

/** Lets each new frame be changed as soon as it has its document, before anybody else comes to it. */
function withFrames(change: (window: Window & { CSSStyleSheet?: unknown }) => void): () => void {
  const { createElement } = document;
  document.createElement = (name: string) => {
    const element = createElement.call(document, name);
    element.addEventListener('load', () => {
      const { contentWindow } = element as HTMLIFrameElement;
      if (contentWindow) change(contentWindow);
    });
    return element;
  };
  return () => {
    document.createElement = createElement;
  };
}

describe('laying a document out', () => {
  it('happens out of sight and out of reach of the keyboard, and leaves nothing behind', async () => {
    const before = document.documentElement.scrollWidth;
    const laidOut = (await layOut(aDocument()))!;
    const [frame] = frames();
    expect(frames()).to.have.length(1);
    expect(frame!.tabIndex).to.equal(-1);
    expect(frame!.getAttribute('aria-hidden')).to.equal('true');
    expect(frame!.getBoundingClientRect().right).to.be.below(0);
    expect(document.documentElement.scrollWidth).to.equal(before);
    laidOut.close();
    expect(frames()).to.have.length(0);
  });

  it('counts its pages and numbers them', async () => {
    const laidOut = (await layOut(aDocument({ blocks: paragraphs(120) })))!;
    const numbers = [...laidOut.document.querySelectorAll('.page-number')].map((each) => each.textContent);
    expect(laidOut.pages).to.be.within(3, 4);
    expect(numbers).to.deep.equal(numbers.map((_, index) => `第 ${index + 1} 页，共 ${laidOut.pages} 页`));
    laidOut.close();
  });

  it('needs no <style> and no style attribute but widths of columns, which a strict policy lets be set', async () => {
    const table: PrintBlock = {
      type: 'table',
      columns: [{ label: '甲' }, { label: '乙', weight: 3 }],
      rows: [['1', '2']],
    };
    const laidOut = (await layOut(aDocument({ blocks: [table], code: 'x' })))!;
    expect(laidOut.document.querySelectorAll('style')).to.have.length(0);
    expect([...laidOut.document.querySelectorAll('[style]')].map(({ localName }) => localName)).to.deep.equal([
      'col',
      'col',
    ]);
    laidOut.close();
  });

  it('tells how far it is, and ends at once when it is given up', async () => {
    const told: LayoutProgress[] = [];
    const cancel = new AbortController();
    let asked = 0;
    function* many(): Generator<PrintBlock> {
      for (const block of paragraphs(100_000)) {
        asked += 1;
        yield block;
      }
    }
    let time = 0;
    const laidOut = await layOut(aDocument({ blocks: many() }), {
      signal: cancel.signal,
      now: () => (time += 1000),
      breathe: () => Promise.resolve(),
      progress: (progress) => {
        told.push(progress);
        if (told.length === 3) cancel.abort();
      },
    });
    expect(laidOut).to.equal(undefined);
    expect(frames()).to.have.length(0);
    expect(asked).to.be.below(1000);
    expect(told.map(({ blocks }) => blocks)).to.deep.equal([...told.map(({ blocks }) => blocks)].sort((a, b) => a - b));
    expect(told[2]!.pages).to.be.above(told[0]!.pages);
  });

  it('leaves nothing behind when the source of its parts fails', async () => {
    const failing = function* (): Generator<PrintBlock> {
      yield { type: 'paragraph', text: '一' };
      throw new Error('gone');
    };
    let error: unknown;
    await layOut(aDocument({ blocks: failing() })).catch((thrown: unknown) => (error = thrown));
    expect((error as Error).message).to.equal('gone');
    expect(frames()).to.have.length(0);
  });

  it('takes a <style> with the page’s nonce where sheets can’t be constructed', async () => {
    const restore = withFrames((window) => {
      window.CSSStyleSheet = undefined;
    });
    (globalThis as { litNonce?: string }).litNonce = 'n0nce';
    try {
      const laidOut = (await layOut(aDocument({ blocks: paragraphs(120) })))!;
      const style = laidOut.document.querySelector('style')!;
      expect(style.nonce).to.equal('n0nce');
      expect(laidOut.pages).to.be.within(3, 4);
      laidOut.close();
    } finally {
      restore();
      delete (globalThis as { litNonce?: string }).litNonce;
    }
  });

  it('flows as one unnumbered text where no styles hold at all, with nothing left out', async () => {
    const restore = withFrames((window) => {
      window.CSSStyleSheet = undefined;
      Object.defineProperty(window.document.head, 'append', { value: () => {} });
    });
    try {
      const laidOut = (await layOut(aDocument({ blocks: paragraphs(120) })))!;
      expect(laidOut.pages).to.equal(1);
      const text = laidOut.document.body.textContent;
      expect(text).to.contain('第 120 段').and.contain('截至今天').and.contain('编号 1');
      expect(text).not.to.contain('共 1 页');
      laidOut.close();
    } finally {
      restore();
    }
  });
});

describe('printing a document', () => {
  afterEach(releasePrinted);

  it('opens the browser’s dialog for the document alone, under its own title, and gives the page its title back', async () => {
    const { title } = document;
    const printed: string[] = [];
    const restore = withFrames((window) => {
      window.print = () => printed.push(`${document.title}: ${window.document.body.textContent}`);
    });
    const outcome = await printDocument(aDocument(), webHost).finally(restore);
    expect(outcome).to.equal('printed');
    expect(printed).to.have.length(1);
    expect(printed[0]).to.match(/^演示回执: .*第 1 段第 2 段第 3 段.*第 1 页，共 1 页/);
    expect(document.title).to.equal(title);
  });

  it('keeps the document while the dialog may still read it, until the next one or the end', async () => {
    const restore = withFrames((window) => {
      window.print = () => {};
    });
    await printDocument(aDocument(), webHost);
    await printDocument(aDocument(), webHost).finally(restore);
    expect(frames()).to.have.length(1);
    releasePrinted();
    expect(frames()).to.have.length(0);
  });

  it('says when the browser has no printing', async () => {
    const restore = withFrames((window) => {
      delete (window as { print?: unknown }).print;
    });
    expect(await printDocument(aDocument(), webHost).finally(restore)).to.equal('unavailable');
  });

  it('hands the document to the page’s adapter as plain data, and makes no frame', async () => {
    const given: unknown[] = [];
    const fields: PrintBlock = { type: 'fields', title: '事项', fields: [{ label: '名称', value: '<b>演示</b>' }] };
    await printDocument(aDocument({ blocks: [fields, ...paragraphs(1)], code: 'x' }), {
      print: (document) => void given.push(document),
    });
    expect(frames()).to.have.length(0);
    expect(given).to.deep.equal([
      {
        title: '演示回执',
        head: ['演示回执', '编号 1'],
        foot: ['截至今天'],
        code: 'x',
        blocks: [fields, { type: 'paragraph', text: '第 1 段' }],
        text: '事项\n名称：<b>演示</b>\n第 1 段\n\n演示回执\n编号 1\n截至今天',
      },
    ]);
    expect(JSON.parse(JSON.stringify(given[0]))).to.deep.equal(given[0]);
  });
});

// A policy can't be taken back, so this comes last.
describe('printing on a page under a strict policy', () => {
  it('works, styled, without one violation', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content =
      "style-src 'none'; img-src 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
    document.head.append(meta);
    const laidOut = (await layOut(aDocument({ blocks: paragraphs(120), code: 'x' })))!;
    expect(laidOut.pages).to.be.within(3, 4);
    expect(laidOut.document.querySelectorAll('.page-foot svg')).to.have.length(laidOut.pages);
    laidOut.close();
    expect(violations).to.deep.equal([]);
  });
});
