import { html, nothing, type TemplateResult } from 'lit';

import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';

/** What somebody has in hands once a form has arrived. */
export interface ReceiptOptions {
  /** Of the heading, which takes the focus. */
  readonly id: string;
  /** That it has arrived, in words. */
  readonly title: string;
  /** What was handed in where, and when. */
  readonly text?: unknown;
  readonly number: string;
  /** Opens it together with the number; told once. */
  readonly queryCode?: string | undefined;
  /** What happens next, in plain words. */
  readonly next?: readonly string[] | undefined;
  /** Buttons: print, save, follow. */
  readonly actions?: unknown;
}

/** The number, the code to keep, what happens next. */
export function receiptFrame(words: FormFurtherMessages, options: ReceiptOptions): TemplateResult {
  const { id, title, text, number, queryCode, next = [], actions } = options;
  return html`<section class="receipt" part="receipt" aria-labelledby=${id}>
    <h2 class="receipt-title" id=${id} tabindex="-1">${title}</h2>
    ${text ? html`<div>${text}</div>` : nothing}
    <dl class="receipt-codes">
      <div>
        <dt>${words.number}</dt>
        <dd>${spelled(number, words)}</dd>
      </div>
      ${
        queryCode
          ? html`<div>
              <dt>${words.queryCode}</dt>
              <dd>${spelled(queryCode, words)}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${queryCode ? html`<p class="receipt-keep">${words.keepCode}</p>` : nothing}
    ${
      next.length
        ? html`<h3 class="receipt-next">${words.next}</h3>
            <ol>
              ${next.map((step) => html`<li>${step}</li>`)}
            </ol>`
        : nothing
    }
    ${actions ? html`<div class="form-tools">${actions}</div>` : nothing}
  </section>`;
}

/** In groups of four for eyes, in groups of single characters for ears: twenty digits in a row are read as a number that nobody can write down. */
function spelled(code: string, words: FormFurtherMessages): TemplateResult {
  const groups = grouped(code);
  const aloud = words.numberAloud(groups.map((group) => [...group].join(' ')));
  return html`<span class="receipt-code" aria-hidden="true">${groups.map((group) => html`<span>${group}</span>`)}</span
    ><span class="visually-hidden receipt-aloud">${aloud}</span>`;
}

/** A number or code in groups of four, for reading and writing down. */
export const grouped = (code: string): readonly string[] => code.replace(/[\s-]/g, '').match(/.{1,4}/gsu) ?? [];
