import { html, type TemplateResult } from 'lit';

import type { DownloadFile } from '../../element/host.js';
import { checkIcon, downloadIcon } from '../../element/templates/icons.js';
import type { TrackTermsMessages } from '../../locale/zh-hans/track-terms.js';
import type { TrackHost } from './track-host.js';

/** A button that saves a file; it says when that was done, until the focus leaves it. */
export class SaveButton {
  private isSaved = false;

  constructor(
    private readonly host: TrackHost,
    private readonly terms: () => TrackTermsMessages,
  ) {}

  /** `press` saves, at once or after a question. */
  render(label: string, press: () => void): TemplateResult {
    const { isSaved } = this;
    return html`<button type="button" class="button" data-save @click=${press} @blur=${this.handleBlur}>
      ${isSaved ? checkIcon() : downloadIcon()}${isSaved ? this.terms().saved : label}
    </button>`;
  }

  /** Hands a text to the visitor byte for byte, without a byte order mark. */
  async save(name: string, content: string): Promise<void> {
    const { host } = this;
    const file: DownloadFile = { name, type: 'text/plain;charset=utf-8', content };
    try {
      await host.host.download(file);
      this.set(true);
      host.announce(this.terms().saved);
    } catch {
      host.announce(this.terms().saveFailed);
    }
  }

  private readonly handleBlur = (): void => {
    if (this.isSaved) this.set(false);
  };

  private set(isSaved: boolean): void {
    this.isSaved = isSaved;
    this.host.requestUpdate();
  }
}
