import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { CreditClient } from '../../client/credit-client.js';
import { negotiate } from '../../locale/negotiate.js';
import { settingsContext } from '../context.js';
import { type HostAdapters, webHost } from '../host.js';
import { closestLang, pageSettings, watchPage } from '../page.js';
import { type CreditSettings, mergeSettings, type Theme, type View } from '../settings.js';
import { warnOnce } from '../warn.js';

/** What the controller needs of its element. */
export type SettingsHost = ReactiveControllerHost & HTMLElement;

/** Settings as they hold for one element: its own, then those of the nearest `<credit-config>`, then those of the page. */
export class SettingsController implements ReactiveController {
  /** Tag of the language that was settled on. */
  locale = 'zh-Hans';
  private inherited: CreditSettings | undefined;
  private built: { readonly key: readonly unknown[]; readonly client: CreditClient } | undefined;
  private unsubscribe: (() => void) | undefined;
  private unwatch: (() => void) | undefined;

  /** @param own what the element itself says, read whenever it's needed */
  constructor(
    private readonly element: SettingsHost,
    private readonly own: () => CreditSettings,
    private readonly changed: () => void = () => element.requestUpdate(),
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.unwatch = watchPage(this.element, this.follow);
    this.follow();
  }

  hostDisconnected(): void {
    this.unwatch?.();
    this.unsubscribe?.();
    this.unsubscribe = this.inherited = undefined;
  }

  /** Everything that holds here. */
  get value(): CreditSettings {
    return mergeSettings(this.inherited ?? pageSettings(), this.own());
  }

  /** Whether there is anything that calls could go through. */
  get connected(): boolean {
    const { client, endpoint } = this.value;
    return !!(client ?? endpoint);
  }

  /**
   * What calls go through; none while there is no endpoint. Stays the same until something changes that concerns requests. The client loads with
   * the first call: pages full of elements that nobody touches don't pay for it.
   */
  async client(): Promise<CreditClient | undefined> {
    const { client, endpoint, getToken, operations, host, timeout, csrf } = this.value;
    if (client || !endpoint) return client;
    const request = host?.request;
    // Plain data that pages write anew on each change is compared by what it says.
    const key = [endpoint, getToken, request, timeout, JSON.stringify([operations, csrf])];
    const { CreditClient } = await import('../../client/credit-client.js');
    if (!this.built || key.some((value, index) => value !== this.built?.key[index]))
      this.built = { key, client: new CreditClient({ endpoint, getToken, operations, request, timeout, csrf }) };
    return this.built.client;
  }

  get view(): View {
    return this.choice('view', ['standard', 'elder']);
  }

  get theme(): Theme {
    return this.choice('theme', ['light', 'dark', 'auto']);
  }

  /** The page's adapters, and the browser's own where the page has none. */
  get host(): HostAdapters {
    return { ...webHost, ...this.value.host };
  }

  private choice<Value extends string>(name: 'view' | 'theme', values: readonly [Value, ...Value[]]): Value {
    const said = this.value[name] as Value | undefined;
    if (said === undefined || values.includes(said)) return said ?? values[0];
    warnOnce(`${name}="${said}" is none of ${values.join(', ')}; "${values[0]}" is used.`);
    return values[0];
  }

  /** Something above may have changed. */
  private readonly follow = (): void => {
    const { element } = this;
    const more = pageSettings().locales ?? [];
    this.locale = negotiate(closestLang(element), ['zh-Hans', 'en', ...more.map(({ tag }) => tag)]);
    element.dispatchEvent(new ContextEvent(settingsContext, element, this.receive, true));
    this.changed();
  };

  private readonly receive = (settings: CreditSettings, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.unsubscribe) this.unsubscribe?.();
    this.unsubscribe = unsubscribe;
    this.inherited = settings;
    this.changed();
  };
}
