import type { CSSResult, ReactiveControllerHost } from 'lit';

import type { CallOptions } from '../../client/credit-client.js';
import type { Result } from '../../client/failure.js';
import type { Operation } from '../../contract/operation.js';
import type { Service } from '../../contract/schema/service.js';
import type { HostAdapters } from '../../element/host.js';
import type { Trust } from '../../element/settings.js';
import type { CommonMessages } from '../../locale/zh-hans/common.js';
import type { ShownReport } from './shown-report.js';

/** What the parts of `<credit-report>` need of their element. */
export interface ReportHost extends ReactiveControllerHost, EventTarget {
  readonly locale: string;
  readonly common: CommonMessages;
  readonly host: HostAdapters;
  readonly renderRoot: ParentNode;
  /** What the page says of keys; nothing when it says nothing. */
  readonly trust: Trust | undefined;
  /** What the endpoint is and offers; asked once, and again after a failure. */
  describe(signal: AbortSignal): Promise<Result<Service>>;
  call<Q, A>(operation: Operation<Q, A>, request: Q, signal: AbortSignal, options?: CallOptions): Promise<Result<A>>;
  /** Fetches a saved file from the page's own origin or the endpoint's; from no other. */
  fetchFile(address: string, signal: AbortSignal): Promise<Result<Uint8Array>>;
  adopt(styles: readonly CSSResult[]): void;
  /** Says something to screen readers, once; the same words again are said again. */
  announce(text: string): void;
}

/** One part of the element, loaded when it is first wanted: it draws what stands in the wrapper. */
export interface ReportView {
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
  /** Ends everything and lets go of the element. */
  dispose(): void;
}

/** Where a part can lead: the element shows the next one. */
export interface ReportRoutes {
  /** A report that is there. */
  show(report: ShownReport): void;
  /** A report of one's own, by its id; it may still be in preparation. */
  open(reportId: string): void;
  /** Makes and shows a code for a report of one's own. */
  present(report: ShownReport): void;
  /** Verifies another report; only where the element is there to verify. */
  another?(): void;
  /** Back to what was shown before. */
  back(): void;
}
