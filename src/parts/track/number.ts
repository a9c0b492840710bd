import { html, type TemplateResult } from 'lit';

import { grouped } from '../../form/templates/receipt.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';

/** A number: in groups of four for eyes, digit by digit for ears. */
export function spelledNumber(number: string, words: FormFurtherMessages): TemplateResult {
  const groups = grouped(number);
  const aloud = words.numberAloud(groups.map((group) => [...group].join(' ')));
  return html`<span class="code" aria-hidden="true">${groups.map((group) => html`<span>${group}</span>`)}</span
    ><span class="visually-hidden">${aloud}</span>`;
}
