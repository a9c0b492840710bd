import { html, type TemplateResult } from 'lit';

import { findMatch } from '../../contract/name-match.js';

/** A text with the parts that match marked, whatever the width of brackets and spaces in either. */
export function marked(text: string, query: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let rest = 0;
  for (const [start, end] of findMatch(text, query)) {
    parts.push(text.slice(rest, start), html`<mark>${text.slice(start, end)}</mark>`);
    rest = end;
  }
  parts.push(text.slice(rest));
  return parts;
}
