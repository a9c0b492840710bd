import type { PageSettings } from './settings.js';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let page: PageSettings = {};

const tell = () => listeners.forEach((listener) => listener());

/** What `configure()` has said so far. */
export const pageSettings = (): PageSettings => page;

/** Adds to what the page says and tells everybody. */
export function changePage(settings: PageSettings): void {
  page = { ...page, ...settings };
  tell();
}

/**
 * Calls `listener` when settings or language may have changed from outside: `configure()`, a `lang` attribute anywhere above `node`, a
 * `<credit-config>` that arrives later than its children. One observer serves all elements. Returns what ends it.
 */
export function watchPage(node: Node, listener: () => void): () => void {
  observer ??= new MutationObserver(tell);
  if (listeners.size === 0) document.addEventListener('context-provider', tell);
  listeners.add(listener);
  for (let root: Node | undefined = node.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    document.removeEventListener('context-provider', tell);
  };
}

/** The `lang` that holds for an element: its own or its closest ancestor's, through shadow boundaries. */
export function closestLang(element: Element): string {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
