import { html, nothing } from 'lit';

import { codePointLength } from '../../contract/normalise.js';
import type { FormController } from '../form.controller.js';
import { described, fieldFrame } from './field-frame.js';

/** A field of words, or a code. */
export function textField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'text', 'code');
  if (!field) return nothing;
  const id = form.idOf(name);
  const value = model.value(field) as string;
  const code = field.type === 'code';
  const left = !code && field.counter && field.maxLength ? field.maxLength - codePointLength(value.trim()) : undefined;
  const { describedBy, invalid } = described(form, field, left === undefined ? '' : `${id}-left`);
  return fieldFrame(
    form,
    field,
    html`<input
        id=${id}
        name=${name}
        class="input ${code ? 'input-code' : ''}"
        part="input"
        type="text"
        inputmode=${(code && field.inputMode) || nothing}
        autocomplete=${field.autocomplete ?? 'off'}
        autocapitalize=${code ? 'characters' : nothing}
        spellcheck=${code ? 'false' : nothing}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        ?readonly=${form.locked}
        .value=${value}
      />${
        left === undefined
          ? nothing
          : html`<p class="hint" id="${id}-left" data-over=${left < 0 ? '' : nothing}>${model.words.left(left)}</p>`
      }`,
  );
}
