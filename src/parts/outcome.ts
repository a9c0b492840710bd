import { html, nothing } from 'lit';

import { failureBlock } from '../element/templates/failure-block.js';
import { stateBlock } from '../element/templates/state-block.js';
import type { PartHost } from '../element/part-host.js';
import type { SubmissionState } from '../form/submission/submission.js';

/** Words for what can come of sending; each a headline and what it means. */
export interface OutcomeWords {
  readonly duplicate: readonly [string, string];
  readonly forbidden: readonly [string, string];
  readonly change: string;
}

/** Where a failed sending can lead. */
export interface OutcomeOptions {
  change(): void;
  again(): void;
}

/** What came of sending, where that isn't the receipt. All that was filled in is still there. */
export function outcomeView(
  host: PartHost,
  words: OutcomeWords,
  state: SubmissionState<unknown>,
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
  return html`<div class="step-group">
    ${failureBlock(failure, host.common, { host, retry: again })}
    <div class="step-buttons">${back}</div>
  </div>`;
}
