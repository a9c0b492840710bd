import type { Page } from 'puppeteer-core';

import type { Site } from './site.js';

/** The clerk opens a commitment by its number. */
export async function findsCommitment(site: Site, number: string): Promise<Page> {
  const office = await site.office();
  await Promise.all([office.waitForNavigation(), office.click('a[href="/office/commitments"]')]);
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
