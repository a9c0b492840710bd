import { html, type TemplateResult } from 'lit';

import type { Commitment, CommitmentStep } from '../../../contract/schema/commitment.js';
import {
  backIcon,
  checkIcon,
  clockIcon,
  infoIcon,
  searchIcon,
  stopIcon,
  warningIcon,
} from '../../../element/templates/icons.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import { icon } from '../../../style/icon.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const paperIcon = icon('M6 3h12v18H6zM9 8h6M9 12h6M9 16h3');
const partIcon = icon(`${ring}M12 3v9l7 6`);
const addIcon = icon(`${ring}M12 8v8M8 12h8`);
const penIcon = icon('M4 20l1-5L16 4l4 4L9 19zM13 7l4 4');

/** How a state looks besides its words: each has an icon of its own, and the frames of good, bad and open ones differ in shape. */
interface Look {
  readonly tone: 'open' | 'good' | 'partly' | 'bad' | 'ended' | 'unknown';
  readonly icon: () => TemplateResult;
}

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
const UNKNOWN: Look = { tone: 'unknown', icon: infoIcon };

/** What a state or step looks like; one from outside the contract is neither good nor bad. */
export const lookOf = (what: string): Look => LOOKS.get(what) ?? UNKNOWN;

/** A state in a word or two, and what that means; of an unknown one the endpoint's own words. */
export function stateWords(
  { state, stateLabel }: Pick<Commitment, 'state' | 'stateLabel'>,
  { states, unknownState }: CommitmentTermsMessages,
): readonly [string, string] {
  const known = Object.prototype.hasOwnProperty.call(states, state) ? states[state] : undefined;
  return known ?? [stateLabel ?? state, unknownState];
}

/** What happened, in words. */
export const stepWords = ({ what, label }: CommitmentStep, terms: CommitmentTermsMessages): string =>
  term(terms.steps, what) ?? label ?? stateWords({ state: what, stateLabel: undefined }, terms)[0];

/** How the commitment stands, told by word, icon and shape. */
export function stateBanner(
  commitment: Pick<Commitment, 'state' | 'stateLabel'>,
  terms: CommitmentTermsMessages,
): TemplateResult {
  const { tone, icon: drawn } = lookOf(commitment.state);
  const [name, means] = stateWords(commitment, terms);
  return html`<div class="standing" part="state" data-tone=${tone}>
    ${drawn()}
    <div class="standing-text">
      <p class="standing-name"><span class="visually-hidden">${terms.pair(terms.stateLabel, '')}</span>${name}</p>
      <p>${means}</p>
    </div>
  </div>`;
}
