import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Clock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { formatInstant } from '../../../contract/dates.js';
import { revokeReportCode } from '../../../contract/operations/revoke-report-code.js';
import type { ReportCode, ReportHeader } from '../../../contract/schema/report.js';
import type { Service } from '../../../contract/schema/service.js';
import { CountdownController } from '../../../element/controllers/countdown.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock, failureTitle } from '../../../element/templates/failure-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { ReportPresentMessages } from '../../../locale/zh-hans/report-present.js';
import type { ReportHost } from '../report-host.js';
import { codeGroups, termsOf } from './code-fields.js';
import { CodePicture } from './code-picture.js';
import { rowsList, termRows } from './terms-list.js';

/** So many seconds before the end it is said once. */
const SOON = 60;

type Ending =
  | { readonly step: 'none' | 'confirming' | 'sending' }
  /** Whether it has ended isn't known. */
  | { readonly step: 'failed'; readonly failure: Failure };

/** What a code is shown with. */
export interface ShownCodeOptions {
  readonly code: ReportCode;
  readonly header: ReportHeader;
  readonly service: Service;
  readonly reportId: string;
  /** When it was asked for by this page's clock: how long it lasts is counted from there, whatever the clock says of the time. */
  readonly askedAt: number;
  /** It was made from what stood in the form before its last changes. */
  readonly earlier: boolean;
  readonly clock: Clock;
  words(): ReportPresentMessages;
  /** It shows nothing any more. */
  ended(): void;
}

/** A code while it lasts: the picture, the words to read out and the time that is left; hidden with the page, and ended on request. */
export class ShownCode implements ReactiveController {
  /** What became of it. */
  state: 'live' | 'expired' | 'revoked' = 'live';
  private ending: Ending = { step: 'none' };
  private revokedAt: string | undefined;
  private isSoonSaid = false;
  private readonly picture: CodePicture;
  private readonly countdown: CountdownController;
  private readonly calls: RequestSlot;

  constructor(
    private readonly host: ReportHost,
    private readonly options: ShownCodeOptions,
  ) {
    const { code, askedAt, clock } = options;
    this.picture = new CodePicture(host, code.payload);
    this.countdown = new CountdownController(host, clock);
    this.calls = new RequestSlot(host);
    if (code.revokedAt) {
      this.state = 'revoked';
      this.revokedAt = code.revokedAt;
    } else {
      const lifetime = (Date.parse(code.expiresAt) - Date.parse(code.issuedAt)) / 1000;
      const left = lifetime - (clock.now() - askedAt) / 1000;
      this.isSoonSaid = left <= SOON;
      if (left > 0) this.countdown.start(left, () => this.expire());
      else this.state = 'expired';
    }
    host.addController(this);
  }

  get id(): string {
    return this.options.code.id;
  }

  hostConnected(): void {
    this.page.addEventListener('visibilitychange', this.handleVisibility);
  }

  hostDisconnected(): void {
    this.page.removeEventListener('visibilitychange', this.handleVisibility);
    // Whether that arrived isn't known.
    if (this.ending.step === 'sending')
      this.ending = { step: 'failed', failure: { operation: revokeReportCode.name, code: 'aborted' } };
  }

  hostUpdated(): void {
    const { seconds } = this.countdown;
    if (this.isSoonSaid || this.state !== 'live' || seconds > SOON) return;
    this.isSoonSaid = true;
    this.host.announce(this.options.words().soon);
  }

  dispose(): void {
    const { host, countdown, calls } = this;
    this.hostDisconnected();
    this.picture.dispose();
    calls.abort();
    countdown.hostDisconnected();
    for (const controller of [this, countdown, calls]) host.removeController(controller);
  }

  /** Lines for reading aloud; without the code while it is hidden. */
  toLines(): readonly string[] {
    const { code, header, service } = this.options;
    const words = this.options.words();
    const terms = termRows(header, termsOf(code, service), words).map(([label, value]) => words.pair(label, value));
    switch (this.state) {
      case 'expired':
        return words.expired;
      case 'revoked':
        return [...words.revoked, ...this.endedAt().map(([label, value]) => words.pair(label, value))];
      case 'live': {
        const shown = this.isHidden ? words.hidden : words.pair(words.shortCode, codeGroups(code.shortCode).join(' '));
        return [shown, words.pair(words.until, formatInstant(code.expiresAt)), ...terms];
      }
    }
  }

  render(): TemplateResult {
    const { code, header, service, earlier } = this.options;
    const words = this.options.words();
    return html`<div class="present-code" part="code">
      ${this.state === 'live' && earlier ? html`<p class="present-warning">${words.madeEarlier}</p>` : nothing}
      ${this.state === 'live' ? this.live() : this.gone()}
      <div>
        <h3>${words.terms}</h3>
        ${rowsList(termRows(header, termsOf(code, service), words))}
      </div>
    </div>`;
  }

