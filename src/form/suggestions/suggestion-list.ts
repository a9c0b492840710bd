import { html, nothing, type TemplateResult } from 'lit';

import type { Suggestions } from './suggest.controller.js';

/** Words about suggestions. */
export interface SuggestionWords {
  readonly suggestions: string;
  readonly suggesting: string;
  readonly noSuggestion: string;
  readonly suggestFailed: string;
  suggested(count: number): string;
}

/** A list of suggestions as it's drawn. */
export interface SuggestionListOptions<Hit> {
  /** Begins the ids; another for every list in a root. */
  readonly id: string;
  readonly words: SuggestionWords;
  /** What stands in an option. */
  option(hit: Hit): unknown;
  pick(hit: Hit): void;
}

/** Id of the list, for `aria-controls`. */
export const suggestionsId = (id: string): string => `${id}s`;

/** Id of the option that Enter would take, for `aria-activedescendant`; nothing while it's none. */
export const activeSuggestionId = <Hit>(state: Suggestions<Hit>, id: string): string | undefined =>
  state.status === 'open' && state.active >= 0 ? `${id}-${state.active}` : undefined;

/** What a screen reader hears when the suggestions change: loading, none and failure are three different things. */
export function suggestionNews<Hit>(state: Suggestions<Hit>, words: SuggestionWords): string {
  switch (state.status) {
    case 'open':
      return state.active < 0 ? words.suggested(state.items.length) : '';
    case 'loading':
      return words.suggesting;
    case 'none':
      return words.noSuggestion;
    case 'failed':
      return words.suggestFailed;
    default:
      return '';
  }
}

/** The list below the box. */
export function suggestionList<Hit>(
  state: Suggestions<Hit>,
  { id, words, option, pick }: SuggestionListOptions<Hit>,
): TemplateResult {
  const open = state.status === 'open';
  return html`<div class="suggestions" part="suggestions" ?hidden=${state.status === 'closed'}>
    <ul id=${suggestionsId(id)} role="listbox" aria-label=${words.suggestions} ?hidden=${!open}>
      ${
        open
          ? state.items.map(
              (hit, index) =>
                html`<li
                  id="${id}-${index}"
                  role="option"
                  aria-selected=${index === state.active ? 'true' : 'false'}
                  @mousedown=${keepFocus}
                  @click=${() => pick(hit)}
                >
                  ${option(hit)}
                </li>`,
            )
          : nothing
      }
    </ul>
    ${open ? nothing : html`<p class="suggestion-note" aria-hidden="true">${suggestionNews(state, words)}</p>`}
  </div>`;
}

// The box keeps the focus while an option is clicked.
const keepFocus = (event: Event) => event.preventDefault();
