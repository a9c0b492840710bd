import { expect, waitUntil } from '../helpers/index.js';

/** A page of its own, as a department writes it; nothing of the test's page reaches it. */
async function page(markup: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><body>${markup}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentWindow) throw new Error('The frame has no page');
  return frame.contentWindow as Window & typeof globalThis;
}

const loaded = (window: Window, pattern: RegExp): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => pattern.test(name));

async function upgraded(window: Window & typeof globalThis, tag: string): Promise<Element> {
  await window.customElements.whenDefined(tag);
  const element = window.document.querySelector(tag);
  if (!element) throw new Error(`The page has no <${tag}>`);
  return element;
}

/** The built-in language is Chinese, so an English page shows that a part was found and loaded. */
const speaksEnglish = (element: Element) =>
  waitUntil(() => /\b[A-Z][a-z]+\b/.test(element.shadowRoot?.textContent ?? ''), 'the English part never arrived', {
    timeout: 10_000,
  });

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the scripts for pages without a bundler', () => {
  before(async () => {
    const { ok } = await fetch('/dist/cdn/sri.json');
    if (!ok) throw new Error('Nothing is built yet: npm run build');
  });

  it('upgrade the page from one module, and load the rest from beside it', async () => {
    const window = await page(
      '<script type="module" src="/dist/cdn/credit-elements.js?v=7"></script><credit-lookup></credit-lookup>',
    );
    await speaksEnglish(await upgraded(window, 'credit-lookup'));
    // A cache-busting query must not make the parts load a second copy of the entry.
    expect(loaded(window, /credit-elements\.js/)).to.have.lengthOf(1);
  });

  it('upgrade the page from one classic script, and load the rest from beside it', async () => {
    const window = await page(
      '<script src="/dist/cdn/credit-elements.classic.js?v=7"></script><credit-lookup></credit-lookup>',
    );
    const element = await upgraded(window, 'credit-lookup');
    await speaksEnglish(element);
    const { CreditElements } = window as unknown as { CreditElements: Record<string, unknown> };
    expect(element.constructor).to.equal(CreditElements['CreditLookupElement']);
    expect(loaded(window, /credit-elements/)).to.have.lengthOf(1);
  });

  it('work twice on a page, as a module and as a classic script', async () => {
    const scripts =
      '<script src="/dist/cdn/credit-elements.classic.js"></script><script type="module" src="/dist/cdn/credit-elements.js"></script>';
    const window = await page(`${scripts}<credit-lookup></credit-lookup>`);
    await speaksEnglish(await upgraded(window, 'credit-lookup'));
  });

  it('load nothing for a page without our elements, and what it needs as soon as it adds one', async () => {
    const window = await page('<script type="module" src="/dist/cdn/autoload.js"></script>');
    expect(loaded(window, /\/parts\//)).to.have.lengthOf(0);
    window.document.body.append(window.document.createElement('credit-lookup'));
    await speaksEnglish(await upgraded(window, 'credit-lookup'));
    expect(window.customElements.get('credit-config')).to.equal(undefined);
  });

  it('define settings before the elements that need them', async () => {
    const window = await page(
      '<script type="module" src="/dist/cdn/autoload.js"></script><credit-config endpoint="/nowhere"><credit-lookup></credit-lookup></credit-config>',
    );
    await upgraded(window, 'credit-lookup');
    expect(window.customElements.get('credit-config')).not.to.equal(undefined);
  });
});
