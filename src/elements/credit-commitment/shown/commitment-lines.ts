import { formatInstant } from '../../../contract/dates.js';
import type { Commitment, CommitmentStep } from '../../../contract/schema/commitment.js';
import { grouped } from '../../../form/templates/receipt.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { stateWords, stepWords } from './commitment-state.js';

/** A label and what stands beside it. */
export type Row = readonly [label: string, value: string];

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

/** When and by whom something was done. */
export const stepMeta = ({ at, by }: CommitmentStep, { separator }: CommitmentTermsMessages): string =>
  [formatInstant(at), by].filter(Boolean).join(separator);

/** What has happened so far, as lines of text. */
export const stepLines = (steps: readonly CommitmentStep[], terms: CommitmentTermsMessages): string[] =>
  steps.flatMap((step) => [
    terms.bracketed(stepWords(step, terms), stepMeta(step, terms)),
    ...(step.text ? [step.text] : []),
  ]);
