import { html, nothing } from 'lit';

import type { FormController } from '../form.controller.js';
import { amountEcho } from '../further/amount.js';
import { described, fieldFrame } from './field-frame.js';

/** An amount. What it is in the other unit and in capitals stands below, so that a zero too many is seen. */
export function amountField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'amount');
  if (!field) return nothing;
  const { furtherWords: words } = model;
  const id = form.idOf(name);
  const echo = amountEcho(field, model.clean(field) as string, words);
  const { describedBy, invalid } = described(form, field, echo ? `${id}-echo` : '');
  return fieldFrame(
    form,
    { ...field, label: words.withUnit(field.label, field.currency, field.unit) },
    html`<input
        id=${id}
        name=${name}
        class="input input-code"
        part="input"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        ?readonly=${form.locked}
        .value=${model.value(field)}
      />${echo ? html`<p class="hint" id="${id}-echo">${echo}</p>` : nothing}`,
  );
}
