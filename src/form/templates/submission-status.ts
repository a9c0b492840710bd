import { html, nothing, type TemplateResult } from 'lit';

import type { FormMessages } from '../../locale/zh-hans/form.js';
import type { SubmissionController } from '../submission/submission.controller.js';

/** How the sending stands, in words that a screen reader hears. Always in the page, because a region that comes together with its words is not heard. */
export function submissionStatus<Request, T>(
  submission: SubmissionController<Request, T>,
  words: FormMessages,
): TemplateResult {
  const { state, busy } = submission;
  const waiting = state.status === 'reconciling' ? words.reconciling : words.sending;
  const unsure = state.status === 'failed' && state.unconfirmed ? words.unconfirmed : nothing;
  const earlier = state.status === 'submitted' && state.earlier ? words.earlier : nothing;
  return html`<div class="submission">
    <p role="status">${busy ? html`<span class="spinner"></span> ${waiting}` : unsure === nothing ? earlier : unsure}</p>
    ${
      busy
        ? html`<button type="button" class="button" @click=${() => submission.stop()}>${words.stop}</button>`
        : nothing
    }
  </div>`;
}
