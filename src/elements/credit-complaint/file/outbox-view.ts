import { html, nothing, type TemplateResult } from 'lit';

import { stateBlock } from '../../../element/templates/state-block.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';

/** What the outbox is drawn from. */
export interface OutboxOptions {
  readonly isOffline: boolean;
  /** Files that aren't sent yet. */
  readonly waiting: number;
  /** Whether something of it outlives a reload. */
  readonly isKept: boolean;
  send(): void;
  change(): void;
}

/** A complaint that was finished without a network: it is sent when the visitor says so, and never by itself. */
export const outboxView = (
  words: ComplaintFileMessages,
  { isOffline, waiting, isKept, send, change }: OutboxOptions,
): TemplateResult =>
  stateBlock({
    kind: 'offline',
    title: words.outbox[0],
    body: isOffline ? words.outbox[1] : words.outboxOnline,
    details: [
      waiting ? html`<p>${words.outboxFiles(waiting)}</p>` : nothing,
      isKept ? html`<p>${words.outboxKept}</p>` : nothing,
    ],
    actions: html`<button
        type="button"
        class=${isOffline ? 'button' : 'button button-primary'}
        aria-disabled=${isOffline ? 'true' : nothing}
        @click=${send}
      >
        ${words.outboxSend}</button
      ><button type="button" class="button" @click=${change}>${words.change}</button>`,
  });
