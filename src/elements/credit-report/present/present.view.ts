import { formWords } from '../../../element/words/form-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { createReportCode } from '../../../contract/operations/create-report-code.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { listReportViewings } from '../../../contract/operations/list-report-viewings.js';
import { revokeReportCode } from '../../../contract/operations/revoke-report-code.js';
import type { ReportCode } from '../../../contract/schema/report.js';
import type { CreateReportCodeRequest } from '../../../contract/schema/request.js';
import type { Service } from '../../../contract/schema/service.js';
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
import { textField } from '../../../form/templates/text-field.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import { reportPresent as builtIn } from '../../../locale/zh-hans/report-present.js';
import { dataStyles } from '../../../style/data.js';
import { formStyles } from '../../../style/form.js';
import { foundSubmission } from '../../../client/found-submission.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { codeFields, codeRequest, initialTerms, purposeName, type Terms } from './code-fields.js';
import { presentStyles } from './present.styles.js';
import { ShownCode } from './shown-code.js';
import { rowsList, termRows } from './terms-list.js';
import { Viewings } from './viewings.js';

type PresentState =
  | { readonly status: 'loading' | 'not-offered' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'asking'; readonly service: Service }
  | { readonly status: 'made'; readonly service: Service; readonly code: ShownCode };

const STATE_NAMES = { live: 'code', expired: 'code-expired', revoked: 'code-revoked' };

/**
 * 合规一码通, the holder's side: what is shown, to whom and for how long, then the code itself. Made exactly once; a code stands in no address, no
 * storage, no event and no announcement, and is forgotten with the view.
 */
export class PresentView implements PartView, ReactiveController {
  private state: PresentState = { status: 'loading' };
  /** When the first request for the next code left. */
  private askedAt: number | undefined;
  private readonly calls: RequestSlot;
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly formMessages: MessagesController<FormMessages>;
  private readonly model: FormModel;
  private readonly form: FormController;
  private readonly submission: SubmissionController<CreateReportCodeRequest, ReportCode>;
  private readonly viewings: Viewings;

