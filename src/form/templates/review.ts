import { html, nothing, type TemplateResult } from 'lit';

import { warningIcon } from '../../style/icon.js';
import type { FieldDefinition } from '../field.js';
import type { FormController } from '../form.controller.js';
import { given } from '../form-model.js';
import { valueText } from '../value-text.js';

/** Some fields under a heading. */
export interface ReviewGroup {
  readonly heading?: string | undefined;
  readonly fields: readonly string[];
}

/** How a form is shown once more before it's sent. */
export interface ReviewOptions {
  /** All fields in their order where it's left out. */
  readonly groups?: readonly ReviewGroup[] | undefined;
  /** Leads back to a field. */
  edit(name: string): void;
  /** Shows a field otherwise than by its value, files by their names; nothing for those that need no other way. */
  show?(field: FieldDefinition): unknown;
  /** Level of the headings; 3 by default. */
  readonly level?: 3 | 4 | undefined;
}

/** Everything that was filled in as one reads it, with a way back to each field, and what there is to look at again. */
export function reviewList(form: FormController, options: ReviewOptions): TemplateResult {
  const { model } = form;
  const groups = options.groups ?? [{ fields: model.fields.map(({ name }) => name) }];
  return html`<div class="review" part="review">
    ${warnings(form, options)}
    ${groups.map(({ heading, fields }) => {
      const rows = fields.flatMap((name) => model.field(name) ?? []);
      if (!rows.length) return nothing;
      return html`<section>
        ${heading === undefined ? nothing : title(heading, options)}
        <dl class="review-list">${rows.map((field) => row(form, field, options))}</dl>
      </section>`;
    })}
  </div>`;
}

const title = (heading: string, { level = 3 }: ReviewOptions): TemplateResult =>
  level === 3 ? html`<h3 class="review-heading">${heading}</h3>` : html`<h4 class="review-heading">${heading}</h4>`;

/** They keep nobody from sending. */
function warnings({ model }: FormController, options: ReviewOptions): unknown {
  const { furtherWords: words } = model;
  const found = model.findings.filter(({ severity }) => severity === 'warning');
  if (!found.length) return nothing;
  return html`<section class="review-notes">
    ${title(words.notes(found.length), options)}
    <ul>
      ${found.map(
        ({ field = '', message }) =>
          html`<li>
            <p class="finding" data-severity="warning">${warningIcon()}<span>${message}</span></p>
            ${changeButton(model.field(field), words.change, words.changeOf, options)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function row({ model }: FormController, field: FieldDefinition, options: ReviewOptions): TemplateResult {
  const { furtherWords: words } = model;
  const text = valueText(model, field);
  const source = given(field)?.source;
  return html`<div class="review-row">
    <dt>${field.label}</dt>
    <dd>
      ${
        !text
          ? html`<span class="review-empty">${words.notFilledIn}</span>`
          : field.privacy === 'secret'
            ? words.hidden
            : (options.show?.(field) ?? html`<span class="review-text">${text}</span>`)
      }
      ${source ? html`<span class="hint">${words.source(source)}</span>` : nothing}
    </dd>
    <dd class="review-change">${changeButton(field, words.change, words.changeOf, options)}</dd>
  </div>`;
}

function changeButton(
  field: FieldDefinition | undefined,
  label: string,
  named: (label: string) => string,
  { edit }: ReviewOptions,
): unknown {
  if (!field || given(field)) return nothing;
  return html`<button type="button" class="link" aria-label=${named(field.label)} @click=${() => edit(field.name)}>
    ${label}
  </button>`;
}
