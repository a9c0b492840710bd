import { canonicalJson, CanonicalJsonError } from '../../../contract/canonical-json.js';
import { readDetachedSignature, signingInput } from '../../../contract/detached-signature.js';
import {
  type IntegrityCheck,
  type IntegrityReason,
  type IssuerCheck,
  issuerCheck,
  trustedKeys,
} from '../../../contract/report-verdict.js';
import type { PublishedKey, ReportHeader } from '../../../contract/schema/report.js';
import { digestFor } from '../../../element/digest/digest.js';
import { type Pace, pacer } from './slices.js';
import { checkFor } from './suites/suites.js';

/** A report to check, and what to check it by. */
export interface ReportToCheck {
  /** As it came, member for member. */
  readonly header: ReportHeader;
  readonly signature?: string | undefined;
  /** Whom to trust; absent when nobody has said so. */
  readonly keys?: readonly PublishedKey[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly pace?: Pace;
}

/** What one of the two, signature or pages, says of the report. */
type Found =
  { readonly is: 'good' | 'unsigned' } | { readonly is: 'altered' | 'unchecked'; readonly why: IntegrityReason };

const GOOD: Found = { is: 'good' };
const altered = (why: IntegrityReason): Found => ({ is: 'altered', why });
const unchecked = (why: IntegrityReason): Found => ({ is: 'unchecked', why });

/** What has no canonical form was never signed; all else means that the check itself failed. */
const faultOf =
  (why: IntegrityReason) =>
  (error: unknown): Found =>
    error instanceof CanonicalJsonError ? altered(why) : unchecked('unavailable');

/**
 * Checks one report: its signature first, then page after page of its records as they come. Never rejects; what can't be checked is said to be
 * `unchecked`. Keys and algorithms are those of the trusted keys, whatever the report says of itself.
 */
export class ReportCheck {
  private readonly header: ReportHeader;
  private readonly detached;
  private readonly isSigned: boolean;
  private keys: readonly PublishedKey[] | undefined;
  private readonly now: () => number;
  private readonly pace: Pace;
  private signature: Promise<Found> | undefined;
  private signatureFound: Found | undefined;
  private checkedAt = '';
  /** By the number of the page; a page that was altered once stays so. */
  private readonly pages = new Map<number, Found>();

  constructor({ header, signature, keys, now = () => Date.now(), pace = {} }: ReportToCheck) {
    this.header = header;
    this.isSigned = signature !== undefined;
    this.detached = signature === undefined ? undefined : readDetachedSignature(signature);
    this.keys = keys;
    this.now = now;
    this.pace = pace;
  }

  /** Name of the key, as the signature says it. */
  get kid(): string | undefined {
    return this.detached?.kid;
  }

  /** Whether the signer is whom the page trusts. */
  get issuer(): IssuerCheck {
    return issuerCheck({ header: this.header, kid: this.kid, keys: this.keys, now: this.now() });
  }

  /** What is known so far. Before the first check it is `unchecked`. */
  get integrity(): IntegrityCheck {
    const total = this.header.records.pages.length;
    const found = [...(this.signatureFound ? [this.signatureFound] : []), ...this.pages.values()];
    const checked = [...this.pages.values()].filter(({ is }) => is === 'good').length;
    const rest = { at: this.checkedAt || undefined, pages: { checked, total } };
    for (const is of ['altered', 'unsigned', 'unchecked'] as const) {
      const one = found.find((each) => each.is === is);
      if (one) return { ...rest, state: is, reason: 'why' in one ? one.why : undefined };
    }
    if (!this.signatureFound) return { ...rest, state: 'unchecked' };
    return { ...rest, state: checked === total ? 'intact' : 'partly' };
  }

  /** Goes by other keys from now on; what was found about pages stays. */
  trustKeys(keys: readonly PublishedKey[] | undefined): void {
    this.keys = keys;
    this.signature = undefined;
    this.signatureFound = undefined;
  }

  /** Checks the signature; again when what checks it couldn't be loaded before. */
  async checkSignature(): Promise<IntegrityCheck> {
    const { keys } = this;
    const found = await (this.signature ??= this.findSignature().catch(faultOf('signature')));
    // Other keys have come meanwhile.
    if (this.keys !== keys) return this.checkSignature();
    this.signatureFound = found;
    if ('why' in found && found.why === 'unavailable') this.signature = undefined;
    return this.noted();
  }

  /**
   * Checks a page of records against its digest in the header, after the signature.
   * @param index of the page, from 0
   * @param records as they came, members included that nobody here knows
   */
  async checkPage(index: number, records: readonly unknown[]): Promise<IntegrityCheck> {
    await this.checkSignature();
    const found = await this.findPage(index, records).catch(faultOf('page'));
    if (this.pages.get(index)?.is !== 'altered') this.pages.set(index, found);
    return this.noted();
  }

  /**
   * Checks all pages of a report that is here as a whole, and lets the page draw in between.
   * @param pages in the header's order
   * @param signal ends it early
   * @param progress told after each slice of work
   */
  async checkPages(
    pages: readonly (readonly unknown[])[],
    signal?: AbortSignal,
    progress?: (integrity: IntegrityCheck) => void,
  ): Promise<IntegrityCheck> {
    await this.checkSignature();
    const breathe = pacer(this.pace);
    // To the longer of the two: a page too few is as wrong as one too many.
    const last = Math.max(pages.length, this.header.records.pages.length);
    for (let index = 0; index < last && !signal?.aborted; index += 1) {
      await this.checkPage(index, pages[index] ?? []);
      if (await breathe()) progress?.(this.integrity);
    }
    return this.integrity;
  }

  private noted(): IntegrityCheck {
    this.checkedAt = new Date(this.now()).toISOString();
    return this.integrity;
  }

  private async findSignature(): Promise<Found> {
    const { header, detached } = this;
    if (!this.isSigned) return { is: 'unsigned' };
    if (!detached) return altered('malformed');
    const { count, pages } = header.records;
    if (pages.reduce((sum, page) => sum + page.count, 0) !== count) return altered('count');
    const key = trustedKeys(this.keys ?? [], detached.kid)[0];
    if (!key) return unchecked('noKey');
    if (detached.alg !== key.alg) return altered('algorithm');
    const check = await checkFor(key.alg);
    if (!check) return unchecked('unsupported');
    const result = await check(key, signingInput(detached.protectedHeader, header), detached.bytes);
    if (result === 'badKey') return unchecked('badKey');
    return result === 'good' ? GOOD : altered('signature');
  }

  private async findPage(index: number, records: readonly unknown[]): Promise<Found> {
    const { digestAlgorithm, pages } = this.header.records;
    const page = pages[index];
    if (!page) return altered('page');
    if (page.count !== records.length) return altered('count');
    const digest = await digestFor(digestAlgorithm);
    if (!digest) return unchecked('unsupported');
    const bytes = new TextEncoder().encode(canonicalJson(records));
    return (await digest(bytes)) === page.digest ? GOOD : altered('page');
  }
}
