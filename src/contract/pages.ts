import type { Source } from './schema/common.js';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly sources: Source[];
  readonly total?: number | undefined;
  readonly totalIsCapped?: boolean | undefined;
  readonly notPublic?: object | undefined;
}

/**
 * A list with its next page. What one page misses, the whole misses: a source that failed once stays named. Items that moved between two pages
 * while somebody was reading stand once.
 */
export function joinPages<List extends Page>(before: List, page: List): List {
  const seen = new Set(before.items.map(({ id }) => id));
  const failed = new Set(page.sources.filter(({ state }) => state !== 'ok').map(({ name }) => name));
  const missed = before.sources.filter(({ name, state }) => state !== 'ok' && !failed.has(name));
  const names = new Set(missed.map(({ name }) => name));
  return {
    ...page,
    total: page.total ?? before.total,
    totalIsCapped: page.totalIsCapped ?? before.totalIsCapped,
    notPublic: page.notPublic ?? before.notPublic,
    sources: [...page.sources.filter(({ name }) => !names.has(name)), ...missed],
    items: [...before.items, ...page.items.filter(({ id }) => !seen.has(id))],
  };
}
