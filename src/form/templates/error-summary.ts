import { html, nothing } from 'lit';

import type { FormController } from '../form.controller.js';

/**
 * Everything that has to be mended, in the order of the page; takes the focus after an attempt that failed. Buttons, not links: a fragment leads nowhere in
 * a shadow root, and would change the page's address.
 */
export function errorSummary(form: FormController): unknown {
  const { model } = form;
  const { summary } = model;
  if (!summary.length) return nothing;
  const id = `${form.id}-summary`;
  return html`<div
    class="summary"
    part="summary"
    id=${id}
    role="group"
    tabindex="-1"
    aria-labelledby="${id}-title"
    aria-describedby="${id}-list"
  >
    <p class="summary-title" id="${id}-title">${model.words.summary(summary.length)}</p>
    <ul id="${id}-list">
      ${summary.map(
        ({ field, end, message }) =>
          html`<li>
            ${
              field
                ? html`<button type="button" class="link" @click=${() => form.focus(field, end)}>${message}</button>`
                : message
            }
          </li>`,
      )}
    </ul>
  </div>`;
}
