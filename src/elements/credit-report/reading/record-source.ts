import type { Failure, Result } from '../../../client/failure.js';
import { searchReportRecords } from '../../../contract/operations/search-report-records.js';
import type { CreditRecord } from '../../../contract/schema/record.js';
import type { ReportRecordList } from '../../../contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../../contract/schema/request.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';

/** Told of every signed page as it came, so that it can be checked; again when it is fetched anew. */
export type OnPage = (index: number, records: readonly CreditRecord[]) => void;

/** How one signed page stands. */
export type PageState =
  | { readonly status: 'absent' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'here'; readonly records: readonly CreditRecord[] };

/** Records that follow each other in the report, or the place of some that aren't here. `first` counts from 0 over the whole report. */
export type Piece =
  | { readonly kind: 'records'; readonly first: number; readonly records: readonly CreditRecord[] }
  | { readonly kind: 'gap'; readonly first: number; readonly count: number; readonly state: PageState };

/** The records of one report in its own order, wherever they come from. */
export interface RecordSource {
  /** Records of the whole report. */
  readonly total: number;
  /** Records that are here. */
  readonly loaded: number;
  /** Whether all are. */
  readonly complete: boolean;
  /** Whether records can be asked for that aren't here, and filters be left to the endpoint. */
  readonly remote: boolean;
  /** One record, if it is here. */
  record(place: number): CreditRecord | undefined;
  /** What is here of a range, and what is missing of it; `to` is outside. */
  pieces(from: number, to: number): Piece[];
  /** Fetches what is missing of a range. Pages that fail say so in their pieces. */
  load(from: number, to: number, signal: AbortSignal): Promise<void>;
  /** Fetches everything and keeps it; stops at the first page that fails and tells why. What has come stays. */
  loadAll(signal: AbortSignal, progress: (loaded: number) => void): Promise<Failure | undefined>;
}

const ABSENT: PageState = { status: 'absent' };
const LOADING: PageState = { status: 'loading' };

/** Where each page begins, and at the end the total. */
function startsOf(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts[starts.length - 1] as number) + count);
  return starts;
}

/** Pages in order, and what is found in them. */
abstract class PagedRecords {
  readonly total: number;

  constructor(private readonly starts: readonly number[]) {
    this.total = starts[starts.length - 1] ?? 0;
  }

  protected abstract pageState(index: number): PageState;

  protected get pageCount(): number {
    return this.starts.length - 1;
  }

  record(place: number): CreditRecord | undefined {
    const index = this.pageAt(place);
    const state = this.pageState(index);
    return state.status === 'here' ? state.records[place - (this.starts[index] as number)] : undefined;
  }

  pieces(from: number, to: number): Piece[] {
    return this.indices(from, to).map((index): Piece => {
      const start = this.starts[index] as number;
      const first = Math.max(from, start);
      const end = Math.min(to, this.starts[index + 1] as number);
      const state = this.pageState(index);
      return state.status === 'here'
        ? { kind: 'records', first, records: state.records.slice(first - start, end - start) }
        : { kind: 'gap', first, count: end - first, state };
    });
  }

  /** The pages that a range touches; those without records are none of them. */
  protected indices(from: number, to: number): number[] {
    const indices: number[] = [];
    const end = Math.min(to, this.total);
    if (from >= end) return indices;
    for (let index = this.pageAt(from); index < this.pageCount && (this.starts[index] as number) < end; index += 1)
      if (this.sizeOf(index) > 0) indices.push(index);
    return indices;
  }

  protected sizeOf(index: number): number {
    return (this.starts[index + 1] as number) - (this.starts[index] as number);
  }

