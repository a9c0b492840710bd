import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../contract/dates.js';
import { missingSources } from '../../contract/outcome.js';
import type { Source } from '../../contract/schema/common.js';
import { warningIcon } from '../templates/icons.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';

/** An answer with its sources. */
export interface Sourced {
  readonly asOf?: string | undefined;
  readonly sources: readonly Source[];
}

/** Which sources are missing, each kind in a line of its own; empty when all have answered. */
export function missingLines({ sources }: Sourced, words: RecordsMessages): string[] {
  const missing = missingSources({ sources: [...sources] });
  const names = (connected: boolean) =>
    missing
      .filter(({ state }) => (state !== 'notConnected') === connected)
      .map(({ name }) => name)
      .join(words.separator);
  const unavailable = names(true);
  const unconnected = names(false);
  return [
    ...(unavailable ? [words.unavailableSources(unavailable)] : []),
    ...(unconnected ? [words.unconnectedSources(unconnected)] : []),
  ];
}

/** As of when and from where. */
export function provenanceLines({ asOf, sources }: Sourced, words: RecordsMessages): string[] {
  const names = sources.filter(({ state }) => state === 'ok').map(({ name }) => name);
  return [
    ...(asOf ? [words.dataAsOf(formatInstant(asOf))] : []),
    ...(names.length ? [words.dataSources(names.join(words.separator))] : []),
  ];
}

/** The lines of {@link provenanceLines} on the page. */
export const provenance = (answer: Sourced, words: RecordsMessages): TemplateResult =>
  html`<p class="provenance">${provenanceLines(answer, words).map((line) => html`<span>${line}</span>`)}</p>`;

/** Says that an answer is partial, and what is missing. */
export function partialNotice(answer: Sourced, words: RecordsMessages, action: unknown = nothing): unknown {
  const lines = missingLines(answer, words);
  if (lines.length === 0) return nothing;
  return html`<div class="partial" part="state">
    ${warningIcon()}
    <div>
      <p class="partial-title">${words.partial}</p>
      ${lines.map((line) => html`<p>${line}</p>`)} ${action}
    </div>
  </div>`;
}
