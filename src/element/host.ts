import type { RequestAdapter } from '../client/transport.js';
import type { PrintBlock } from './print/print-document.js';

/** A file that an element hands to the visitor. */
export interface DownloadFile {
  readonly name: string;
  /** Media type, for example `text/csv;charset=utf-8`. */
  readonly type: string;
  readonly content: BlobPart;
}

/** What an element asks to have signed; the text is final to the byte. */
export interface DocumentToSign {
  readonly text: string;
  /** Hexadecimal digest of the text in UTF-8, with its algorithm. */
  readonly digest: { readonly algorithm: string; readonly value: string };
}

/** What a signing service brings back. */
export interface Signature {
  readonly algorithm: string;
  readonly value: string;
  readonly certificate?: string;
}

/** A document to print: plain data, so that it can cross a bridge to an app. */
export interface DocumentToPrint {
  /** Name of the document, also for a file. */
  readonly title: string;
  /** All of it, in lines. */
  readonly text: string;
  /** What stands at the head and at the foot of every page. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** What the foot of every page shows as a QR code. */
  readonly code?: string | undefined;
  /** The same as `text` by its parts, for containers that set type themselves. */
  readonly blocks: readonly PrintBlock[];
}

/**
 * What the page or its container does for the elements. Everything is optional: in an ordinary page the browser does it. Containers of
 * government apps have no downloads, no `window.print` and no links outwards but through their bridge.
 */
export interface HostAdapters {
  /** Carries the requests instead of `fetch`. */
  request?: RequestAdapter;
  sign?(document: DocumentToSign): Promise<Signature>;
  openLink(url: string): void;
  download(file: DownloadFile): void | Promise<void>;
  /**
   * Prints a document of an element's own, in place of the browser's dialog; without a document, the page. An adapter that takes nothing prints the
   * page, as before there were documents.
   */
  print(document?: DocumentToPrint): void | Promise<void>;
  /** `phone` is what stands behind `tel:`. */
  dial(phone: string): void;
  /** The text of a scanned code; `null` when the visitor gave up. */
  scanCode?(): Promise<string | null>;
  pickFile?(options: { readonly accept: string; readonly multiple: boolean }): Promise<readonly File[]>;
}

/** What the browser does where the page says nothing. */
export const webHost: HostAdapters = {
  openLink: (url) => {
    window.open(url, '_blank', 'noopener');
  },
  download: ({ name, type, content }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    // Browsers read the address after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  print: () => window.print(),
  dial: (phone) => location.assign(`tel:${phone.replace(/[^\d+#*,;-]/g, '')}`),
};
