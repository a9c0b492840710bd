import { html, nothing, type TemplateResult } from 'lit';

import type { Operation } from '../../contract/operation.js';
import { failureBlock, failureTitle } from '../../element/templates/failure-block.js';
import type { FieldDefinition } from '../../form/field.js';
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

/** What is said around an action. */
export interface ActionMessages {
  /** On the button of its form. */
  readonly send: string;
  /** Once it's done. */
  readonly done: string;
  /** Once it turns out that an earlier request with something else in it was done; `done` where it makes no difference. */
  readonly earlier?: string | undefined;
  /** Asked once more before anything is sent. */
  readonly question?: ActionQuestion | undefined;
}

/** The question before an action that can't be undone. */
export interface ActionQuestion {
  readonly title: string;
  readonly means: string;
  /** What was filled in. */
  readonly lines: readonly string[];
  readonly yes: string;
}

/** What there is to do. */
export interface ActionOptions<Request, T> {
  /** Begins the ids of its form, and is what `data-action` of its button says. */
  readonly name: string;
  readonly operation: Operation<Request, T>;
  fields(): readonly FieldDefinition[];
  draw(form: FormController): unknown;
  request(key: TrackRequest, model: FormModel): Request;
  words(model: FormModel): ActionMessages;
}

/** Something that is done with a small form, after a question where it asks for one, exactly once. Nothing of it is kept as a draft. */
export class KeyedAction<Request, T> {
  isOpen = false;
  private readonly form: FormController;
  private readonly submission: SubmissionController<Request, T>;

  constructor(
    private readonly context: WriteContext<T>,
    private readonly options: ActionOptions<Request, T>,
  ) {
    const { host, words } = context;
    const { name, operation, fields } = options;
    this.submission = keyedWrite(context, operation, (state) => this.ended(state));
    this.form = new FormController(host, {
      id: name,
      model: new FormModel({ words: () => words.form, fields }),
      locked: () => this.submission.busy,
      submit: () => (this.words.question ? this.ask() : this.send()),
    });
  }

  get busy(): boolean {
    return this.submission.busy;
  }

  /** Opens the form, with the focus in it. */
  open(): void {
    this.isOpen = true;
    this.context.host.requestUpdate();
    this.focusFirst();
  }

  /** Asks or sends, or after a failure sends again. */
  submit(): void {
    if (this.isOpen) this.form.submit();
  }

  render(): unknown {
    const { question } = this.words;
    return question && this.submission.state.status !== 'editing' ? this.confirming(question) : this.asking();
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

  private get words(): ActionMessages {
    return this.options.words(this.form.model);
  }

  private asking(): TemplateResult {
    const { form, context, words } = this;
    const isAsked = !!words.question;
    return html`<div class="write">
      ${formFrame(
        form,
        html`${errorSummary(form)}${this.options.draw(form)}${isAsked ? nothing : this.trouble(this.handleSend)}
          <div class="tools">
            ${submitButton(form, words.send)}<button
              type="button"
              class="button"
              aria-disabled=${form.locked ? 'true' : nothing}
              @click=${this.handleCancel}
            >
              ${context.words.track.cancel}
            </button>
          </div>
          ${isAsked ? nothing : submissionStatus(this.submission, context.words.form)}`,
      )}
    </div>`;
  }

  private confirming({ title, means, lines, yes }: ActionQuestion): TemplateResult {
    const { submission, context } = this;
    const waits = submission.busy ? 'true' : nothing;
    const id = `${this.options.name}-confirm`;
    return html`<div class="write" role="group" aria-labelledby=${id}>
      <p class="write-title" id=${id} tabindex="-1">${title}</p>
      <p>${means}</p>
      ${lines.map((line) => html`<p class="long">${line}</p>`)} ${this.trouble(this.handleConfirm)}
      <div class="tools">
        <button type="button" class="button" aria-disabled=${waits} @click=${this.handleConfirm}>${yes}</button
        ><button type="button" class="button" aria-disabled=${waits} @click=${this.handleBack}>
          ${context.words.track.cancel}
        </button>
      </div>
      ${submissionStatus(submission, context.words.form)}
    </div>`;
  }

  private trouble(retry: () => void): unknown {
    const { state } = this.submission;
    const { host } = this.context;
    if (state.status !== 'failed' || state.failure.errors?.length || state.failure.code === 'aborted') return nothing;
    return failureBlock(state.failure, host.common, { host, retry });
  }

  /** Everything is filled in: one more question before anything is sent. */
  private ask(): void {
    this.submission.review();
    void this.context.host.updateComplete.then(() => this.find(`#${this.options.name}-confirm`)?.focus());
  }

  private send(): void {
    const { submission, context, form } = this;
    if (!submission.busy) void submission.submit(this.options.request(context.key(), form.model));
  }

  private readonly handleSend = (): void => this.form.submit();

  private readonly handleConfirm = (): void => this.send();

  private readonly handleBack = (): void => {
    if (this.submission.busy) return;
    this.submission.edit();
    this.focusFirst();
  };

  private readonly handleCancel = (): void => {
    if (this.submission.busy) return;
    this.reset();
    void this.context.host.updateComplete.then(() => this.find(`[data-action=${this.options.name}]`)?.focus());
  };

  private ended(state: EndState<T>): void {
    const { context } = this;
    if (state.status === 'submitted') {
      const { done, earlier = done } = this.words;
      this.reset();
      return context.changed(state.result, state.earlier ? earlier : done);
    }
    const { failure } = state;
    if (failure.errors?.length) {
      this.submission.edit();
      this.form.reject(failure.errors);
    } else context.host.announce(failureTitle(failure, context.host.common));
  }

  private focusFirst(): void {
    const [first] = this.options.fields();
    void this.context.host.updateComplete.then(() => first && this.form.focus(first.name));
  }

  private find(selector: string): HTMLElement | null {
    return this.context.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
