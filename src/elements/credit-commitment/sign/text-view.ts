import { html, nothing, type TemplateResult } from 'lit';

import { EMPTY_BLANK, valueText } from '../../../contract/commitment-text.js';
import type { CommitmentTemplate, TextSection } from '../../../contract/schema/commitment.js';
import type { FormValues } from '../../../contract/schema/form-field.js';
import type { CommitmentSignMessages } from '../../../locale/zh-hans/commitment-sign.js';

/** What the text is drawn from. */
export interface TextViewOptions {
  readonly template: Pick<CommitmentTemplate, 'fields'>;
  readonly values: FormValues;
  readonly words: CommitmentSignMessages;
}

/** Names of the fields that fill blanks of a section, in their order; each once. */
export const blanksOf = ({ paragraphs }: TextSection): readonly string[] => [
  ...new Set(paragraphs.flatMap((pieces) => pieces.flatMap((piece) => ('blank' in piece ? [piece.blank] : [])))),
];

/** A section of the text as it will be signed, the same in plain words beside it, and below it what `below` holds. */
export const sectionView = (section: TextSection, options: TextViewOptions, below: unknown = nothing): TemplateResult =>
  html`<section class="text-section" data-section=${section.id}>
    <h3>${section.heading}</h3>
    <div class="text-columns">
      <div class="text-legal" part="text" lang="zh-Hans">
        ${section.paragraphs.map(
          (pieces) =>
            html`<p>${pieces.map((piece) => ('text' in piece ? piece.text : blank(piece.blank, options)))}</p>`,
        )}
      </div>
      ${
        section.plain
          ? html`<div class="text-plain" role="note" aria-label=${options.words.plain}>
              <p class="text-plain-title">${options.words.plain}</p>
              <p>${section.plain}</p>
              <p class="quiet">${options.words.plainHint}</p>
            </div>`
          : nothing
      }
    </div>
    ${below}
  </section>`;

/** What stands in a blank; its field stands below the section. Of an empty one it's said what belongs there. */
function blank(name: string, { template, values, words }: TextViewOptions): TemplateResult {
  const field = template.fields.find((each) => each.name === name);
  const filled = field && valueText(field, values[name]);
  if (filled) return html`<span class="blank">${filled}</span>`;
  return html`<span class="blank" data-empty
    ><span aria-hidden="true">${EMPTY_BLANK}</span
    ><span class="visually-hidden">${words.emptyBlank(field?.label ?? '')}</span></span
  >`;
}
