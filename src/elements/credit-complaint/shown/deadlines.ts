import { html, nothing, type TemplateResult } from 'lit';

import type { Deadline } from '../../../contract/schema/complaint.js';
import { checkIcon, clockIcon, infoIcon, noneIcon, warningIcon } from '../../../element/templates/icons.js';
import { term } from '../../../locale/term.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';

const UNKNOWN = ['neutral', infoIcon] as const;
const TONES = new Map([
  ['running', ['neutral', clockIcon]],
  ['met', ['positive', checkIcon]],
  ['overdue', ['negative', warningIcon]],
  ['suspended', ['neutral', noneIcon]],
] as const);

/** Of a state outside the contract the endpoint's own word. */
const stateWord = ({ state }: Deadline, { deadlineStates }: ComplaintTermsMessages): string =>
  term(deadlineStates, state) ?? state;

/** Who has to keep it, until when, and how many working days that makes. */
const facts = ({ by, dueOn, workingDays, state }: Deadline, terms: ComplaintTermsMessages): string[] =>
  [
    by,
    state === 'overdue' ? terms.wasDue(dueOn) : terms.due(dueOn),
    workingDays === undefined ? undefined : terms.workingDays(workingDays),
  ].filter((fact) => fact !== undefined);

/** Each fact in one line where there is room for it: a date is not torn apart. */
const whole = (all: readonly string[], { separator }: ComplaintTermsMessages): TemplateResult[] =>
  all.map((fact, index) => html`<span class="whole">${fact}${index < all.length - 1 ? separator : nothing}</span>`);

/** Terms with the state of each, told by word, icon and colour. */
export const deadlineList = (deadlines: readonly Deadline[], terms: ComplaintTermsMessages): TemplateResult =>
  html`<ul class="items">
    ${deadlines.map((deadline) => {
      const [tone, icon] = TONES.get(deadline.state as 'met') ?? UNKNOWN;
      return html`<li class="item" data-state=${deadline.state}>
        <p class="item-name">
          ${deadline.label} <span class="tag" data-tone=${tone}>${icon()}${stateWord(deadline, terms)}</span>
        </p>
        <p class="quiet">${whole(facts(deadline, terms), terms)}</p>
      </li>`;
    })}
  </ul>`;

/** The same as lines of text. */
export const deadlineLines = (deadlines: readonly Deadline[], terms: ComplaintTermsMessages): string[] =>
  deadlines.map((deadline) =>
    terms.pair(
      deadline.label,
      terms.bracketed(stateWord(deadline, terms), facts(deadline, terms).join(terms.separator)),
    ),
  );
