import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';

import type { Visit } from './visit.js';

/** A file as somebody has it on their device. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Browsers read a chosen file when it is wanted, so it stays until the end. */
const device = mkdtempSync(join(tmpdir(), 'credit-device-'));
process.once('exit', () => rmSync(device, { recursive: true, force: true }));

/** Somebody who fills in the form of an element, which is known by its tag. */
export class Person {
  private readonly typed = new Set<string>();

  constructor(
    readonly visit: Visit,
    protected readonly host: string,
  ) {}

  /** From here on nothing that was typed may stand anywhere. */
  keepsEverythingSecret(): void {
    for (const text of this.typed) this.visit.keepsSecret(text);
  }

  /** Waits until it can be read, and whatever covers it has gone. */
  reads(selector: string, text = ''): Promise<void> {
    return this.visit.reads(selector, text, this.host);
  }

  press(selector: string, text = ''): Promise<void> {
    return this.visit.press(selector, text, this.host);
  }

  /** Goes to a field by its label, and types over what it holds. */
  async fills(label: string, text: string): Promise<void> {
    await this.press('.label', label);
    await this.types(text);
  }

  /** Types over what the field that has the focus holds. */
  async types(text: string): Promise<void> {
    this.typed.add(text);
    const { keyboard } = this.visit.page;
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    await keyboard.sendCharacter(text);
  }

  /** Chooses by the name of a field and what is sent for it. */
  chooses(field: string, value: string): Promise<void> {
    return this.press(`input[name="${field}"][value="${value}"]`);
  }

  ticks(field: string): Promise<void> {
    return this.press(`input[type=checkbox][name="${field}"]`);
  }

  /** Chooses files in a field. */
  async choosesFiles(field: string, files: readonly OwnFile[]): Promise<void> {
    const paths = files.map(({ name, bytes }) => {
      const path = join(device, name);
      writeFileSync(path, bytes);
      return path;
    });
    const box = await this.visit.page.evaluateHandle(
      (host, picks) => document.querySelector(host)?.shadowRoot?.querySelector(`[data-picks="${picks}"]`) ?? null,
      this.host,
      field,
    );
    await (box as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  /** The field whose chooser of files stands in a place. */
  async pickerIn(selector: string): Promise<string> {
    const picks = await this.visit.page.evaluate(
      (host, place) =>
        document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(`${place} [data-picks]`)?.dataset['picks'],
      this.host,
      selector,
    );
    if (picks === undefined) throw new Error(`No files can be chosen in ${selector}`);
    return picks;
  }

  /** Prints the receipt with its query code; what stands on the paper. */
  async printsWithCode(): Promise<string> {
    const { page } = this.visit;
    // Every document hears of it that is made from now on, the printed one too.
    await page.evaluateOnNewDocument(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'true';
      };
    });
    await this.press('button', '打印');
    await this.press('button', '印上查询码');
    const printed = (): string | false => {
      const frames = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument);
      const found = frames.find((each) => each?.documentElement.dataset['printed']);
      return found ? (found.body.textContent ?? '') : false;
    };
    return (await (await page.waitForFunction(printed)).jsonValue()) || '';
  }
}
