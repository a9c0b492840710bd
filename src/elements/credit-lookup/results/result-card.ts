import { html, nothing, type TemplateResult } from 'lit';
import { term } from '../../../locale/term.js';

import type { SubjectHit } from '../../../contract/schema/subject.js';
import { formatUscc } from '../../../contract/uscc.js';
import { infoIcon, statusIcon } from '../../../element/templates/icons.js';
import type { LookupResultsMessages } from '../../../locale/zh-hans/lookup-results.js';
import type { Search } from '../credit-lookup.state.js';
import { marked } from '../marked.js';
import { chapterCounts } from './chapter-counts.js';

/** One subject among the results: enough to know it from others, and what there is about it. */
export function resultCard(
  hit: SubjectHit,
  search: Search,
  words: LookupResultsMessages,
  sharesName: boolean,
  open: () => void,
): TemplateResult {
  const byName = search.by === 'name';
  const person = hit.legalRepresentative;
  return html`<article class="card" part="result-card">
    <h3 class="card-name">
      <button type="button" class="link" part="result-name" data-subject=${hit.id} @click=${open}>
        ${byName && hit.matchedOn.field === 'name' ? marked(hit.name, search.query) : hit.name}
      </button>
    </h3>
    ${reason(hit, search, words)}
    <p class="tags">
      <span class="tag tag-status" data-status=${hit.status}
        >${statusIcon(hit.status)}${hit.statusName ?? term(words.statuses, hit.status) ?? hit.status}</span
      >
      <span class="tag">${hit.kindName ?? term(words.kinds, hit.kind) ?? hit.kind}</span>
      ${hit.labels.map((label) => html`<span class="tag" data-tone=${label.tone ?? 'neutral'}>${label.text}</span>`)}
    </p>
    ${sharesName ? html`<p class="same-name">${infoIcon()}${words.sameName}</p>` : nothing}
    <dl class="facts">
      ${fact(words.uscc, code(hit, words))}
      ${person ? fact(term(words.roles, person.role) ?? person.role, person.name) : nothing}
      ${fact(words.region, hit.region?.name)} ${fact(words.establishedOn, hit.establishedOn)}
      ${sharesName ? fact(words.domicile, hit.domicile) : nothing}
    </dl>
    ${chapterCounts(hit.chapters, words)}
  </article>`;
}

/** Why the subject is here, where its name alone doesn't show it. */
function reason({ matchedOn: { field, value } }: SubjectHit, search: Search, words: LookupResultsMessages): unknown {
  if (field === 'name') return nothing;
  if (field === 'formerName') return html`<p class="reason">${parts(words.formerName, value, search.query)}</p>`;
  const label = term(words.matchedField, field) ?? field;
  return html`<p class="reason">${label}${field === 'uscc' ? nothing : html` ${value}`}</p>`;
}

// The sentence comes whole from the catalogue; the name in it is marked where it stands.
function parts(sentence: (name: string) => string, name: string, query: string): unknown {
  const [before, after] = sentence('\u0000').split('\u0000');
  return [before, marked(name, query), after];
}

function code(hit: SubjectHit, words: LookupResultsMessages): unknown {
  if (!hit.uscc || /^0{17}/.test(hit.uscc)) return words.noUscc;
  return html`<span class="code">${formatUscc(hit.uscc).map((group) => html`<span>${group}</span>`)}</span>`;
}

const fact = (label: string, value: unknown) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
