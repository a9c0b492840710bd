import { build } from 'esbuild';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';

import { chromeArgs, ensureChrome } from '../../../scripts/browser.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A run of letters on a sheet; `top` and `left` in points from the upper left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** One sheet of a PDF. */
export interface SheetText {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** All that is written, without spaces and line breaks, in reading order. */
  readonly text: string;
}

/** A printed document. */
export interface Printed {
  /** Sheets as the layout counted them. */
  readonly pages: number;
  readonly pdf: Uint8Array;
  readonly sheets: readonly SheetText[];
}

/** Browsers note some letters as the radicals that look like them; NFKC mends those of one block only, these are of the other. */
const RADICALS = new Map(
  [
    '⻚页',
    '⻓长',
    '⻅见',
    '⻋车',
    '⻔门',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻥鱼',
    '⻦鸟',
    '⻬齐',
    '⻰龙',
    '⻉贝',
    '⻘青',
    '⻩黄',
    '⺟母',
    '⺠民',
    '⻆角',
    '⻄西',
    '⻁虎',
  ].map(([radical, letter]) => [radical, letter] as [string, string]),
);

/** Letters only: where lines break is the layout's matter. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS.get(radical) ?? radical)
    .replace(/\s+/g, '');

async function sheetOf(page: PDFPageProxy): Promise<SheetText> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [, , , size, left, bottom] = item.transform as number[];
    return [{ text: item.str, left: left as number, top: height - (bottom as number), height: size as number }];
  });
  return { width, height, runs, text: squeezed(runs.map(({ text }) => text).join('')) };
}

/** A browser that prints into PDFs. */
export class Press {
  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  static async start(): Promise<Press> {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      conditions: ['production'],
      tsconfig: `${ROOT}/tsconfig.json`,
    });
    const browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArgs() });
    return new Press(browser, outputFiles[0]?.text ?? '');
  }

  /** Calls what the page offers, shows the result as the page itself and prints that. */
  async print(call: 'showReport' | 'showDocument', argument: unknown): Promise<Printed> {
    const page = await this.open();
    try {
      const pages = (await page.evaluate(
        (name, given) => (globalThis as unknown as Record<string, (value: unknown) => Promise<number>>)[name]?.(given),
        call,
        argument,
      )) as number;
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const { numPages, getPage } = await this.read(pdf);
      const sheets: SheetText[] = [];
      for (let number = 1; number <= numPages; number += 1) sheets.push(await sheetOf(await getPage(number)));
      return { pages, pdf, sheets };
    } finally {
      await page.close();
    }
  }

  async open(): Promise<Page> {
    const page = await this.browser.newPage();
    await page.addScriptTag({ content: this.script });
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async read(pdf: Uint8Array) {
    // It takes the bytes away from whoever gave them.
    const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
    return { numPages: document.numPages, getPage: (number: number) => document.getPage(number) };
  }
}
