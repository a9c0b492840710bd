import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { isDate } from '../../contract/dates.js';
import { dayLimits } from '../day-limits.js';
import { type DateField, INCOMPLETE } from '../field.js';
import type { FormController } from '../form.controller.js';
import { readDay } from '../further/date.js';
import { described, fieldFrame } from './field-frame.js';

/**
 * A day. A finger has the browser's own picker; a keyboard types it in the way it stands on papers, or copies it from there, which the browser's own
 * field takes in one order only, and has the picker behind a button.
 */
export function dateField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'date');
  if (!field) return nothing;
  const byFinger = matchMedia('(pointer: coarse)').matches;
  const limits = dayLimits(field, model.words);
  const hinted = { ...field, hint: (field.hint ?? '') + (byFinger ? '' : model.furtherWords.dateHint) + limits };
  return fieldFrame(form, hinted, byFinger ? picker(form, hinted) : typed(form, hinted));
}

function picker(form: FormController, field: DateField): TemplateResult {
  const { name, earliest, latest } = field;
  const value = form.model.value(field) as string;
  const { describedBy, invalid } = described(form, field);
  return html`<input
    id=${form.idOf(name)}
    name=${name}
    class="input input-date"
    part="input"
    type="date"
    min=${earliest ?? nothing}
    max=${latest ?? nothing}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    ?readonly=${form.locked}
    .value=${live(value === INCOMPLETE ? '' : value)}
  />`;
}

function typed(form: FormController, field: DateField): TemplateResult {
  const { name } = field;
  const value = form.model.value(field) as string;
  const { describedBy, invalid } = described(form, field);
  return html`<div class="with-button">
    <input
      id=${form.idOf(name)}
      name=${name}
      class="input input-date"
      part="input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      ?readonly=${form.locked}
      .value=${value}
    />${'showPicker' in HTMLInputElement.prototype ? calendar(form, field) : nothing}
  </div>`;
}

type Picker = Omit<HTMLInputElement, 'showPicker'> & Partial<Pick<HTMLInputElement, 'showPicker'>>;

/** The browser's calendar belongs to a date field: one stands out of sight below the button. */
function calendar(form: FormController, field: DateField): TemplateResult {
  const { name, label, earliest, latest } = field;
  const { furtherWords: words } = form.model;
  const day = readDay(form.model.value(field) as string);
  const handleClick = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    const picker = button.nextElementSibling as Picker;
    if (form.locked) return;
    picker.value = isDate(day) ? day : '';
    try {
      picker.showPicker?.();
    } catch {
      // Forbidden in a frame of another origin: the day can still be typed.
      form.focus(name);
    }
  };
  const handleChange = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLInputElement;
    if (value) form.change(name, value);
    form.focus(name);
  };
  return html`<span class="calendar"
    ><button
      type="button"
      class="button"
      aria-label=${words.pickDate(label)}
      aria-disabled=${form.locked ? 'true' : nothing}
      @click=${handleClick}
    >
      ${words.calendar}</button
    ><input
      type="date"
      class="calendar-anchor"
      tabindex="-1"
      aria-hidden="true"
      min=${earliest ?? nothing}
      max=${latest ?? nothing}
      @change=${handleChange}
  /></span>`;
}
