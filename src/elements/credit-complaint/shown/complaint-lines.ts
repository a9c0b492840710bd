import { formatInstant } from '../../../contract/dates.js';
import type { Complaint } from '../../../contract/schema/complaint.js';
import { grouped } from '../../../form/templates/receipt.js';
import { term } from '../../../locale/term.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import { fileLines } from '../../../parts/track/files.js';
import type { Row } from '../../../parts/track/rows.js';
import { timelineLines, type TimelineStep } from '../../../parts/track/timeline.js';
import { lookOf, stateWords, stepWords } from './complaint-state.js';

/** Whom a complaint is from and about, and since when, in a few rows. */
export function summaryRows(complaint: Complaint, terms: ComplaintTermsMessages): readonly Row[] {
  const { submittedAt, complainant, respondent } = complaint;
  return [
    [terms.submittedAt, formatInstant(submittedAt)],
    [terms.complainant, terms.bracketed(complainant.name, complainant.uscc)],
    [terms.respondent, respondent.uscc ? terms.bracketed(respondent.name, respondent.uscc) : respondent.name],
  ];
}

/** Who deals with it now, with the phone. */
export const handlerLines = ({ handler }: Complaint, terms: ComplaintTermsMessages): string[] =>
  handler
    ? [
        terms.pair(
          terms.handler,
          handler.phone ? terms.bracketed(handler.name, terms.call(handler.phone)) : handler.name,
        ),
      ]
    : [];

/** Number, state and what it is about, as lines of text. */
export const summaryLines = (complaint: Complaint, terms: ComplaintTermsMessages): string[] => [
  terms.pair(terms.number, grouped(complaint.number).join(' ')),
  ...stateWords(complaint, terms),
  ...summaryRows(complaint, terms).map(([label, value]) => terms.pair(label, value)),
  ...handlerLines(complaint, terms),
];

/** Steps of a complaint as one reads them: those that something was handed in with carry its receipt and its files. */
export const timelineSteps = ({ steps }: Complaint, terms: ComplaintTermsMessages): readonly TimelineStep[] =>
  steps.map((told) => ({
    told,
    look: lookOf(told.what),
    name: stepWords(told, terms),
    lines: [...(told.reference ? [terms.reference(told.reference)] : []), ...fileLines(told.files ?? [], terms)],
  }));

/** What has happened so far, as lines of text. */
export const stepLines = (complaint: Complaint, terms: ComplaintTermsMessages): string[] =>
  timelineLines(timelineSteps(complaint, terms), terms);

/** What came out, and by whom and when. */
export const outcomeLines = ({ outcome }: Complaint, { separator }: ComplaintTermsMessages): string[] =>
  outcome ? [outcome.text, [outcome.on, outcome.by].filter(Boolean).join(separator)] : [];

/** How it was rated. */
export const ratingLines = ({ rating }: Complaint, terms: ComplaintTermsMessages): string[] =>
  rating
    ? [
        terms.bracketed(
          term(terms.scores, String(rating.score)) ?? terms.otherScore(rating.score),
          formatInstant(rating.at),
        ),
        ...(rating.text ? [rating.text] : []),
      ]
    : [];

/** What was told, as label and value. */
export const toldRows = ({ told }: Complaint): readonly Row[] => told.map(({ label, value }) => [label, value]);

/** The same as lines of text. */
export const toldLines = (complaint: Complaint, terms: ComplaintTermsMessages): string[] =>
  toldRows(complaint).map(([label, value]) => terms.pair(label, value));
