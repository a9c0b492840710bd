import {
  type CSSResult,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';

import type { CallOptions, CreditClient } from '../client/credit-client.js';
import type { Failure, Result } from '../client/failure.js';
import type { Operation } from '../contract/operation.js';
import { common, type CommonMessages } from '../locale/zh-hans/common.js';
import { baseStyles } from '../style/base.js';
import { controlsStyles } from '../style/controls.js';
import { statesStyles } from '../style/states.js';
import { tokensStyles } from '../style/tokens.js';
import { MessagesController } from './controllers/messages.controller.js';
import { SettingsController } from './controllers/settings.controller.js';
import { defineElement } from './define.js';
import type { Proof, Settling } from './failure/settle.js';
import type { HostAdapters } from './host.js';
import type { View } from './settings.js';
import { adoptStyles } from './styles.js';
import { failureBlock, loadFailures } from './templates/failure-block.js';
import { warningIcon } from './templates/icons.js';
import { stateFrame } from './templates/state-frame.js';
import { version } from './version.js';
import { warnOnce } from './warn.js';

type Words = ReactiveController & Partial<Pick<MessagesController<object>, 'load'>>;

/**
 * What every element of the kit shares: settings, language, view, the states that have nothing to do with its subject, the conversation with the
 * page about logins and checks.
 *
 * @slot - Shown until the element is there and when it can't work.
 * @slot challenge - The page's human check.
 * @csspart base - The wrapper of everything.
 * @csspart state - A state in words.
 */
export abstract class CreditElement extends LitElement {
  /** The tag that `define()` registers. */
  static readonly tag: string;
  /** Version of the kit that the class came with. */
  static readonly version = version;
  static override styles: CSSResult[] = [tokensStyles, baseStyles, controlsStyles, statesStyles];

  /** Registers the class; if the tag is taken, that stays and a warning says so. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this as unknown as Parameters<typeof defineElement>[0], tag, registry);
  }

  /** Base of the operations: absolute, root-relative, or relative to `document.baseURI`. */
  @property() endpoint?: string;

  /** `elder` is 长辈版: larger text and targets. */
  @property() view?: View;

  /** Replaces everything else that is said about requests. */
  @property({ attribute: false }) client?: CreditClient;

  /**
   * What a running call waits for: a login or a check that the page has taken over.
   * @internal
   */
  @state() awaited: Failure | undefined;

  private readonly wording = new Set<Words>();
  private readonly sheets: CSSResult[] = [];
  private sizes: ResizeObserver | undefined;
  private crashed = false;
  private darkness: CSSResult | undefined;
  /**
   * Goes with the next call of the operation.
   * @internal
   */
  proof: Settling['proof'];

  /**
   * Settings as they hold here.
   * @internal
   */
  protected readonly settings = new SettingsController(this, () => ({
    endpoint: this.endpoint,
    view: this.view,
    client: this.client,
  }));

  private readonly commonWords = new MessagesController(this, {
    section: 'common',
    builtIn: common,
    load: { en: async () => (await import('../locale/en/common.js')).common },
  });

  /** Name of what the element shows; see the attribute `state`. */
  protected abstract readonly stateName: string;

  /** What stands in the wrapper. */
  protected abstract content(): unknown;

  /** What the element shows, also as the attribute `state`, for styles and scripts of the page. */
  get state(): string {
    if (this.crashed) return 'broken';
    return this.settings.connected ? this.stateName : 'not-set-up';
  }

  /**
   * Tag of the language that was settled on.
   * @internal
   */
  get locale(): string {
    return this.settings.locale;
  }

  /**
   * Words that every element needs.
   * @internal
   */
  get common(): CommonMessages {
    return this.commonWords.current;
  }

  /**
   * The page's adapters, the browser's own where the page has none.
   * @internal
   */
  get host(): HostAdapters {
    return this.settings.host;
  }

  /** Asks again for what is shown. */
  refresh(): void {
    this.requestUpdate();
  }

  /** Back to the beginning; nothing of the visitor's words stays. */
  reset(): void {
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes?.disconnect();
    this.sizes = undefined;
    this.awaited = undefined;
  }

  /**
   * Constructed sheets belong to one document.
   * @internal
   */
  adoptedCallback(): void {
    if (this.hasUpdated) adoptStyles(this.renderRoot as ShadowRoot, this.sheets);
  }

  /**
   * Keeps count of the words that must be there before anything is drawn.
   * @internal
   */
  override addController(controller: Words): void {
    super.addController(controller);
    if (controller.load) this.wording.add(controller);
  }

  /**
   * Keeps count of the words that must be there before anything is drawn.
   * @internal
   */
  override removeController(controller: Words): void {
    super.removeController(controller);
    this.wording.delete(controller);
  }

  /**
   * Moves the focus to the first thing that can be filled in or pressed. Not by `delegatesFocus`: with it a click on a result moves the focus into the
   * box, and text can't be selected.
   */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>('input,select,textarea,button,a[href]')?.focus(options);
  }

  /**
   * Calls an operation and sees to what belongs to every element: the page is told of logins and checks that are needed, and of failures. When the
   * page takes a login over, the call waits and is made again. Never rejects.
   * @internal
   */
  async call<Request, Answer>(
    operation: Operation<Request, Answer>,
    request: Request,
    signal: AbortSignal,
    options?: CallOptions,
  ): Promise<Result<Answer>> {
    const attempt = (proof?: Proof) =>
      this.quietCall(operation, request, signal, { ...options, headers: { ...options?.headers, ...proof } });
    const { proof } = this;
    this.proof = undefined;
    const result = await attempt(proof?.operation === operation.name ? proof.headers : undefined);
    if (result.ok || signal.aborted) return result;
    const part = await loadFailures();
    return part ? part.settle(this, result.failure, attempt, signal) : result;
  }

  /**
   * Calls an operation without a word to the page, for what a visitor hasn't asked for, such as suggestions.
   * @internal
   */
  async quietCall<Request, Answer>(
    operation: Operation<Request, Answer>,
    request: Request,
    signal: AbortSignal,
    options?: CallOptions,
  ): Promise<Result<Answer>> {
    const { name } = operation;
    if (!this.settings.connected)
      return { ok: false, failure: { operation: name, code: 'unavailable', reason: 'settings' } };
    // A file of the kit that can't be fetched is a network failure like any other.
    const client = await this.settings.client().catch(() => undefined);
    return (
      client?.call(operation, request, { ...options, signal }) ?? {
        ok: false,
        failure: { operation: name, code: 'network' },
      }
    );
  }

  /**
   * Adds the sheets of a part that was loaded when it was needed; once each.
   * @internal
   */
  adopt(styles: readonly CSSResult[]): void {
    const added = styles.filter((style) => !this.sheets.includes(style));
    this.sheets.push(...added);
    adoptStyles(this.renderRoot as ShadowRoot, added);
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.sheets.push(...(elementStyles as CSSResult[]));
    adoptStyles(root, this.sheets);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  /** Nothing is drawn before its words and colours are there, so that no other flashes. */
  protected override async scheduleUpdate(): Promise<unknown> {
    for (;;) {
      const coming = [this.darken(), ...[...this.wording].map((words) => words.load?.())].find(Boolean);
      if (!coming) return super.scheduleUpdate();
      await coming;
    }
  }

  protected override update(changed: PropertyValues): void {
    this.crashed = false;
    try {
      super.update(changed);
    } catch (error) {
      // The page's monitoring hears of it, the visitor gets the fallback instead of half a page.
      queueMicrotask(() => {
        throw error as Error;
      });
      this.crashed = true;
      super.update(changed);
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this;
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
    if (!this.sizes && this.isConnected) this.followSize();
    // Scripts of the page may still be to come.
    if (document.readyState === 'complete') this.warnIfNotSetUp();
    else addEventListener('load', this.warnIfNotSetUp, { once: true });
  }

  protected override render(): TemplateResult {
    const { locale, view, theme } = this.settings;
    return html`<div class="credit" part="base" lang=${locale} data-view=${view} data-theme=${theme} data-size="s" @focusin=${loadFailures}>
      <div class="ruler"></div>
      ${this.body()}
    </div>`;
  }

  private body(): unknown {
    const words = this.common;
    const trouble = this.crashed ? words.broken : this.settings.connected ? undefined : words.notSetUp;
    if (trouble)
      return html`${stateFrame(warningIcon(), { kind: 'failed', title: trouble[0], body: trouble[1] })}<slot></slot>`;
    return html`${this.awaited ? failureBlock(this.awaited, words) : nothing}${this.content()}`;
  }

  private darken(): Promise<void> | undefined {
    if (this.settings.theme === 'light' || this.darkness) return undefined;
    return import('../style/dark.js').then(
      ({ darkStyles }) => this.adopt([(this.darkness = darkStyles)]),
      () => void (this.darkness = baseStyles),
    );
  }

  private readonly warnIfNotSetUp = (): void => {
    if (this.isConnected && !this.settings.connected)
      warnOnce(
        `<${this.localName}> has no endpoint: set its attribute, put a <credit-config endpoint="…"> around it, or call configure({ endpoint }).`,
      );
  };

  // Container queries are too new. The ruler has no height, so that what follows from a width can't call the observer again.
  private followSize(): void {
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.credit');
    // That of the window in which the element is drawn; another window's reports too late.
    const Observer = (wrapper?.ownerDocument.defaultView as typeof globalThis | null | undefined)?.ResizeObserver;
    if (!wrapper?.firstElementChild || !Observer) return;
    this.sizes = new Observer(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      wrapper.dataset.size = width < 480 ? 's' : width < 800 ? 'm' : 'l';
    });
    this.sizes.observe(wrapper.firstElementChild);
  }
}
