import { html, nothing } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import { foundSubmission } from '../../../client/found-submission.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { supplementCommitment } from '../../../contract/operations/supplement-commitment.js';
import type { Commitment, MaterialState, SupplementCommitmentRequest } from '../../../contract/schema/commitment.js';
import type { FieldError } from '../../../contract/schema/failure.js';
import { failureBlock, failureTitle } from '../../../element/templates/failure-block.js';
import { uploadCalls } from '../../../element/upload-calls.js';
import type { FilesField } from '../../../form/field.js';
import type { FileLimits } from '../../../form/files/file-check.js';
import { FilesController } from '../../../form/files/files.controller.js';
import { filesRules } from '../../../form/files/files-rules.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel } from '../../../form/form-model.js';
import type { EndState } from '../../../form/submission/submission.js';
import { SubmissionController } from '../../../form/submission/submission.controller.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { filesField } from '../../../form/templates/files-field.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { submissionStatus } from '../../../form/templates/submission-status.js';
import { isOpen } from '../shown/materials.js';
import type { WriteContext } from './write-host.js';

/** Files of one material, as they go with the request. */
interface Handed {
  readonly field: string;
  readonly material: string;
  readonly uploads: string[];
}

/** Hands in materials that were to follow, under the same number. */
export class Supplement {
  private readonly form: FormController;
  private readonly files: FilesController;
  private readonly model: FormModel;
  private readonly submission: SubmissionController<SupplementCommitmentRequest, Commitment>;
  /** What the endpoint takes at all, once it is known. */
  private offer: FileLimits | undefined;

  constructor(private readonly context: WriteContext) {
    const { host, words, clock } = context;
    this.model = new FormModel({
      words: () => words.form,
      further: { words: () => words.further, rules: { files: filesRules(() => words.further) } },
      fields: () => this.open.map(([name, material]) => fieldOf(name, material)),
    });
    const locked = () => this.submission.busy;
    this.files = new FilesController(host, {
      ...uploadCalls(host),
      model: this.model,
      words: () => words.files,
      offer: () => this.offer,
      locked,
      clock,
    });
    this.submission = new SubmissionController(host, {
      operation: supplementCommitment.name,
      send: (request, { idempotencyKey, signal }) =>
        host.call(supplementCommitment, request, signal, { idempotencyKey }),
      find: async (idempotencyKey, signal) =>
        foundSubmission(supplementCommitment, await host.call(findSubmission, { idempotencyKey }, signal)),
      ended: (state) => this.ended(state),
      clock,
    });
    this.form = new FormController(host, {
      id: 'supplement',
      model: this.model,
      files: this.files,
      locked,
      submit: () => this.send(),
    });
    void this.describe();
  }

  get busy(): boolean {
    return this.submission.busy;
  }

  /** Whether files were chosen that haven't been sent. */
  get isFilledIn(): boolean {
    return this.handed.length > 0 || this.files.busy;
  }

  submit(): void {
    this.form.submit();
  }

  render(): unknown {
    const { form, context } = this;
    const { track } = context.words;
    if (!this.open.length) return nothing;
    return html`<div class="write">
      <h4 class="write-title">${track.supplement}</h4>
      <p class="quiet">${track.supplementHint}${this.until}</p>
      ${formFrame(
        form,
        html`${errorSummary(form)}${this.open.map(([name]) => filesField(form, name))}${this.trouble()}
          <div>${submitButton(form, track.supplementSubmit)}</div>
          ${submissionStatus(this.submission, context.words.form)}`,
      )}
    </div>`;
  }

  dispose(): void {
    const { host } = this.context;
    this.submission.hostDisconnected();
    this.files.reset();
    this.files.hostDisconnected();
    for (const controller of [this.form, this.files, this.submission]) host.removeController(controller);
  }

  /** Materials that are still to come, by the names of their fields: an endpoint's ids may hold anything. */
  private get open(): readonly (readonly [name: string, material: MaterialState])[] {
    return this.context
      .commitment()
      .materials.map((material, index) => [`material-${index}`, material] as const)
      .filter(([, material]) => isOpen(material));
  }

  private get handed(): readonly Handed[] {
    return this.open
      .map(([field, { id }]) => ({ field, material: id, uploads: [...this.model.many(field)] }))
      .filter(({ uploads }) => uploads.length);
  }

  private get until(): string {
    const { context } = this;
    const until = context.commitment().allowed.find(({ action }) => action === 'supplement')?.until;
    return until ? context.words.track.until(formatInstant(until)) : '';
  }

  private async describe(): Promise<void> {
    const described = await this.context.host.describe();
    if (described.ok) this.offer = described.value.uploads;
    this.context.host.requestUpdate();
  }

  private trouble(): unknown {
    const { state } = this.submission;
    const { host } = this.context;
    if (state.status !== 'failed' || state.failure.errors?.length || state.failure.code === 'aborted') return nothing;
    return failureBlock(state.failure, host.common, { host, retry: () => this.form.submit() });
  }

  private send(): void {
    const { handed, context } = this;
    if (!handed.length) {
      const detail = context.words.track.nothingChosen;
      return this.form.reject([{ pointer: '', code: 'required', detail }]);
    }
    const materials = handed.map(({ material, uploads }) => ({ material, uploads }));
    void this.submission.submit({ ...context.key(), materials });
  }

  private ended(state: EndState<Commitment>): void {
    const { context, handed } = this;
    const { track } = context.words;
    if (state.status === 'submitted') {
      // They belong to the commitment now.
      this.files.release();
      this.submission.reset();
      return context.changed(state.result, state.earlier ? track.supplementEarlier : track.supplemented);
    }
    const { failure } = state;
    if (failure.errors?.length) this.form.reject(failure.errors.map((error) => atField(error, handed)));
    else context.host.announce(failureTitle(failure, context.host.common));
  }
}

/** The endpoint counts the materials of the request, the form those of the commitment. */
function atField(error: FieldError, handed: readonly Handed[]): FieldError {
  const [, index, rest = ''] = /^\/materials\/(\d+)(.*)$/.exec(error.pointer) ?? [];
  const field = index === undefined ? undefined : handed[Number(index)]?.field;
  return field === undefined ? error : { ...error, pointer: `/${field}${rest}` };
}

const fieldOf = (name: string, { name: label, accept, maxBytes, maxFiles }: MaterialState): FilesField => ({
  type: 'files',
  name,
  label,
  accept,
  maxBytes,
  most: maxFiles,
  privacy: 'personal',
});
