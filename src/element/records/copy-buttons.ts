import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { checkIcon, copyIcon } from '../templates/icons.js';
import type { ActionMessages } from '../../locale/zh-hans/actions.js';
import { copyText } from '../export/clipboard.js';

type CopyState =
  | { readonly status: 'idle' }
  | { readonly status: 'copied'; readonly what: string }
  | { readonly status: 'by-hand'; readonly text: string };

const IDLE: CopyState = { status: 'idle' };

/** What the buttons need of the element that shows them. */
interface CopyHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Buttons that copy, and the field to copy from by hand where the browser doesn't allow it. */
export class CopyButtons {
  private state: CopyState = IDLE;

  constructor(
    private readonly host: CopyHost,
    private readonly announce: (message: (words: ActionMessages) => string) => void,
  ) {}

  /** A button that copies `text()`; it says when that was done, until the focus leaves it. */
  button(what: string, label: string, text: () => string, words: ActionMessages): TemplateResult {
    const copied = this.state.status === 'copied' && this.state.what === what;
    return html`<button
      type="button"
      class="button button-quiet"
      @click=${() => this.copy(what, text())}
      @blur=${copied ? () => this.set(IDLE) : nothing}
    >
      ${copied ? checkIcon() : copyIcon()}${copied ? words.copied : label}
    </button>`;
  }

  /** The text to copy by hand. */
  field(words: ActionMessages): unknown {
    if (this.state.status !== 'by-hand') return nothing;
    return html`<label class="by-hand"
      >${words.copyByHand}<textarea id="copy-by-hand" class="input" readonly rows="3" .value=${this.state.text}></textarea
    ></label>`;
  }

  private async copy(what: string, text: string): Promise<void> {
    if (await copyText(text)) {
      this.set({ status: 'copied', what });
      this.announce((words) => words.copied);
      return;
    }
    this.set({ status: 'by-hand', text });
    await this.host.updateComplete;
    const field = this.host.renderRoot.querySelector<HTMLTextAreaElement>('#copy-by-hand');
    field?.focus();
    field?.select();
  }

  private set(state: CopyState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
