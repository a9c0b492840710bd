import type { CSSResult, ReactiveControllerHost } from 'lit';

import type { CallOptions } from '../client/credit-client.js';
import type { Failure, Result } from '../client/failure.js';
import type { Operation } from '../contract/operation.js';
import type { Service } from '../contract/schema/service.js';
import type { CommonMessages } from '../locale/zh-hans/common.js';
import type { HostAdapters } from './host.js';

/** What the parts of an element need of it. */
export interface PartHost extends ReactiveControllerHost, EventTarget {
  readonly locale: string;
  readonly common: CommonMessages;
  readonly host: HostAdapters;
  readonly renderRoot: ParentNode;
  /** What the endpoint is and offers; asked once, and again after a failure, or when it's known to have changed. */
  describe(hasChanged?: boolean): Promise<Result<Service>>;
  call<Q, A>(operation: Operation<Q, A>, request: Q, signal: AbortSignal, options?: CallOptions): Promise<Result<A>>;
  /** Calls without a word to the page, for what a visitor hasn't asked for, such as suggestions. */
  quietCall<Q, A>(operation: Operation<Q, A>, request: Q, signal: AbortSignal): Promise<Result<A>>;
  adopt(styles: readonly CSSResult[]): void;
  /** Says something to screen readers, once; the same words again are said again. */
  announce(text: string): void;
}

/** One part of an element, loaded when it is first wanted: it draws what stands in the wrapper. */
export interface PartView {
  /** Fulfilled when its words are there in the visitor's language. */
  readonly ready: Promise<void>;
  /** What it shows, for the attribute `state`; lower-case words with hyphens. */
  readonly stateName: string;
  render(): unknown;
  /** Moves the focus to its heading, as soon as that is drawn. */
  focus(): void;
  /** Asks again for what is shown. */
  refresh(): void;
  /** What is shown as plain text, for reading aloud and copying. */
  toPlainText(): string;
  /** The document on paper; a part that has none leaves it out. */
  print?(): Promise<void>;
  /** Sends what was filled in, as its button does; a part that has no form leaves it out. */
  submit?(): void;
  /** Lets go of everything that was typed, also where it is kept; a part that keeps nothing leaves it out. */
  forget?(): void;
  /** Ends everything and lets go of the element. */
  dispose(): void;
}

/** Everything that an element made of parts can be. */
export type PartState =
  | { readonly status: 'idle' }
  /** A part of the kit is on its way. */
  | { readonly status: 'loading' }
  /** It couldn't be fetched. */
  | { readonly status: 'failed'; readonly failure: Failure; retry(): void }
  /** A part shows itself; `behind` is what the visitor comes back to. */
  | { readonly status: 'view'; readonly view: PartView; readonly behind?: PartView | undefined };

/** The state's name as the attribute `state` shows it. */
export const stateName = (state: PartState): string => (state.status === 'view' ? state.view.stateName : state.status);
