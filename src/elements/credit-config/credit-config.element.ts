import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { GetToken } from '../../client/authorise.js';
import type { CreditClient } from '../../client/credit-client.js';
import type { CsrfSettings } from '../../client/csrf.js';
import type { OperationSettings } from '../../client/paths.js';
import { settingsContext } from '../../element/context.js';
import { SettingsController } from '../../element/controllers/settings.controller.js';
import { defineElement } from '../../element/define.js';
import type { HostAdapters } from '../../element/host.js';
import type { DraftStore, Theme, Trust, View } from '../../element/settings.js';
import { version } from '../../element/version.js';

/**
 * Settings for all elements inside it, through shadow boundaries. One inside another says only what differs. Takes no room of its own.
 *
 * @customElement credit-config
 *
 * @fires {CreditAuthRequiredEvent} credit-auth-required - From an element inside: a login is needed.
 * @fires {CreditChallengeRequiredEvent} credit-challenge-required - From an element inside: a human check is needed.
 * @fires {CreditFailureEvent} credit-failure - From an element inside: a call failed.
 *
 * @slot - The elements, and anything else.
 */
export class CreditConfigElement extends LitElement {
  static readonly tag = 'credit-config';
  /** Version of the kit that the class came with. */
  static readonly version = version;
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Registers the class; if the tag is taken, that stays and a warning says so. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }

  /** Base of the operations: absolute, root-relative, or relative to `document.baseURI`. */
  @property() endpoint?: string;

  /** `elder` is 长辈版: larger text and targets. */
  @property() view?: View;

  /** `light` (the default), `dark`, or `auto` for pages that follow the visitor's system themselves. */
  @property() theme?: Theme;

  /** Milliseconds that one attempt of a call may take; 15,000 by default. */
  @property({ type: Number }) timeout?: number;

  /** Replaces everything else that is said about requests. */
  @property({ attribute: false }) client?: CreditClient;

  /** Brings a token before each protected call and once after a 401; kept in memory only. */
  @property({ attribute: false }) getToken?: GetToken;

  /** Path, method and headers by the operation's name, for an endpoint with other paths. */
  @property({ attribute: false }) operations?: Readonly<Record<string, OperationSettings>>;

  /** What the page or its container does instead of the browser: requests, downloads, links, printing, calls. */
  @property({ attribute: false }) host?: Partial<HostAdapters>;

  /** Where to find the token against forged requests, for an endpoint on the page's own origin. */
  @property({ attribute: false }) csrf?: CsrfSettings;

  /** Keys that the page trusts when a report is verified. */
  @property({ attribute: false }) trust?: Trust;

  /** Where forms keep drafts; nowhere but in memory by default. */
  @property({ attribute: false }) draftStore?: DraftStore;

  private readonly provider = new ContextProvider(this, { context: settingsContext });
  private readonly settings: SettingsController = new SettingsController(
    this,
    () => {
      const { endpoint, view, theme, timeout, client, getToken, operations, host, csrf, trust, draftStore } = this;
      return { endpoint, view, theme, timeout, client, getToken, operations, host, csrf, trust, draftStore };
    },
    () => this.provider.setValue(this.settings.value),
  );

  protected override willUpdate(): void {
    this.provider.setValue(this.settings.value);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
