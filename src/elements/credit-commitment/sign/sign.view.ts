import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { commitmentText } from '../../../contract/commitment-text.js';
import { CHINA_OFFSET, todayIn } from '../../../contract/dates.js';
import { getCommitmentTemplate } from '../../../contract/operations/get-commitment-template.js';
import { submitCommitment } from '../../../contract/operations/submit-commitment.js';
import type { Commitment, CommitmentSignature, CommitmentTemplate } from '../../../contract/schema/commitment.js';
import type { Service } from '../../../contract/schema/service.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { digestText } from '../../../element/digest/digest.js';
import type { PartView } from '../../../element/part-host.js';
import { failureBlock, failureTitle } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import { organisationSearch } from '../../../element/organisation-search.js';
import { isOfferable } from '../../../form/endpoint-fields.js';
import type { EndState } from '../../../form/submission/submission.js';
import { draftNotice } from '../../../form/templates/draft-notice.js';
import { formField } from '../../../form/templates/form-field.js';
import { submissionStatus } from '../../../form/templates/submission-status.js';
import { DraftedForm } from '../../../parts/drafted-form.js';
import { outcomeView } from '../../../parts/outcome.js';
import { filesStyles } from '../../../style/files.js';
import { formStyles } from '../../../style/form.js';
import { formFurtherStyles } from '../../../style/form-further.js';
import type { CommitmentHost, CommitmentRoutes } from '../commitment-host.js';
import { SigningStep } from '../signing/signing-step.js';
import { aboutView, eligibilityView, headView } from './about.js';
import {
  commitmentFields,
  type CommitmentFieldsOptions,
  contentOf,
  initialOf,
  ownFields,
} from './commitment-fields.js';
import { applicantOf, type Correcting, requestOf, sending, sentRequest } from './sending.js';
import { differenceOf } from './difference.js';
import { askForLogin } from './eligibility.js';
import { fillingView } from './filling.js';
import { changedView, reviewingView, signedTextView, signingView } from './steps.js';
import type { SignContext } from './sign-context.js';
import { type SignState, templateOf } from './sign-state.js';
import { plainLines } from './plain-lines.js';
import { signStyles } from './sign.styles.js';
import { SignWords } from './sign-words.js';

/** Where the focus goes when a step begins. */
const TITLE = '.step-title';

/** Reading a commitment, filling it in, checking it, signing exactly that text, and sending it exactly once. */
export class SignView implements PartView, ReactiveController {
  private state: SignState = { status: 'loading' };
  private service: Service | undefined;
  private signing: SigningStep | undefined;
  /** The text whose digest could not be made. */
  private isUndigested = false;
  private readonly calls: RequestSlot;
  private readonly words: SignWords;
  private readonly form: DraftedForm;
  private readonly submission: ReturnType<typeof sending>;

  constructor(
    private readonly host: CommitmentHost,
    private readonly templateId: string,
    private readonly routes: CommitmentRoutes,
    private readonly correcting?: Correcting,
    private readonly clock: Clock = pageClock,
  ) {
    this.calls = new RequestSlot(host);
    this.words = new SignWords(host);
    this.form = new DraftedForm(host, {
      id: 'commitment',
      name: `credit-commitment-${correcting?.commitment.number ?? templateId}`,
      words: this.words,
      uploads: () => this.service?.uploads,
      version: () => templateOf(this.state)?.version ?? '',
      fields: (holds) => {
        const template = templateOf(this.state);
        return template ? commitmentFields(this.fieldsOptions(template), holds) : [];
      },
      initial: correcting && initialOf(correcting.commitment),
      submit: () => void this.review(),
      sending: () => this.submission,
      clock,
    });
    this.submission = sending(host, {
      correcting,
      clock,
      template: () => ({ templateId, templateVersion: templateOf(this.state)?.version ?? '' }),
      ended: (state) => this.ended(state),
    });
    host.adopt([formStyles, formFurtherStyles, filesStyles, signStyles]);
    host.addController(this);
  }

  get ready(): Promise<void> {
    return this.words.ready;
  }

  get stateName(): string {
    const { state, submission } = this;
    if (state.status !== 'sending') return state.status;
    return submission.busy ? submission.state.status : submission.state.status === 'failed' ? 'not-sent' : 'sending';
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.ask();
  }

  dispose(): void {
    const { host, calls, words, form, submission } = this;
    calls.abort();
    this.leaveSigning();
    form.dispose();
    submission.hostDisconnected();
    words.dispose();
    for (const controller of [this, calls, submission]) host.removeController(controller);
  }

