import { html, nothing } from 'lit';

import type { Clock } from '../../../client/clock.js';
import type { Failure } from '../../../client/failure.js';
import { normaliseCode } from '../../../contract/normalise.js';
import { confirmContactCode } from '../../../contract/operations/confirm-contact-code.js';
import { sendContactCode } from '../../../contract/operations/send-contact-code.js';
import type { ContactChannel } from '../../../contract/schema/complaint-offer.js';
import type { SentContactCode } from '../../../contract/schema/contact-code.js';
import { CountdownController } from '../../../element/controllers/countdown.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock, failureTitle } from '../../../element/templates/failure-block.js';
import type { FormController } from '../../../form/form.controller.js';
import type { Remark } from '../../../form/field.js';
import { formField } from '../../../form/templates/form-field.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { ComplaintHost } from '../complaint-host.js';

/** What the check needs of the form. */
export interface ContactCheckOptions {
  readonly clock: Clock;
  words(): ComplaintFileMessages;
  form(): FormController;
  /** Where a code goes; nothing where contacts aren't checked. */
  channel(): ContactChannel | undefined;
}

type ContactState =
  | { readonly status: 'none' | 'sending' }
  | {
      readonly status: 'sent' | 'confirming';
      readonly to: string;
      readonly sent: SentContactCode;
      readonly until: number;
    }
  | {
      readonly status: 'confirmed';
      readonly to: string;
      readonly sentTo: string;
      readonly proof: string;
      readonly until: number;
    };

/** Field of the code. */
const CODE = 'code';

/**
 * Proves by a code that a phone number or mail address is the visitor's own. Codes are sent and tried only when somebody presses for it, because both are
 * limited; another number needs another code. Nothing of it is kept anywhere.
 */
export class ContactCheck {
  private state: ContactState = { status: 'none' };
  private failure: Failure | undefined;
  /** The contact that has to wait for another code. */
  private waiting = '';
  private readonly calls: RequestSlot;
  private readonly resend: CountdownController;

  constructor(
    private readonly host: ComplaintHost,
    private readonly options: ContactCheckOptions,
  ) {
    this.calls = new RequestSlot(host);
    this.resend = new CountdownController(host, options.clock);
  }

  /** Of the confirmed contact, as long as that is the one in the form. */
  get proof(): string | undefined {
    return this.proofOf(this.to);
  }

  /** Digits of the code that is waited for, for a contact. */
  codeLength(to: string): number | undefined {
    const { state } = this;
    return 'sent' in state && this.holds(state, to) ? state.sent.length : undefined;
  }

  /**
   * What is still to be done for a contact; nothing when it's done, or going on will do it by the code that was typed, or it can't be done without a
   * network: then it's asked for before sending.
   */
  remark(to: string, code: string, isOffline: boolean): Remark | undefined {
    const words = this.options.words();
    const length = this.codeLength(to);
    if (this.proofOf(to) !== undefined || isOffline || normaliseCode(code).length === length) return undefined;
    return { severity: 'error', message: length === undefined ? words.confirmFirst : words.confirmNow };
  }

  /** Whether a code stands in the form that can be tried: then going on tries it. */
  get isTyped(): boolean {
    const length = this.codeLength(this.to);
    return length !== undefined && this.options.form().model.text(CODE).length === length;
  }

  /** Sends a code to what stands in the form. */
  async send(): Promise<void> {
    const { host, options, resend } = this;
    const words = options.words();
    const channel = options.channel();
    if (!channel || this.isBusy || this.waits) return;
    const form = options.form();
    const { model } = form;
    const to = model.text(channel);
    // That it isn't confirmed yet is the one thing that may be against it.
    const against = model.findings.find(({ field, severity }) => field === channel && severity === 'error');
    if (!to || (against && against.message !== words.confirmFirst && against.message !== words.confirmNow))
      return this.refuse(channel, against?.message ?? words.phoneFirst);
    const signal = this.calls.start();
    this.set({ status: 'sending' });
    host.announce(words.sendingCode);
    const answer = await host.call(sendContactCode, { channel, to }, signal);
    if (signal.aborted) return this.set({ status: 'none' });
    this.waiting = to;
    if (!answer.ok) {
      const { code, errors, detail } = answer.failure;
      if (code !== 'invalid') return this.fail(answer.failure);
      this.set({ status: 'none' });
      return this.refuse(channel, errors?.[0]?.detail ?? detail ?? words.phoneFirst);
    }
    const { value: sent } = answer;
    resend.start(sent.resendAfter);
    model.change(CODE, '');
    this.set({ status: 'sent', to, sent, until: options.clock.now() + sent.expiresIn * 1000 });
    host.announce(words.codeSent(sent.sentTo, minutes(sent.expiresIn)));
    void host.updateComplete.then(() => form.focus(CODE));
  }

