import { html, nothing } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import { infoIcon } from '../../../element/templates/icons.js';
import type { LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';

/** Asks the page for a login that shows what isn't public. */
export interface SignIn {
  ask(chapter: ChapterCount, level: string | undefined): void;
  /** Whether it was asked for and the page has no login for the elements. */
  asked(chapter: ChapterCount): boolean;
}

/** Offers a login where one would show more. */
export function signInOffer(
  level: string | undefined,
  words: LookupDetailMessages,
  chapter: string,
  asked: boolean,
  ask: () => void,
): unknown {
  if (!level || level === 'none') return nothing;
  return html`<p class="sign-in">
    <button type="button" class="button" aria-label=${words.bracketed(words.signIn, chapter)} @click=${ask}>${words.signIn}</button>
    ${asked ? html`<span class="not-yet">${infoIcon()}<span>${words.signInHere}</span></span>` : nothing}
  </p>`;
}
