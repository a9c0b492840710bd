import { html, type TemplateResult } from 'lit';

/** A line drawing on 24 × 24. Always beside a word, so it's silent for screen readers. */
export const icon = (path: string) => (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** Something to look at. */
export const warningIcon = icon('M12 3L2 21h20zM12 10v5M12 18h0');
