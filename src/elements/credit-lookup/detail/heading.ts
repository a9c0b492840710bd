import { html, nothing, type TemplateResult } from 'lit';

import type { Subject } from '../../../contract/schema/subject.js';
import { statusIcon } from '../../../element/templates/icons.js';
import type { LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';
import type { CopyButtons } from '../../../element/records/copy-buttons.js';
import type { DetailHost } from './detail-host.js';
import { fieldList } from '../../../element/records/field-list.js';
import { expandTemplate, sharedPage } from '../../../element/links.js';
import { partialNotice, provenance } from '../../../element/records/provenance.js';
import { codeField, kindText, statusText } from '../../../element/records/registration.js';

/** What the head of a subject needs. */
export interface HeadingContext {
  readonly words: LookupDetailMessages;
  readonly host: DetailHost;
  readonly copy: CopyButtons;
  toPlainText(): string;
  reload(): void;
}

/** Who this is, how it stands, as of when and from which sources. */
export function subjectHeading(subject: Subject, context: HeadingContext): TemplateResult {
  const { words } = context;
  return html`<p class="tags">
      <span class="tag tag-status" data-status=${subject.status}>${statusIcon(subject.status)}${statusText(subject, words)}</span>
      <span class="tag">${kindText(subject, words)}</span>
      ${subject.labels.map(({ text, tone }) => html`<span class="tag" data-tone=${tone ?? 'neutral'}>${text}</span> `)}
    </p>
    ${fieldList(codeField(subject, words), words)} ${tools(subject, context)}
    ${partialNotice(
      subject,
      words,
      html`<button type="button" class="button" @click=${() => context.reload()}>${words.reload}</button>`,
    )}
    ${provenance(subject, words)}`;
}

function tools(subject: Subject, context: HeadingContext): TemplateResult {
  const { words, host, copy } = context;
  const { uscc } = subject;
  const report = expandTemplate(host.reportHref, subject);
  const shared = host.shareHref ? expandTemplate(host.shareHref, subject) : sharedPage(subject.id);
  return html`<div class="tools" part="actions">
      ${report === undefined ? nothing : html`<a class="button button-primary" href=${report}>${words.reportLink}</a>`}
      ${uscc && !/^0{17}/.test(uscc) ? copy.button('code', words.copyCode, () => uscc, words) : nothing}
      ${copy.button('text', words.copyText, () => context.toPlainText(), words)}
      ${shared === undefined ? nothing : copy.button('link', words.copyLink, () => shared, words)}
    </div>
    ${copy.field(words)}`;
}
