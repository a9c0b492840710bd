import { html, nothing } from 'lit';

import type { ServedDocuments } from '../../contract/schema/record.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { fieldsOf } from './fields.js';
import { fieldList } from './field-list.js';
import { type LinkHost, webLink } from './web-link.js';

/** 三书同达: the decision, the compliance advice and the notice of repair that came with a penalty. */
export function servedDocuments(served: ServedDocuments | undefined, words: RecordsMessages, host: LinkHost): unknown {
  if (!served) return nothing;
  return html`<section class="group">
    <h6>${words.served}</h6>
    ${served.servedOn ? fieldList(fieldsOf(served, ['servedOn'], words), words) : nothing}
    <ul class="documents">
      ${served.documents.map(
        ({ title, docNo, text, url }) =>
          html`<li>
            <p class="document-title">${title}</p>
            ${docNo ? html`<p>${words.docNo(docNo)}</p>` : nothing}
            ${
              text
                ? html`<details class="disclosure">
                  <summary>${words.showText}<span class="visually-hidden">${words.bracketed('', title)}</span></summary>
                  <p class="long">${text}</p>
                </details>`
                : nothing
            }
            ${webLink(url, words.openDocument, words, host, title)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The documents as lines of text. */
export const servedLines = (served: ServedDocuments, words: RecordsMessages): string[] => [
  words.served,
  ...(served.servedOn ? [words.pair(words.fields.servedOn, served.servedOn)] : []),
  ...served.documents.flatMap(({ title, docNo, text }) => [
    docNo ? words.bracketed(title, words.docNo(docNo)) : title,
    ...(text ? [text] : []),
  ]),
];
