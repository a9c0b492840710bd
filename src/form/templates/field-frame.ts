import { html, nothing, type TemplateResult } from 'lit';

import { warningIcon } from '../../style/icon.js';
import type { FieldDefinition, Finding } from '../field.js';
import type { FormController } from '../form.controller.js';

/** What a control says about itself by ids. */
export interface Described {
  /** For `aria-describedby`. */
  readonly describedBy: string;
  readonly invalid: boolean;
}

/** Ids of what stands around a control. `more` are those of what a type of field adds. */
export function described(form: FormController, { name, hint }: FieldDefinition, ...more: string[]): Described {
  const id = form.idOf(name);
  const shown = form.model.shown(name);
  const ids = [hint && `${id}-hint`, shown.length && `${id}-findings`, ...more].filter(Boolean);
  return { describedBy: ids.join(' '), invalid: shown.some(({ severity }) => severity === 'error') };
}

/** A field that is one control. */
export function fieldFrame(form: FormController, field: FieldDefinition, control: unknown): TemplateResult {
  const id = form.idOf(field.name);
  return html`<div class="form-field" part="field">
    <label class="label" id="${id}-label" for=${id}>${labelText(form, field)}</label>
    ${notes(form, field)}${control}
  </div>`;
}

/** A field that is several controls. */
export function groupFrame(form: FormController, field: FieldDefinition, controls: unknown): TemplateResult {
  const { describedBy } = described(form, field);
  return html`<fieldset class="form-field" part="field" aria-describedby=${describedBy || nothing}>
    <legend class="label" id="${form.idOf(field.name)}-label">${labelText(form, field)}</legend>
    ${notes(form, field)}${controls}
  </fieldset>`;
}

/** A field's label. What is required says so in words, for everybody; `aria-required` would say it twice. */
export const labelText = ({ model }: FormController, { label, required }: FieldDefinition): unknown =>
  html`${label}${required ? html`<span class="required">${model.words.required}</span>` : nothing}`;

/** Hint and findings; above the control, where the keyboard of a phone doesn't cover them. */
export function notes(form: FormController, { name, hint }: FieldDefinition): TemplateResult {
  const id = form.idOf(name);
  const shown = form.model.shown(name);
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${
    shown.length
      ? html`<div id="${id}-findings" part="field-error">${shown.map((each) => finding(form, each))}</div>`
      : nothing
  }`;
}

/** A remark, told apart by word and colour. */
const finding = ({ model }: FormController, { severity, message }: Finding): TemplateResult =>
  html`<p class="finding" data-severity=${severity}>
    ${warningIcon()}<span>${severity === 'error' ? nothing : model.words.warning}${message}</span>
  </p>`;
