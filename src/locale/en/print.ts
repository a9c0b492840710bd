import type { PrintMessages } from '../zh-hans/print.js';

/** English. */
export const print: PrintMessages = {
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  continued: (text) => `${text} (continued)`,
  pair: (label, value) => `${label}: ${value}`,
};
