import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../contract/dates.js';
import type { TrackTermsMessages } from '../../locale/zh-hans/track-terms.js';
import type { Look } from './look.js';

/** A step as an endpoint tells it. */
interface Told {
  readonly at: string;
  readonly by?: string | undefined;
  readonly text?: string | undefined;
}

/** A step as one reads it. */
export interface TimelineStep {
  readonly look: Look;
  readonly name: string;
  readonly told: Told;
  /** What there is besides, a line each. */
  readonly lines?: readonly string[] | undefined;
}

/** When and by whom something was done. */
export const stepMeta = ({ at, by }: Told, { separator }: Pick<TrackTermsMessages, 'separator'>): string =>
  [formatInstant(at), by].filter(Boolean).join(separator);

/** What has happened so far, oldest first. */
export const timeline = (steps: readonly TimelineStep[], terms: TrackTermsMessages): TemplateResult =>
  html`<ol class="steps">
    ${steps.map(
      ({ look: { tone, icon }, name, told, lines = [] }) =>
        html`<li class="step" data-tone=${tone}>
          ${icon()}
          <div class="step-text">
            <p class="step-name">${name}</p>
            <p class="quiet"><time datetime=${told.at}>${stepMeta(told, terms)}</time></p>
            ${told.text ? html`<p class="long">${told.text}</p>` : nothing}
            ${lines.map((line) => html`<p class="quiet">${line}</p>`)}
          </div>
        </li>`,
    )}
  </ol>`;

/** The same as lines of text. */
export const timelineLines = (steps: readonly TimelineStep[], terms: TrackTermsMessages): string[] =>
  steps.flatMap(({ name, told, lines = [] }) => [
    terms.bracketed(name, stepMeta(told, terms)),
    ...(told.text ? [told.text] : []),
    ...lines,
  ]);