  private pageAt(place: number): number {
    let low = 0;
    let high = this.pageCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A report that came with all its pages. */
export class InlineRecords extends PagedRecords implements RecordSource {
  readonly complete = true;
  readonly remote = false;

  constructor(private readonly pages: readonly (readonly CreditRecord[])[]) {
    super(startsOf(pages.map(({ length }) => length)));
  }

  get loaded(): number {
    return this.total;
  }

  load(): Promise<void> {
    return Promise.resolve();
  }

  loadAll(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  protected pageState(index: number): PageState {
    const records = this.pages[index];
    return records ? { status: 'here', records } : ABSENT;
  }
}

/** Records that stay here while somebody turns pages; beyond them the pages that weren't looked at for longest are let go. */
const KEPT_RECORDS = 5000;

/** What the endpoint's pages need of the element. */
export type PageHost = Pick<ReportHost, 'call' | 'requestUpdate'>;

/** A report whose pages the endpoint brings by their number. */
export class EndpointRecords extends PagedRecords implements RecordSource {
  readonly remote = true;
  loaded = 0;
  private readonly states = new Map<number, PageState>();
  // Everything was asked for: nothing is let go any more.
  private keepAll = false;

  constructor(
    private readonly host: PageHost,
    private readonly request: Pick<SearchReportRecordsRequest, 'id' | 'grant'>,
    counts: readonly number[],
    private readonly onPage: OnPage,
    private readonly kept = KEPT_RECORDS,
  ) {
    super(startsOf(counts));
  }

  get complete(): boolean {
    return this.loaded === this.total;
  }

  async load(from: number, to: number, signal: AbortSignal): Promise<void> {
    for (const index of this.indices(from, to)) {
      if (this.pageState(index).status !== 'here') await this.fetch(index, signal);
      else this.touch(index);
      if (signal.aborted) return;
    }
    this.letGo(this.indices(from, to));
  }

  async loadAll(signal: AbortSignal, progress: (loaded: number) => void): Promise<Failure | undefined> {
    this.keepAll = true;
    for (let index = 0; index < this.pageCount; index += 1) {
      if (this.sizeOf(index) === 0 || this.pageState(index).status === 'here') continue;
      await this.fetch(index, signal);
      if (signal.aborted) return undefined;
      const state = this.pageState(index);
      if (state.status === 'failed') return state.failure;
      progress(this.loaded);
    }
    return undefined;
  }

  protected pageState(index: number): PageState {
    return this.states.get(index) ?? ABSENT;
  }

  private async fetch(index: number, signal: AbortSignal): Promise<void> {
    this.set(index, LOADING);
    const answer = await this.host.call(searchReportRecords, { ...this.request, page: index }, signal);
    // Somebody else may have brought the page meanwhile.
    if (this.pageState(index).status === 'here') return;
    if (signal.aborted) return this.set(index, ABSENT);
    this.set(index, this.stateOf(index, answer));
  }

  private stateOf(index: number, answer: Result<ReportRecordList>): PageState {
    if (!answer.ok) return { status: 'failed', failure: answer.failure };
    const records = answer.value.items;
    this.onPage(index, records);
    // Another number of records than was signed is another page, and would move all places behind it.
    if (records.length !== this.sizeOf(index))
      return { status: 'failed', failure: { operation: searchReportRecords.name, code: 'malformed' } };
    this.loaded += records.length;
    return { status: 'here', records };
  }

  private set(index: number, state: PageState): void {
    this.states.delete(index);
    this.states.set(index, state);
    this.host.requestUpdate();
  }

  /** A map keeps the order in which its members were set: what was used last stands last. */
  private touch(index: number): void {
    const state = this.pageState(index);
    this.states.delete(index);
    this.states.set(index, state);
  }

  private letGo(wanted: readonly number[]): void {
    if (this.keepAll) return;
    for (const [index, state] of this.states) {
      if (this.loaded <= this.kept) return;
      if (state.status !== 'here' || wanted.includes(index)) continue;
      this.states.delete(index);
      this.loaded -= state.records.length;
    }
  }
}

/** The records of a report, inline where they came with it. */
export function sourceOf(report: ShownReport, host: PageHost, onPage: OnPage): RecordSource {
  const { pages, id, grant, header } = report;
  if (pages || id === undefined) return new InlineRecords(pages ?? []);
  const request = grant === undefined ? { id } : { id, grant };
  return new EndpointRecords(
    host,
    request,
    header.records.pages.map(({ count }) => count),
    onPage,
  );
}
