import { paperStyles } from './paper.styles.js';

/** An empty document of its own, out of sight, that has nothing of the page's styles. */
export interface PrintFrame {
  readonly window: Window;
  readonly document: Document;
  /** Whether our styles hold. A page whose policy refuses them leaves the browser's own. */
  readonly styled: boolean;
  close(): void;
}

/**
 * Opens a frame for a document. It has no address, so policies about frames don't concern it; it stands beside the body, whose `zoom` and
 * `transform` would reach into it.
 */
export async function openFrame(title: string, lang: string): Promise<PrintFrame> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const looks: Readonly<Record<string, string>> = {
    position: 'fixed',
    top: '0',
    left: '-10000px',
    width: '210mm',
    height: '297mm',
    border: '0',
    visibility: 'hidden',
    'pointer-events': 'none',
  };
  for (const [property, value] of Object.entries(looks)) frame.style.setProperty(property, value, 'important');
  // Firefox puts another empty document in place of the first one before it says that it has loaded.
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    document.documentElement.append(frame);
  });
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new Error('The frame for printing has no document.');
  contentDocument.title = title;
  contentDocument.documentElement.lang = lang;
  addStyles(contentDocument);
  return {
    window: contentWindow,
    document: contentDocument,
    styled: isStyled(contentDocument),
    close: () => frame.remove(),
  };
}

/** A constructed sheet belongs to the window that made it. Safari before 16.4 has none and takes an element, with the page's nonce where there is one. */
function addStyles(document: Document): void {
  const { cssText } = paperStyles;
  try {
    const { CSSStyleSheet: Sheet } = document.defaultView as unknown as typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    document.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    const nonce = (globalThis as { litNonce?: string }).litNonce;
    if (nonce) style.nonce = nonce;
    style.textContent = cssText;
    document.head.append(style);
  }
}

function isStyled(document: Document): boolean {
  const probe = document.createElement('div');
  probe.className = 'page';
  document.body.append(probe);
  const styled = document.defaultView?.getComputedStyle(probe).position === 'relative';
  probe.remove();
  return styled;
}
