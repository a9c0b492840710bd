import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { type CheckResult, judgeCheck } from '../../../contract/complaint-check.js';
import { CHINA_OFFSET, todayIn } from '../../../contract/dates.js';
import { submitComplaint } from '../../../contract/operations/submit-complaint.js';
import type { Complaint, SubmitComplaintRequest } from '../../../contract/schema/complaint.js';
import type { ComplaintOffer, ContactChannel } from '../../../contract/schema/complaint-offer.js';
import type { FieldError } from '../../../contract/schema/failure.js';
import type { Service } from '../../../contract/schema/service.js';
import { bodySearch } from '../../../element/body-search.js';
import { NetworkController } from '../../../element/controllers/network.controller.js';
import type { PartView } from '../../../element/part-host.js';
import { failureTitle } from '../../../element/templates/failure-block.js';
import type { FieldDefinition, FieldValue } from '../../../form/field.js';
import { type FileEntry, usableUpload } from '../../../form/files/file-entry.js';
import { readPhone } from '../../../form/further/phone.js';
import type { EndState } from '../../../form/submission/submission.js';
import { draftNotice } from '../../../form/templates/draft-notice.js';
import { formField } from '../../../form/templates/form-field.js';
import { submissionStatus } from '../../../form/templates/submission-status.js';
import { DraftedForm } from '../../../parts/drafted-form.js';
import { outcomeView } from '../../../parts/outcome.js';
import { filesStyles } from '../../../style/files.js';
import { formStyles } from '../../../style/form.js';
import { formFurtherStyles } from '../../../style/form-further.js';
import type { ComplaintHost, ComplaintRoutes } from '../complaint-host.js';
import { complaintFields, isOn } from './complaint-fields.js';
import { answersOf, atField, requestOf } from './complaint-request.js';
import { ContactCheck } from './contact-check.js';
import { type Page, PAGES } from './field-names.js';
import { fileStyles } from './file.styles.js';
import type { FileContext } from './file-context.js';
import { type FileState, type Filling, offerOf, pageOf } from './file-state.js';
import { FileWords } from './file-words.js';
import { contactChannelOf, isSupported } from './offer-support.js';
import { outboxView } from './outbox-view.js';
import { pageView, stepText, titleView } from './page-view.js';
import { checkLines, pageLines, stateLines } from './plain-lines.js';
import { sending } from './sending.js';
import { stateView } from './state-view.js';

const TITLE = '.step-title';

/** Lacks nothing but a network. */
const isWaiting = ({ state: { status } }: FileEntry): boolean => /^(preparing|waiting|sending|offline)$/.test(status);

/** From the question whether a complaint belongs here to its being sent exactly once, page by page. */
export class FileView implements PartView, ReactiveController {
  private state: FileState = { status: 'loading' };
  private service: Service | undefined;
  private sent: SubmitComplaintRequest | undefined;
  private readonly words: FileWords;
  private readonly form: DraftedForm;
  private readonly contact: ContactCheck;
  private readonly network: NetworkController;
  private readonly submission: ReturnType<typeof sending>;
  /** Ends a question whose answer nobody waits for any more. */
  private turn = 0;

  constructor(
    private readonly host: ComplaintHost,
    private readonly routes: ComplaintRoutes,
    private readonly clock: Clock = pageClock,
  ) {
    this.words = new FileWords(host);
    this.network = new NetworkController(host, () => this.networkChanged());
    this.contact = new ContactCheck(host, {
      clock,
      words: () => this.words.file,
      form: () => this.form.controller,
      channel: () => this.channel,
    });
    const phone = host.applicant?.phone;
    this.form = new DraftedForm(host, {
      id: 'complaint',
      name: 'credit-complaint',
      words: this.words,
      initial: { unit: '1', ...(phone && { phone }) },
      clock,
      uploads: () => this.service?.uploads,
      version: () => offerOf(this.state)?.version ?? '',
      fields: (holds) => this.fieldsOf(holds),
      page: () => pageOf(this.state),
      turnTo: (name) => this.turnTo(name),
      submit: () => void this.next(),
      sending: () => this.submission,
    });
    this.submission = sending(host, { clock, ended: (state) => this.ended(state) });
    host.adopt([formStyles, formFurtherStyles, filesStyles, fileStyles]);
    host.addController(this);
  }

  get ready(): Promise<void> {
    return this.words.ready;
  }

  get stateName(): string {
    const { state, submission } = this;
    if (state.status === 'filling') return state.page === 'review' ? 'reviewing' : 'filling';
    if (state.status !== 'sending') return state.status;
    return submission.busy ? submission.state.status : submission.state.status === 'failed' ? 'not-sent' : 'sending';
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.ask();
  }

  hostDisconnected(): void {
    this.turn += 1;
  }

  dispose(): void {
    const { host, words, form, contact, network, submission } = this;
    this.turn += 1;
    form.dispose();
    contact.dispose();
    network.hostDisconnected();
    submission.hostDisconnected();
    words.dispose();
    for (const controller of [this, network, submission]) host.removeController(controller);
  }

