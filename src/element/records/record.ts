import { html, nothing, type TemplateResult } from 'lit';

import type { CreditRecord, Penalty } from '../../contract/schema/record.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { fieldLine } from './fields.js';
import { fieldList } from './field-list.js';
import { markRow, marksOf } from './marks.js';
import { actionLines, type OfferedAction, recordActions } from './record-actions.js';
import { recordGroups } from './record-fields.js';
import { servedDocuments, servedLines } from './served-documents.js';
import type { LinkHost } from './web-link.js';

const served = (record: CreditRecord) => (record.type === 'penalty' ? (record as Penalty).servedDocuments : undefined);

/**
 * One record of any type. A type that nobody knows yet shows its title and the server's labelled values.
 * @param headingId unique in the root
 */
export const recordArticle = (
  record: CreditRecord,
  headingId: string,
  index: number,
  words: RecordsMessages,
  host: LinkHost,
  act: (action: OfferedAction, record: CreditRecord) => void,
): TemplateResult =>
  html`<article
    class=${record.adverse ? 'record record-adverse' : 'record'}
    part="record"
    aria-labelledby=${headingId}
  >
    <h5 id=${headingId} class="record-title" tabindex="-1">${record.title || words.nth(index)}</h5>
    <p class="record-meta">${words.nth(index)}${record.date ? html`<span>${record.date}</span>` : nothing}</p>
    ${markRow(marksOf(record, words))}
    ${recordGroups(record, words).map(({ title, fields }) =>
      title === undefined
        ? fieldList(fields, words)
        : html`<section class="group"><h6>${title}</h6>${fieldList(fields, words)}</section>`,
    )}
    ${servedDocuments(served(record), words, host)}
    ${recordActions(record, headingId, words, host, (action) => act(action, record))}
  </article>`;

/** A record as lines of text, in the order of the page. */
export function recordLines(record: CreditRecord, index: number, words: RecordsMessages): string[] {
  const title = words.pair(words.nth(index), record.title);
  const documents = served(record);
  const actions = actionLines(record, words);
  return [
    record.date ? words.bracketed(title, record.date) : title,
    marksOf(record, words)
      .map(({ text }) => text)
      .join(words.separator),
    ...recordGroups(record, words).flatMap((group) => [
      ...(group.title === undefined ? [] : [group.title]),
      ...group.fields.map((field) => fieldLine(field, words)),
    ]),
    ...(documents ? servedLines(documents, words) : []),
    ...(actions.length ? [words.fields.actions, ...actions] : []),
  ].filter(Boolean);
}
