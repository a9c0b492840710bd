import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../contract/dates.js';
import type { Operation } from '../../contract/operation.js';
import type { FieldError } from '../../contract/schema/failure.js';
import { failureBlock, failureTitle } from '../../element/templates/failure-block.js';
import { uploadCalls } from '../../element/upload-calls.js';
import type { FieldDefinition } from '../../form/field.js';
import type { FileLimits } from '../../form/files/file-check.js';
import { FilesController } from '../../form/files/files.controller.js';
import { filesRules } from '../../form/files/files-rules.js';
import { FormController } from '../../form/form.controller.js';
import { FormModel } from '../../form/form-model.js';
import type { EndState } from '../../form/submission/submission.js';
import type { SubmissionController } from '../../form/submission/submission.controller.js';
import { errorSummary } from '../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../form/templates/form-frame.js';
import { submissionStatus } from '../../form/templates/submission-status.js';
import { keyedWrite } from './keyed-write.js';
import type { TrackRequest } from './track-form.js';
import type { WriteContext } from './write-context.js';

/** What is said around handing in. */
export interface SupplementMessages {
  readonly supplement: string;
  readonly supplementHint: string;
  readonly supplementSubmit: string;
  readonly nothingChosen: string;
  readonly supplemented: string;
  /** What was handed in before has arrived; what was chosen later hasn't been sent. */
  readonly supplementEarlier: string;
}

/** What is handed in. */
export interface SupplementOptions<Item, Request, T> {
  readonly operation: Operation<Request, T>;
  /** Member of the request that holds the items, for the endpoint's findings. */
  readonly member: string;
  words(): SupplementMessages;
  fields(current: T): readonly FieldDefinition[];
  draw(form: FormController, fields: readonly FieldDefinition[]): unknown;
  /** What is filled in, each item with the field that its findings belong to. */
  items(model: FormModel, current: T): readonly (readonly [field: string, item: Item])[];
  request(key: TrackRequest, items: Item[]): Request;
  /** Where in the form a finding belongs that stands at `rest` of an item; by default at the field itself. */
  place?(field: string, rest: string): string;
  /** Until when. */
  until(current: T): string | undefined;
}

/** Hands in what was wanted or is still to come, under the same number, exactly once. */
export class Supplement<Item, Request, T> {
  /** Whether it was opened by its button; where it stands by itself it isn't. */
  isOpen = false;
  private readonly form: FormController;
  private readonly files: FilesController;
  private readonly model: FormModel;
  private readonly submission: SubmissionController<Request, T>;
  /** What the endpoint takes at all, once it is known. */
  private offer: FileLimits | undefined;
  /** As it was sent: findings count its items. */
  private sent: readonly string[] = [];

  constructor(
    private readonly context: WriteContext<T>,
    private readonly options: SupplementOptions<Item, Request, T>,
  ) {
    const { host, words, clock } = context;
    this.model = new FormModel({
      words: () => words.form,
      further: { words: () => words.further, rules: { files: filesRules(() => words.further) } },
      fields: () => options.fields(context.current()),
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
    this.submission = keyedWrite(context, options.operation, (state) => this.ended(state));
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

  /** Whether something is there that hasn't been sent. */
  get isFilledIn(): boolean {
    return this.items.length > 0 || this.files.busy;
  }

  submit(): void {
    this.form.submit();
  }

  /** Opens the form, with the focus in it. */
  open(): void {
    const { host } = this.context;
    const [first] = this.model.fields;
    this.isOpen = true;
    host.requestUpdate();
    void host.updateComplete.then(() => first && this.form.focus(first.name));
  }

  render(): unknown {
    const { form, context } = this;
    const { fields } = this.model;
    const words = this.options.words();
    if (!fields.length) return nothing;
    return html`<div class="write">
      <h4 class="write-title">${words.supplement}</h4>
      <p class="quiet">${words.supplementHint}${this.until}</p>
      ${formFrame(
        form,
        html`${errorSummary(form)}${this.options.draw(form, fields)}${this.trouble()}
          <div class="tools">${submitButton(form, words.supplementSubmit)}${this.isOpen ? this.cancelButton() : nothing}</div>
          ${submissionStatus(this.submission, context.words.form)}`,
      )}
    </div>`;
  }

  /** Lets go of what was filled in, also at the endpoint. */
  reset(): void {
    this.isOpen = false;
    this.files.reset();
    this.form.reset();
    this.submission.reset();
  }

  dispose(): void {
    const { host } = this.context;
    this.submission.hostDisconnected();
    this.files.reset();
    this.form.reset();
    this.files.hostDisconnected();
    for (const controller of [this.form, this.files, this.submission]) host.removeController(controller);
  }

  private get items(): readonly (readonly [field: string, item: Item])[] {
    return this.options.items(this.model, this.context.current());
  }

  private get until(): string {
    const { context } = this;
    const until = this.options.until(context.current());
    return until ? context.words.track.until(formatInstant(until)) : '';
  }

  private async describe(): Promise<void> {
    const described = await this.context.host.describe();
    if (described.ok) this.offer = described.value.uploads;
    this.context.host.requestUpdate();
  }

  private cancelButton(): TemplateResult {
    const { form, context } = this;
    return html`<button
      type="button"
      class="button"
      aria-disabled=${form.locked ? 'true' : nothing}
      @click=${this.handleCancel}
    >
      ${context.words.track.cancel}
    </button>`;
  }

  private readonly handleCancel = (): void => {
    const { host } = this.context;
    if (this.busy) return;
    this.reset();
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>('[data-action=supplement]')?.focus(),
    );
  };

  private trouble(): unknown {
    const { state } = this.submission;
    const { host } = this.context;
    if (state.status !== 'failed' || state.failure.errors?.length || state.failure.code === 'aborted') return nothing;
    return failureBlock(state.failure, host.common, { host, retry: () => this.form.submit() });
  }

  private send(): void {
    const { items, context, options } = this;
    if (!items.length) {
      const detail = options.words().nothingChosen;
      return this.form.reject([{ pointer: '', code: 'required', detail }]);
    }
    this.sent = items.map(([field]) => field);
    const request = options.request(
      context.key(),
      items.map(([, item]) => item),
    );
    void this.submission.submit(request);
  }

  private ended(state: EndState<T>): void {
    const { context, options } = this;
    const words = options.words();
    if (state.status === 'submitted') {
      // They belong to what is followed now.
      this.files.release();
      this.isOpen = false;
      this.form.reset();
      this.submission.reset();
      return context.changed(state.result, state.earlier ? words.supplementEarlier : words.supplemented);
    }
    const { failure } = state;
    if (failure.errors?.length) this.form.reject(failure.errors.map((error) => this.atField(error)));
    else context.host.announce(failureTitle(failure, context.host.common));
  }

  /** The endpoint counts the items of the request, the form has fields. */
  private atField(error: FieldError): FieldError {
    const [, member, index, rest = ''] = /^\/([^/]*)\/(\d+)(.*)$/.exec(error.pointer) ?? [];
    const field = member === this.options.member ? this.sent[Number(index)] : undefined;
    if (field === undefined) return error;
    return { ...error, pointer: this.options.place?.(field, rest) ?? `/${field}${rest}` };
  }
}
