import { html, type TemplateResult } from 'lit';

import type { Complaint } from '../../../contract/schema/complaint.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import { fileLines } from '../../../parts/track/files.js';

type Evidence = Complaint['evidence'][number];

/** Evidence of a kind with the states of its files. */
type Told = readonly [name: string, lines: readonly string[]];

/** All evidence, kind by kind. */
export const evidenceTold = (evidence: readonly Evidence[], terms: ComplaintTermsMessages): readonly Told[] =>
  evidence.map(({ name, files }) => [name, files.length ? fileLines(files, terms) : [terms.noFiles]]);

/** Of the evidence the files that aren't known to be clean, counted as among all of their kind. */
export const uncheckedTold = (evidence: readonly Evidence[], terms: ComplaintTermsMessages): readonly Told[] =>
  evidence
    .map(({ name, files }): Told => [name, fileLines(files, terms).filter((_, nth) => files[nth]?.state !== 'clean')])
    .filter(([, lines]) => lines.length);

/** Evidence by its kinds, each file with its state. */
export const evidenceList = (told: readonly Told[]): TemplateResult =>
  html`<ul class="items">
    ${told.map(
      ([name, lines]) =>
        html`<li class="item">
          <p class="item-name">${name}</p>
          ${lines.map((line) => html`<p class="quiet">${line}</p>`)}
        </li>`,
    )}
  </ul>`;

/** The same as lines of text. */
export const evidenceLines = (told: readonly Told[]): string[] => told.flatMap(([name, lines]) => [name, ...lines]);
