import { html, type TemplateResult } from 'lit';

import { loaded } from '../../../element/loaded.js';
import type { QrPicture } from '../../../element/qr/qr-picture.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { ReportPresentMessages } from '../../../locale/zh-hans/report-present.js';
import type { ReportHost } from '../report-host.js';

/** The QR code of what a code holds. What draws it loads when there is one; as vectors where the page's policy refuses the bitmap. */
export class CodePicture {
  private picture: QrPicture | 'coming' | 'missing' = 'coming';
  private isRefused = false;
  private isWanted = true;

  constructor(
    private readonly host: ReportHost,
    private readonly payload: string,
  ) {
    void this.draw();
  }

  dispose(): void {
    this.isWanted = false;
  }

  render(words: ReportPresentMessages): TemplateResult {
    const { picture } = this;
    if (picture === 'coming') return loadingBlock(words.drawing);
    if (picture === 'missing')
      return html`<p>${words.notDrawn}</p>
        <button type="button" class="button" @click=${this.draw}>${words.drawAgain}</button>`;
    return html`<div class="qr-frame">
      ${this.isRefused ? picture.vector(words.picture) : picture.bitmap(words.picture, this.handleRefused)}
    </div>`;
  }

  private readonly draw = async (): Promise<void> => {
    this.picture = 'coming';
    this.host.requestUpdate();
    const part = await loaded(
      Promise.all([import('../../../element/qr/qr-picture.js'), import('../../../element/qr/qr.styles.js')]),
    );
    if (!this.isWanted) return;
    if (part) {
      const [{ qrPicture }, { qrStyles }] = part;
      this.host.adopt([qrStyles]);
      this.picture = qrPicture(this.payload);
    } else this.picture = 'missing';
    this.host.requestUpdate();
  };

  private readonly handleRefused = (): void => {
    this.isRefused = true;
    this.host.requestUpdate();
  };
}
