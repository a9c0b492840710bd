import { html, nothing, type TemplateResult } from 'lit';

import type { Failure } from '../../client/failure.js';
import type { CommonMessages } from '../../locale/zh-hans/common.js';
import type * as failures from '../failure/failure.part.js';
import type { FailureOptions } from '../failure/failure-view.js';
import { warningIcon } from './icons.js';
import { stateFrame } from './state-frame.js';

type Part = typeof failures;
let part: Part | undefined;
let coming: Promise<Part | undefined> | undefined;

/** Brings what failures need: words, countdown, logins. Nothing comes back where the network is down; that one failure is told without the part. */
export const loadFailures = (): Promise<Part | undefined> =>
  (coming ??= import('../failure/failure.part.js').then(
    (loaded) => (part = loaded),
    () => (coming = undefined),
  ));

/** A failure's headline, which is also what a screen reader hears. */
export const failureTitle = (failure: Failure, words: CommonMessages): string =>
  failureText(failure, words)[0] as string;

/** A failure in lines: headline, what it means, the number to quote. */
export const failureText = (failure: Failure, words: CommonMessages): readonly string[] =>
  part ? part.failureText(failure, words) : words.failures.network;

/** What went wrong, what that means for the visitor, and the way on. */
export function failureBlock(failure: Failure, words: CommonMessages, options: FailureOptions = {}): TemplateResult {
  if (part) return part.failureBlock(failure, words, options);
  const [title, body] = words.failures.network;
  const actions = options.retry
    ? html`<button type="button" class="button" @click=${options.retry}>${words.retry}</button>`
    : nothing;
  return stateFrame(warningIcon(), { kind: 'offline', title, body, actions });
}
