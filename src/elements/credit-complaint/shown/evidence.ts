import { html, type TemplateResult } from 'lit';

import type { Complaint } from '../../../contract/schema/complaint.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import { fileLines } from '../../../parts/track/files.js';

type Evidence = Complaint['evidence'][number];

const linesOf = ({ files }: Evidence, terms: ComplaintTermsMessages): string[] =>
  files.length ? fileLines(files, terms) : [terms.noFiles];

/** Evidence by its kinds, each file with its state. */
export const evidenceList = (evidence: readonly Evidence[], terms: ComplaintTermsMessages): TemplateResult =>
  html`<ul class="items">
    ${evidence.map(
      (kind) =>
        html`<li class="item">
          <p class="item-name">${kind.name}</p>
          ${linesOf(kind, terms).map((line) => html`<p class="quiet">${line}</p>`)}
        </li>`,
    )}
  </ul>`;

/** The same as lines of text. */
export const evidenceLines = (evidence: readonly Evidence[], terms: ComplaintTermsMessages): string[] =>
  evidence.flatMap((kind) => [kind.name, ...linesOf(kind, terms)]);

/** Evidence with files that aren't known to be clean, and of it those files alone. */
export const uncheckedEvidence = ({ evidence }: Complaint): readonly Evidence[] =>
  evidence
    .map(({ name, files }) => ({ name, files: files.filter(({ state }) => state !== 'clean') }))
    .filter(({ files }) => files.length);
