import { html, nothing, type TemplateResult } from 'lit';

import type { Filter } from '../../../contract/schema/service.js';
import type { LookupMessages } from '../../../locale/zh-hans/lookup.js';
import type { FilterValues } from '../credit-lookup.state.js';

type FilterValue = FilterValues[string];
type Change = (name: string, value: FilterValue | undefined) => void;

/** How many filters are set. */
export const filterCount = (values: FilterValues): number => Object.keys(values).length;

/** The filters that the endpoint declares; a type that isn't known here isn't drawn. */
export const filterFields = (
  filters: readonly Filter[],
  values: FilterValues,
  words: LookupMessages,
  change: Change,
): TemplateResult[] =>
  filters.map((filter, index) => filterField(filter, `filter-${index}`, values[filter.name], words, change));

function filterField(
  filter: Filter,
  id: string,
  value: FilterValue | undefined,
  words: LookupMessages,
  change: Change,
): TemplateResult {
  switch (filter.type) {
    case 'choice':
      return html`<div class="filter">
        <label for=${id}>${filter.label}</label>
        <select
          id=${id}
          class="input"
          .value=${value ?? ''}
          @change=${(event: Event) => change(filter.name, valueOf(event) || undefined)}
        >
          <option value="">${words.anyOption}</option>
          ${filter.options?.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
        </select>
        ${hint(filter)}
      </div>`;
    case 'choices':
      return html`<fieldset class="filter">
        <legend>${filter.label}</legend>
        ${filter.options?.map((option) => choiceBox(filter, option, (value as string[] | undefined) ?? [], change))} ${hint(filter)}
      </fieldset>`;
    case 'period': {
      const period = (value ?? {}) as { from?: string; to?: string };
      return html`<fieldset class="filter">
        <legend>${filter.label}</legend>
        ${(['from', 'to'] as const).map(
          (end) =>
            html`<label class="choice"
              >${words[end]}
              <input
                type="date"
                class="input"
                .value=${period[end] ?? ''}
                @change=${(event: Event) => change(filter.name, periodWith(period, end, valueOf(event)))}
            /></label>`,
        )}
        ${hint(filter)}
      </fieldset>`;
    }
    default:
      return html``;
  }
}

const choiceBox = (filter: Filter, option: { value: string; label: string }, chosen: string[], change: Change) =>
  html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${chosen.includes(option.value)}
      @change=${() => {
        const next = chosen.includes(option.value)
          ? chosen.filter((value) => value !== option.value)
          : [...chosen, option.value];
        change(filter.name, next.length ? next : undefined);
      }}
    />${option.label}</label
  >`;

const hint = (filter: Filter) => (filter.hint ? html`<p class="hint">${filter.hint}</p>` : nothing);

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

function periodWith(period: { from?: string; to?: string }, end: 'from' | 'to', date: string): FilterValue | undefined {
  const next: { from?: string; to?: string } = { ...period };
  if (date) next[end] = date;
  else delete next[end];
  return next.from || next.to ? next : undefined;
}
