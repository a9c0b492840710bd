import type { TemplateResult } from 'lit';

import type { Commitment, CommitmentStep } from '../../../contract/schema/commitment.js';
import { backIcon, checkIcon, clockIcon, searchIcon, stopIcon, warningIcon } from '../../../element/templates/icons.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import {
  addIcon,
  type Look,
  paperIcon,
  partIcon,
  penIcon,
  standing,
  stateWordsOf,
  UNKNOWN_LOOK,
} from '../../../parts/track/look.js';

const LOOKS = new Map<string, Look>([
  ['made', { tone: 'open', icon: clockIcon }],
  ['accepted', { tone: 'open', icon: paperIcon }],
  ['supervised', { tone: 'open', icon: searchIcon }],
  ['fulfilled', { tone: 'good', icon: checkIcon }],
  ['partlyFulfilled', { tone: 'partly', icon: partIcon }],
  ['notFulfilled', { tone: 'bad', icon: warningIcon }],
  ['rejected', { tone: 'bad', icon: stopIcon }],
  ['withdrawn', { tone: 'ended', icon: backIcon }],
  ['supplemented', { tone: 'open', icon: addIcon }],
  ['corrected', { tone: 'open', icon: penIcon }],
]);

/** What a state or step looks like; one from outside the contract is neither good nor bad. */
export const lookOf = (what: string): Look => LOOKS.get(what) ?? UNKNOWN_LOOK;

/** A state in a word or two, and what that means; of an unknown one the endpoint's own words. */
export const stateWords = (
  commitment: Pick<Commitment, 'state' | 'stateLabel'>,
  { states, unknownState }: CommitmentTermsMessages,
): readonly [string, string] => stateWordsOf(commitment, states, unknownState);

/** What happened, in words. */
export const stepWords = ({ what, label }: CommitmentStep, terms: CommitmentTermsMessages): string =>
  term(terms.steps, what) ?? label ?? stateWords({ state: what, stateLabel: undefined }, terms)[0];

/** How the commitment stands, told by word, icon and shape. */
export const stateBanner = (
  commitment: Pick<Commitment, 'state' | 'stateLabel'>,
  terms: CommitmentTermsMessages,
): TemplateResult =>
  standing(lookOf(commitment.state), stateWords(commitment, terms), terms.pair(terms.stateLabel, ''));
