import { html, type TemplateResult } from 'lit';

/** A line drawing on 24 × 24. Always beside a word, so it's silent for screen readers. */
export const icon = (path: string) => (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
