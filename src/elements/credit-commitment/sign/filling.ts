import { html, nothing, type TemplateResult } from 'lit';

import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { wireValues } from '../../../form/wire-values.js';
import { privacyView } from '../../../parts/privacy-view.js';
import { aboutView, eligibilityView } from './about.js';
import { APPLICANT_FIELDS, fieldOf, filesOf, laterOf } from './commitment-fields.js';
import type { SignContext } from './sign-context.js';
import { blanksOf, sectionView } from './text-view.js';

/** What the step can lead to, and what it has to say. */
export interface FillingOptions {
  readonly notices: unknown;
  cancel(): void;
}

/** The first step: the whole text is read, and filled in where it stands. */
export function fillingView(context: SignContext, { notices, cancel }: FillingOptions): TemplateResult {
  const { form, words, service, correcting } = context;
  return html`${aboutView(context, words.steps.filling)} ${eligibilityView(context)} ${notices}
  ${formFrame(
    form,
    html`${errorSummary(form)} ${service?.privacy ? privacyView(service.privacy, words, context.terms, context.host) : nothing}
      <section class="step-group">
        <h3 class="step-heading">${words.applicant}</h3>
        ${APPLICANT_FIELDS.map((name) => context.field(name))}
      </section>
      ${textPart(context)} ${besideText(context)} ${materials(context)}
      <section class="step-group">
        ${context.field('publication')} ${context.field('consent')} ${context.field('publicationConsent')}
        ${correcting ? context.field('reason') : nothing}
      </section>
      <div class="step-buttons">
        ${submitButton(form, words.next)}<button type="button" class="button" @click=${cancel}>${words.cancel}</button>
      </div>`,
  )}`;
}

function textPart(context: SignContext): TemplateResult {
  const { template, form, words } = context;
  const values = wireValues(form.model);
  const asked = new Set<string>();
  return html`<div class="step-group">
    <h3 class="step-heading">${words.text}</h3>
    <p class="hint">${words.textHint}</p>
    ${template.sections.map((section) => {
      // A blank that stands twice is asked for where it stands first.
      const isAsked = (name: string): boolean => template.fields.some((field) => field.name === name);
      const blanks = blanksOf(section).filter((name) => isAsked(name) && !asked.has(name));
      blanks.forEach((name) => asked.add(name));
      const fields = blanks.map((name) => context.field(fieldOf(name)));
      return sectionView(
        section,
        { template, values, words },
        fields.length
          ? html`<div class="text-fields" role="group" aria-label=${words.fillHere}>${fields}</div>`
          : nothing,
      );
    })}
  </div>`;
}

function besideText(context: SignContext): unknown {
  const { template, words } = context;
  const inText = new Set(template.sections.flatMap(blanksOf));
  const beside = template.fields.filter(({ name }) => !inText.has(name));
  if (!beside.length) return nothing;
  return html`<section class="step-group">
    <h3 class="step-heading">${words.beside}</h3>
    ${beside.map(({ name }) => context.field(fieldOf(name)))}
  </section>`;
}

function materials(context: SignContext): unknown {
  const { template, words, received } = context;
  const all = template.materials ?? [];
  const replaced = all.filter(({ when }) => when === 'replaced');
  const asked = all.filter(({ id, when }) => when !== 'replaced' && !received.includes(id));
  if (!all.length) return nothing;
  return html`<section class="step-group">
    <h3 class="step-heading">${words.materials}</h3>
    ${
      replaced.length
        ? html`<div>
            <p>${words.replaced}</p>
            <ul class="step-list">
              ${replaced.map(({ name }) => html`<li>${name}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${asked.map((material) => [context.field(laterOf(material)), context.field(filesOf(material))])}
  </section>`;
}
