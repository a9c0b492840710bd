import { html, nothing, type TemplateResult } from 'lit';

import { normaliseName } from '../../contract/normalise.js';
import type { GroupedOption, ManyField } from '../field.js';
import type { FormController } from '../form.controller.js';
import { groupFrame } from './field-frame.js';

/** From so many options on they fold into groups, and there is a box that finds one by its name. */
const LONG = 12;
/** Up to so many options of no group are seen at one look: there is nothing to count, and nothing to tick at once. */
const SHORT = 8;
/** So many of the chosen are named beside their number. */
const MOST_NAMED = 6;

/** Several of many. The common ones come first, the others wait in their groups: 41 boxes in a row are no use on a phone. */
export function manyField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'many');
  if (!field) return nothing;
  const { words } = model;
  const { options } = field;
  const chosen = options.filter(({ value }) => (model.value(field) as readonly string[]).includes(value));
  const wanted = normaliseName(form.narrowed(name));
  const found = options.filter(({ label }) => normaliseName(label).includes(wanted));
  if (options.length <= SHORT && !options.some(({ group, common }) => group ?? common))
    return groupFrame(form, field, boxes(form, field, options, chosen));
  const long = options.length > LONG;
  const named = chosen.length > 0 && chosen.length <= MOST_NAMED;

  return groupFrame(
    form,
    field,
    html`${tools(form, field)}${
      long
        ? html`<label class="narrow">
            <span>${words.narrow}</span>
            <input
              id=${form.idOf(name)}
              class="input"
              type="search"
              autocomplete="off"
              enterkeyhint="search"
              data-narrows=${name}
              .value=${form.narrowed(name)}
          /></label>`
        : nothing
    }
      <p class="chosen" role="status">
        ${words.chosen(chosen.length)}${named ? words.chosenList(chosen.map(({ label }) => label)) : nothing}${
          wanted ? words.matching(found.length) : nothing
        }
      </p>
      ${
        long && !wanted
          ? groupsOf(field, words.common, words.others).map((group) => folded(form, field, group, chosen))
          : boxes(form, field, found, chosen)
      }`,
  );
}

interface Group {
  readonly name: string;
  readonly options: readonly GroupedOption[];
}

/** The common ones, then the groups as they come, then those of no group. */
function groupsOf({ options }: ManyField, common: string, others: string): readonly Group[] {
  const groups = new Map<string, GroupedOption[]>([[common, []]]);
  const rest: GroupedOption[] = [];
  for (const option of options) {
    const key = option.common ? common : option.group;
    const group = key === undefined ? rest : groups.get(key);
    if (group) group.push(option);
    else groups.set(key as string, [option]);
  }
  return [...groups, [others, rest] as const]
    .map(([name, members]) => ({ name, options: members }))
    .filter((group) => group.options.length > 0);
}

function folded(
  form: FormController,
  field: ManyField,
  group: Group,
  chosen: readonly GroupedOption[],
): TemplateResult {
  const { words } = form.model;
  const ticked = group.options.filter((option) => chosen.includes(option)).length;
  return html`<details class="choice-group" ?open=${group.name === words.common}>
    <summary>${words.group(group.name, ticked, group.options.length)}</summary>
    <div role="group" aria-label=${group.name}>${boxes(form, field, group.options, chosen)}</div>
  </details>`;
}

const boxes = (
  form: FormController,
  { name, options }: ManyField,
  shown: readonly GroupedOption[],
  chosen: readonly GroupedOption[],
): TemplateResult =>
  html`<div class=${options.length <= SHORT ? 'choices' : 'choices choices-many'}>
    ${shown.map(
      (option) =>
        html`<label class="choice">
          <input
            type="checkbox"
            id=${options.length <= LONG && option === options[0] ? form.idOf(name) : nothing}
            name=${name}
            value=${option.value}
            aria-disabled=${form.locked ? 'true' : nothing}
            .checked=${chosen.includes(option)}
          /><span>${option.label}${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}</span></label
        >`,
    )}
  </div>`;

function tools(form: FormController, field: ManyField): TemplateResult {
  const { words } = form.model;
  const { name, options, most = Infinity } = field;
  const common = options.filter((option) => option.common);
  const button = (label: string, picked: readonly GroupedOption[]) =>
    html`<button
      type="button"
      class="button"
      aria-disabled=${form.locked ? 'true' : nothing}
      @click=${() =>
        form.change(
          name,
          picked.map(({ value }) => value),
        )}
    >
      ${label}
    </button>`;
  return html`<div class="form-tools">
    ${options.length <= most ? button(words.all(options.length), options) : nothing}${
      common.length && common.length <= most ? button(words.allCommon, common) : nothing
    }${button(words.none, [])}
  </div>`;
}
