import { html, type TemplateResult } from 'lit';

import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { scaleList } from './evaluation.js';
import type { Field } from './fields.js';

/** Fields as a definition list: two columns where there is room, one below 480 px. */
export const fieldList = (fields: readonly Field[], words: RecordsMessages): TemplateResult =>
  html`<dl class="fields">
    ${fields.map((field) => html`<div><dt>${field.label}</dt><dd>${valueOf(field, words)}</dd></div>`)}
  </dl>`;

function valueOf({ value, groups, steps }: Field, words: RecordsMessages): unknown {
  if (steps) return scaleList(steps, words);
  return groups ? codeGroups(groups) : value;
}

/** A code in groups for reading; copied, it has no gaps. */
export const codeGroups = (groups: readonly string[]): TemplateResult =>
  html`<span class="code">${groups.map((group) => html`<span>${group}</span>`)}</span>`;
