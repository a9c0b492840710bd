import type { Commitment, CommitmentStep } from '../../../contract/schema/commitment.js';
import { grouped } from '../../../form/templates/receipt.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { Row } from '../../../parts/track/rows.js';
import { timelineLines, type TimelineStep } from '../../../parts/track/timeline.js';
import { lookOf, stateWords, stepWords } from './commitment-state.js';

/** What a commitment is about, in a few rows. */
export function summaryRows(commitment: Commitment, terms: CommitmentTermsMessages): readonly Row[] {
  const { title, record } = commitment;
  const { fields } = terms;
  return [
    [terms.textName, title],
    [fields.subjectName, record.subjectName],
    [fields.reason, record.reason],
    [fields.acceptanceUnit, record.acceptanceUnit],
  ];
}

/** Number, state and what it is about, as lines of text. */
export const summaryLines = (commitment: Commitment, terms: CommitmentTermsMessages): string[] => [
  terms.pair(terms.number, grouped(commitment.number).join(' ')),
  ...stateWords(commitment, terms),
  ...summaryRows(commitment, terms).map(([label, value]) => terms.pair(label, value)),
];

/** Steps of a commitment as one reads them. */
export const timelineSteps = (
  steps: readonly CommitmentStep[],
  terms: CommitmentTermsMessages,
): readonly TimelineStep[] => steps.map((told) => ({ told, look: lookOf(told.what), name: stepWords(told, terms) }));

/** What has happened so far, as lines of text. */
export const stepLines = (steps: readonly CommitmentStep[], terms: CommitmentTermsMessages): string[] =>
  timelineLines(timelineSteps(steps, terms), terms);
