import { html, nothing, type TemplateResult } from 'lit';

import type { Wanted } from '../../../contract/schema/complaint.js';
import { checkIcon, clockIcon, infoIcon, warningIcon } from '../../../element/templates/icons.js';
import { term } from '../../../locale/term.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';

const TONES = new Map([
  ['open', ['warning', clockIcon]],
  ['overdue', ['negative', warningIcon]],
  ['given', ['positive', checkIcon]],
] as const);

/** Whether something is still to come. */
export const isOpen = ({ state }: Wanted): boolean => state === 'open' || state === 'overdue';

const stateWord = ({ state }: Wanted, { wantedStates }: ComplaintTermsMessages): string =>
  term(wantedStates, state) ?? state;

/** Until when something that is still to come is to be there, or was. */
function when({ state, dueOn }: Wanted, { supplyBy, supplyWasBy }: ComplaintTermsMessages): string {
  if (!dueOn) return '';
  return state === 'overdue' ? supplyWasBy(dueOn) : state === 'open' ? supplyBy(dueOn) : '';
}

/** How something that is asked for stands, and until when. */
export function wantedState(wanted: Wanted, terms: ComplaintTermsMessages): TemplateResult {
  const [tone, icon] = TONES.get(wanted.state as 'open') ?? (['neutral', infoIcon] as const);
  const date = when(wanted, terms);
  return html`<span class="tag" data-tone=${tone}>${icon()}${stateWord(wanted, terms)}</span>
    ${date ? html`<span class="quiet">${date}</span>` : nothing}`;
}

/** What is asked for, with the state of each. */
export const wantedList = (wanted: readonly Wanted[], terms: ComplaintTermsMessages): TemplateResult =>
  html`<ul class="items">
    ${wanted.map(
      (each) =>
        html`<li class="item" data-state=${each.state}>
          <p class="item-name long">${each.text}</p>
          <p class="wanted-state">${wantedState(each, terms)}</p>
        </li>`,
    )}
  </ul>`;

/** The same as lines of text. */
export const wantedLines = (wanted: readonly Wanted[], terms: ComplaintTermsMessages): string[] =>
  wanted.map((each) => {
    const date = when(each, terms);
    const state = stateWord(each, terms);
    return terms.pair(each.text, date ? terms.bracketed(state, date) : state);
  });
