import type { Failure } from '../../../client/failure.js';
import type { CreditRecord } from '../../../contract/schema/record.js';
import type { ReportRecordList } from '../../../contract/schema/report.js';
import type { RecordsMessages } from '../../../locale/zh-hans/records.js';
import type { ShownReport } from '../shown-report.js';
import { domainNames } from './domain-names.js';
import { nearestPage, pagesFor, PAGE_SIZE, rangeOf, type Range } from './paging.js';
import { isFiltering, LocalFilter, type LocalMatches, NO_FILTER, type RecordFilter } from './record-filter.js';
import type { PageHost, PageState, RecordSource } from './record-source.js';
import { requestOf, ServerMatches } from './server-matches.js';

/** Which records are listed: all in the report's order, those that were picked out here, or those that the endpoint picked out. */
type Listed =
  | { readonly by: 'report' }
  | ({ readonly by: 'here' } & LocalMatches)
  | { readonly by: 'server'; readonly matches: ServerMatches };

/** What is going on beside turning pages. */
export type Activity =
  | { readonly status: 'idle' | 'filtering' }
  | { readonly status: 'loadingAll'; readonly loaded: number }
  | { readonly status: 'failed'; readonly failure: Failure; again(): void };

/** One record as it stands in the list. */
export interface Entry {
  readonly record: CreditRecord;
  /** Its number in the list, from 1. */
  readonly number: number;
  /** The same record keeps its key, and no other gets it. */
  readonly key: string;
}

/** Records that follow each other in the list, or the place of some that aren't here; numbers from 1. */
export type Stretch =
  | { readonly kind: 'records'; readonly entries: readonly Entry[] }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly state: PageState };

/** How many records match, as far as anybody knows. */
export interface Matching {
  readonly count: number;
  readonly known: 'exactly' | 'atLeast' | 'uncounted';
}

/** Told of what a screen reader should hear. */
export interface BrowserEvents {
  filtered(): void;
  failed(failure: Failure): void;
  allLoaded(): void;
}

const IDLE: Activity = { status: 'idle' };

/** Which part of a report's records is shown: by a filter and a page. */
export class RecordBrowser {
  /** What the list is filtered by. */
  filter: RecordFilter = NO_FILTER;
  /** From 0. */
  page = 0;
  activity: Activity = IDLE;
  private listed: Listed = { by: 'report' };
  // The filter that the list was made by; another one than `filter` while that one runs.
  private listedBy: RecordFilter = NO_FILTER;
  private turn = 0;
  private readonly local: LocalFilter;
  private filtering: AbortController | undefined;
  private turning: AbortController | undefined;
  private loading: AbortController | undefined;

  constructor(
    private readonly host: PageHost,
    private readonly report: Pick<ShownReport, 'id' | 'grant' | 'header'>,
    readonly source: RecordSource,
    private readonly words: () => RecordsMessages,
    private readonly events: BrowserEvents,
  ) {
    this.local = new LocalFilter(source, domainNames(report.header));
  }

  /** Who picked the records out. */
  get by(): Listed['by'] {
    return this.listed.by;
  }

  /** Whether filters are answered here, at once. */
  get filtersHere(): boolean {
    return this.source.complete;
  }

  /** How many records the list has. */
  get matching(): Matching {
    const { listed, source } = this;
    if (listed.by === 'report') return { count: source.total, known: 'exactly' };
    if (listed.by === 'here') return { count: listed.places.length, known: 'exactly' };
    const { list, complete, length } = listed.matches;
    if (complete) return { count: length, known: 'exactly' };
    if (list?.total === undefined) return { count: length, known: 'uncounted' };
    return { count: list.total, known: list.totalIsCapped ? 'atLeast' : 'exactly' };
  }

  /** Records without a date that a filter by period left out. */
  get undated(): number {
    return this.listed.by === 'here' ? this.listed.undated : 0;
  }

  /** The endpoint's own answer, with its sources. */
  get answer(): ReportRecordList | undefined {
    return this.listed.by === 'server' ? this.listed.matches.list : undefined;
  }

  /** Whether all records of the list are drawn. */
  get whole(): boolean {
    return this.listed.by === 'server' ? this.listed.matches.whole : pagesFor(this.matching.count) === 1;
  }

  /** How many pages there are; nothing when nobody has counted. */
  get pages(): number | undefined {
    if (this.whole) return 1;
    const { count, known } = this.matching;
    return known === 'exactly' ? pagesFor(count) : undefined;
  }

  /** Whether any page can be gone to, and not only the next one: an endpoint's selection is read from its beginning on. */
  get jumps(): boolean {
    return this.listed.by !== 'server' || this.listed.matches.complete;
  }

  get hasNext(): boolean {
    if (this.whole) return false;
    const { listed } = this;
    if (listed.by !== 'server') return this.page < pagesFor(this.matching.count) - 1;
    return !listed.matches.complete || (this.page + 1) * PAGE_SIZE < listed.matches.length;
  }

  /** What of the list is drawn. */
  get range(): Range {
    const { listed, page } = this;
    if (listed.by !== 'server') return rangeOf(page, this.matching.count);
    if (listed.matches.whole) return { from: 0, to: listed.matches.length };
    return { from: page * PAGE_SIZE, to: Math.min((page + 1) * PAGE_SIZE, listed.matches.length) };
  }

