import { html, nothing, type TemplateResult } from 'lit';

import type { Failure } from '../../../client/failure.js';
import { formatInstant } from '../../../contract/dates.js';
import { listReportViewings } from '../../../contract/operations/list-report-viewings.js';
import type { ReportViewingList } from '../../../contract/schema/report.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureBlock } from '../../../element/templates/failure-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { ReportPresentMessages } from '../../../locale/zh-hans/report-present.js';
import type { ReportHost } from '../report-host.js';

type ViewingsState =
  | { readonly status: 'unasked' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'listed'; readonly list: ReportViewingList };

/** Who looked at the report. A list that is missing or not whole is never shown as "nobody". */
export class Viewings {
  private state: ViewingsState = { status: 'unasked' };
  private readonly calls: RequestSlot;

  constructor(
    private readonly host: ReportHost,
    private readonly reportId: string,
    private readonly words: () => ReportPresentMessages,
  ) {
    this.calls = new RequestSlot(host);
  }

  /** Asks for the list, again too. */
  async load(): Promise<void> {
    const { host } = this;
    const signal = this.calls.start();
    this.set({ status: 'loading' });
    const answer = await host.call(listReportViewings, { id: this.reportId }, signal);
    if (signal.aborted) return;
    if (answer.ok) {
      this.set({ status: 'listed', list: answer.value });
      host.announce(this.headline(answer.value));
    } else {
      this.set({ status: 'failed', failure: answer.failure });
      host.announce(this.words().viewingsFailed);
    }
  }

  /** Left while it was asking: it wasn't answered. */
  interrupted(): void {
    if (this.state.status === 'loading') this.state = { status: 'unasked' };
  }

  dispose(): void {
    this.calls.abort();
    this.host.removeController(this.calls);
  }

  /**
   * Who looked, and the way to ask again.
   * @param codeId the code that is shown, whose viewings are marked
   */
  render(codeId?: string): TemplateResult {
    const words = this.words();
    const { status } = this.state;
    return html`<section class="present-viewings">
      <h3>${words.viewings}</h3>
      <p class="hint">${words.viewingsHint}</p>
      ${this.body(codeId)}
      ${
        status === 'failed'
          ? nothing
          : html`<button
              type="button"
              class="button"
              aria-disabled=${status === 'loading' ? 'true' : nothing}
              @click=${this.handleLoad}
            >
              ${status === 'unasked' ? words.viewingsShow : words.viewingsRefresh}
            </button>`
      }
    </section>`;
  }

  private body(codeId: string | undefined): unknown {
    const { state, host } = this;
    const words = this.words();
    switch (state.status) {
      case 'unasked':
        return nothing;
      case 'loading':
        return loadingBlock(words.viewingsLoading);
      case 'failed':
        return html`<p>${words.viewingsFailed}</p>
          ${failureBlock(state.failure, host.common, { host, retry: this.handleLoad })}`;
      case 'listed':
        return html`<p>${this.headline(state.list)}</p>
          ${isWhole(state.list) || !state.list.items.length ? nothing : html`<p>${words.viewingsPartial}</p>`}
          ${state.list.items.length ? this.list(state.list, codeId) : nothing}`;
    }
  }

  private headline(list: ReportViewingList): string {
    const words = this.words();
    const { items, total = 0, totalIsCapped, nextCursor } = list;
    const shown = items.length;
    const asOf = formatInstant(list.asOf);
    if (!shown && total === 0) return isWhole(list) && !nextCursor ? words.viewingsNone(asOf) : words.viewingsUnknown;
    const count = Math.max(shown, total);
    const isMore = totalIsCapped || (nextCursor !== undefined && count === shown);
    return (isMore ? words.viewingsAbove : words.viewingsCount)(shown, count, asOf);
  }

  private list({ items }: ReportViewingList, codeId: string | undefined): TemplateResult {
    const words = this.words();
    return html`<ul class="present-list">
      ${items.map(
        ({ at, viewer, purpose, codeId: by }) =>
          html`<li>
            <span class="present-when">${formatInstant(at)}</span>
            <span>${viewer ?? words.viewerUnknown}</span>
            ${purpose ? html`<span>${words.pair(words.purpose, purpose)}</span>` : nothing}
            ${by !== undefined && by === codeId ? html`<span class="tag">${words.byThisCode}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  private readonly handleLoad = (): void => {
    if (this.state.status !== 'loading') void this.load();
  };

  private set(state: ViewingsState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

const isWhole = ({ sources }: ReportViewingList): boolean => sources.every(({ state }) => state === 'ok');
