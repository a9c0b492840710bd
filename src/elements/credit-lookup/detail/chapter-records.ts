import type { Failure } from '../../../client/failure.js';
import { searchRecords } from '../../../contract/operations/search-records.js';
import { type Outcome, outcomeOf } from '../../../contract/outcome.js';
import type { Chapter, ChapterCount } from '../../../contract/schema/common.js';
import { joinPages } from '../../../contract/pages.js';
import type { RecordList } from '../../../contract/schema/record.js';
import type { DetailHost } from './detail-host.js';

const PAGE_SIZE = 20;

/** How the next page of a chapter stands. */
export type NextRecords =
  { readonly status: 'ready' | 'loading' } | { readonly status: 'failed'; readonly failure: Failure };

/** What a chapter's records mean; a chapter that can be opened has been counted, so that "none" isn't among it. */
export type RecordsOutcome = Exclude<Outcome, 'none'>;

/** How the records of an opened chapter stand. All pages loaded so far are in `list`. */
export type RecordsState =
  | { readonly status: 'closed' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'shown';
      readonly outcome: RecordsOutcome;
      readonly list: RecordList;
      readonly next: NextRecords;
    };

/** The records of one chapter, from its opening to its closing. */
export class ChapterRecords {
  state: RecordsState = { status: 'closed' };
  private running: AbortController | undefined;

  constructor(
    private readonly host: DetailHost,
    private readonly subjectId: string,
    private readonly chapter: ChapterCount,
  ) {}

  /** Loads the first page. */
  async open(): Promise<void> {
    this.set({ status: 'loading' });
    const answer = await this.page();
    if (!answer) return;
    this.set(
      answer.ok
        ? { status: 'shown', outcome: meaningOf(answer.value), list: answer.value, next: { status: 'ready' } }
        : { status: 'failed', failure: answer.failure },
    );
  }

  /** Forgets the records; what is on its way is dropped. */
  close(): void {
    this.running?.abort();
    this.set({ status: 'closed' });
  }

  /** Loads the next page. Tells how many records came, or `undefined` when none did. */
  async loadMore(): Promise<number | undefined> {
    const before = this.state;
    if (before.status !== 'shown' || before.next.status === 'loading') return undefined;
    this.set({ ...before, next: { status: 'loading' } });
    const answer = await this.page(before.list.nextCursor);
    if (!answer) return undefined;
    if (!answer.ok) {
      this.set({ ...before, next: { status: 'failed', failure: answer.failure } });
      return undefined;
    }
    const list = joinPages(before.list, answer.value);
    this.set({ ...before, list, next: { status: 'ready' } });
    return list.items.length - before.list.items.length;
  }

  /** The element has gone: nothing may stay on its way, and nothing that was loaded is lost. */
  suspend(): void {
    this.running?.abort();
    if (this.state.status === 'loading') this.set({ status: 'closed' });
    else if (this.state.status === 'shown') this.set({ ...this.state, next: { status: 'ready' } });
  }

  private async page(cursor?: string) {
    this.running?.abort();
    const running = (this.running = new AbortController());
    const request = {
      id: this.subjectId,
      // An endpoint that names a chapter outside the standard knows it.
      chapter: this.chapter.chapter as Chapter,
      limit: PAGE_SIZE,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const answer = await this.host.call(searchRecords, request, running.signal);
    return running.signal.aborted ? undefined : answer;
  }

  private set(state: RecordsState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

// "None" contradicts the chapter's counter, and then neither is evidence.
function meaningOf(list: RecordList): RecordsOutcome {
  const outcome = outcomeOf(list);
  return outcome === 'none' ? 'sourceUnavailable' : outcome;
}