  constructor(
    private readonly host: ReportHost,
    private readonly report: ShownReport,
    private readonly routes: ReportRoutes,
    private readonly clock: Clock = pageClock,
  ) {
    this.calls = new RequestSlot(host);
    this.messages = new MessagesController(host, {
      section: 'reportPresent',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report-present.js')).reportPresent },
    });
    this.formMessages = formWords(host);
    this.model = new FormModel({
      words: () => this.formMessages.current,
      initial: initialTerms(report.header),
      fields: (holds) =>
        this.state.status === 'asking'
          ? codeFields(this.state.service, report.header, this.messages.current, holds)
          : [],
    });
    this.form = new FormController(host, {
      id: 'present',
      model: this.model,
      locked: () => this.submission.busy,
      submit: () => this.send(),
    });
    this.submission = new SubmissionController(host, {
      operation: createReportCode.name,
      send: (request, { idempotencyKey, signal }) => {
        this.askedAt ??= clock.now();
        return host.call(createReportCode, request, signal, { idempotencyKey });
      },
      find: async (idempotencyKey, signal) =>
        foundSubmission(createReportCode, await host.call(findSubmission, { idempotencyKey }, signal)),
      ended: (state) => this.ended(state),
      clock,
    });
    this.viewings = new Viewings(host, report.id ?? '', () => this.messages.current);
    host.adopt([formStyles, dataStyles, presentStyles]);
    // Asks at once when the element is connected.
    host.addController(this);
  }

  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.formMessages.ready]).then(() => undefined);
  }

  get stateName(): string {
    const { state, submission } = this;
    switch (state.status) {
      case 'loading':
        return 'loading';
      case 'not-offered':
      case 'failed':
        return 'failed';
      case 'made':
        return STATE_NAMES[state.code.state];
      case 'asking':
        return submission.state.status === 'failed' ? 'failed' : 'code-form';
    }
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.begin();
  }

  hostDisconnected(): void {
    this.viewings.interrupted();
  }

  dispose(): void {
    const { calls, messages, formMessages, form, submission, viewings, state } = this;
    if (state.status === 'made') state.code.dispose();
    this.state = { status: 'loading' };
    calls.abort();
    submission.hostDisconnected();
    viewings.dispose();
    this.model.reset();
    for (const controller of [this, calls, messages, formMessages, form, submission])
      this.host.removeController(controller);
  }

  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.present-title')?.focus());
  }

  /** Asks again: who looked, what failed, or what is offered; what is filled in stays. */
  refresh(): void {
    const { state, submission } = this;
    if (state.status === 'made') void this.loadViewings(state.service);
    else if (state.status === 'asking' && submission.state.status === 'failed') this.form.submit();
    else if (!submission.busy) void this.begin();
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
      case 'made':
        return [words.title, ...state.code.toLines()].join('\n');
      case 'asking': {
        const failed = submission.state.status === 'failed' ? failureText(submission.state.failure, host.common) : [];
        return [words.title, words.intro, ...failed].join('\n');
      }
    }
  }

  render(): TemplateResult {
    return html`<div class="present">
      ${this.body()}
      <div>
        <button type="button" class="button" @click=${this.handleBack}>${this.messages.current.back}</button>
      </div>
    </div>`;
  }

  private body(): TemplateResult {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return html`${heading(words.title)}${loadingBlock(host.common.loading)}`;
      case 'not-offered':
        return html`${heading(words.title)}
        ${stateBlock({ kind: 'sourceNotConnected', title: words.notOffered[0], body: words.notOffered[1] })}`;
      case 'failed':
        return html`${heading(words.title)}
        ${failureBlock(state.failure, host.common, { host, retry: () => this.refresh() })}`;
      case 'made':
        return this.made(state.code, state.service);
      case 'asking':
        return html`${heading(words.title)}
          <p>${words.intro}</p>
          ${this.asking(state.service)}
          ${offers(state.service, listReportViewings.name) ? this.viewings.render() : nothing}`;
    }
  }

  private asking(service: Service): TemplateResult {
    const { form } = this;
    return formFrame(
      form,
      html`${errorSummary(form)}
      ${choiceField(form, 'scope')}${manyField(form, 'domains')}${periodField(form, 'period')}
      ${choiceField(form, 'purpose')}${textField(form, 'purpose')}${textField(form, 'recipient')}
      ${choiceField(form, 'lifetime')}${this.preview(service)}${this.trouble()}
      <div>${submitButton(form, this.messages.current.submit)}</div>
      ${submissionStatus(this.submission, this.formMessages.current)}`,
    );
  }

  /** What the other side will see, before there is a code. */
  private preview(service: Service): TemplateResult {
    const { model } = this;
    const { header } = this.report;
    const words = this.messages.current;
    const scope = model.field('scope') ? model.text('scope') : 'all';
    const lifetime = model.text('lifetime');
    const terms: Terms = {
      domains: scope === 'all' ? undefined : model.many('domains'),
      period: model.period('period'),
      purpose: purposeName(service, model.text('purpose')),
      recipient: model.text('recipient'),
    };
    return html`<section class="present-preview">
      <h3>${words.preview}</h3>
      ${rowsList([
        ...termRows(header, terms, words),
        [words.lifetime, lifetime ? words.lasting(Number(lifetime)) : words.notChosen],
      ])}
      <p>${words.withRecords}</p>
      <p>${words.anyone}</p>
    </section>`;
  }

  /** What came of sending, where that isn't said at a field. */
  private trouble(): unknown {
    const { host, submission } = this;
    const { state } = submission;
    const words = this.messages.current;
    if (state.status !== 'failed' || state.failure.errors?.length || state.failure.code === 'aborted') return nothing;
    const { failure } = state;
    if (failure.code === 'forbidden')
      return stateBlock({ kind: 'notPublic', title: words.forbidden[0], body: words.forbidden[1] });
    return failureBlock(failure, host.common, { host, retry: () => this.form.submit() });
  }

  private made(code: ShownCode, service: Service): TemplateResult {
    const words = this.messages.current;
    const title = { live: words.made, expired: words.expired[0], revoked: words.revoked[0] }[code.state];
    return html`${heading(title)}${code.render()}
    ${
      code.state === 'live'
        ? nothing
        : html`<div class="present-actions">
            <button type="button" class="button button-primary" @click=${this.handleAgain}>${words.again}</button
            ><button type="button" class="button" @click=${this.handleChange}>${words.change}</button>
          </div>`
    }
    ${offers(service, listReportViewings.name) ? this.viewings.render(code.id) : nothing}`;
  }

  private async begin(): Promise<void> {
    const signal = this.calls.start();
    this.set({ status: 'loading' });
    const described = await this.host.describe();
    if (signal.aborted) return;
    if (!described.ok) {
      this.set({ status: 'failed', failure: described.failure });
      return this.host.announce(failureTitle(described.failure, this.host.common));
    }
    const service = described.value;
    // A code that can't be taken back isn't made.
    const isOffered =
      this.report.origin === 'own' &&
      this.report.id !== undefined &&
      service.reports?.codes?.lifetimes.length &&
      offers(service, createReportCode.name) &&
      offers(service, revokeReportCode.name);
    this.set(isOffered ? { status: 'asking', service } : { status: 'not-offered' });
  }

  private send(): void {
    const { id, header } = this.report;
    if (this.state.status === 'asking' && id !== undefined)
      void this.submission.submit(codeRequest(this.model, id, header));
  }

  private ended(end: EndState<ReportCode>): void {
    const { host, state, clock } = this;
    if (end.status === 'failed') {
      if (!end.unconfirmed) this.askedAt = undefined;
      const { failure } = end;
      if (failure.errors?.length) this.form.reject(failure.errors);
      else if (failure.code === 'forbidden') host.announce(this.messages.current.forbidden[0]);
      else host.announce(failureTitle(failure, host.common));
      return;
    }
    if (state.status !== 'asking') return;
    const { service } = state;
    const code = new ShownCode(host, {
      code: end.result,
      header: this.report.header,
      service,
      reportId: this.report.id ?? '',
      askedAt: this.askedAt ?? clock.now(),
      earlier: end.earlier,
      clock,
      words: () => this.messages.current,
      ended: () => this.codeEnded(),
    });
    this.askedAt = undefined;
    // The answer is kept by the code alone.
    this.submission.reset();
    this.set({ status: 'made', service, code });
    this.focus();
    void this.loadViewings(service);
  }

  private codeEnded(): void {
    const { host, state } = this;
    if (state.status !== 'made') return;
    const words = this.messages.current;
    host.announce((state.code.state === 'revoked' ? words.revoked : words.expired)[0]);
    this.set(state);
  }

  private async loadViewings(service: Service): Promise<void> {
    if (offers(service, listReportViewings.name)) await this.viewings.load();
  }

  private readonly handleBack = (): void => this.routes.back();

  /** Back to the form, with what was filled in. */
  private readonly handleChange = (): void => {
    const { state } = this;
    if (state.status !== 'made') return;
    state.code.dispose();
    this.set({ status: 'asking', service: state.service });
    this.focus();
  };

  private readonly handleAgain = (): void => {
    this.handleChange();
    this.form.submit();
  };

  private set(state: PresentState): void {
    const { host } = this;
    const focused = (): Element | null => (host.renderRoot as ShadowRoot).activeElement;
    const wasFocused = focused() !== null;
    this.state = state;
    host.requestUpdate();
    // What had the focus may go with this state.
    if (wasFocused) void host.updateComplete.then(() => focused() ?? this.focus());
  }
}

const heading = (title: string): TemplateResult => html`<h2 class="present-title" tabindex="-1">${title}</h2>`;

const offers = ({ operations }: Service, name: string): boolean => operations.includes(name);
