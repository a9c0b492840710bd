import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Failure, Result } from '../../client/failure.js';
import type { Service } from '../../contract/schema/service.js';
import type { SubjectHit, SubjectList } from '../../contract/schema/subject.js';
import { MessagesController } from '../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../element/controllers/request-slot.js';
import { CreditElement } from '../../element/credit-element.js';
import type { CreditSettings } from '../../element/settings.js';
import { failureBlock, failureTitle } from '../../element/templates/failure-block.js';
import { stateBlock } from '../../element/templates/state-block.js';
import { lookup } from '../../locale/zh-hans/lookup.js';
import type { Understanding } from './asking/query.js';
import type * as Asking from './asking/search-aid.js';
import { CreditLookupResultsEvent, CreditLookupSearchEvent, CreditLookupSelectEvent } from './credit-lookup.events.js';
import {
  answered,
  appended,
  behind,
  type DetailState,
  isAnswered,
  type LookupState,
  type Search,
  type SearchState,
  stateName,
} from './credit-lookup.state.js';
import { lookupStyles } from './credit-lookup.styles.js';
import { loaded } from '../../element/loaded.js';
import type { ResultsView } from './results/results.view.js';
import { SearchForm } from './search-form.js';
import { SubjectPane } from './subject-pane.js';

const PAGE_SIZE = 20;
const SUGGESTIONS = 8;
// A file of the kit that can't be fetched is a network failure like any other, with the same way on.
const PART_MISSING: Failure = { operation: 'searchSubjects', code: 'network' };

/**
 * Looks up an enterprise or another subject by its name or unified social credit code (统一社会信用代码), and shows what the endpoint knows.
 * "Nothing found" is said only when every source has answered.
 *
 * @customElement credit-lookup
 *
 * @fires {CreditLookupSearchEvent} credit-lookup-search - A search is about to be sent; `preventDefault()` stops it. Bubbles.
 * @fires {CreditLookupResultsEvent} credit-lookup-results - An answer arrived or failed; counts only. Doesn't bubble.
 * @fires {CreditLookupSelectEvent} credit-lookup-select - A subject is about to be opened; `preventDefault()` leaves that to the page. Bubbles.
 * @fires {CreditRecordActionEvent} credit-record-action - The visitor wants to object to a record or have it repaired. Bubbles.
 * @fires {CreditAuthRequiredEvent} credit-auth-required - A login is needed; `preventDefault()` and later `detail.resume()` continue. Bubbles.
 * @fires {CreditChallengeRequiredEvent} credit-challenge-required - A human check is needed; the slot `challenge` is shown. Bubbles.
 * @fires {CreditFailureEvent} credit-failure - A call failed. Bubbles.
 *
 * @slot - Shown until the element is there and when it can't work: the service's name, a telephone number, an address.
 * @slot notice - Above the box.
 * @slot empty - Below the box while nothing has been asked.
 * @slot challenge - The page's human check, shown when the endpoint asks for one.
 * @slot actions - Beside the actions on the results.
 *
 * @csspart base - The wrapper of everything.
 * @csspart search - The form.
 * @csspart input - The box.
 * @csspart suggestions - The list below the box.
 * @csspart understanding - The line that says how the box is understood.
 * @csspart warning - Warnings about what was typed.
 * @csspart filters - The filters.
 * @csspart results - The answer.
 * @csspart result-card - One subject.
 * @csspart result-name - A subject's name.
 * @csspart detail - A subject in full.
 * @csspart chapter - The counters of chapters; in the details one chapter.
 * @csspart record - One record.
 * @csspart state - A state in words: nothing found, not public, failed …
 * @csspart actions - The actions on a list.
 */
export class CreditLookupElement extends CreditElement {
  static override readonly tag = 'credit-lookup';
  static override styles = [...CreditElement.styles, lookupStyles];

  /** Words to look up. Setting it fills the box and searches. A 公民身份号码 isn't sent. */
  @property() query = '';

