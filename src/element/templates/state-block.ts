import { html, nothing, type TemplateResult } from 'lit';

import { clockIcon, cloudOffIcon, lockIcon, noneIcon, plugIcon, warningIcon } from './icons.js';

/** States that every element can be in. Each has its own icon and frame, and the words say the same. */
export type StateKind =
  | 'loading'
  | 'none'
  | 'notPublic'
  | 'sourceUnavailable'
  | 'sourceNotConnected'
  | 'failed'
  | 'offline'
  | 'rateLimited'
  | 'challenge'
  | 'signIn';

/** One state in words. */
export interface StateBlock {
  readonly kind: StateKind;
  readonly title: unknown;
  readonly body?: unknown;
  /** Smaller, below. */
  readonly details?: unknown;
  /** Buttons. */
  readonly actions?: unknown;
}

const icons: Record<StateKind, () => unknown> = {
  loading: () => html`<span class="spinner"></span>`,
  none: noneIcon,
  notPublic: lockIcon,
  sourceUnavailable: cloudOffIcon,
  sourceNotConnected: plugIcon,
  failed: warningIcon,
  offline: cloudOffIcon,
  rateLimited: clockIcon,
  challenge: lockIcon,
  signIn: lockIcon,
};

/** A state, drawn the same way everywhere. Announcing it is the element's matter. */
export const stateBlock = ({ kind, title, body, details, actions }: StateBlock): TemplateResult =>
  html`<div class="state" part="state" data-kind=${kind}>
    ${icons[kind]()}
    <div class="state-text">
      <p class="state-title">${title}</p>
      ${body ? html`<p>${body}</p>` : nothing}${details ? html`<div class="state-details">${details}</div>` : nothing}${actions
        ? html`<div class="state-actions">${actions}</div>`
        : nothing}
    </div>
  </div>`;
