import { html, nothing, type TemplateResult } from 'lit';

import { pagesFor } from './paging.js';
import type { ListContext } from './reading-context.js';

/** Where the visitor is among the pages. */
export function pageText({ browser, words }: Pick<ListContext, 'browser' | 'words'>): string {
  const page = browser.page + 1;
  return browser.pages === undefined ? words.pageOnly(page) : words.pageOf(page, browser.pages);
}

/** Buttons from page to page. The page's number may be typed below the list; both say where one is. */
export function pager(context: ListContext, place: 'above' | 'below'): unknown {
  const { browser, words } = context;
  if (browser.whole) return nothing;
  const content = html`${turn(words.firstPage, 0, browser.page > 0, context)}
    ${turn(words.previousPage, browser.page - 1, browser.page > 0, context)}
    <span class="page-text">${pageText(context)}</span>
    ${turn(words.nextPage, browser.page + 1, browser.hasNext, context)}
    ${browser.jumps ? turn(words.lastPage, pagesFor(browser.matching.count) - 1, browser.hasNext, context) : nothing}`;
  if (place === 'above') return html`<nav class="pager" aria-label=${words.pager}>${content}</nav>`;
  return html`<div class="pager" role="group" aria-label=${words.pager}>
    ${content} ${browser.jumps ? typed(context) : nothing}
  </div>`;
}

// Not `disabled` at the ends: a button that goes out of use would lose the focus.
const turn = (label: string, page: number, possible: boolean, context: ListContext): TemplateResult =>
  html`<button
    type="button"
    class="button"
    aria-disabled=${possible ? nothing : 'true'}
    @click=${possible ? () => context.turnTo(page) : undefined}
  >
    ${label}
  </button>`;

const typed = ({ words, browser, pageProblem, turnToTyped }: ListContext): TemplateResult =>
  html`<form
    class="go-to"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      turnToTyped((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
    }}
  >
    <label for="go-to-page">${words.goToPage}</label>
    <input
      id="go-to-page"
      class="input"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      size="6"
      aria-describedby="go-to-problem"
      aria-invalid=${pageProblem ? 'true' : nothing}
      .value=${String(browser.page + 1)}
    />
    <button type="submit" class="button">${words.go}</button>
    <p id="go-to-problem" class="finding">${pageProblem}</p>
  </form>`;
