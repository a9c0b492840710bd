import { html, nothing, type TemplateResult } from 'lit';

import type { FilesController } from '../../../form/files/files.controller.js';
import { reviewList } from '../../../form/templates/review.js';
import { privacyView } from '../../../parts/privacy-view.js';
import { PAGES } from './field-names.js';
import type { FileContext } from './file-context.js';

/** Everything once more as one reads it, then what is declared. */
export function reviewPage(
  context: FileContext,
  { files, change }: { readonly files: FilesController; change(name: string): void },
): TemplateResult {
  const { form, words, service, host } = context;
  return html`<section class="step-group">
    <p>${words.reviewHint}</p>
    ${reviewList(form, {
      groups: PAGES.filter((page) => page !== 'review').map((page) => ({
        heading: words.pages[page],
        fields: context.names(page),
      })),
      edit: change,
      show: ({ type, name }) =>
        type === 'files' ? files.of(name).map(({ file }) => html`<p><bdi>${file.name}</bdi></p>`) : undefined,
    })}
    ${service?.privacy ? privacyView(service.privacy, words, words, host) : nothing}
    ${context.names('review').map((name) => context.field(name))}
  </section>`;
}
