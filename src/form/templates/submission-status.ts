import { html, nothing, type TemplateResult } from 'lit';

import type { FormMessages } from '../../locale/zh-hans/form.js';
import type { SubmissionState } from '../submission/submission.js';
import type { SubmissionController } from '../submission/submission.controller.js';

/**
 * How the sending stands, in words that a screen reader hears. Always in the page, because a region that comes together with its words isn't heard. Says
 * all there is to say about a waiting that was ended (`aborted`); other failures are the element's to draw.
 */
export function submissionStatus<Request, T>(
  submission: SubmissionController<Request, T>,
  words: FormMessages,
): TemplateResult {
  const { state, busy } = submission;
  return html`<div class="submission">
    <p role="status">${busy ? html`<span class="spinner"></span>` : nothing}${news(state, words)}</p>
    ${
      busy
        ? html`<button type="button" class="button" @click=${() => submission.stop()}>${words.stop}</button>`
        : nothing
    }
  </div>`;
}

function news<T>(state: SubmissionState<T>, words: FormMessages): unknown {
  switch (state.status) {
    case 'sending':
      return words.sending;
    case 'reconciling':
      return words.reconciling;
    case 'submitted':
      return state.earlier ? words.earlier : nothing;
    case 'failed':
      if (state.unconfirmed) return words.unconfirmed;
      return state.failure.code === 'aborted' ? words.notArrived : nothing;
    case 'editing':
    case 'reviewing':
      return nothing;
  }
}
