import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Failure } from '../../client/failure.js';
import type { CommonMessages } from '../../locale/zh-hans/common.js';
import { failure as builtIn } from '../../locale/zh-hans/failure.js';
import { CountdownController } from '../controllers/countdown.controller.js';
import { stateBlock, type StateKind } from '../templates/state-block.js';

/** What a visitor can do about a failure. */
export interface FailureOptions {
  /** Redrawn while the seconds until the next try count down. */
  readonly host?: ReactiveControllerHost;
  readonly retry?: () => void;
}

const kinds: Partial<Record<Failure['code'], StateKind>> = {
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

// Catalogues of other languages carry these words among the common ones; zh-Hans has them here, because they load later.
const wordsOf = (words: CommonMessages) => ({
  ...builtIn,
  ...words,
  failures: { ...builtIn.failures, ...words.failures },
});

function title({ code, progress, level, actor }: Failure, words: ReturnType<typeof wordsOf>): string {
  if (code === 'unavailable' && progress !== undefined) return words.preparing(Math.floor(progress * 100));
  const special = code === 'unauthenticated' ? (words.signIn[level ?? ''] ?? words.signIn[actor ?? '']) : undefined;
  return special ?? words.failures[code][0];
}

/** A failure in lines: headline, what it means, the number to quote. */
export function failureText(failure: Failure, common: CommonMessages): string[] {
  const words = wordsOf(common);
  const lines = [title(failure, words), words.failures[failure.code][1]];
  if (failure.traceId) lines.push(words.traceId(failure.traceId));
  return lines;
}

/** What went wrong, what that means for the visitor, and the way on. */
export function failureBlock(
  failure: Failure,
  common: CommonMessages,
  { host, retry }: FailureOptions,
): TemplateResult {
  const words = wordsOf(common);
  const { code, detail, traceId } = failure;
  const seconds = secondsLeft(failure, host);
  const wait = seconds > 0;
  return stateBlock({
    kind: kinds[code] ?? 'failed',
    title: title(failure, words),
    body: words.failures[code][1],
    // The endpoint's own sentence helps only where the visitor can mend something.
    details: html`${detail && (code === 'invalid' || code === 'forbidden') ? html`<p>${detail}</p>` : nothing}${
      code === 'challenge-required' ? html`<slot name="challenge"></slot>` : nothing
    }${traceId ? html`<p>${words.traceId(traceId)}</p>` : nothing}`,
    // `aria-disabled` and not `disabled`, which would drop the focus.
    actions: retry
      ? html`<button
          type="button"
          class="button"
          aria-disabled=${wait ? 'true' : nothing}
          @click=${wait ? undefined : retry}
        >
          ${wait ? words.retryIn(seconds) : common.retry}
        </button>`
      : nothing,
  });
}
