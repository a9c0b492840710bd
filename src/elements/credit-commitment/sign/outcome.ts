import { html, nothing } from 'lit';

import { failureBlock } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { Commitment } from '../../../contract/schema/commitment.js';
import type { SubmissionState } from '../../../form/submission/submission.js';
import type { SignContext } from './sign-context.js';

/** Where a failed sending can lead. */
export interface OutcomeOptions {
  change(): void;
  again(): void;
}

/** What came of sending, where that isn't the receipt. All that was filled in is still there. */
export function outcomeView(
  { host, words }: SignContext,
  state: SubmissionState<Commitment>,
  { change, again }: OutcomeOptions,
): unknown {
  if (state.status !== 'failed') return nothing;
  const { failure } = state;
  const back = html`<button type="button" class="button" @click=${change}>${words.change}</button>`;
  if (failure.reason === 'duplicate') {
    const [title, body] = words.duplicate;
    return stateBlock({ kind: 'none', title, body: failure.detail ?? body, actions: back });
  }
  if (failure.code === 'forbidden') {
    const [title, body] = words.forbidden;
    return stateBlock({ kind: 'notPublic', title, body, actions: back });
  }
  return html`<div class="sign-group">
    ${failureBlock(failure, host.common, { host, retry: again })}
    <div class="sign-buttons">${back}</div>
  </div>`;
}
