import { html, type TemplateResult } from 'lit';

import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { fieldRows } from './field-rows.js';
import type { Field } from './fields.js';

/** Fields as a definition list: two columns where there is room, one below 480 px. */
export const fieldList = (fields: readonly Field[], words: RecordsMessages): TemplateResult =>
  html`<dl class="fields">${fieldRows(fields, words)}</dl>`;