  /** Results per page; the endpoint's own limit wins. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;

  /** Address of a subject's credit report, with `{id}` or `{uscc}` in it (RFC 6570, level 1). No address, no link. */
  @property({ attribute: 'report-href' }) reportHref?: string;

  /** Address to share, with `{id}` in it. Without one it is this page with `#credit-subject={id}`, which the element opens by itself. */
  @property({ attribute: 'share-href' }) shareHref?: string;

  /** Opens this subject. */
  @property({ attribute: 'subject-id' }) subjectId?: string;

  @state() private lookup: LookupState = { status: 'idle' };
  /**
   * What the endpoint is and offers, once it's known.
   * @internal
   */
  @state() service: Service | undefined;
  @state() private news = '';

  private readonly messages = new MessagesController(this, {
    section: 'lookup',
    builtIn: lookup,
    load: { en: async () => (await import('../../locale/en/lookup.js')).lookup },
  });
  private readonly form = new SearchForm(this);
  private readonly pane = new SubjectPane(this);
  private readonly services = new RequestSlot(this);
  private readonly searches = new RequestSlot(this);
  private aid: Asking.SearchAid | undefined;
  private results: ResultsView | undefined;
  private asking: Promise<typeof Asking | undefined> | undefined;
  /** By which settings the service was asked, and while the answer is on its way, what ends that. */
  private description: { readonly by: CreditSettings; readonly running?: AbortSignal } | undefined;

  /**
   * The element's words.
   * @internal
   */
  get words(): typeof lookup {
    return this.messages.current;
  }

  /** Moves the focus to the box, or to the subject that is open. */
  override focus(): void {
    if (this.lookup.status === 'detail') this.pane.detail?.focus();
    else this.form.focus();
  }

  /** Sends what the box holds, as the button does. */
  submit(): void {
    void this.form.submit();
  }

  /** Asks again for what is shown. */
  override refresh(): void {
    if (this.lookup.status === 'detail') this.pane.detail?.refresh();
    else if (this.lookup.status !== 'idle') this.retry();
  }

  /** Back to the empty box; nothing of the visitor's words stays. */
  override reset(): void {
    this.searches.abort();
    this.closeSubject();
    this.form.reset();
    this.lookup = { status: 'idle' };
    this.news = '';
  }

  /** What is shown, as plain text for reading aloud; empty while nothing is. */
  toPlainText(): string {
    if (this.lookup.status === 'detail') return this.pane.detail?.toPlainText() ?? '';
    return isAnswered(this.lookup) ? (this.results?.toPlainText(this.lookup) ?? '') : '';
  }

  protected get stateName(): string {
    return stateName(this.lookup);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Leaving the page ended the search that was on its way.
    if (this.lookup.status === 'loading') void this.run(this.lookup.search);
    // A shared link; it carries nothing but the subject's id.
    if (!this.shareHref)
      this.subjectId ??= new URLSearchParams(location.hash.slice(1)).get('credit-subject') ?? undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What these start changes the element again, which doesn't belong into an update.
    if (changed.has('query') && this.query) queueMicrotask(() => this.ask(this.query));
    if (changed.has('subjectId') && this.subjectId)
      queueMicrotask(() => void this.show({ id: this.subjectId ?? '', name: '' }));
  }

  private ask(query: string): void {
    this.form.write(query);
    this.submit();
  }

