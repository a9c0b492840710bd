import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { dayLimits } from '../day-limits.js';
import { INCOMPLETE, type Period, type PeriodEnd, type PeriodField } from '../field.js';
import type { FormController } from '../form.controller.js';
import { groupFrame } from './field-frame.js';

/** From one day to another: by one press, or by the browser's own date fields. The hint tells the limits. */
export function periodField(form: FormController, name: string): unknown {
  const { model } = form;
  const field = model.fieldOf(name, 'period');
  if (!field) return nothing;
  const { words } = model;
  const period = model.value(field) as Period;
  return groupFrame(
    form,
    {
      ...field,
      hint: (field.hint ?? '') + dayLimits(field, words) + (field.mostMonths ? words.longest(field.mostMonths) : ''),
    },
    html`${
      field.presets
        ? html`<div class="form-tools">
            ${field.presets.map(
              ({ label, from, to }) =>
                html`<button
                  type="button"
                  class="button"
                  aria-pressed=${period.from === from && period.to === to ? 'true' : 'false'}
                  aria-disabled=${form.locked ? 'true' : nothing}
                  @click=${() => form.change(name, { from, to })}
                >
                  ${label}
                </button>`,
            )}
          </div>`
        : nothing
    }
      <div class="ends">${dateBox(form, field, 'from', period)}${dateBox(form, field, 'to', period)}</div>`,
  );
}

function dateBox(form: FormController, field: PeriodField, end: PeriodEnd, period: Period): TemplateResult {
  const { name, earliest, latest } = field;
  const wrong = form.model.shown(name).some((finding) => finding.severity === 'error' && (finding.end ?? end) === end);
  // Half a date has no text: what stands in the control then must not be touched.
  const value = period[end] === INCOMPLETE ? '' : period[end];
  return html`<label class="end">
    <span>${form.model.words[end]}</span>
    <input
      id=${form.idOf(name, end)}
      name=${name}
      class="input"
      part="input"
      type="date"
      data-end=${end}
      min=${earliest ?? nothing}
      max=${latest ?? nothing}
      aria-describedby=${wrong ? `${form.idOf(name)}-findings` : nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      ?readonly=${form.locked}
      .value=${live(value)}
  /></label>`;
}
