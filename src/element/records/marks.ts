import { html, nothing, type TemplateResult } from 'lit';
import { term } from '../../locale/term.js';

import type { CreditRecord } from '../../contract/schema/record.js';
import { checkIcon, clockIcon, warningIcon } from '../templates/icons.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';

/** A short mark on a record. It always has words; icon and colour only repeat them. */
export interface Mark {
  readonly text: string;
  readonly tone: 'neutral' | 'positive' | 'warning' | 'negative';
}

/** What a record is and what is going on with it. */
export function marksOf(record: CreditRecord, words: RecordsMessages): Mark[] {
  const type = term(words.recordTypes, record.type);
  const { fields } = words;
  const marks: (Mark | false | undefined)[] = [
    type !== undefined && { text: type, tone: 'neutral' },
    record.adverse && { text: words.adverse, tone: 'negative' },
    record.underObjection && { text: fields.underObjection, tone: 'warning' },
    record.underRepair && { text: fields.underRepair, tone: 'warning' },
    record.repaired && { text: fields.repaired, tone: 'positive' },
  ];
  return marks.filter((mark): mark is Mark => !!mark);
}

const ICONS = { neutral: () => nothing, positive: checkIcon, warning: clockIcon, negative: warningIcon };

/** The marks in a row. */
export const markRow = (marks: readonly Mark[]): TemplateResult =>
  html`<p class="tags">
    ${marks.map(({ text, tone }) => html`<span class="tag" data-tone=${tone}>${ICONS[tone]()}${text}</span> `)}
  </p>`;
