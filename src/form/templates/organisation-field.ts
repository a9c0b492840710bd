import { html, nothing, type TemplateResult } from 'lit';

import { codePointLength } from '../../contract/normalise.js';
import type { Organisation, OrganisationField, OrganisationHit, OrganisationSearch } from '../field.js';
import type { FormController } from '../form.controller.js';
import { SuggestController } from '../suggestions/suggest.controller.js';
import { activeSuggestionId, suggestionList, suggestionNews, suggestionsId } from '../suggestions/suggestion-list.js';
import { described, fieldFrame } from './field-frame.js';

/** Typing pauses for this long before suggestions are asked for. */
const DELAY = 250;
/** Shorter than that nearly everything would match. */
const SHORTEST = 2;

type Suggestions = SuggestController<string, OrganisationHit>;

/** An organisation: typed, with suggestions where they can be had. Words that no suggestion fits are as good. */
export function organisationField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'organisation');
  if (!field) return nothing;
  const { furtherWords: words } = model;
  const id = form.idOf(name);
  const { uscc } = model.value(field) as Organisation;
  const { search } = field;
  const lookup = search && lookupOf(form, name, search);
  return fieldFrame(
    form,
    field,
    html`<div class="suggested">
        ${box(form, field, lookup)}${
          lookup
            ? html`${suggestionList(lookup.state, {
                id: suggestionId(id),
                words,
                option,
                pick: (hit) => pick(form, field, lookup, hit),
              })}
                <p class="visually-hidden" role="status">${suggestionNews(lookup.state, words)}</p>`
            : nothing
        }
      </div>
      ${uscc ? html`<p class="hint" id="${id}-found">${words.organisationFound(uscc)}</p>` : nothing}`,
  );
}

/** The suggestions of a field, the same at every drawing. */
function lookupOf({ host, companions }: FormController, name: string, search: OrganisationSearch): Suggestions {
  const known = companions.get(name);
  if (known instanceof SuggestController) return known as Suggestions;
  // Belongs to the form rather than to its element, which may outlive many forms.
  const lookup: Suggestions = new SuggestController({ requestUpdate: () => host.requestUpdate() }, search);
  companions.set(name, lookup);
  return lookup;
}

const suggestionId = (id: string): string => `${id}-suggestion`;

function box(form: FormController, field: OrganisationField, lookup: Suggestions | undefined): TemplateResult {
  const id = form.idOf(field.name);
  const value = form.model.value(field) as Organisation;
  const { describedBy, invalid } = described(form, field, value.uscc ? `${id}-found` : '');
  const ask = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    lookup?.close();
    // While composing the box holds half a word.
    if ((event as InputEvent).isComposing || form.locked) return;
    if (codePointLength(text) >= SHORTEST) lookup?.schedule(text, DELAY);
  };
  const press = (event: KeyboardEvent): void => {
    if (!form.composes(event) && lookup?.press(event.key, (hit) => pick(form, field, lookup, hit)))
      event.preventDefault();
  };
  return html`<input
    id=${id}
    name=${field.name}
    class="input"
    part="input"
    type="text"
    role=${lookup ? 'combobox' : nothing}
    aria-autocomplete=${lookup ? 'list' : nothing}
    aria-expanded=${lookup ? String(lookup.state.status === 'open') : nothing}
    aria-controls=${lookup ? suggestionsId(suggestionId(id)) : nothing}
    aria-activedescendant=${(lookup && activeSuggestionId(lookup.state, suggestionId(id))) ?? nothing}
    autocomplete=${lookup ? 'off' : 'organization'}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    ?readonly=${form.locked}
    .value=${value.name}
    @input=${ask}
    @compositionend=${ask}
    @keydown=${press}
    @blur=${() => lookup?.close()}
  />`;
}

const option = ({ name, uscc, note }: OrganisationHit): TemplateResult =>
  html`<span class="suggestion-name">${name}</span>
    ${note ? html`<span class="suggestion-more">${note}</span>` : nothing}
    ${uscc ? html`<span class="suggestion-more">${uscc}</span>` : nothing}`;

function pick(form: FormController, field: OrganisationField, lookup: Suggestions, hit: OrganisationHit): void {
  const { name, uscc, id } = hit;
  lookup.close();
  form.change(field.name, { name, uscc, id });
}
