import { html, nothing, type TemplateResult } from 'lit';

import type { TrackHost } from './track-host.js';

/** What is asked, and what the answers are called. */
export interface CodeQuestionMessages {
  readonly title: string;
  readonly means: string;
  readonly yes: string;
  readonly no: string;
  readonly cancel: string;
}

interface Asked {
  /** Selects the button that asks: the focus goes back to it. */
  readonly button: string;
  words(): CodeQuestionMessages;
  answer(withCode: boolean): void;
}

/** Asks whether the query code goes along before it leaves the screen. */
export class CodeQuestion {
  private asked: Asked | undefined;

  constructor(private readonly host: TrackHost) {}

  /** Asks, with the focus on the question. */
  ask(asked: Asked): void {
    this.set(asked, '#receipt-ask');
  }

  render(): unknown {
    return this.asked ? this.question(this.asked) : nothing;
  }

  private question({ words, answer }: Asked): TemplateResult {
    const { title, means, yes, no, cancel } = words();
    const reply = (withCode: boolean) => () => {
      this.handleCancel();
      answer(withCode);
    };
    return html`<div class="receipt-ask" role="group" aria-labelledby="receipt-ask">
      <p class="receipt-ask-title" id="receipt-ask" tabindex="-1">${title}</p>
      <p>${means}</p>
      <div class="tools">
        <button type="button" class="button" @click=${reply(true)}>${yes}</button
        ><button type="button" class="button" @click=${reply(false)}>${no}</button
        ><button type="button" class="button" @click=${this.handleCancel}>${cancel}</button>
      </div>
    </div>`;
  }

  private readonly handleCancel = (): void => {
    const { button = '.receipt-title' } = this.asked ?? {};
    this.set(undefined, button);
  };

  private set(asked: Asked | undefined, focus: string): void {
    const { host } = this;
    this.asked = asked;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }
}