  forget(): void {
    this.contact.forget();
    this.form.reset();
    this.submission.reset();
    this.sent = undefined;
  }

  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(TITLE)?.focus());
  }

  refresh(): void {
    const { state } = this;
    if (state.status === 'sending' && this.submission.state.status === 'failed') this.send();
    else if (state.status === 'failed' || state.status === 'not-offered' || state.status === 'unsupported')
      void this.ask();
  }

  submit(): void {
    const { status } = this.state;
    if (status === 'filling') this.form.controller.submit();
    else if (status === 'outbox') this.send();
    else if (status === 'sending') this.refresh();
  }

  toPlainText(): string {
    const { state, host } = this;
    const words = this.words.file;
    if (state.status !== 'filling') return stateLines(state, words, host.common).join('\n');
    const context = this.context(state.offer);
    const pages = state.page === 'review' ? PAGES : [state.page];
    return [
      words.title,
      stepText(words, state.page),
      ...(state.page === 'check' ? checkLines(context, this.check(state.offer)) : []),
      ...pages.flatMap((page) => pageLines(context, context.names(page))),
    ].join('\n');
  }

  render(): TemplateResult {
    return this.form.model.steady(() => html`<div class="filing steps">${this.body()}</div>`);
  }

  private body(): unknown {
    const { state, host, submission, words } = this;
    const { file } = words;
    switch (state.status) {
      case 'outbox':
        return [titleView(file), this.outbox()];
      case 'sending': {
        const ways = { change: () => this.show('review'), again: () => this.send() };
        return html`${titleView(file, stepText(file, 'review'))} ${outcomeView(host, file, submission.state, ways)}
        ${submissionStatus(submission, words.form)}`;
      }
      case 'filling':
        return [this.page(state), submissionStatus(submission, words.form)];
      default:
        return stateView(state, file, host, { retry: () => this.refresh(), askAgain: () => void this.ask(true) });
    }
  }

  private page({ page, offer, returns = false }: Filling): unknown {
    const { form, contact, network, words, routes } = this;
    return pageView(this.context(offer), {
      page,
      returns,
      check: this.check(offer),
      contact: { channel: this.channel, view: page === 'complainant' ? contact.render(network.isOffline) : nothing },
      files: form.files,
      notices: draftNotice(form.drafts, words.further, () => this.startAfresh()),
      change: (name) => this.change(name),
      back: (before) => this.show(before),
      track: () => routes.track(),
    });
  }

  private outbox(): TemplateResult {
    const { host, network, form, words } = this;
    return outboxView(words.file, {
      isOffline: network.isOffline,
      waiting: this.waitingFiles(),
      isKept: !!host.draftStore && form.drafts.state.keeping === 'store',
      send: () => this.send(),
      change: () => this.show('review'),
    });
  }

  private get channel(): ContactChannel | undefined {
    const offer = offerOf(this.state);
    return offer && contactChannelOf(offer);
  }

  private get today(): string {
    return todayIn(CHINA_OFFSET, this.clock.now());
  }

  private check(offer: ComplaintOffer): CheckResult {
    return judgeCheck(offer.check, answersOf(this.form.model, offer));
  }

  private context(offer: ComplaintOffer): FileContext {
    const { host, service, form, words } = this;
    const { fields } = form.model;
    return {
      host,
      offer,
      service,
      form: form.controller,
      words: words.file,
      names: (page) => fields.filter((field) => isOn(field, page)).map(({ name }) => name),
      field: (name) => formField(form.controller, name),
    };
  }

  private fieldsOf(holds: (name: string) => FieldValue | undefined): readonly FieldDefinition[] {
    const { host, service, words, contact, network, state, channel } = this;
    const offer = offerOf(state);
    if (!offer) return [];
    const typed = (name: string): string => String(holds(name) ?? '');
    const to = channel === 'phone' ? readPhone(typed(channel)) : typed('email').trim();
    return complaintFields(
      {
        offer,
        applicant: host.applicant,
        privacy: service?.privacy,
        search: bodySearch(host, service),
        today: this.today,
        takesFiles: service?.uploads !== undefined,
        waits: (name) => this.waits(name),
        contactChannel: channel,
        contactRemark: offer.contactCheck?.required ? contact.remark(to, typed('code'), network.isOffline) : undefined,
        codeLength: contact.codeLength(to),
        words: words.file,
        furtherWords: words.further,
      },
      holds,
    );
  }

  /** Whether the files of a field lack nothing but a network. */
  private waits(name: string): boolean {
    const files = this.network.isOffline ? this.form.files.of(name) : [];
    return files.some(isWaiting) && files.every((file) => isWaiting(file) || usableUpload(file.state));
  }

  private waitingFiles(): number {
    const { model, files } = this.form;
    return model.fields.flatMap(({ name }) => files.of(name).filter(isWaiting)).length;
  }

  private async ask(hasChanged = false): Promise<void> {
    const { host, words } = this;
    const turn = ++this.turn;
    this.set({ status: 'loading' });
    const described = await host.describe(hasChanged);
    if (turn !== this.turn) return;
    if (!described.ok) return this.fail(described.failure);
    this.service = described.value;
    const { operations, complaints: offer, uploads } = described.value;
    if (!offer || !operations.includes(submitComplaint.name)) return this.set({ status: 'not-offered' });
    if (!isSupported(offer, uploads, words.further)) return this.set({ status: 'unsupported', offer });
    this.set({ status: 'filling', offer, page: 'check' });
    void this.form.drafts.open();
  }

  /** The page that is shown is in order. */
  private async next(): Promise<void> {
    const { state, contact } = this;
    if (state.status !== 'filling') return;
    const { page, offer, returns } = state;
    if (page === 'review') return this.send();
    if (page === 'check' && this.check(offer).verdict === 'elsewhere') return;
    if (page === 'complainant' && contact.isTyped && !(await contact.confirm())) return;
    // Somebody has turned the page themselves meanwhile.
    if (state !== this.state) return;
    if (returns) this.review();
    else this.show(PAGES[PAGES.indexOf(page) + 1] ?? 'review');
  }

  /** Shows a page; from the review one comes back to it. */
  private show(page: Page, returns = false): void {
    const offer = offerOf(this.state);
    if (!offer) return;
    if (page === 'review') return this.review();
    this.submission.edit();
    this.set({ status: 'filling', offer, page, ...(returns && { returns }) });
    this.focus();
  }

  /** Everything once more, unless something is against an earlier page. */
  private review(): void {
    const offer = offerOf(this.state);
    if (!offer || this.sendBack()) return;
    this.submission.edit();
    this.set({ status: 'filling', offer, page: 'review' });
    this.focus();
  }

  /** Leads back to the first page that something is against; whether there is one. */
  private sendBack(): boolean {
    const { model } = this.form;
    const offer = offerOf(this.state);
    const wrong = model.findings.filter(({ severity }) => severity === 'error').map(({ field }) => field);
    const at = model.fields.find(({ name, page }) => wrong.includes(name) && page !== 'review');
    // A code that was typed is tried on its page.
    const page = PAGES.find((each) => each === at?.page) ?? (this.contact.isTyped ? 'complainant' : undefined);
    if (!offer || !page) return false;
    this.submission.edit();
    this.set({ status: 'filling', offer, page, returns: true });
    this.form.controller.submit();
    return true;
  }

  private change(name: string): void {
    this.turnTo(name);
    void this.host.updateComplete.then(() => this.form.controller.focus(name));
  }

  private turnTo(name: string): void {
    const offer = offerOf(this.state);
    const page = offer && PAGES.find((each) => this.context(offer).names(each).includes(name));
    if (page) this.set({ status: 'filling', offer, page, returns: page !== 'review' });
  }

  private startAfresh(): void {
    this.forget();
    this.show('check');
  }

  private send(): void {
    const { state, network, form, service, contact, submission } = this;
    const offer = offerOf(state);
    if (!offer || submission.busy) return;
    if (network.isOffline) {
      if (state.status === 'outbox') return;
      this.set({ status: 'outbox', offer });
      this.host.announce(this.words.file.outbox[0]);
      return this.focus();
    }
    if (this.sendBack()) return;
    this.sent = requestOf({ model: form.model, offer, privacy: service?.privacy, proof: contact.proof });
    this.set({ status: 'sending', offer });
    this.focus();
    void submission.submit(this.sent).then(() => {
      // The page has held it back.
      if (this.state.status === 'sending' && submission.state.status === 'editing') this.show('review');
    });
  }

  private ended(end: EndState<Complaint>): void {
    const { host, state, form } = this;
    const words = this.words.file;
    if (end.status === 'submitted') {
      host.announce(words.submitted);
      form.sent();
      return this.routes.receipt(end.result, { earlier: end.earlier });
    }
    const { failure } = end;
    // Of a submission before the page was loaded again: what became of it stands beside the fields.
    if (state.status !== 'sending') return host.announce(failureTitle(failure, host.common));
    if (failure.reason === 'rules-changed') {
      this.set({ status: 'changed', offer: state.offer });
      host.announce(words.changed[0]);
      return this.focus();
    }
    if (failure.errors?.length) return this.reject(failure.errors);
    host.announce(failure.reason === 'duplicate' ? words.duplicate[0] : failureTitle(failure, host.common));
  }

  private reject(errors: readonly FieldError[]): void {
    const { sent, contact, channel } = this;
    const isProof = ({ pointer }: FieldError): boolean => pointer === '/contact/proof';
    if (errors.some(isProof)) contact.forget();
    this.show('review');
    this.form.controller.reject(
      errors.map((error) =>
        isProof(error) ? { ...error, pointer: `/contact/${channel ?? 'phone'}` } : sent ? atField(error, sent) : error,
      ),
    );
  }

  private networkChanged(): void {
    if (this.state.status === 'outbox' && !this.network.isOffline) this.host.announce(this.words.file.outboxOnline);
  }

  private fail(failure: Failure): void {
    this.set({ status: 'failed', failure });
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private set(state: FileState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
