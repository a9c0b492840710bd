import type { ReactiveController } from 'lit';

import type { FoundSubmission } from '../../../src/contract/index.js';
import type { Operation } from '../../../src/contract/operation.js';
import type { FormStore } from '../../../src/form/store.js';
import type { Visitor } from './visitor.js';

/** The element as far as sending needs one: no page is drawn. */
export class TabHost extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly visitor: Visitor,
    readonly draftStore: FormStore,
  ) {
    super();
  }

  addController(_: ReactiveController): void {}
  removeController(_: ReactiveController): void {}

  requestUpdate(): void {
    this.waiting.forEach((look) => look());
  }

  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  async call<Q, A>(
    operation: Operation<Q, A>,
    request: Q,
    signal: AbortSignal,
    { idempotencyKey }: { idempotencyKey?: string } = {},
  ) {
    const { client, planted } = this.visitor;
    if (planted === 'no key goes with what is sent') return client.call(operation, request, { signal });
    if (planted === 'nothing lost is ever found' && operation.name === 'findSubmission')
      return { ok: true, value: { state: 'unknown' } satisfies FoundSubmission };
    return client.call(operation, request, { signal, ...(idempotencyKey ? { idempotencyKey } : {}) });
  }
}
