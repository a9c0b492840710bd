import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { RegionField } from '../field.js';
import type { FormController } from '../form.controller.js';
import { type RegionLevel, regionLevels } from '../further/region.js';
import { described, groupFrame } from './field-frame.js';

/** A region: a list for each level that there is, the next as soon as the one above is chosen. */
export function regionField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'region');
  if (!field) return nothing;
  const levels = regionLevels(field, model.clean(field) as string);
  return groupFrame(
    form,
    field,
    html`<div class="ends">${levels.map((level, index) => levelList(form, field, level, index))}</div>`,
  );
}

function levelList(
  form: FormController,
  field: RegionField,
  { above, options, chosen }: RegionLevel,
  index: number,
): TemplateResult {
  const { words, furtherWords } = form.model;
  const id = form.idOf(field.name);
  const { invalid, describedBy } = described(form, field);
  return html`<select
    id=${index ? `${id}-${index}` : id}
    name=${field.name}
    class="input"
    part="input"
    data-above=${above?.value ?? ''}
    data-held=${chosen?.value ?? ''}
    aria-label=${above ? furtherWords.region(above.label) : field.label}
    aria-describedby=${(invalid && describedBy) || nothing}
    aria-invalid=${invalid && !chosen ? 'true' : nothing}
    aria-disabled=${form.locked ? 'true' : nothing}
  >
    <option value="" .selected=${live(!chosen)}>${words.pick}</option>
    ${options.map((option) => html`<option value=${option.value} .selected=${live(option === chosen)}>${option.label}</option>`)}
  </select>`;
}
