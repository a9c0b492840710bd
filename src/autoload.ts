/**
 * Registers the elements that the page uses, and those that it adds later; each one's script loads when its tag is first seen.
 * An element inside somebody else's shadow root is found through `discover(root)`.
 */

const config = 'credit-config';

const load: Readonly<Record<string, () => Promise<unknown>>> = {
  [config]: () => import('./elements/credit-config/credit-config.js'),
  'credit-commitment': () => import('./elements/credit-commitment/credit-commitment.js'),
  'credit-complaint': () => import('./elements/credit-complaint/credit-complaint.js'),
  'credit-lookup': () => import('./elements/credit-lookup/credit-lookup.js'),
  'credit-report': () => import('./elements/credit-report/credit-report.js'),
};

const asked = new Set<string>();
let configured: Promise<unknown> = Promise.resolve();

async function request(tag: string, script: () => Promise<unknown>): Promise<void> {
  asked.add(tag);
  // Settings first, so that no element asks the wrong endpoint before it hears of the right one.
  const loading = tag === config ? script() : configured.then(script);
  if (tag === config) configured = loading.catch(() => undefined);
  try {
    await loading;
  } catch (error) {
    // The next one that is added asks again.
    asked.delete(tag);
    console.warn(`<${tag}> could not be loaded: ${String(error)}`);
  }
}

/** Loads what stands in `root` and isn't loaded yet. Call it with a shadow root, which the page's observer can't see into. */
export function discover(root: ParentNode): void {
  for (const [tag, script] of Object.entries(load)) {
    if (asked.has(tag) || customElements.get(tag)) continue;
    if ((root as Partial<Element>).localName === tag || root.querySelector(tag)) void request(tag, script);
  }
}

// Importing it in Node does nothing.
if (typeof document === 'object') {
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) discover(node as Element);
  }).observe(document, { childList: true, subtree: true });
  discover(document);
}