  forget(): void {
    this.leaveSigning();
    this.form.reset();
    this.submission.reset();
  }

  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(TITLE)?.focus());
  }

  refresh(): void {
    const { state } = this;
    if (state.status === 'sending' && this.submission.state.status === 'failed') this.send();
    else if (!this.submission.busy && state.status !== 'reviewing' && state.status !== 'signing') void this.ask();
  }

  submit(): void {
    const { status } = this.state;
    if (status === 'filling') this.form.controller.submit();
    else if (status === 'reviewing') this.sign();
    else if (status === 'signing') this.signing?.submit();
    else if (status === 'sending') this.refresh();
  }

  toPlainText(): string {
    const { state, host, form } = this;
    return plainLines(state, this.words.sign, host.common, (template) =>
      contentOf(form.model, template, this.today),
    ).join('\n');
  }

  render(): TemplateResult {
    return this.form.model.steady(() => html`<div class="sign steps">${this.body()}</div>`);
  }

  private get today(): string {
    return todayIn(CHINA_OFFSET, this.clock.now());
  }

  private body(): unknown {
    const { state, host } = this;
    const words = this.words.sign;
    switch (state.status) {
      case 'loading':
        return loadingBlock(host.common.loading);
      case 'not-offered':
        return stateBlock({ kind: 'sourceNotConnected', title: words.notOffered[0], body: words.notOffered[1] });
      case 'failed':
        return failureBlock(state.failure, host.common, { host, retry: () => this.refresh() });
      case 'unsupported':
        return [
          aboutView(this.context(state.template)),
          stateBlock({
            kind: 'failed',
            title: words.unsupported[0],
            body: words.unsupported[1],
            actions: this.others(),
          }),
        ];
      case 'ineligible':
        return [
          aboutView(this.context(state.template)),
          eligibilityView(this.context(state.template)),
          html`<div class="step-buttons">${this.others()}</div>`,
        ];
      case 'filling':
        return fillingView(this.context(state.template), {
          notices: this.notices(),
          cancel: () => this.cancel(),
        });
      case 'reviewing':
        return reviewingView(this.context(state.template), {
          prepared: state.prepared,
          files: this.form.files,
          change: (name) => this.fill(state.template, name),
          next: () => this.sign(),
        });
      case 'signing':
        return signingView(this.context(state.template), {
          prepared: state.prepared,
          step: this.signing?.render() ?? nothing,
          change: () => this.fill(state.template),
        });
      case 'sending':
        return html`${headView(this.context(state.template), words.steps.signing)}
        ${outcomeView(host, words, this.submission.state, {
          change: () => this.fill(state.template),
          again: () => this.send(),
        })}
        ${submissionStatus(this.submission, this.words.form)}
        ${signedTextView(this.context(state.template), state.prepared)}`;
      case 'changed':
        return changedView(this.context(state.template), state.difference, () => this.fill(state.template));
    }
  }

  private notices(): unknown {
    const { form, words, submission, isUndigested } = this;
    return html`${draftNotice(form.drafts, words.further, () => this.forget())}
    ${isUndigested ? stateBlock({ kind: 'failed', title: words.sign.notDigested }) : nothing}
    ${submissionStatus(submission, words.form)}`;
  }

  private others(): TemplateResult {
    return html`<button type="button" class="button" @click=${() => this.routes.choose()}>${this.words.sign.back}</button>`;
  }

  private context(template: CommitmentTemplate): SignContext {
    const { host, service, form, words, correcting } = this;
    return {
      host,
      template,
      service,
      form: form.controller,
      words: words.sign,
      terms: words.terms,
      correcting: correcting?.commitment.number,
      received: this.received,
      signIn: () => askForLogin(host, template.eligibility, () => void this.ask()),
      field: (name) => formField(form.controller, name),
    };
  }

  private fieldsOptions(template: CommitmentTemplate): CommitmentFieldsOptions {
    const { host, service, words, correcting } = this;
    return {
      template,
      applicant: correcting ? applicantOf(correcting.commitment, host.applicant, words.sign.earlier) : host.applicant,
      privacy: service?.privacy,
      correcting: !!correcting,
      received: this.received,
      search: organisationSearch(host, service),
      words: words.sign,
      terms: words.terms,
      furtherWords: words.further,
    };
  }

  private get received(): readonly string[] {
    const materials = this.correcting?.commitment.materials ?? [];
    return materials.filter(({ state }) => state === 'received').map(({ id }) => id);
  }

  private async ask(): Promise<void> {
    const { host } = this;
    const signal = this.calls.start();
    if (this.state.status !== 'filling') this.set({ status: 'loading' });
    const described = await host.describe();
    if (signal.aborted) return;
    if (!described.ok) return this.fail(described.failure);
    this.service = described.value;
    const { operations } = described.value;
    if (![getCommitmentTemplate, submitCommitment].every(({ name }) => operations.includes(name)))
      return this.set({ status: 'not-offered' });
    const template = await host.call(getCommitmentTemplate, { id: this.templateId }, signal);
    if (signal.aborted) return;
    if (!template.ok) return this.fail(template.failure);
    this.open(template.value);
  }

  private open(template: CommitmentTemplate): void {
    if (!isOfferable(ownFields(this.fieldsOptions(template)))) return this.set({ status: 'unsupported', template });
    if (template.eligibility.state === 'ineligible' && !this.correcting)
      return this.set({ status: 'ineligible', template });
    this.set({ status: 'filling', template });
    void this.form.drafts.open();
  }

  /** Back to the fields, to one of them where it's known which. */
  private fill(template: CommitmentTemplate, name?: string): void {
    this.leaveSigning();
    this.submission.edit();
    this.set({ status: 'filling', template });
    if (name) void this.host.updateComplete.then(() => this.form.controller.focus(name));
    else this.focus();
  }

  /** Everything is filled in: now the text is final. */
  private async review(): Promise<void> {
    const { state, host } = this;
    const { model } = this.form;
    if (state.status !== 'filling') return;
    const { template } = state;
    const content = contentOf(model, template, this.today);
    const text = commitmentText(template, content);
    const { digest: algorithm } = template.signing;
    const value = await digestText(algorithm, text).catch(() => undefined);
    this.isUndigested = value === undefined;
    if (value === undefined) {
      host.requestUpdate();
      return host.announce(this.words.sign.notDigested);
    }
    this.set({ status: 'reviewing', template, prepared: { content, text, digest: { algorithm, value } } });
    this.focus();
  }

  private sign(): void {
    const { state, host, clock } = this;
    if (state.status !== 'reviewing') return;
    const { template, prepared } = state;
    this.signing = new SigningStep(host, {
      text: prepared.text,
      digest: prepared.digest,
      levels: template.signing.levels,
      authorisedPerson: prepared.content.applicant.authorisedPerson,
      clock,
      signed: (signature) => this.signed(signature),
    });
    void this.signing.ready.then(() => {
      this.set({ ...state, status: 'signing' });
      this.focus();
    });
  }

  private signed(signature: CommitmentSignature): void {
    const { state, service } = this;
    const { model } = this.form;
    if (state.status !== 'signing') return;
    const { template, prepared } = state;
    this.leaveSigning();
    const request = requestOf({ model, template, prepared, signature, privacy: service?.privacy });
    this.set({ status: 'sending', template, prepared, request });
    this.focus();
    this.send();
  }

  private send(): void {
    const { state, correcting } = this;
    const { model } = this.form;
    if (state.status !== 'sending') return;
    void this.submission.submit(sentRequest(state.request, correcting, model.text('reason')));
  }

  private ended(end: EndState<Commitment>): void {
    const { host, state } = this;
    if (end.status === 'submitted') {
      host.announce(this.words.sign.submitted);
      this.form.sent();
      const signedText = state.status === 'sending' ? state.prepared.text : undefined;
      return this.routes.receipt(end.result, { corrected: !!this.correcting, earlier: end.earlier, signedText });
    }
    const { failure } = end;
    // Of a submission before the page was loaded again: what became of it stands beside the fields.
    if (state.status !== 'sending') return host.announce(failureTitle(failure, host.common));
    if (failure.reason === 'template-changed') return void this.compare(state.prepared.text);
    if (failure.errors?.length) {
      this.fill(state.template);
      return this.form.controller.reject(failure.errors);
    }
    host.announce(failure.reason === 'duplicate' ? this.words.sign.duplicate[0] : failureTitle(failure, host.common));
  }

  /** Somebody published a new text meanwhile: what is new in it is shown before anything is signed again. */
  private async compare(earlier: string): Promise<void> {
    const { host, templateId } = this;
    const { model } = this.form;
    const template = await host.call(getCommitmentTemplate, { id: templateId }, this.calls.start());
    if (!template.ok) return host.requestUpdate();
    this.submission.edit();
    this.state = { status: 'filling', template: template.value };
    const later = commitmentText(template.value, contentOf(model, template.value, this.today));
    this.set({ status: 'changed', template: template.value, difference: differenceOf(earlier, later) });
    host.announce(this.words.sign.changed[0]);
    this.focus();
  }

  private cancel(): void {
    if (this.correcting) this.routes.back();
    else this.routes.choose();
  }

  private leaveSigning(): void {
    this.signing?.dispose();
    this.signing = undefined;
  }

  private fail(failure: Failure): void {
    this.set({ status: 'failed', failure });
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private set(state: SignState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
