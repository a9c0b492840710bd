import { html, type TemplateResult } from 'lit';

import { pngAddress } from './png.js';
import { moduleWidth, qrCode, type QrCode, qrOutline, QUIET_ZONE, wholeSize } from './qr-code.js';

/** A code on a screen, in both ways of drawing it. */
export interface QrPicture {
  /** Edge in CSS px. */
  readonly edge: number;
  /** As a bitmap: what people press long in an app, save or forward is an `<img>`. */
  bitmap(label: string, refused: () => void): TemplateResult;
  /** As vectors, for pages whose policy refuses `data:` pictures. */
  vector(label: string): TemplateResult;
}

/** Draws a text as a code. */
export function qrPicture(text: string): QrPicture {
  const code = qrCode(text);
  const edge = wholeSize(code) * moduleWidth(code);
  // Twice as fine, for screens that are, and for printing the page.
  const address = bitmapAddress(code, moduleWidth(code) * 2);
  const { viewBox, path, ground } = qrOutline(code);
  return {
    edge,
    bitmap: (label, refused) =>
      html`<img class="qr" src=${address} width=${edge} height=${edge} alt=${label} @error=${refused} />`,
    vector: (label) =>
      html`<svg class="qr" viewBox=${viewBox} width=${edge} height=${edge} role="img" aria-label=${label} shape-rendering="crispEdges">
        <path fill="#fff" d=${ground}></path>
        <path fill="#000" d=${path}></path>
      </svg>`,
  };
}

/** A code as a picture file, `scale` pixels for each module. */
export const bitmapAddress = (code: QrCode, scale: number): string =>
  pngAddress(wholeSize(code) * scale, (x, y) =>
    code.get(Math.floor(x / scale) - QUIET_ZONE, Math.floor(y / scale) - QUIET_ZONE),
  );
