import { html, nothing, type TemplateResult } from 'lit';

import type { ChoiceField, Option } from '../field.js';
import type { FormController } from '../form.controller.js';
import { described, fieldFrame, groupFrame } from './field-frame.js';

/** One of several: radio buttons, or a list that drops down. Nothing is chosen beforehand. */
export function choiceField(form: FormController, name: string): unknown {
  const field = form.model.fieldOf(name, 'choice');
  if (!field) return nothing;
  return field.display === 'select' ? dropDown(form, field) : radios(form, field);
}

function dropDown(form: FormController, field: ChoiceField): TemplateResult {
  const { model } = form;
  const value = model.value(field);
  const { describedBy, invalid } = described(form, field);
  return fieldFrame(
    form,
    field,
    html`<select
      id=${form.idOf(field.name)}
      name=${field.name}
      class="input"
      part="input"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-disabled=${form.locked ? 'true' : nothing}
    >
      <option value="" .selected=${!value}>${model.words.pick}</option>
      ${field.options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>`,
  );
}

function radios(form: FormController, field: ChoiceField): TemplateResult {
  const id = form.idOf(field.name);
  const value = form.model.value(field);
  return groupFrame(
    form,
    field,
    html`<div class="choices">
      ${field.options.map((option, index) => radio(form, field, option, index ? `${id}-${index}` : id, option.value === value))}
    </div>`,
  );
}

const radio = (form: FormController, { name }: ChoiceField, option: Option, id: string, checked: boolean) =>
  html`<label class="choice">
    <input
      type="radio"
      id=${id}
      name=${name}
      value=${option.value}
      aria-disabled=${form.locked ? 'true' : nothing}
      .checked=${checked}
    /><span
      >${option.label}${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}</span
    ></label
  >`;
