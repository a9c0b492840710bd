import { formWords } from '../../../element/words/form-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Clock } from '../../../client/clock.js';
import { pageClock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { verifyReport } from '../../../contract/operations/verify-report.js';
import type { VerifyReportRequest } from '../../../contract/schema/request.js';
import { CountdownController } from '../../../element/controllers/countdown.controller.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock, failureText, failureTitle } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { Said } from '../../../locale/zh-hans/failure.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import { reportVerify as builtIn } from '../../../locale/zh-hans/report-verify.js';
import { formStyles } from '../../../style/form.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import { verifiedReport } from '../shown-report.js';
import { CodeForms } from './code-forms.js';
import { scannedCode } from './code-text.js';
import { FileWay } from './file-way.js';
import { type FileFault, type FileProgress, readSavedFile } from './saved-file.js';
import { verifyStyles } from './verify.styles.js';

type VerifyState =
  | { readonly status: 'asking' | 'verifying' }
  | { readonly status: 'reading'; readonly progress: FileProgress }
  /** `inForm`: it is said at the field. */
  | { readonly status: 'failed'; readonly failure: Failure; readonly inForm?: boolean }
  | { readonly status: 'refused'; readonly said: Said };

/** What was sent last, to be sent again by the visitor only. */
interface Sent {
  readonly request: VerifyReportRequest;
  readonly typed: boolean;
}

/**
 * For whoever is shown a report: by its code, by the numbers on paper, or as a file. Tries are limited, so nothing is sent by itself but the code
 * that the page gives; a code stands in no address, no storage and no event, and is forgotten when it has shown its report.
 */
export class VerifyView implements PartView, ReactiveController {
  private state: VerifyState = { status: 'asking' };
  private given: string | undefined;
  private sent: Sent | undefined;
  private readonly calls: RequestSlot;
  private readonly countdown: CountdownController;
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly formMessages: MessagesController<FormMessages>;
  private readonly forms: CodeForms;
  private readonly file: FileWay;

  constructor(
    private readonly host: ReportHost,
    code: string | undefined,
    private readonly routes: ReportRoutes,
    clock: Clock = pageClock,
  ) {
    this.given = code;
    this.calls = new RequestSlot(host);
    this.countdown = new CountdownController(host, clock);
    this.messages = new MessagesController(host, {
      section: 'reportVerify',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report-verify.js')).reportVerify },
    });
    this.formMessages = formWords(host);
    this.forms = new CodeForms(host, {
      words: () => this.messages.current,
      formWords: () => this.formMessages.current,
      locked: () => this.locked,
      verify: (request) => void this.verify({ request, typed: true }),
    });
    this.file = new FileWay(host, {
      words: () => this.messages.current,
      locked: () => this.busy,
      chosen: (files) => void this.read(files),
      failed: () => this.refuseFile('unreadable'),
    });
    host.adopt([formStyles, verifyStyles]);
    host.addController(this);
  }

  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.formMessages.ready]).then(() => undefined);
  }

  get stateName(): string {
    return this.state.status;
  }

  hostConnected(): void {
    const { given } = this;
    this.given = undefined;
    if (given !== undefined) this.take(given);
  }

  hostDisconnected(): void {
    // Not sent again by itself: it may have cost a try.
    if (this.state.status === 'verifying')
      this.state = { status: 'failed', failure: { operation: verifyReport.name, code: 'aborted' } };
    if (this.state.status === 'reading') this.state = { status: 'asking' };
  }

  dispose(): void {
    this.sent = undefined;
    this.calls.abort();
    this.forms.reset();
    this.forms.dispose();
    const { calls, countdown, messages, formMessages } = this;
    countdown.hostDisconnected();
    for (const controller of [this, calls, countdown, messages, formMessages]) this.host.removeController(controller);
  }

  /** As soon as it is drawn. */
  focus(): void {
    void this.host.updateComplete.then(() => {
      const button = this.host.renderRoot.querySelector<HTMLElement>('.verify-state button');
      if (button) button.focus();
      else this.forms.code.focus('code');
    });
  }

  /** Sends again what was sent last, where that failed. */
  refresh(): void {
    if (this.state.status === 'failed' && this.sent) void this.verify(this.sent);
  }

  submit(): void {
    this.forms.submit();
  }

  toPlainText(): string {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'failed':
        return [words.title, ...failureText(state.failure, host.common)].join('\n');
      case 'refused':
        return [words.title, ...state.said].join('\n');
      case 'verifying':
        return [words.title, words.verifying].join('\n');
      case 'reading':
        return [words.title, this.progressText(state.progress)].join('\n');
      case 'asking':
        return [words.title, words.intro].join('\n');
    }
  }

  render(): TemplateResult {
    const words = this.messages.current;
    return html`<div
      class="verify"
      @dragover=${this.file.handleDragOver}
      @dragleave=${this.file.handleDragLeave}
      @drop=${this.file.handleDrop}
    >
      <h2 class="verify-title">${words.title}</h2>
      <p>${words.intro}</p>
      <div class="verify-state">${this.said()}</div>
      <div class="verify-ways">
        ${this.forms.renderCode(this.submitLabel, this.scanButton())}${this.forms.renderPaper(this.submitLabel)}
        ${this.file.render()}
      </div>
    </div>`;
  }

  private get busy(): boolean {
    return this.state.status === 'verifying' || this.state.status === 'reading';
  }

  /** A file costs no try. */
  private get locked(): boolean {
    return this.busy || this.countdown.seconds > 0;
  }

  private get submitLabel(): string {
    const { seconds } = this.countdown;
    const words = this.messages.current;
    return seconds > 0 ? words.retryIn(seconds) : words.submit;
  }

  private said(): unknown {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'asking':
        return nothing;
      case 'verifying':
        return loadingBlock(words.verifying);
      case 'reading':
        return this.reading(state.progress);
      case 'refused':
        return stateBlock({ kind: 'failed', title: state.said[0], body: state.said[1] });
      case 'failed':
        if (state.inForm) return nothing;
        return state.failure.code === 'rate-limited'
          ? this.lockedBlock()
          : failureBlock(state.failure, host.common, { host, retry: () => this.refresh() });
    }
  }

  private lockedBlock(): TemplateResult {
    const { host, submitLabel } = this;
    const [title, body] = this.messages.current.locked;
    const isLocked = this.countdown.seconds > 0;
    return stateBlock({
      kind: 'rateLimited',
      title,
      body,
      actions: html`<button
        type="button"
        class="button"
        aria-disabled=${isLocked ? 'true' : nothing}
        @click=${isLocked ? undefined : () => this.refresh()}
      >
        ${isLocked ? submitLabel : host.common.retry}
      </button>`,
    });
  }

  private reading(progress: FileProgress): TemplateResult {
    const words = this.messages.current;
    return stateBlock({
      kind: 'loading',
      title: html`${this.progressText(progress)}<progress
          class="verify-progress"
          max="1"
          .value=${progress.step === 'reading' ? progress.share / 2 : 0.5 + progress.checked / progress.total / 2}
          aria-label=${words.fileProgress}
        ></progress
        ><button type="button" class="button" @click=${this.stopReading}>${words.cancel}</button>`,
    });
  }

  private progressText(progress: FileProgress): string {
    const words = this.messages.current;
    return progress.step === 'reading' ? words.readingFile : words.checkingFile(progress.checked, progress.total);
  }

  private scanButton(): unknown {
    if (!this.host.host.scanCode) return nothing;
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.locked ? 'true' : nothing}
      @click=${this.handleScan}
    >
      ${this.messages.current.scan}
    </button>`;
  }

  /** What was scanned, or came with a link. */
  private take(text: string): void {
    const code = scannedCode(text);
    if (code) void this.verify({ request: { code }, typed: false });
    else this.refuse(this.messages.current.notCode);
  }

  private async verify(sent: Sent): Promise<void> {
    if (this.locked) return;
    this.sent = sent;
    const signal = this.calls.start();
    this.set({ status: 'verifying' });
    this.host.announce(this.messages.current.verifying);
    const result = await this.host.call(verifyReport, sent.request, signal);
    if (signal.aborted) return;
    if (!result.ok) return this.fail(result.failure, sent);
    const shown = verifiedReport(result.value);
    if (!shown) return this.refuse(this.messages.current.notReady);
    this.sent = undefined;
    this.forms.reset();
    this.set({ status: 'asking' });
    this.routes.show(shown);
  }

  private fail(failure: Failure, { request, typed }: Sent): void {
    const words = this.messages.current;
    const { code, reason, triesLeft, retryAfter, errors } = failure;
    if (reason === 'code-expired') return this.refuse(words.codeExpired);
    if (reason === 'code-revoked') return this.refuse(words.codeRevoked);
    if (code === 'not-found' || code === 'invalid') {
      const wrong = 'code' in request ? words.wrongCode : words.wrongPaper;
      const tries = triesLeft === undefined ? '' : words.triesLeft(triesLeft);
      if (!typed) return this.refuse([wrong, tries]);
      this.set({ status: 'failed', failure, inForm: true });
      return this.forms.reject(request, errors, wrong + tries);
    }
    if (code === 'rate-limited' && retryAfter) this.countdown.start(retryAfter);
    this.set({ status: 'failed', failure });
    this.host.announce(code === 'rate-limited' ? words.locked[0] : failureTitle(failure, this.host.common));
  }

  private refuse(said: Said): void {
    this.sent = undefined;
    this.set({ status: 'refused', said });
    this.host.announce(said[0]);
  }

  private refuseFile(fault: FileFault | 'several'): void {
    const { faults } = this.messages.current;
    this.refuse(faults[fault] ?? (faults.unreadable as Said));
  }

  private async read(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || this.busy) return;
    const words = this.messages.current;
    if (files.length > 1) return this.refuseFile('several');
    const signal = this.calls.start();
    this.set({ status: 'reading', progress: { step: 'reading', share: 0 } });
    this.host.announce(words.readingFile);
    const read = await readSavedFile(this.host, file, signal, (progress) => {
      if (!signal.aborted) this.set({ status: 'reading', progress });
    });
    if (!read || signal.aborted) return;
    if (!read.ok) return this.refuseFile(read.fault);
    this.forms.reset();
    this.set({ status: 'asking' });
    this.routes.show(read.report);
  }

  private readonly stopReading = (): void => {
    this.calls.abort();
    this.set({ status: 'asking' });
    // The button that was pressed has gone.
    this.focus();
  };

  private readonly handleScan = async (): Promise<void> => {
    if (this.locked) return;
    try {
      const text = await this.host.host.scanCode?.();
      if (typeof text === 'string') this.take(text);
    } catch {
      this.refuse(this.messages.current.scanFailed);
    }
  };

  private set(state: VerifyState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
