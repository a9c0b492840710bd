import type { GetToken } from '../client/authorise.js';
import type { CreditClient } from '../client/credit-client.js';
import type { CsrfSettings } from '../client/csrf.js';
import type { OperationSettings } from '../client/paths.js';
import type { PublishedKey } from '../contract/schema/report.js';
import type { Catalogue } from '../locale/catalogue.js';
import type { HostAdapters } from './host.js';

/** `elder` is 长辈版: larger text and targets. */
export type View = 'standard' | 'elder';
/** `auto` follows the visitor's system; see docs/decisions/0005-dark-theme.md. */
export type Theme = 'light' | 'dark' | 'auto';

/** Keeps drafts of forms; `sessionStorage` fits. */
export interface DraftStore {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, draft: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/** Whose signatures the page believes when a report is verified. A document never brings its own keys. */
export interface Trust {
  /** Keys that the page trusts, with the issuers that they belong to. */
  readonly keys?: readonly PublishedKey[];
  /** Trusts the keys that the endpoint publishes too (`listKeys`). */
  readonly endpointKeys?: boolean;
}

/** What `<credit-config>` and `configure()` can say. What is left out comes from further out. */
export interface CreditSettings {
  /** Base of the operations: absolute, root-relative, or relative to `document.baseURI`. */
  endpoint?: string;
  view?: View;
  /** `light` unless the page says otherwise. */
  theme?: Theme;
  /** Replaces everything about requests. */
  client?: CreditClient;
  getToken?: GetToken;
  /** Path, method and headers by the operation's name, for an endpoint with other paths. */
  operations?: Readonly<Record<string, OperationSettings>>;
  host?: Partial<HostAdapters>;
  /** Milliseconds, of one attempt. */
  timeout?: number;
  csrf?: CsrfSettings;
  trust?: Trust;
  draftStore?: DraftStore;
}

/** Settings of the whole page. */
export interface PageSettings extends CreditSettings {
  /** Further languages, or single texts said otherwise. */
  locales?: readonly Catalogue[];
}

// Frameworks write null or undefined for "not set".
const given = <T extends object>(settings: T) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== null)) as T;

/** What `inner` says, and of `outer` what `inner` doesn't. Adapters and operations are merged one by one. */
export function mergeSettings(outer: CreditSettings, inner: CreditSettings): CreditSettings {
  const said = given(inner);
  return {
    ...outer,
    // An endpoint that is said nearer wins over a client from further out.
    ...(said.endpoint && { client: undefined }),
    ...said,
    ...(outer.host && said.host && { host: { ...outer.host, ...said.host } }),
    ...(outer.operations && said.operations && { operations: { ...outer.operations, ...said.operations } }),
  };
}
