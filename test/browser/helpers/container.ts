import type { DocumentToPrint, DownloadFile, HostAdapters } from '../../../src/element/host.js';

/** A page's container that prints and saves by itself, and keeps what it was given. */
export function container(): { host: Partial<HostAdapters>; printed: DocumentToPrint[]; saved: DownloadFile[] } {
  const printed: DocumentToPrint[] = [];
  const saved: DownloadFile[] = [];
  const host: Partial<HostAdapters> = {
    print: (document) => void (document && printed.push(document)),
    download: (file) => void saved.push(file),
  };
  return { host, printed, saved };
}
