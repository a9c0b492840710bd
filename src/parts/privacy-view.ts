import { html, type TemplateResult } from 'lit';

import type { PrivacyNotice } from '../contract/schema/service.js';
import { type LinkHost, webLink } from '../element/records/web-link.js';
import type { ActionMessages } from '../locale/zh-hans/actions.js';

/** Words around a privacy notice. */
export interface PrivacyWords {
  readonly privacy: string;
  readonly privacyMore: string;
  privacyVersion(version: string): string;
}

/** What happens with the visitor's personal data (个人信息保护法 art. 17), open from the start. */
export const privacyView = (
  { title, paragraphs, version, url }: PrivacyNotice,
  words: PrivacyWords,
  actions: ActionMessages,
  host: LinkHost,
): TemplateResult =>
  html`<details class="step-notice disclosure" open>
    <summary>${words.privacy}</summary>
    <p>${title}</p>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="quiet">${words.privacyVersion(version)} ${webLink(url, words.privacyMore, actions, host)}</p>
  </details>`;
