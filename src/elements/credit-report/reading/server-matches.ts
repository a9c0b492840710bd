import type { Failure } from '../../../client/failure.js';
import { searchReportRecords } from '../../../contract/operations/search-report-records.js';
import { joinPages } from '../../../contract/pages.js';
import type { Chapter } from '../../../contract/schema/common.js';
import type { ReportRecordList } from '../../../contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../../contract/schema/request.js';
import { PAGE_SIZE, WHOLE_LIMIT } from './paging.js';
import type { RecordFilter } from './record-filter.js';
import type { PageHost } from './record-source.js';

/** The most that the contract lets be asked for at once. */
const MOST_AT_ONCE = 100;

/** What a filter says in the words of the contract. */
export function requestOf(
  report: Pick<SearchReportRecordsRequest, 'id' | 'grant'>,
  { text, chapter, domain, from, to }: RecordFilter,
): SearchReportRecordsRequest {
  const query = text.trim();
  return {
    ...report,
    ...(query ? { query } : {}),
    // An endpoint that names a chapter outside the standard knows it.
    ...(chapter ? { chapter: chapter as Chapter } : {}),
    ...(domain ? { domain } : {}),
    ...(from || to ? { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
  };
}

/** The records that the endpoint lets through for one filter, as far as they were asked for. */
export class ServerMatches {
  list: ReportRecordList | undefined;

  constructor(
    private readonly host: Pick<PageHost, 'call'>,
    private readonly request: SearchReportRecordsRequest,
  ) {}

  /** Whether all that match are here. */
  get complete(): boolean {
    return !!this.list && !this.list.nextCursor;
  }

  /** Whether they can be drawn whole. */
  get whole(): boolean {
    return this.complete && this.length <= WHOLE_LIMIT;
  }

  get length(): number {
    return this.list?.items.length ?? 0;
  }

  /** Asks for what belongs on the page; why it couldn't be had. Few matches are asked for whole. */
  async reach(page: number, signal: AbortSignal): Promise<Failure | undefined> {
    while (!this.complete && this.length < this.wanted(page)) {
      const cursor = this.list?.nextCursor;
      const answer = await this.host.call(
        searchReportRecords,
        { ...this.request, limit: MOST_AT_ONCE, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      );
      if (signal.aborted) return undefined;
      if (!answer.ok) return answer.failure;
      const before = this.length;
      this.list = this.list ? joinPages(this.list, answer.value) : answer.value;
      // A cursor that brings nothing new would have us ask for ever.
      if (this.length === before) this.list = { ...this.list, nextCursor: undefined };
    }
    return undefined;
  }

  private wanted(page: number): number {
    const { total, totalIsCapped } = this.list ?? {};
    const few = total === undefined || (!totalIsCapped && total <= WHOLE_LIMIT);
    return few && page === 0 ? WHOLE_LIMIT + 1 : (page + 1) * PAGE_SIZE;
  }
}
