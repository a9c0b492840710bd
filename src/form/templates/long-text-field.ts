import { html, nothing } from 'lit';

import { codePointLength } from '../../contract/normalise.js';
import type { FormController } from '../form.controller.js';
import { described, fieldFrame } from './field-frame.js';

/** Words in several lines. More than may be sent can be typed: the counter says how many are too many, and nothing is cut off. */
export function longTextField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'text');
  if (!field) return nothing;
  const id = form.idOf(name);
  const value = model.value(field) as string;
  const left = field.counter && field.maxLength ? field.maxLength - codePointLength(value.trim()) : undefined;
  const { describedBy, invalid } = described(form, field, left === undefined ? '' : `${id}-left`);
  return fieldFrame(
    form,
    field,
    html`<textarea
        id=${id}
        name=${name}
        class="input input-long"
        part="input"
        rows="6"
        autocomplete="off"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        ?readonly=${form.locked}
        .value=${value}
      ></textarea
      >${
        left === undefined
          ? nothing
          : html`<p class="hint" id="${id}-left" data-over=${left < 0 ? '' : nothing}>${model.words.left(left)}</p>`
      }`,
  );
}
