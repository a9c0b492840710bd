import { html, nothing, type TemplateResult } from 'lit';
import { term } from '../../locale/term.js';

import type { CreditRecord, RecordAction } from '../../contract/schema/record.js';
import { infoIcon } from '../templates/icons.js';
import type { ActionMessages } from '../../locale/zh-hans/actions.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { type LinkHost, phoneLink, webLink } from './web-link.js';

/** An action that pages can take a visitor to. */
export type OfferedAction = 'objection' | 'repair';

/** What may be done about a record, or why not yet and from when. What the official route costs is for the server's text to say. */
export function recordActions(
  record: CreditRecord,
  headingId: string,
  words: RecordsMessages,
  host: LinkHost,
  act: (action: OfferedAction) => void,
): unknown {
  if (record.actions.length === 0) return nothing;
  return html`<section class="group" part="actions">
    <h6>${words.fields.actions}</h6>
    ${actionOffers(record, headingId, words, host, act)}
  </section>`;
}

/** The same without a heading of its own. */
export const actionOffers = (
  { actions }: Pick<CreditRecord, 'actions'>,
  headingId: string,
  words: ActionMessages,
  host: LinkHost,
  act: (action: OfferedAction) => void,
): TemplateResult[] =>
  actions.map(
    (action) =>
      html`<div class="action">
        ${offer(action, headingId, words, act)} ${action.reason ? html`<p class="long">${action.reason}</p>` : nothing}
        ${route(action, words, host)}
      </div>`,
  );

const isOffered = (action: string): action is OfferedAction => action === 'objection' || action === 'repair';

function offer(
  action: RecordAction,
  headingId: string,
  words: ActionMessages,
  act: (action: OfferedAction) => void,
): unknown {
  const kind = action.action;
  if (!isOffered(kind)) return nothing;
  if (!action.available) return html`<p class="not-yet">${infoIcon()}<span>${notYet(action, words)}</span></p>`;
  return html`<button type="button" class="button" aria-describedby=${headingId} @click=${() => act(kind)}>
    ${words.recordActions[kind]}
  </button>`;
}

function notYet({ action, earliestOn }: RecordAction, words: ActionMessages): string {
  const text = words.notYet(term(words.recordActions, action) ?? action);
  return earliestOn ? words.bracketed(text, words.earliest(earliestOn)) : text;
}

function route({ route: official }: RecordAction, words: ActionMessages, host: LinkHost): unknown {
  if (!official) return nothing;
  return html`<p class="route">
    <span class="long">${words.pair(words.route, official.text)}</span>
    ${webLink(official.url, words.openRoute, words, host)} ${official.phone ? phoneLink(official.phone, words, host) : nothing}
  </p>`;
}

/** The actions as lines of text. */
export const actionLines = (record: Pick<CreditRecord, 'actions'>, words: ActionMessages): string[] =>
  record.actions.flatMap((action) => {
    const name = term(words.recordActions, action.action) ?? action.action;
    const { route: official } = action;
    return [
      action.available ? name : notYet(action, words),
      ...(action.reason ? [action.reason] : []),
      ...(official ? [words.pair(words.route, official.text)] : []),
      ...(official?.phone ? [words.call(official.phone)] : []),
    ];
  });