  private live(): TemplateResult {
    const { code } = this.options;
    const words = this.options.words();
    return html`<div class="present-live">
      ${this.isHidden ? html`<p>${words.hidden}</p>` : this.code()}
      <dl class="present-terms">
        <div>
          <dt>${words.remaining}</dt>
          <dd><span class="present-left" role="timer">${words.left(this.countdown.seconds)}</span></dd>
        </div>
        <div>
          <dt>${words.until}</dt>
          <dd>${formatInstant(code.expiresAt)}</dd>
        </div>
      </dl>
      ${this.revocation()}
      <p class="hint">${words.leaving}</p>
    </div>`;
  }

  private code(): TemplateResult {
    const words = this.options.words();
    const groups = codeGroups(this.options.code.shortCode);
    return html`<div class="present-picture">${this.picture.render(words)}</div>
      <div>
        <p class="present-label">${words.shortCode}</p>
        <p class="present-short">
          <span class="code" aria-hidden="true">${groups.map((group) => html`<span>${group}</span>`)}</span
          ><span class="visually-hidden">${words.spelled(groups)}</span>
        </p>
      </div>`;
  }

  private revocation(): TemplateResult {
    const { ending, host } = this;
    const words = this.options.words();
    switch (ending.step) {
      case 'none':
        return html`<button type="button" class="button present-revoke" @click=${this.handleRevoke}>
          ${words.revoke}
        </button>`;
      case 'confirming':
        return html`<div class="present-confirm" role="group" aria-labelledby="present-confirm">
          <p class="present-label" id="present-confirm" tabindex="-1">${words.revokeTitle}</p>
          <p>${words.revokeMeans}</p>
          <div class="present-actions">
            <button type="button" class="button button-primary" @click=${this.handleConfirmed}>${words.revokeYes}</button
            ><button type="button" class="button" @click=${this.handleKeep}>${words.revokeNo}</button>
          </div>
        </div>`;
      case 'sending':
        return loadingBlock(words.revoking);
      case 'failed':
        return html`<div class="present-confirm">
          <p class="present-label">${words.notRevoked}</p>
          ${failureBlock(ending.failure, host.common, { host, retry: () => void this.revoke() })}
        </div>`;
    }
  }

  private gone(): TemplateResult {
    const { state } = this;
    const words = this.options.words();
    const [, means] = state === 'revoked' ? words.revoked : words.expired;
    return html`<div>
      <p>${means}</p>
      ${rowsList(this.endedAt())}
    </div>`;
  }

  private endedAt(): readonly (readonly [string, string])[] {
    const words = this.options.words();
    if (this.state === 'expired') return [[words.until, formatInstant(this.options.code.expiresAt)]];
    return this.revokedAt ? [[words.revokedAt, formatInstant(this.revokedAt)]] : [];
  }

  private get page(): Document {
    return this.host.renderRoot.ownerDocument ?? document;
  }

  private get isHidden(): boolean {
    return this.page.visibilityState === 'hidden';
  }

  private readonly handleVisibility = (): void => {
    // Timers of a page in the background are late.
    if (!this.isHidden) this.countdown.hostConnected();
    this.host.requestUpdate();
  };

  private readonly handleRevoke = (): void => {
    this.set({ step: 'confirming' }, '#present-confirm');
  };

  private readonly handleKeep = (): void => {
    this.set({ step: 'none' }, '.present-revoke');
  };

  private readonly handleConfirmed = (): void => void this.revoke();

  private async revoke(): Promise<void> {
    const { host, options } = this;
    if (this.ending.step === 'sending') return;
    const signal = this.calls.start();
    this.set({ step: 'sending' }, '.present-title');
    host.announce(options.words().revoking);
    const answer = await host.call(revokeReportCode, { id: options.reportId, codeId: options.code.id }, signal);
    if (signal.aborted) return;
    if (answer.ok) {
      this.revokedAt = answer.value.revokedAt;
      this.end('revoked');
    } else if (this.state === 'live') {
      this.set({ step: 'failed', failure: answer.failure });
      host.announce(`${options.words().notRevoked}${failureTitle(answer.failure, host.common)}`);
    }
  }

  private expire(): void {
    if (this.state === 'live') this.end('expired');
  }

  private end(state: 'expired' | 'revoked'): void {
    this.state = state;
    this.countdown.hostDisconnected();
    this.options.ended();
  }

  private set(ending: Ending, focused?: string): void {
    this.ending = ending;
    this.host.requestUpdate();
    if (!focused) return;
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(focused)?.focus());
  }
}
