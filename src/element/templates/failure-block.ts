import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Failure } from '../../client/failure.js';
import type { CommonMessages } from '../../locale/zh-hans/common.js';
import { CountdownController } from '../controllers/countdown.controller.js';
import { type StateKind, stateBlock } from './state-block.js';

/** What a visitor can do about a failure. */
export interface FailureOptions {
  /** Redrawn while the seconds until the next try count down. */
  readonly host?: ReactiveControllerHost;
  readonly retry?: () => void;
}

type Kinds = Partial<Record<Failure['code'], StateKind>>;
const kinds: Kinds = {
  network: 'offline',
  timeout: 'offline',
  unavailable: 'sourceUnavailable',
  'rate-limited': 'rateLimited',
  unauthenticated: 'signIn',
  'challenge-required': 'challenge',
  forbidden: 'notPublic',
};

// The time to wait belongs to the failure, however often it's drawn.
const countdowns = new WeakMap<Failure, CountdownController>();

function secondsLeft(failure: Failure, host: ReactiveControllerHost | undefined): number {
  if (!failure.retryAfter || !host) return failure.retryAfter ?? 0;
  let countdown = countdowns.get(failure);
  if (!countdown) {
    const started = new CountdownController(host);
    countdowns.set(failure, (countdown = started));
    started.start(failure.retryAfter, () => host.removeController(started));
  }
  return countdown.seconds;
}

/** A failure's headline, which is also what a screen reader hears. */
export function failureTitle({ code, progress, level, actor }: Failure, words: CommonMessages): string {
  if (code === 'unavailable' && progress !== undefined) return words.preparing(Math.floor(progress * 100));
  if (code === 'unauthenticated') return (actor === 'legal' && words.signInLegal) || (words.signIn[level ?? ''] ?? words.failures[code][0]);
  return words.failures[code][0];
}

/** What went wrong, what that means for the visitor, and the way on. */
export function failureBlock(failure: Failure, words: CommonMessages, { host, retry }: FailureOptions = {}): TemplateResult {
  const { code, detail, traceId } = failure;
  const seconds = secondsLeft(failure, host);
  const wait = seconds > 0;
  return stateBlock({
    kind: kinds[code] ?? 'failed',
    title: failureTitle(failure, words),
    body: words.failures[code][1],
    // The endpoint's own sentence helps only where the visitor can mend something.
    details: html`${detail && (code === 'invalid' || code === 'forbidden') ? html`<p>${detail}</p>` : nothing}${code === 'challenge-required'
      ? html`<slot name="challenge"></slot>`
      : nothing}${traceId ? html`<p>${words.traceId(traceId)}</p>` : nothing}`,
    // `aria-disabled` and not `disabled`, which would drop the focus.
    actions: retry
      ? html`<button type="button" class="button" aria-disabled=${wait ? 'true' : nothing} @click=${wait ? nothing : retry}>
          ${wait ? words.retryIn(seconds) : words.retry}
        </button>`
      : nothing,
  });
}
