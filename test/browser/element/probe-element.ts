import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import type { Failure } from '../../../src/client/failure.js';
import { describeService } from '../../../src/contract/operations/describe-service.js';
import { RequestSlot } from '../../../src/element/controllers/request-slot.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import { failureBlock } from '../../../src/element/templates/failure-block.js';
import { loadingBlock } from '../../../src/element/templates/state-frame.js';
import type { Subject } from '../suites/index.js';

type Probed =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'found'; readonly name: string };

/** The smallest element that uses everything that the base gives. */
export class ProbeElement extends CreditElement {
  static override readonly tag = 'probe-element';

  @state() private probed: Probed = { status: 'idle' };
  /** Makes the next drawing fail. */
  explosive = false;
  /** How often it was drawn. */
  drawn = 0;
  private readonly slots = new RequestSlot(this);

  async ask(): Promise<void> {
    const signal = this.slots.start();
    this.probed = { status: 'loading' };
    const result = await this.call(describeService, {}, signal);
    if (signal.aborted) return;
    this.probed = result.ok
      ? { status: 'found', name: result.value.name }
      : { status: 'failed', failure: result.failure };
  }

  override refresh(): void {
    void this.ask();
  }

  protected get stateName(): string {
    return this.probed.status;
  }

  protected content(): TemplateResult {
    this.drawn += 1;
    if (this.explosive) throw new Error('explosive');
    const { probed } = this;
    return html`<form @submit=${this.handleSubmit}>
        <button type="submit" class="button button-primary">${this.common.retry}</button>
        <button type="button" class="link">${this.common.back}</button>
        <select class="input" aria-label=${this.common.close}></select>
      </form>
      ${probed.status === 'loading' ? loadingBlock(this.common.loading) : nothing}
      ${
        probed.status === 'failed'
          ? failureBlock(probed.failure, this.common, { host: this, retry: () => void this.ask() })
          : nothing
      }
      ${probed.status === 'found' ? html`<p class="name">${probed.name}</p>` : nothing}`;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.ask();
  };
}

/** What the probe's endpoint answers. */
export const service = {
  name: '演示信用服务',
  contractVersion: '1.0',
  operations: ['describeService'],
  limits: { queryMinLength: 1, queryMaxLength: 200, pageSize: 20 },
  filters: [],
};

/** The probe, as the suites take it. */
export const probe: Subject<ProbeElement> = {
  element: ProbeElement,
  answers: { describeService: service },
  act: (element) => element.renderRoot.querySelector<HTMLButtonElement>('[type=submit]')?.click(),
};
