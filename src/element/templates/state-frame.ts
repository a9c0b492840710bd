import { html, nothing, type TemplateResult } from 'lit';

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

/** The frame around a state. Announcing it is the element's matter. */
export const stateFrame = (icon: unknown, { kind, title, body, details, actions }: StateBlock): TemplateResult =>
  html`<div class="state" part="state" data-kind=${kind}>
    ${icon}
    <div class="state-text">
      <p class="state-title">${title}</p>
      ${body ? html`<p>${body}</p>` : nothing}${details ? html`<div class="state-details">${details}</div>` : nothing}${
        actions ? html`<div class="state-actions">${actions}</div>` : nothing
      }
    </div>
  </div>`;

/** Something is on its way. */
export const loadingBlock = (title: unknown): TemplateResult =>
  stateFrame(html`<span class="spinner"></span>`, { kind: 'loading', title });