  /** Tries the code that was typed; whether it was right. */
  async confirm(): Promise<boolean> {
    const { host, options, state } = this;
    const words = options.words();
    const form = options.form();
    if (state.status !== 'sent') return false;
    if (options.clock.now() >= state.until) return this.wrong(words.codeExpired, true);
    if (!this.isTyped) {
      form.focus(CODE);
      host.announce(words.confirmNow);
      return false;
    }
    const signal = this.calls.start();
    this.set({ ...state, status: 'confirming' });
    host.announce(words.confirmingCode);
    const answer = await host.call(confirmContactCode, { id: state.sent.id, code: form.model.text(CODE) }, signal);
    if (signal.aborted) {
      this.set(state);
      return false;
    }
    this.set(state);
    if (answer.ok) {
      const { to, sent } = state;
      const { proof, validUntil } = answer.value;
      this.set({ status: 'confirmed', to, sentTo: sent.sentTo, proof, until: Date.parse(validUntil) });
      this.waiting = '';
      form.model.change(CODE, '');
      host.announce(words.confirmed(sent.sentTo));
      void host.updateComplete.then(() => form.focus(options.channel() ?? CODE));
      return true;
    }
    const { code, triesLeft } = answer.failure;
    if (code === 'not-found' || code === 'conflict') return this.wrong(words.codeExpired, true);
    if (code === 'invalid') return this.wrong(words.wrongCode(triesLeft), triesLeft === 0);
    this.fail(answer.failure, state);
    return false;
  }

  /** The endpoint doesn't take the proof any more. */
  forget(): void {
    this.calls.abort();
    this.failure = undefined;
    this.set({ status: 'none' });
  }

  dispose(): void {
    const { host, calls, resend } = this;
    calls.abort();
    resend.hostDisconnected();
    for (const controller of [calls, resend]) host.removeController(controller);
  }

  /** Stands below the field of the contact. */
  render(isOffline: boolean): unknown {
    const { state, options, resend, failure, host } = this;
    const words = options.words();
    if (!options.channel()) return nothing;
    if (this.proof !== undefined && state.status === 'confirmed')
      return html`<p class="contact-confirmed">${words.confirmed(state.sentTo)}</p>`;
    if (isOffline) return html`<p class="hint">${words.contactOffline}</p>`;
    const isSent = this.codeLength(this.to) !== undefined;
    const wait = this.waits;
    return html`<div class="contact-check">
      <div class="contact-send">
        <button
          type="button"
          class="button"
          aria-disabled=${this.isBusy || wait ? 'true' : nothing}
          @click=${() => void this.send()}
        >
          ${isSent || wait ? words.resendCode : words.sendCode}
        </button>
        ${wait ? html`<span class="quiet">${words.resendIn(resend.seconds)}</span>` : nothing}
      </div>
      ${
        isSent && 'sent' in state
          ? html`<p>${words.codeSent(state.sent.sentTo, minutes(state.sent.expiresIn))}</p>
              ${state.sent.demonstration ? html`<p class="contact-demo">${state.sent.demonstration}</p>` : nothing}
              ${formField(options.form(), CODE)}
              <button
                type="button"
                class="button"
                aria-disabled=${this.isBusy ? 'true' : nothing}
                @click=${() => void this.confirm()}
              >
                ${words.confirmCode}
              </button>`
          : nothing
      }
      ${failure ? failureBlock(failure, host.common, { host }) : nothing}
    </div>`;
  }

  private get isBusy(): boolean {
    return this.state.status === 'sending' || this.state.status === 'confirming';
  }

  private get to(): string {
    const channel = this.options.channel();
    return channel ? this.options.form().model.text(channel) : '';
  }

  private get waits(): boolean {
    return this.resend.seconds > 0 && this.waiting === this.to;
  }

  private proofOf(to: string): string | undefined {
    const { state } = this;
    return state.status === 'confirmed' && this.holds(state, to) ? state.proof : undefined;
  }

  /** Whether it is about a contact, and holds still. */
  private holds({ to: known, until }: { readonly to: string; readonly until: number }, to: string): boolean {
    return to === known && this.options.clock.now() < until;
  }

  private wrong(message: string, isOver: boolean): false {
    if (isOver) this.set({ status: 'none' });
    this.refuse(isOver ? (this.options.channel() ?? CODE) : 'proof', message);
    return false;
  }

  private refuse(member: string, detail: string): void {
    this.options.form().reject([{ pointer: `/contact/${member}`, code: 'unconfirmed', detail }]);
  }

  private fail(failure: Failure, state: ContactState = { status: 'none' }): void {
    if (failure.code === 'rate-limited' && failure.retryAfter) this.resend.start(failure.retryAfter);
    this.set(state);
    this.failure = failure;
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private set(state: ContactState): void {
    this.state = state;
    this.failure = undefined;
    this.host.requestUpdate();
  }
}

const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));
