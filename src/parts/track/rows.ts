import { html, type TemplateResult } from 'lit';

/** A label and what stands beside it. */
export type Row = readonly [label: string, value: string];

/** Entries of a list of labels and values. */
export const rows = (all: readonly Row[]): TemplateResult[] =>
  all.map(
    ([label, value]) =>
      html`<div>
        <dt>${label}</dt>
        <dd class="long">${value}</dd>
      </div>`,
  );

/** A part of a page under a heading. */
export const section = (id: string, title: string, content: unknown): TemplateResult =>
  html`<section class="track-section" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;

/** Sentences, one below the other. */
export const sentences = (lines: readonly string[]): TemplateResult =>
  html`<ul class="track-list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;

/** The same as a section, as lines of text; nothing where there is nothing to say. */
export const part = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', title, ...lines] : []);
