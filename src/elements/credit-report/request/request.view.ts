import { formWords } from '../../../element/words/form-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Clock } from '../../../client/clock.js';
import { pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { CHINA_OFFSET, todayIn } from '../../../contract/dates.js';
import { createReport } from '../../../contract/operations/create-report.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { getSubject } from '../../../contract/operations/get-subject.js';
import type { Report } from '../../../contract/schema/report.js';
import type { CreateReportRequest } from '../../../contract/schema/request.js';
import type { Service } from '../../../contract/schema/service.js';
import type { Subject } from '../../../contract/schema/subject.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock, failureText, failureTitle } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel } from '../../../form/form-model.js';
import type { EndState } from '../../../form/submission/submission.js';
import { SubmissionController } from '../../../form/submission/submission.controller.js';
import { choiceField } from '../../../form/templates/choice-field.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { manyField } from '../../../form/templates/many-field.js';
import { periodField } from '../../../form/templates/period-field.js';
import { submissionStatus } from '../../../form/templates/submission-status.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import { reportRequest as builtIn } from '../../../locale/zh-hans/report-request.js';
import { formStyles } from '../../../style/form.js';
import { foundSubmission } from '../../../client/found-submission.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import { offeredKinds, requestFields, requestOf } from './request-fields.js';
import { requestStyles } from './request.styles.js';

type RequestState =
  | { readonly status: 'loading' | 'not-offered' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `subject` is missing where the endpoint doesn't tell about subjects. */
  | { readonly status: 'asking'; readonly service: Service; readonly subject: Subject | undefined };

/** Asks for a report about a subject, by what the endpoint offers and within its limits, exactly once. */
export class RequestView implements PartView, ReactiveController {
  private state: RequestState = { status: 'loading' };
  private readonly calls: RequestSlot;
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly formMessages: MessagesController<FormMessages>;
  private readonly model: FormModel;
  private readonly form: FormController;
  private readonly submission: SubmissionController<CreateReportRequest, Report>;

  constructor(
    private readonly host: ReportHost,
    private readonly subjectId: string,
    private readonly routes: ReportRoutes,
    private readonly clock: Clock = pageClock,
  ) {
    this.calls = new RequestSlot(host);
    this.messages = new MessagesController(host, {
      section: 'reportRequest',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report-request.js')).reportRequest },
    });
    this.formMessages = formWords(host);
    this.model = new FormModel({
      words: () => this.formMessages.current,
      fields: (holds) => {
        const { state } = this;
        if (state.status !== 'asking') return [];
        const today = todayIn(CHINA_OFFSET, this.clock.now());
        return requestFields({ service: state.service, today, words: this.messages.current }, holds);
      },
    });
    this.form = new FormController(host, {
      id: 'request',
      model: this.model,
      locked: () => this.submission.busy,
      submit: () => this.send(),
    });
    this.submission = new SubmissionController(host, {
      operation: createReport.name,
      send: (request, { idempotencyKey, signal }) => host.call(createReport, request, signal, { idempotencyKey }),
      find: async (idempotencyKey, signal) =>
        foundSubmission(createReport, await host.call(findSubmission, { idempotencyKey }, signal)),
      ended: (state) => this.ended(state),
      clock,
    });
    host.adopt([formStyles, requestStyles]);
    // Asks at once when the element is connected.
    host.addController(this);
  }

  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.formMessages.ready]).then(() => undefined);
  }

  get stateName(): string {
    const { state, submission } = this;
    if (state.status !== 'asking') return state.status;
    if (submission.busy) return 'sending';
    return submission.state.status === 'failed' ? 'failed' : 'asking';
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.ask();
  }

  dispose(): void {
    const { calls, messages, formMessages, form, submission } = this;
    calls.abort();
    submission.hostDisconnected();
    for (const controller of [this, calls, messages, formMessages, form, submission])
      this.host.removeController(controller);
  }

  /** As soon as it is drawn. */
  focus(): void {
    const { host } = this;
    const controls = '.request input,.request select,.request button';
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(controls)?.focus());
  }

  /** Sends again what could not be sent, or asks again for what is offered; what is filled in stays. */
  refresh(): void {
    if (this.state.status === 'asking' && this.submission.state.status === 'failed') this.form.submit();
    else if (!this.submission.busy) void this.ask();
  }

  submit(): void {
    this.form.submit();
  }

  toPlainText(): string {
    const { state, submission, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return host.common.loading;
      case 'not-offered':
        return words.notOffered.join('\n');
      case 'failed':
        return failureText(state.failure, host.common).join('\n');
      case 'asking': {
        const failed = submission.state.status === 'failed' ? failureText(submission.state.failure, host.common) : [];
        const about = state.subject ? [words.pair(words.subject, state.subject.name)] : [];
        return [words.title, ...about, ...failed].join('\n');
      }
    }
  }

  render(): TemplateResult {
    return html`<div class="request">${this.body()}</div>`;
  }

  private body(): unknown {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return loadingBlock(host.common.loading);
      case 'not-offered':
        return stateBlock({ kind: 'sourceNotConnected', title: words.notOffered[0], body: words.notOffered[1] });
      case 'failed':
        return failureBlock(state.failure, host.common, { host, retry: () => this.refresh() });
      case 'asking':
        return html`<h2 class="request-title">${words.title}</h2>
          ${this.about(state.subject)}${this.asking(state.service)}`;
    }
  }

  private about(subject: Subject | undefined): unknown {
    if (!subject) return nothing;
    const words = this.messages.current;
    return html`<div class="request-subject">
      <p>${words.subject}</p>
      <p class="request-name">${subject.name}</p>
      ${subject.uscc ? html`<p>${words.pair(words.uscc, subject.uscc)}</p>` : nothing}
    </div>`;
  }

  private asking(service: Service): TemplateResult {
    const { form } = this;
    const [only, ...others] = offeredKinds(service);
    return formFrame(
      form,
      html`${errorSummary(form)}
      ${
        only && !others.length
          ? html`<div>
              <p class="request-name">${only.name}</p>
              ${only.description ? html`<p>${only.description}</p>` : nothing}
            </div>`
          : nothing
      }
      ${choiceField(form, 'kind')}${manyField(form, 'domains')}${periodField(form, 'period')}
      ${choiceField(form, 'purpose')}${choiceField(form, 'audience')}${this.notes(service)}
      ${this.trouble()}
      <div>${submitButton(form, this.messages.current.submit)}</div>
      ${submissionStatus(this.submission, this.formMessages.current)}`,
    );
  }

  private notes({ reports }: Service): unknown {
    if (!reports?.notes?.length) return nothing;
    return html`<section class="request-notes">
      <h3>${this.messages.current.notes}</h3>
      <ul>
        ${reports.notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    </section>`;
  }

  /** What came of sending, where that isn't the report itself and isn't said at a field. */
  private trouble(): unknown {
    const { host, submission } = this;
    const { state } = submission;
    const words = this.messages.current;
    if (state.status === 'submitted' && state.earlier) return this.earlier(state.result);
    if (state.status !== 'failed' || state.failure.errors?.length) return nothing;
    const { failure } = state;
    if (failure.code === 'forbidden')
      return stateBlock({ kind: 'notPublic', title: words.forbidden[0], body: words.forbidden[1] });
    return failureBlock(failure, host.common, { host, retry: () => this.form.submit() });
  }

  private earlier({ id }: Report): TemplateResult {
    const words = this.messages.current;
    return stateBlock({
      kind: 'none',
      title: words.earlier[0],
      body: words.earlier[1],
      actions: html`<button type="button" class="button" @click=${() => this.routes.open(id)}>${words.open}</button
        ><button type="button" class="button" @click=${this.again}>${words.again}</button>`,
    });
  }

  private readonly again = (): void => {
    this.submission.reset();
    this.form.submit();
  };

  private async ask(): Promise<void> {
    const { host, subjectId } = this;
    const signal = this.calls.start();
    this.set({ status: 'loading' });
    const described = await host.describe();
    if (signal.aborted) return;
    if (!described.ok) return this.fail(described.failure);
    const service = described.value;
    const offers = (name: string): boolean => service.operations.includes(name);
    if (!offeredKinds(service).length || !offers(createReport.name)) return this.set({ status: 'not-offered' });
    if (!offers(getSubject.name)) return this.set({ status: 'asking', service, subject: undefined });
    // Nobody asks for a report without seeing about whom.
    const subject = await host.call(getSubject, { id: subjectId }, signal);
    if (signal.aborted) return;
    if (subject.ok) this.set({ status: 'asking', service, subject: subject.value });
    else this.fail(subject.failure);
  }

  private send(): void {
    const { state, model, subjectId } = this;
    const request = state.status === 'asking' ? requestOf(model, state.service, subjectId) : undefined;
    if (request) void this.submission.submit(request);
  }

  private ended(state: EndState<Report>): void {
    const words = this.messages.current;
    if (state.status === 'failed') {
      const { failure } = state;
      if (failure.errors?.length) this.form.reject(failure.errors);
      else
        this.host.announce(failure.code === 'forbidden' ? words.forbidden[0] : failureTitle(failure, this.host.common));
    } else if (state.earlier) {
      this.host.announce(words.earlier[0]);
    } else {
      this.host.announce(words.received);
      this.routes.open(state.result.id);
    }
  }

  private fail(failure: Failure): void {
    this.set({ status: 'failed', failure });
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private set(state: RequestState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
