import { html, type TemplateResult } from 'lit';

import { infoIcon } from '../../element/templates/icons.js';
import { icon } from '../../style/icon.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
/** On paper: accepted. */
export const paperIcon = icon('M6 3h12v18H6zM9 8h6M9 12h6M9 16h3');
/** Done in part. */
export const partIcon = icon(`${ring}M12 3v9l7 6`);
/** Something was added. */
export const addIcon = icon(`${ring}M12 8v8M8 12h8`);
/** Something was written. */
export const penIcon = icon('M4 20l1-5L16 4l4 4L9 19zM13 7l4 4');

/** How a state looks besides its words: each has an icon of its own, and the frames of good, bad and open ones differ in shape. */
export interface Look {
  readonly tone: 'open' | 'good' | 'partly' | 'bad' | 'ended' | 'unknown';
  readonly icon: () => TemplateResult;
}

/** Of what is outside the contract: neither good nor bad. */
export const UNKNOWN_LOOK: Look = { tone: 'unknown', icon: infoIcon };

/** A state in a word or two, and what that means; of an unknown one the endpoint's own words. */
export function stateWordsOf(
  { state, stateLabel }: { readonly state: string; readonly stateLabel?: string | undefined },
  states: Readonly<Record<string, readonly [string, string]>>,
  unknownState: string,
): readonly [name: string, means: string] {
  const known = Object.prototype.hasOwnProperty.call(states, state) ? states[state] : undefined;
  return known ?? [stateLabel ?? state, unknownState];
}

/** How it stands, told by word, icon and shape. `label` is heard before the state. */
export const standing = (
  { tone, icon: drawn }: Look,
  [name, means]: readonly [name: string, means: string],
  label: string,
): TemplateResult =>
  html`<div class="standing" part="state" data-tone=${tone}>
    ${drawn()}
    <div class="standing-text">
      <p class="standing-name"><span class="visually-hidden">${label}</span>${name}</p>
      <p>${means}</p>
    </div>
  </div>`;
