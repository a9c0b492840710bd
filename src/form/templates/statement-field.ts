import { html, nothing, type TemplateResult } from 'lit';

import { STATED, type StatementField } from '../field.js';
import type { FormController } from '../form.controller.js';
import { described, groupFrame, labelText, notes } from './field-frame.js';

/** Something that is declared by ticking it. Never ticked beforehand. */
export function statementField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'statement');
  if (!field) return nothing;
  if (field.statement !== field.label) return groupFrame(form, field, tick(form, field, field.statement));
  // The label is all there is to say.
  return html`<div class="form-field" part="field" id="${form.idOf(name)}-label">
    ${notes(form, field)}${tick(form, field, labelText(form, field))}
  </div>`;
}

function tick(form: FormController, field: StatementField, statement: unknown): TemplateResult {
  const { describedBy, invalid } = described(form, field);
  return html`<label class="choice">
    <input
      type="checkbox"
      id=${form.idOf(field.name)}
      name=${field.name}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-disabled=${form.locked ? 'true' : nothing}
      .checked=${form.model.value(field) === STATED}
    /><span>${statement}</span></label
  >`;
}
