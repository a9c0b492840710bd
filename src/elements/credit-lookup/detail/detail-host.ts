import type { ReactiveControllerHost } from 'lit';

import type { Result } from '../../../client/failure.js';
import type { Operation } from '../../../contract/operation.js';
import type { HostAdapters } from '../../../element/host.js';

/** What the details need of the element that shows them. */
export interface DetailHost extends ReactiveControllerHost, EventTarget {
  readonly locale: string;
  readonly host: HostAdapters;
  readonly renderRoot: ParentNode;
  readonly reportHref?: string | undefined;
  readonly shareHref?: string | undefined;
  call<Q, A>(operation: Operation<Q, A>, request: Q, signal: AbortSignal): Promise<Result<A>>;
}
