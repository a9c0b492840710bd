import { html, nothing, type TemplateResult } from 'lit';

import { foundSubmission } from '../../../client/found-submission.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { withdrawCommitment } from '../../../contract/operations/withdraw-commitment.js';
import type { Commitment, WithdrawCommitmentRequest } from '../../../contract/schema/commitment.js';
import { failureBlock, failureTitle } from '../../../element/templates/failure-block.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel } from '../../../form/form-model.js';
import type { EndState } from '../../../form/submission/submission.js';
import { SubmissionController } from '../../../form/submission/submission.controller.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { longTextField } from '../../../form/templates/long-text-field.js';
import { submissionStatus } from '../../../form/templates/submission-status.js';
import type { WriteContext } from './write-host.js';

/** As the contract has it. */
const LONGEST_REASON = 500;

/** Takes a commitment back: with a reason, after a question, exactly once. */
export class Withdrawal {
  isOpen = false;
  private readonly form: FormController;
  private readonly submission: SubmissionController<WithdrawCommitmentRequest, Commitment>;

  constructor(private readonly context: WriteContext) {
    const { host, words, clock } = context;
    const model = new FormModel({
      words: () => words.form,
      fields: () => [
        {
          type: 'text',
          multiline: true,
          counter: true,
          name: 'reason',
          label: words.track.withdrawReason,
          hint: words.track.withdrawReasonHint,
          required: true,
          maxLength: LONGEST_REASON,
          // What was typed for one commitment is of no use for another.
          privacy: 'personal',
        },
      ],
    });
    this.submission = new SubmissionController(host, {
      operation: withdrawCommitment.name,
      send: (request, { idempotencyKey, signal }) => host.call(withdrawCommitment, request, signal, { idempotencyKey }),
      find: async (idempotencyKey, signal) =>
        foundSubmission(withdrawCommitment, await host.call(findSubmission, { idempotencyKey }, signal)),
      ended: (state) => this.ended(state),
      clock,
    });
    this.form = new FormController(host, {
      id: 'withdraw',
      model,
      locked: () => this.submission.busy,
      submit: () => this.ask(),
    });
  }

  get busy(): boolean {
    return this.submission.busy;
  }

  /** Opens the form, with the focus in it. */
  open(): void {
    this.isOpen = true;
    this.context.host.requestUpdate();
    void this.context.host.updateComplete.then(() => this.form.focus('reason'));
  }

  /** Asks, or after a failure sends again. */
  submit(): void {
    if (this.isOpen) this.form.submit();
  }

  render(): unknown {
    if (!this.isOpen) return nothing;
    return this.submission.state.status === 'editing' ? this.asking() : this.confirming();
  }

  /** Lets go of what was typed. */
  reset(): void {
    this.isOpen = false;
    this.form.reset();
    this.submission.reset();
  }

  dispose(): void {
    const { host } = this.context;
    this.submission.hostDisconnected();
    this.form.reset();
    for (const controller of [this.form, this.submission]) host.removeController(controller);
  }

  private asking(): TemplateResult {
    const { form, context } = this;
    const { track } = context.words;
    return html`<div class="write">
      ${formFrame(
        form,
        html`${errorSummary(form)}${longTextField(form, 'reason')}
          <div class="tools">
            ${submitButton(form, track.withdrawNext)}<button type="button" class="button" @click=${this.handleCancel}>
              ${track.cancel}
            </button>
          </div>`,
      )}
    </div>`;
  }

  private confirming(): TemplateResult {
    const { submission, context, form } = this;
    const { track, terms } = context.words;
    const waits = submission.busy ? 'true' : nothing;
    return html`<div class="write" role="group" aria-labelledby="withdraw-confirm">
      <p class="write-title" id="withdraw-confirm" tabindex="-1">${track.withdrawConfirm}</p>
      <p>${track.withdrawMeans}</p>
      <p class="long">${terms.pair(track.withdrawReason, form.model.text('reason'))}</p>
      ${this.trouble()}
      <div class="tools">
        <button type="button" class="button" aria-disabled=${waits} @click=${this.handleConfirm}>
          ${track.withdrawYes}</button
        ><button type="button" class="button" aria-disabled=${waits} @click=${this.handleBack}>${track.cancel}</button>
      </div>
      ${submissionStatus(submission, context.words.form)}
    </div>`;
  }

  private trouble(): unknown {
    const { state } = this.submission;
    const { host } = this.context;
    if (state.status !== 'failed' || state.failure.code === 'aborted') return nothing;
    return failureBlock(state.failure, host.common, { host, retry: this.handleConfirm });
  }

  /** Everything is filled in: one more question before anything is sent. */
  private ask(): void {
    this.submission.review();
    void this.context.host.updateComplete.then(() => this.find('#withdraw-confirm')?.focus());
  }

  private readonly handleConfirm = (): void => {
    const { submission, context, form } = this;
    if (!submission.busy) void submission.submit({ ...context.key(), reason: form.model.text('reason') });
  };

  private readonly handleBack = (): void => {
    if (this.submission.busy) return;
    this.submission.edit();
    void this.context.host.updateComplete.then(() => this.form.focus('reason'));
  };

  private readonly handleCancel = (): void => {
    this.reset();
    void this.context.host.updateComplete.then(() => this.find('[data-action=withdraw]')?.focus());
  };

  private ended(state: EndState<Commitment>): void {
    const { context } = this;
    if (state.status === 'submitted') {
      this.reset();
      return context.changed(state.result, context.words.track.withdrawn);
    }
    const { failure } = state;
    if (failure.errors?.length) {
      this.submission.edit();
      this.form.reject(failure.errors);
    } else context.host.announce(failureTitle(failure, context.host.common));
  }

  private find(selector: string): HTMLElement | null {
    return this.context.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
