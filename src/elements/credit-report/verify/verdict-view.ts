import { html, nothing, type TemplateResult } from 'lit';

import { toneIcon, verdictIcons } from './verdict-icons.js';
import { technicalFacts, type VerdictReading, type VerdictRow, verdictRows, verdictSaid } from './verdict-rows.js';

/** A verdict to draw. */
export interface DrawnVerdict extends VerdictReading {
  /** Something is being asked for or checked. */
  readonly busy: boolean;
  again(): void;
  readonly another?: (() => void) | undefined;
}

/** Whether a report can be relied on: in words, by an icon and by a frame of its own; then the three checks, each by itself. */
export function verdictView(reading: DrawnVerdict): TemplateResult {
  const { verdict } = reading;
  const [title, meaning, next] = verdictSaid(reading);
  return html`<section class="verdict" part="verdict" data-verdict=${verdict} aria-labelledby="verdict-title">
    <div class="verdict-head">
      ${verdict === 'checking' ? html`<span class="spinner"></span>` : verdictIcons[verdict]()}
      <div>
        <h3 class="verdict-title" id="verdict-title">${title}</h3>
        ${meaning ? html`<p>${meaning}</p>` : nothing}${next ? html`<p class="verdict-next">${next}</p>` : nothing}
      </div>
    </div>
    ${verdict === 'checking' ? comingChecks(reading) : checks(reading)} ${footer(reading)} ${actions(reading)}
  </section>`;
}

const checks = (reading: VerdictReading): TemplateResult =>
  html`<ul class="verdict-checks">
    ${verdictRows(reading).map((row) => check(row, reading))}
  </ul>`;

/** The place of the checks while they run: what is below must not jump when they are there. */
const comingChecks = (reading: VerdictReading): TemplateResult =>
  html`<ul class="verdict-checks">
    ${verdictRows(reading).map(
      ({ name, label }) =>
        html`<li class="verdict-check" data-check=${name} data-tone="coming">
          <span class="verdict-wait"></span>
          <p class="verdict-state">${reading.words.pair(label, reading.words.checking)}</p>
        </li>`,
    )}
  </ul>`;

const check = ({ name, label, state, tone, notes, source }: VerdictRow, { verdict, words }: VerdictReading) =>
  html`<li class="verdict-check" data-check=${name} data-tone=${tone}>
    ${toneIcon(tone, verdict)}
    <div>
      <p class="verdict-state">${words.pair(label, state)}</p>
      ${notes.map((note) => html`<p>${note}</p>`)}${source ? html`<p class="verdict-source">${source}</p>` : nothing}
    </div>
  </li>`;

const footer = (reading: VerdictReading): TemplateResult =>
  html`<p class="verdict-technical">${reading.words.technical}</p>
    <details class="verdict-details">
      <summary>${reading.words.details}</summary>
      <dl>
        ${technicalFacts(reading).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </details>`;

const actions = ({ words, busy, again, another }: DrawnVerdict): TemplateResult =>
  html`<div class="verdict-actions">
    <button type="button" class="button verdict-again" aria-disabled=${busy ? 'true' : nothing} @click=${again}>
      ${busy ? words.checking : words.again}</button
    >${
      another
        ? html`<button type="button" class="button verdict-another" @click=${another}>${words.another}</button>`
        : nothing
    }
  </div>`;
