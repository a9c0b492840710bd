import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import type { MaterialState } from '../../../contract/schema/commitment.js';
import { checkIcon, clockIcon, infoIcon, moveIcon, warningIcon } from '../../../element/templates/icons.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import { fileLines } from '../../../parts/track/files.js';

const TONES = new Map([
  ['received', ['positive', checkIcon]],
  ['due', ['neutral', clockIcon]],
  ['overdue', ['negative', warningIcon]],
  ['replaced', ['neutral', moveIcon]],
] as const);

/** Whether a material is still to come. */
export const isOpen = ({ state }: MaterialState): boolean => state === 'due' || state === 'overdue';

/** How a material stands, beside its name: when it came or is due. */
function when({ state, dueOn, receivedAt }: MaterialState, terms: CommitmentTermsMessages): string {
  if (receivedAt) return terms.receivedAt(formatInstant(receivedAt));
  if (!dueOn) return '';
  return state === 'overdue' ? terms.wasDueOn(dueOn) : state === 'due' ? terms.dueOn(dueOn) : '';
}

const stateWord = ({ state }: MaterialState, terms: CommitmentTermsMessages): string =>
  term(terms.materialStates, state) ?? state;

/** Materials with the state of each. */
export const materialList = (materials: readonly MaterialState[], terms: CommitmentTermsMessages): TemplateResult =>
  html`<ul class="materials">
    ${materials.map((material) => row(material, terms))}
  </ul>`;

function row(material: MaterialState, terms: CommitmentTermsMessages): TemplateResult {
  const [tone, icon] = TONES.get(material.state as 'due') ?? (['neutral', infoIcon] as const);
  const date = when(material, terms);
  return html`<li class="material" data-state=${material.state}>
    <p class="material-name">
      ${material.name} <span class="tag" data-tone=${tone}>${icon()}${stateWord(material, terms)}</span>
    </p>
    ${date ? html`<p class="quiet">${date}</p>` : nothing}
    ${fileLines(material.files ?? [], terms).map((line) => html`<p class="quiet">${line}</p>`)}
  </li>`;
}

/** The same as lines of text. */
export const materialLines = (materials: readonly MaterialState[], terms: CommitmentTermsMessages): string[] =>
  materials.flatMap((material) => {
    const date = when(material, terms);
    const state = stateWord(material, terms);
    return [
      terms.pair(material.name, date ? terms.bracketed(state, date) : state),
      ...fileLines(material.files ?? [], terms),
    ];
  });
