import type { ElementHandle, Page } from 'puppeteer-core';

import type { Site } from './site.js';

/** The clerk opens a commitment by its number. */
export const findsCommitment = (site: Site, number: string): Promise<Page> => finds(site, 'commitments', number);

/** The clerk opens a complaint by its number. */
export const findsComplaint = (site: Site, number: string): Promise<Page> => finds(site, 'complaints', number);

async function finds(site: Site, what: string, number: string): Promise<Page> {
  const office = await site.office();
  await Promise.all([office.waitForNavigation(), office.click(`a[href="/office/${what}"]`)]);
  await office.type('input[name=number]', number);
  await Promise.all([office.waitForNavigation(), office.click('form.inline button')]);
  await Promise.all([office.waitForNavigation(), office.click('td a')]);
  return office;
}

/** Decides what needs no reasons. */
export async function decides(office: Page, to: string): Promise<void> {
  await Promise.all([office.waitForNavigation(), office.click(`button[value=${to}]`)]);
}

/** Judges 部分履行, with what wasn't fulfilled and what follows from it. */
export async function judgesPartly(office: Page, unperformed: string, liability: string): Promise<void> {
  const form = await office.$('form:has(button[value=partlyFulfilled])');
  if (!form) throw new Error('The clerk may not judge now');
  await (await form.$('[name=unperformed]'))?.type(unperformed);
  await (await form.$('[name=liability]'))?.type(liability);
  await Promise.all([office.waitForNavigation(), (await form.$('button'))?.click()]);
}

/** A form of the clerk's. */
export class ClerkForm {
  constructor(
    private readonly office: Page,
    private readonly form: ElementHandle,
    private readonly button: string,
  ) {}

  async type(selector: string, text: string): Promise<void> {
    await (await this.form.$(selector))?.type(text);
  }

  async select(selector: string, value: string): Promise<void> {
    await (await this.form.$(selector))?.select(value);
  }

  /** The first value that can be chosen. */
  firstOf(selector: string): Promise<string> {
    return this.form.$eval(`${selector} option:not([value=""])`, (option) => option.value);
  }

  async send(): Promise<void> {
    await Promise.all([this.office.waitForNavigation(), (await this.form.$(this.button))?.click()]);
  }
}

/** The form by which a complaint comes into a state. */
export async function formOf(office: Page, to: string): Promise<ClerkForm> {
  const button = `button[value=${to}]`;
  const form = await office.$(`form:has(${button})`);
  if (!form) throw new Error(`The clerk may not decide “${to}” now`);
  return new ClerkForm(office, form, button);
}

/** Decides about a complaint, after filling in what the decision wants. */
export async function decidesComplaint(
  office: Page,
  to: string,
  fillIn: (form: ClerkForm) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const form = await formOf(office, to);
  await fillIn(form);
  await form.send();
}

/** Asks the complainant for a material or a question's answer. */
export async function asksFor(office: Page, kind: 'material' | 'question', text: string): Promise<void> {
  const element = await office.$('form[action$="/asking"]');
  if (!element) throw new Error('The clerk may not ask now');
  const form = new ClerkForm(office, element, 'button');
  await form.select('select[name=kind1]', kind);
  await form.type('input[name=text1]', text);
  await form.send();
}