  /** What stands on the page. */
  stretches(): Stretch[] {
    const { listed, turn } = this;
    const { from, to } = this.range;
    if (listed.by === 'report')
      return this.source.pieces(from, to).map((piece): Stretch =>
        piece.kind === 'records'
          ? {
              kind: 'records',
              entries: piece.records.map((record, index) => entry(record, piece.first + index, 'r')),
            }
          : { kind: 'gap', from: piece.first + 1, to: piece.first + piece.count, state: piece.state },
      );
    const entries =
      listed.by === 'here'
        ? listed.places.slice(from, to).flatMap((place, index) => {
            const record = this.source.record(place);
            return record ? [{ record, number: from + index + 1, key: `r${place}` }] : [];
          })
        : (listed.matches.list?.items.slice(from, to) ?? []).map((record, index) =>
            entry(record, from + index, `s${turn}-`),
          );
    return entries.length ? [{ kind: 'records', entries }] : [];
  }

  /** All records of the list that are here, for export; none are left out but those that were never loaded. */
  recordsHere(): CreditRecord[] {
    const { listed, source } = this;
    if (listed.by === 'server') return [...(listed.matches.list?.items ?? [])];
    if (listed.by === 'here') return listed.places.flatMap((place) => source.record(place) ?? []);
    return source.pieces(0, source.total).flatMap((piece) => (piece.kind === 'records' ? piece.records : []));
  }

  /** Goes on with what was wanted when the element left the page. */
  async resume(): Promise<void> {
    if (this.listedBy !== this.filter && this.activity.status !== 'failed') await this.setFilter(this.filter);
    else await this.show();
  }

  /** Loads what belongs on the page and isn't here. */
  async show(): Promise<void> {
    this.turning?.abort();
    const { signal } = (this.turning = new AbortController());
    const { listed } = this;
    const { from, to } = this.range;
    if (listed.by === 'report') await this.source.load(from, to, signal);
    if (listed.by === 'server') await this.reach(listed.matches, this.page, signal);
  }

  /** Goes to a page, as near as there is one. */
  async goTo(page: number): Promise<void> {
    const { listed } = this;
    if (listed.by === 'server' && !this.jumps) {
      this.turning?.abort();
      const { signal } = (this.turning = new AbortController());
      const wanted = Math.max(0, Math.min(page, this.page + 1));
      if (!(await this.reach(listed.matches, wanted, signal))) return;
      this.page = Math.min(wanted, Math.max(0, Math.ceil(listed.matches.length / PAGE_SIZE) - 1));
      this.host.requestUpdate();
      return;
    }
    this.page = nearestPage(page, this.matching.count);
    this.host.requestUpdate();
    await this.show();
  }

  /** Filters here when everything is, else by the endpoint. A newer filter ends the older one. */
  async setFilter(filter: RecordFilter): Promise<void> {
    this.filter = filter;
    this.filtering?.abort();
    const { signal } = (this.filtering = new AbortController());
    if (!isFiltering(filter)) return this.list({ by: 'report' });
    if (!this.filtersHere) return this.filterThere(filter, signal);
    if (this.activity.status !== 'loadingAll') this.set({ status: 'filtering' });
    const found = await this.local.run(filter, this.words(), signal);
    if (found) await this.list({ by: 'here', ...found });
  }

  /** Loads everything; filters are then answered here. */
  async loadAll(): Promise<void> {
    const { signal } = (this.loading = new AbortController());
    this.set({ status: 'loadingAll', loaded: this.source.loaded });
    const failure = await this.source.loadAll(signal, (loaded) => this.set({ status: 'loadingAll', loaded }));
    if (signal.aborted) return;
    if (failure) return this.fail(failure, () => void this.loadAll());
    this.set(IDLE);
    this.events.allLoaded();
    await this.setFilter(this.filter);
  }

  /** Ends the loading of everything; what has come stays. */
  cancel(): void {
    this.loading?.abort();
    this.set(IDLE);
  }

  /** The element has gone, or will: nothing may stay on its way. */
  stop(): void {
    for (const running of [this.filtering, this.turning, this.loading]) running?.abort();
    if (this.activity.status !== 'failed') this.set(IDLE);
  }

  private async filterThere(filter: RecordFilter, signal: AbortSignal): Promise<void> {
    const { id, grant } = this.report;
    if (id === undefined) return;
    const matches = new ServerMatches(this.host, requestOf(grant === undefined ? { id } : { id, grant }, filter));
    this.set({ status: 'filtering' });
    const failure = await matches.reach(0, signal);
    if (signal.aborted) return;
    if (failure && !matches.list) return this.fail(failure, () => void this.setFilter(filter));
    await this.list({ by: 'server', matches });
    if (failure) this.fail(failure, () => void this.show());
  }

  private async reach(matches: ServerMatches, page: number, signal: AbortSignal): Promise<boolean> {
    this.set({ status: 'filtering' });
    const failure = await matches.reach(page, signal);
    if (signal.aborted) return false;
    if (failure) this.fail(failure, () => void this.goTo(page));
    else this.set(IDLE);
    return !failure;
  }

  private async list(listed: Listed): Promise<void> {
    this.listed = listed;
    this.listedBy = this.filter;
    this.turn += 1;
    this.page = 0;
    if (this.activity.status !== 'loadingAll') this.set(IDLE);
    this.host.requestUpdate();
    this.events.filtered();
    if (listed.by === 'report') await this.show();
  }

  private fail(failure: Failure, again: () => void): void {
    this.set({ status: 'failed', failure, again });
    this.events.failed(failure);
  }

  private set(activity: Activity): void {
    this.activity = activity;
    this.host.requestUpdate();
  }
}

const entry = (record: CreditRecord, place: number, prefix: string): Entry => ({
  record,
  number: place + 1,
  key: `${prefix}${place}`,
});
