import { html, nothing, type TemplateResult } from 'lit';

import type { SubjectHit } from '../../../contract/schema/subject.js';
import type { LookupMessages } from '../../../locale/zh-hans/lookup.js';
import { marked } from '../marked.js';

/** A subject as the list of suggestions shows it. */
export const suggestion = (hit: SubjectHit, words: LookupMessages, typed: string): TemplateResult =>
  html`<span class="suggestion-name">${marked(hit.name, typed)}</span>
    ${
      hit.matchedOn.field === 'formerName'
        ? html`<span class="suggestion-more">${words.formerName(hit.matchedOn.value)}</span>`
        : nothing
    }
    <span class="suggestion-more">${hit.uscc} ${hit.region?.name}</span>`;
