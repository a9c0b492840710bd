import { isAskable } from '../../../contract/complaint-check.js';
import type { CheckQuestion, ComplaintOffer, EvidenceKind } from '../../../contract/schema/complaint-offer.js';
import type { FieldValue } from '../../../form/field.js';

/** Pages of the form, in their order. */
export const PAGES = ['check', 'complainant', 'promise', 'story', 'evidence', 'review'] as const;
/** One of {@link PAGES}. */
export type Page = (typeof PAGES)[number];

/** What a field of the form holds. */
export type Holds = (name: string) => FieldValue | undefined;

/** Somebody who complains for the enterprise. */
export const AGENT = 'agent';
/** Somebody of the enterprise itself. */
export const SELF = 'self';
/** What the endpoint's lists say for "none". */
export const NONE = 'none';

/** Field of a question of the check. */
export const checkOf = ({ id }: Pick<CheckQuestion, 'id'>): string => `check-${id}`;
/** Field of the files of a kind of evidence. */
export const evidenceOf = ({ id }: Pick<EvidenceKind, 'id'>): string => `evidence-${id}`;
/** Field of the agent's authorisation. */
export const AUTHORISATION = 'authorisation';

/** The facts that a question of the check may have asked already. */
export type CheckedFact = Exclude<CheckQuestion['type'], 'matter'>;

/** Where each fact stands in the request. */
export const POINTERS: Readonly<Record<string, string>> = {
  complainantNature: '/complainant/nature',
  respondentKind: '/respondent/kind',
  field: '/facts/field',
  proceedings: '/proceedings/kind',
  otherChannels: '/otherChannels',
};

/** Name of the field that holds a fact: that of the check, where it asks for it. */
export const factField = ({ check }: ComplaintOffer, fact: CheckedFact): string => {
  const question = check.find((each) => each.type === fact && isAskable(each));
  return question ? checkOf(question) : fact;
};

/** Whether the complaint is made by an agent. */
export const isByAgent = (holds: Holds): boolean => holds('agent') === AGENT;
