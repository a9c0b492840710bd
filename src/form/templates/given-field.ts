import { html, nothing, type TemplateResult } from 'lit';

import type { FieldDefinition } from '../field.js';
import type { FormController } from '../form.controller.js';
import { given } from '../form-model.js';
import { valueText } from '../value-text.js';
import { notes } from './field-frame.js';

/** What is known already: to be read with its source, and not to be changed here. */
export function givenField(form: FormController, field: FieldDefinition): TemplateResult {
  const { model } = form;
  const source = given(field)?.source;
  const id = form.idOf(field.name);
  return html`<div class="form-field" part="field">
    <p class="label" id="${id}-label">${field.label}</p>
    ${notes(form, { ...field, hint: undefined })}
    <p class="given" id=${id} tabindex="-1">${valueText(model, field)}</p>
    ${source ? html`<p class="hint">${model.furtherWords.given(source)}</p>` : nothing}
  </div>`;
}
