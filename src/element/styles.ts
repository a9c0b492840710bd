import type { CSSResult } from 'lit';

/**
 * Puts sheets on a shadow root: constructed where the browser lets us, because a strict policy allows nothing else; as `<style>` in Safari before 16.4
 * and in a document other than the script's (a pop-up, a micro-front-end's frame), where constructed sheets are refused.
 */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map((style) => style.styleSheet as CSSStyleSheet)];
  } catch {
    for (const { cssText } of styles) {
      const style = root.ownerDocument.createElement('style');
      const nonce = (globalThis as { litNonce?: string }).litNonce;
      if (nonce) style.nonce = nonce;
      style.textContent = cssText;
      root.append(style);
    }
  }
}
