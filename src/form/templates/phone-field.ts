import { html, nothing } from 'lit';

import type { FormController } from '../form.controller.js';
import { described, fieldFrame } from './field-frame.js';

/** A phone number. */
export function phoneField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'phone');
  if (!field) return nothing;
  const { describedBy, invalid } = described(form, field);
  return fieldFrame(
    form,
    field,
    html`<input
      id=${form.idOf(name)}
      name=${name}
      class="input input-code"
      part="input"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      ?readonly=${form.locked}
      .value=${model.value(field)}
    />`,
  );
}
