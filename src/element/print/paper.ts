import { qrSvg } from '../qr/qr-svg.js';
import type { PrintDocument } from './print-document.js';

/** One sheet: what is set on it stands in its body. */
interface Sheet {
  readonly body: HTMLElement;
  readonly number: HTMLElement;
}

/** The sheets of a document with their heads and feet. */
export class Paper {
  private readonly sheets: Sheet[] = [];
  private readonly model: HTMLElement;

  constructor(
    private readonly document: Document,
    private readonly printed: Pick<PrintDocument, 'head' | 'foot' | 'code' | 'words'>,
    /** Whether there are pages of a known height at all. */
    private readonly numbered: boolean,
  ) {
    this.model = this.build();
  }

  get count(): number {
    return this.sheets.length;
  }

  /** A new sheet; what comes back takes what is set on it. */
  add(): HTMLElement {
    const page = this.model.cloneNode(true) as HTMLElement;
    const [, body, foot] = [...page.children] as HTMLElement[];
    this.document.body.append(page);
    const sheet = { body: body as HTMLElement, number: foot?.querySelector('.page-number') as HTMLElement };
    this.sheets.push(sheet);
    return sheet.body;
  }

  /** Writes n/m, now that m is known. */
  number(): void {
    if (!this.numbered) return;
    const { sheets } = this;
    sheets.forEach(({ number }, index) => {
      number.textContent = this.printed.words.pageOf(index + 1, sheets.length);
    });
  }

  private build(): HTMLElement {
    const { head, foot, code } = this.printed;
    const top = this.element('header', 'page-head');
    top.append(...head.map((text) => this.element('div', '', text)));
    const bottom = this.element('footer', 'page-foot');
    if (code) bottom.append(qrSvg(code, this.document));
    bottom.append(this.element('p', 'page-number'), ...foot.map((line) => this.element('p', '', line)));
    const page = this.element('section', 'page');
    page.append(top, this.element('div', 'page-body'), bottom);
    return page;
  }

  private element(name: string, className: string, text = ''): HTMLElement {
    const element = this.document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }
}
