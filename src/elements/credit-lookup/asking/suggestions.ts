import { html, nothing, type TemplateResult } from 'lit';

import type { SubjectHit } from '../../../contract/schema/subject.js';
import type { LookupMessages } from '../../../locale/zh-hans/lookup.js';
import { marked } from '../marked.js';
import type { Suggestions } from './suggest.controller.js';

/** Id of an option, for `aria-activedescendant`. */
export const suggestionId = (index: number): string => `suggestion-${index}`;

/** What a screen reader hears when the suggestions change: loading, none and failure are three different things. */
export function suggestionNews(state: Suggestions, words: LookupMessages): string {
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
export function suggestionList(
  state: Suggestions,
  words: LookupMessages,
  typed: string,
  pick: (hit: SubjectHit) => void,
): TemplateResult {
  const open = state.status === 'open';
  return html`<div class="suggestions" part="suggestions" ?hidden=${state.status === 'closed'}>
    <ul id="suggestions" role="listbox" aria-label=${words.suggestions} ?hidden=${!open}>
      ${
        open
          ? state.items.map(
              (hit, index) =>
                html`<li
                id=${suggestionId(index)}
                role="option"
                aria-selected=${index === state.active ? 'true' : 'false'}
                @mousedown=${keepFocus}
                @click=${() => pick(hit)}
              >
                <span class="suggestion-name">${marked(hit.name, typed)}</span>
                ${
                  hit.matchedOn.field === 'formerName'
                    ? html`<span class="suggestion-more">${words.formerName(hit.matchedOn.value)}</span>`
                    : nothing
                }
                <span class="suggestion-more">${hit.uscc} ${hit.region?.name}</span>
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
