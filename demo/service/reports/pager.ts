import {
  canonicalJson,
  type CreditRecord,
  type DigestAlgorithm,
  type ReportPages,
} from '../../../src/contract/index.js';
import { digestOf } from '../signing/digest.js';
import { PAGE_RECORDS } from './types.js';

/** Puts records into pages and takes each page's digest as soon as it is full. */
export class Pager {
  private readonly pages: { count: number; digest: string }[] = [];
  private open: string[] = [];
  /** Of all pages, in UTF-8. */
  bytes = 0;

  constructor(private readonly algorithm: DigestAlgorithm) {}

  /** Number of the page on which the record stands. */
  add(record: CreditRecord): number {
    const page = this.pages.length;
    this.open.push(canonicalJson(record));
    if (this.open.length === PAGE_RECORDS) this.close();
    return page;
  }

  /** What a header says of the pages. */
  finish(): ReportPages {
    if (this.open.length > 0) this.close();
    const count = this.pages.reduce((sum, page) => sum + page.count, 0);
    return { count, digestAlgorithm: this.algorithm, pages: this.pages };
  }

  private close(): void {
    const text = `[${this.open.join(',')}]`;
    this.pages.push({ count: this.open.length, digest: digestOf(this.algorithm, text) });
    this.bytes += Buffer.byteLength(text);
    this.open = [];
  }
}
