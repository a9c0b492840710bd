import type axeCore from 'axe-core';
// Not an ES module: loaded for its effect, it sets `window.axe`.
import 'axe-core/axe.js';

const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;

/** What must hold: WCAG 2.2 A and AA, and the general practices that make sense for a part of a page. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about whole pages; an element inside somebody else's page cannot answer for them. */
const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'skip-link'];

/** One violation as a reader of a failed test wants it: the rule, then each place with its path through the shadow roots. */
function describe(violation: axeCore.Result): string {
  const places = violation.nodes.map((node) => {
    const path = node.target.map((part) => (Array.isArray(part) ? part.join(' >>> ') : String(part))).join(' > ');
    const why = (node.failureSummary ?? '').replace(/\s*\n\s*/g, ' ');
    return `    ${path}\n      ${node.html.slice(0, 200)}\n      ${why}`;
  });
  return `  ${violation.id} (${violation.impact ?? 'minor'}): ${violation.help}\n${places.join('\n')}`;
}

/** Settings of one check. */
export interface AccessibleOptions {
  /** Ids of rules not to apply here; say why beside the call. */
  ignore?: readonly string[];
}

/** Fails with a readable list when axe finds a violation in `element`, its shadow roots included. */
export async function expectAccessible(
  element: Element | Document = document,
  options: AccessibleOptions = {},
): Promise<void> {
  const off = [...pageRules, ...(options.ignore ?? [])];
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  throw new Error(`${violations.length} accessibility violation(s):\n${violations.map(describe).join('\n')}`);
}
