import { html, nothing, type TemplateResult } from 'lit';

import type { CheckResult } from '../../../contract/complaint-check.js';
import type { ContactChannel } from '../../../contract/schema/complaint-offer.js';
import type { FilesController } from '../../../form/files/files.controller.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import { checkPage } from './check-page.js';
import { type Page, PAGES } from './field-names.js';
import { complainantPage, evidencePage, promisePage, storyPage } from './fact-pages.js';
import type { FileContext } from './file-context.js';
import { reviewPage } from './review-page.js';

/** What a page is drawn from beside what all share. */
export interface PageOptions {
  readonly page: Page;
  /** Somebody came from the review, and goes back to it. */
  readonly returns: boolean;
  readonly check: CheckResult;
  /** By which the contact is confirmed, and where that stands. */
  readonly contact: { readonly channel: ContactChannel | undefined; readonly view: unknown };
  readonly files: FilesController;
  /** Above the form. */
  readonly notices: unknown;
  /** Leads to the page of a field. */
  change(name: string): void;
  back(page: Page): void;
  track(): void;
}

/** Which step a page is, in words. */
export const stepText = (words: ComplaintFileMessages, page: Page): string =>
  words.step(PAGES.indexOf(page) + 1, PAGES.length, words.pages[page]);

/** What this is, above everything; takes the focus. */
export const titleView = (words: ComplaintFileMessages, step?: string): TemplateResult =>
  html`<h2 class="step-title" tabindex="-1">${words.title}</h2>
    ${step ? html`<p class="step-now">${step}</p>` : nothing}`;

/** One page of the form, with how far it is and the ways on and back. */
export function pageView(context: FileContext, options: PageOptions): TemplateResult {
  const { words, form } = context;
  const { page, returns, check, notices, back, track } = options;
  const index = PAGES.indexOf(page);
  const before = PAGES[index - 1];
  const on = page === 'review' ? words.submit : returns ? words.toReview : words.next;
  const isElsewhere = page === 'check' && check.verdict === 'elsewhere';
  return html`${titleView(words, stepText(words, page))}
  <ol class="filing-progress" aria-hidden="true">
    ${PAGES.map((_, each) => html`<li ?data-done=${each <= index}></li>`)}
  </ol>
  ${notices}
  ${formFrame(
    form,
    html`${errorSummary(form)} ${body(context, options)}
      <div class="step-buttons">
        ${isElsewhere ? nothing : submitButton(form, on)}
        ${
          before
            ? html`<button type="button" class="button" @click=${() => back(before)}>${words.previous}</button>`
            : html`<button type="button" class="button" @click=${track}>${words.track}</button>`
        }
      </div>`,
  )}`;
}

function body(context: FileContext, { page, check, contact, files, change }: PageOptions): unknown {
  switch (page) {
    case 'check':
      return checkPage(context, check);
    case 'complainant':
      return complainantPage(context, contact);
    case 'promise':
      return promisePage(context);
    case 'story':
      return storyPage(context);
    case 'evidence':
      return evidencePage(context);
    case 'review':
      return reviewPage(context, { files, change });
  }
}
