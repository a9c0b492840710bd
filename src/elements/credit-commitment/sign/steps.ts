import { html, nothing, type TemplateResult } from 'lit';

import { paragraphText } from '../../../contract/commitment-text.js';
import type { FilesController } from '../../../form/files/files.controller.js';
import { reviewList } from '../../../form/templates/review.js';
import { headView } from './about.js';
import type { DifferenceLine } from './difference.js';
import type { SignContext } from './sign-context.js';
import type { Prepared } from './sign-state.js';

/** Where the steps after filling in lead. */
export interface ReviewingOptions {
  readonly prepared: Prepared;
  readonly files: FilesController;
  /** Back to the fields, to one of them where it's said which. */
  change(name?: string): void;
  next(): void;
}

/** The second step: what follows from breaking it, then the very text that will be signed. */
export function reviewingView(
  context: SignContext,
  { prepared, files, change, next }: ReviewingOptions,
): TemplateResult {
  const { words, form } = context;
  return html`${headView(context, words.steps.reviewing)}
    <div class="step-group">
      <h3 class="step-heading">${words.review}</h3>
      <p>${words.reviewHint}</p>
      ${reviewList(form, {
        groups: [{ heading: words.filled, fields: form.model.fields.map(({ name }) => name) }],
        edit: change,
        show: ({ type, name }) =>
          type === 'files' ? files.of(name).map(({ file }) => html`<p>${file.name}</p>`) : undefined,
      })}
      ${breachView(context, prepared)} ${signedTextView(context, prepared)}
      <div class="step-buttons">
        <button type="button" class="button button-primary" @click=${next}>${words.toSigning}</button>
        <button type="button" class="button" @click=${() => change()}>${words.change}</button>
      </div>
    </div>`;
}

/** What the step of signing is drawn from. */
export interface SigningOptions {
  readonly prepared: Prepared;
  /** The way of signing itself. */
  readonly step: unknown;
  change(): void;
}

/** The third step: what follows from breaking it and the text stand beside the signature. */
export function signingView(context: SignContext, { prepared, step, change }: SigningOptions): TemplateResult {
  const { words } = context;
  return html`${headView(context, words.steps.signing)}
    <div class="step-group">
      ${breachView(context, prepared)}
      <details class="step-notice disclosure">
        <summary>${words.fullText}</summary>
        ${signedTextView(context, prepared)}
      </details>
      ${step}
      <div class="step-buttons">
        <button type="button" class="button" @click=${change}>${words.change}</button>
      </div>
    </div>`;
}

/** 违诺责任, once more and before anybody signs. */
function breachView({ template, words }: SignContext, { content }: Prepared): unknown {
  const sections = template.sections.filter(({ id }) => id === 'liability');
  if (!sections.length) return nothing;
  return html`<section class="sign-breach">
    <h3 class="step-heading">${words.breach}</h3>
    ${sections.map(
      ({ plain, paragraphs }) =>
        html`${plain ? html`<p><strong>${plain}</strong></p>` : nothing}
        ${paragraphs.map((pieces) => html`<p lang="zh-Hans">${paragraphText(pieces, template.fields, content.values)}</p>`)}`,
    )}
  </section>`;
}

/** The text that is signed, byte for byte, with its digest. */
export const signedTextView = ({ words }: SignContext, { text, digest }: Prepared): TemplateResult =>
  html`<section>
    <h3 class="step-heading">${words.fullText}</h3>
    <div class="sign-text" part="text" lang="zh-Hans" tabindex="0" role="region" aria-label=${words.fullText}>${text}</div>
    <p class="quiet digest">${words.pair(words.digest(digest.algorithm), digest.value)}</p>
  </section>`;

/** What is new in a text that changed between reading and sending. */
export function changedView(
  { words }: SignContext,
  difference: readonly DifferenceLine[],
  readAgain: () => void,
): TemplateResult {
  const count = (kind: DifferenceLine['kind']): number => difference.filter((line) => line.kind === kind).length;
  return html`<section class="step-group">
    <h2 class="step-title" tabindex="-1">${words.changed[0]}</h2>
    <p>${words.changed[1]}</p>
    <p>${words.difference(count('added'), count('removed'))}</p>
    <ol class="difference" lang="zh-Hans">
      ${difference
        .filter(({ kind, text }) => kind !== 'same' || text)
        .map(
          ({ kind, text }) =>
            html`<li data-kind=${kind}>${kind === 'same' ? nothing : html`<span>${words[kind]}</span>`}${text}</li>`,
        )}
    </ol>
    <div class="step-buttons">
      <button type="button" class="button button-primary" @click=${readAgain}>${words.readAgain}</button>
    </div>
  </section>`;
}