  protected content(): TemplateResult {
    const { lookup } = this;
    const detail = lookup.status === 'detail';
    return html`<slot name="notice"></slot>
      <div ?hidden=${detail}>
        ${this.form.render()}
        <div class="answer" part="results" aria-busy=${lookup.status === 'loading' ? 'true' : 'false'}>
          ${this.answer(lookup.status === 'detail' ? lookup.behind : lookup)}
        </div>
      </div>
      ${detail ? this.subject(lookup) : nothing}
      ${this.service?.notice ? html`<p class="notice">${this.service.notice}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.news}</p>`;
  }

  private answer(state: SearchState): unknown {
    switch (state.status) {
      case 'idle':
        return html`<slot name="empty"></slot>`;
      case 'refused':
        return nothing;
      case 'loading':
        return this.waiting();
      case 'failed':
        return failureBlock(state.failure, this.common, { host: this, retry: () => this.retry() });
      default:
        return this.results?.render(state);
    }
  }

  private subject({ subject, failure }: DetailState): unknown {
    if (!failure) return this.pane.detail?.render() ?? this.waiting();
    return html`<button type="button" class="button" @click=${() => this.closeSubject()}>${this.common.back}</button>
      ${failureBlock(failure, this.common, { host: this, retry: () => void this.show(subject) })}`;
  }

  private waiting(): TemplateResult {
    return stateBlock({ kind: 'loading', title: this.words.searching });
  }

  /** What the endpoint is and offers; asked when the box is first touched, and again while it's unknown. */
  private async describe({ describeService }: typeof Asking): Promise<void> {
    const { value } = this.settings;
    const { by, running } = this.description ?? {};
    if (by && !running?.aborted && value.endpoint === by.endpoint && value.client === by.client) return;
    const signal = this.services.start();
    this.description = { by: value, running: signal };
    const result = await this.quietCall(describeService, {}, signal);
    if (this.description?.running !== signal) return;
    this.description = result.ok ? { by: value } : undefined;
    if (!result.ok) return;
    this.service = result.value;
    // What was typed meanwhile may be long enough for suggestions now.
    this.aid?.changed();
    // While the visitor types: fetched and compiled by now, the results don't keep their answer waiting.
    void this.loadResults();
  }

  /**
   * What stands around the box; loads when the box is first touched.
   * @internal
   */
  async loadAid(): Promise<Asking.SearchAid | undefined> {
    const part = await (this.asking ??= loaded(import('./asking/search-aid.js')));
    if (!part) {
      this.asking = undefined;
      return undefined;
    }
    if (!this.aid) {
      this.adopt(part.SearchAid.styles);
      this.aid = new part.SearchAid(this);
      void this.describe(part);
    }
    return this.aid;
  }

  /**
   * Sends a search that the visitor asked for.
   * @internal
   */
  search(search: Search): void {
    const detail = { by: search.by, filters: Object.keys(search.filters) };
    if (this.dispatchEvent(new CreditLookupSearchEvent(detail))) void this.run(search);
  }

  /**
   * The box holds what isn't to be sent.
   * @internal
   */
  refuse(): void {
    this.searches.abort();
    this.lookup = { status: 'refused' };
  }

  /**
   * The part of the kit that sends can't be fetched; what was typed is still in the box.
   * @internal
   */
  unreachable(): void {
    this.lookup = { status: 'failed', failure: PART_MISSING };
    this.tell();
  }

  private async run(search: Search): Promise<void> {
    const signal = this.searches.start();
    this.lookup = { status: 'loading', search };
    this.news = this.words.searching;
    const [result, view] = await Promise.all([this.page(search, signal), this.loadResults()]);
    if (signal.aborted) return;
    if (result.ok && view) this.lookup = answered(search, result.value);
    else this.lookup = { status: 'failed', search, failure: result.ok ? PART_MISSING : result.failure };
    this.tell();
  }

  /**
   * The next page, below what is there.
   * @internal
   */
  async loadMore(): Promise<void> {
    const state = this.lookup;
    if (!isAnswered(state) || !state.list.nextCursor || state.next.status === 'loading') return;
    this.lookup = { ...state, next: { status: 'loading' } };
    const signal = this.searches.start();
    const result = await this.page(state.search, signal, state.list.nextCursor);
    if (signal.aborted) return;
    const before = state.list.items.length;
    this.lookup = result.ok
      ? appended(state, result.value)
      : { ...state, next: { status: 'failed', failure: result.failure } };
    if (!result.ok) return;
    this.tell(this.results?.news(this.lookup.list.items.length - before));
    await this.updateComplete;
    // The button that had the focus is gone with the last page: go on where the new results begin.
    if (!result.value.nextCursor) this.renderRoot.querySelectorAll<HTMLElement>('.card-name button')[before]?.focus();
  }

  /**
   * The same search once more.
   * @internal
   */
  retry(): void {
    this.again((search) => search);
  }

  /**
   * The same search without filters.
   * @internal
   */
  clearFilters(): void {
    this.aid?.clearFilters();
    this.again((search) => ({ ...search, filters: {} }));
  }

  private again(change: (search: Search) => Search): void {
    const search = 'search' in this.lookup ? this.lookup.search : undefined;
    if (search) void this.run(change(search));
    else this.submit();
  }

  /**
   * Suggestions for what is being typed; a failure here is shown by the list, not announced to the page.
   * @internal
   */
  async suggest({ query, by }: Understanding, signal: AbortSignal): Promise<Result<SubjectList>> {
    const part = await this.asking;
    if (!part) return { ok: false, failure: PART_MISSING };
    return this.quietCall(part.searchSubjects, { query, by, suggest: true, limit: SUGGESTIONS }, signal);
  }

  /**
   * Opens a subject that the visitor chose.
   * @internal
   */
  open(subject: SubjectHit): void {
    if (this.dispatchEvent(new CreditLookupSelectEvent({ subjectId: subject.id }))) void this.show(subject);
  }

  /**
   * Hands over the loaded results as a table.
   * @internal
   */
  async exportList(): Promise<void> {
    const state = this.lookup;
    if (!isAnswered(state) || !this.results) return;
    const part = await loaded(import('./export/results-file.js'));
    if (part) await this.host.download(part.resultsFile(state.list, this.results.words));
    else this.news = failureTitle(PART_MISSING, this.common);
  }

  private async show(subject: DetailState['subject']): Promise<void> {
    const { pane } = this;
    pane.drop();
    if (this.lookup.status !== 'detail') pane.leave();
    const state: DetailState = { status: 'detail', subject, behind: behind(this.lookup) };
    this.searches.abort();
    this.lookup = state;
    const shown = await pane.show(subject, () => this.lookup !== state);
    if (!shown && this.lookup === state) this.lookup = { ...state, failure: PART_MISSING };
  }

  /**
   * Back to the results, where the visitor left them.
   * @internal
   */
  closeSubject(): void {
    if (this.lookup.status !== 'detail') return;
    const { subject, behind } = this.lookup;
    this.pane.drop();
    this.subjectId = undefined;
    this.lookup = behind;
    if (behind.status === 'loading') void this.run(behind.search);
    void this.pane.goBack(subject.id).then((found) => found || this.form.focus());
  }

  private async loadResults(): Promise<ResultsView | undefined> {
    const part = this.results ? undefined : await loaded(import('./results/results.view.js'));
    if (part && !this.results) {
      this.results = new part.ResultsView(this);
      this.adopt(part.ResultsView.styles);
    }
    await this.results?.ready;
    return this.results;
  }

  private async page(
    { query, by, filters }: Search,
    signal: AbortSignal,
    cursor?: string,
  ): Promise<Result<SubjectList>> {
    const part = await this.asking;
    if (!part) return { ok: false, failure: PART_MISSING };
    void this.describe(part);
    const most = this.service?.limits.pageSize ?? PAGE_SIZE;
    const limit = Math.max(1, Math.min(Math.floor(this.pageSize) || PAGE_SIZE, most));
    return this.call(part.searchSubjects, { query, by, filters, limit, ...(cursor && { cursor }) }, signal);
  }

  /** Tells visitors and page what became of the search. */
  private tell(news?: string): void {
    const state = this.lookup;
    if (state.status === 'failed') {
      this.news = failureTitle(state.failure, this.common);
      this.dispatchEvent(new CreditLookupResultsEvent({ outcome: 'failed', count: 0, totalIsCapped: false }));
    } else if (isAnswered(state)) {
      const { items, total, totalIsCapped = false } = state.list;
      this.news = news ?? this.results?.headline(state) ?? '';
      const detail = { outcome: state.status, count: items.length, total, totalIsCapped };
      this.dispatchEvent(new CreditLookupResultsEvent(detail));
    }
  }
}
