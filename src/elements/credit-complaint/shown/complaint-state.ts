import type { TemplateResult } from 'lit';

import type { Complaint, ComplaintStep } from '../../../contract/schema/complaint.js';
import {
  backIcon,
  checkIcon,
  clockIcon,
  moveIcon,
  noneIcon,
  searchIcon,
  stopIcon,
  warningIcon,
} from '../../../element/templates/icons.js';
import { term } from '../../../locale/term.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
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
import { icon } from '../../../style/icon.js';

const askIcon = icon('M4 4h16v12h-8l-5 5v-5H4zM9 10h6');
const flagIcon = icon('M6 21V4h12l-3 4 3 4H6');
const stampIcon = icon('M5 20h14M6 16h12v-3H14c0-3 2-4 2-6a4 4 0 0 0-8 0c0 2 2 3 2 6H6z');
const boxIcon = icon('M4 4h16v5H4zM5 9v11h14V9M10 13h4');
const bellIcon = icon('M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4');
const starIcon = icon('M12 3l3 6 6 1-4.500 4.500 1 6.500-5.500-3-5.500 3 1-6.500L3 10l6-1z');
const longerIcon = icon('M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 15h6M12 12v6');

const LOOKS = new Map<string, Look>([
  ['submitted', { tone: 'open', icon: clockIcon }],
  ['supplementRequired', { tone: 'partly', icon: askIcon }],
  ['accepted', { tone: 'open', icon: paperIcon }],
  ['notAccepted', { tone: 'bad', icon: stopIcon }],
  ['forwarded', { tone: 'open', icon: moveIcon }],
  ['verifying', { tone: 'open', icon: searchIcon }],
  ['notSubstantiated', { tone: 'ended', icon: noneIcon }],
  // For whoever complains this is no bad news, and not the end either.
  ['substantiated', { tone: 'open', icon: flagIcon }],
  ['rectifying', { tone: 'open', icon: partIcon }],
  ['rectified', { tone: 'good', icon: checkIcon }],
  ['refused', { tone: 'bad', icon: warningIcon }],
  ['confirmedBreach', { tone: 'open', icon: stampIcon }],
  // Done with, which says nothing of how it came out.
  ['closed', { tone: 'ended', icon: boxIcon }],
  ['withdrawn', { tone: 'ended', icon: backIcon }],
  ['supplemented', { tone: 'open', icon: addIcon }],
  ['urged', { tone: 'open', icon: bellIcon }],
  ['rated', { tone: 'open', icon: starIcon }],
  ['extended', { tone: 'open', icon: longerIcon }],
  ['noted', { tone: 'open', icon: penIcon }],
]);

/** What a state or step looks like; one from outside the contract is neither good nor bad. */
export const lookOf = (what: string): Look => LOOKS.get(what) ?? UNKNOWN_LOOK;

/** A state in a word or two, and what that means; of an unknown one the endpoint's own words. */
export const stateWords = (
  complaint: Pick<Complaint, 'state' | 'stateLabel'>,
  { states, unknownState }: ComplaintTermsMessages,
): readonly [string, string] => stateWordsOf(complaint, states, unknownState);

/** What happened, in words. */
export const stepWords = ({ what, label }: ComplaintStep, terms: ComplaintTermsMessages): string =>
  term(terms.steps, what) ?? label ?? stateWords({ state: what, stateLabel: undefined }, terms)[0];

/** How the complaint stands, told by word, icon and shape. */
export const stateBanner = (complaint: Complaint, terms: ComplaintTermsMessages): TemplateResult =>
  standing(lookOf(complaint.state), stateWords(complaint, terms), terms.pair(terms.stateLabel, ''));
