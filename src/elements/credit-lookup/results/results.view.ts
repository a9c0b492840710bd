import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import { missingSources } from '../../../contract/outcome.js';
import { normaliseName } from '../../../contract/normalise.js';
import type { SubjectHit } from '../../../contract/schema/subject.js';
import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import { failureBlock } from '../../../element/templates/failure-block.js';
import { warningIcon } from '../../../element/templates/icons.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import { lookupResults } from '../../../locale/zh-hans/lookup-results.js';
import { dataStyles } from '../../../style/data.js';
import type { Answered } from '../credit-lookup.state.js';
import { filterCount } from '../asking/filters.js';
import { resultCard } from './result-card.js';
import { resultsStyles } from './results.styles.js';
import { resultsText } from './results-text.js';

/** What the view needs of its element. */
export interface ResultsHost extends MessagesHost {
  readonly common: CommonMessages;
  open(subject: SubjectHit): void;
  loadMore(): void;
  retry(): void;
  clearFilters(): void;
  exportList(): void;
}

/** An answer as people read it. Loads while the answer is on its way; see docs/decisions/0004-what-loads-when.md. */
export class ResultsView {
  static readonly styles = [dataStyles, resultsStyles];
  private readonly messages: MessagesController<typeof lookupResults>;

  constructor(private readonly host: ResultsHost) {
    this.messages = new MessagesController(host, {
      section: 'lookupResults',
      builtIn: lookupResults,
      load: { en: async () => (await import('../../../locale/en/lookup-results.js')).lookupResults },
    });
  }

  /** Fulfilled when the words are there in the visitor's language. */
  get ready(): Promise<void> {
    return this.messages.ready;
  }

  /** The view's words. */
  get words(): typeof lookupResults {
    return this.messages.current;
  }

  /** The headline, which is also what a screen reader hears first. */
  headline(state: Answered): string {
    const words = this.words;
    if (state.status !== 'found') return words[state.status];
    const { total, totalIsCapped } = state.list;
    if (total === undefined) return words.foundUncounted;
    return totalIsCapped ? words.foundCapped(total) : words.found(total);
  }

  /** What to say after a further page. */
  news(added: number): string {
    return this.words.loadedMore(added);
  }

  toPlainText(state: Answered): string {
    return resultsText(this.headline(state), state, this.words);
  }

  render(state: Answered): TemplateResult {
    return state.status === 'found' ? this.found(state) : this.empty(state);
  }

  private found(state: Answered): TemplateResult {
    const words = this.words;
    const { items } = state.list;
    const shared = sharedNames(items);
    return html`<h2 class="results-heading">${this.headline(state)}</h2>
      ${this.partial(state)}
      <ol class="cards">
        ${items.map(
          (hit) =>
            html`<li>${resultCard(hit, state.search, words, shared.has(normaliseName(hit.name)), () => this.host.open(hit))}</li>`,
        )}
      </ol>
      ${this.more(state)}
      <div class="results-foot">${this.provenance(state)}
        <div class="results-actions" part="actions">
          <button type="button" class="button" @click=${() => this.host.exportList()}>${words.export}</button
          ><slot name="actions"></slot>
        </div>
      </div>`;
  }

  private empty(state: Answered): TemplateResult {
    const words = this.words;
    const filtered = filterCount(state.search.filters) > 0;
    const kind = state.status as Exclude<Answered['status'], 'found'>;
    return stateBlock({
      kind,
      title: words[kind],
      body: words[`${kind}Body`],
      details: html`${
        kind === 'none'
          ? html`<p>${filtered ? words.noneHintFilters : state.search.by === 'code' ? words.noneHintCode : words.noneHintName}</p>`
          : nothing
      }
      ${state.list.notPublic?.reason ? html`<p>${state.list.notPublic.reason}</p>` : nothing}${this.missing(state)}${this.provenance(state)}`,
      actions: html`${
        kind === 'sourceUnavailable'
          ? html`<button type="button" class="button" @click=${() => this.host.retry()}>${this.host.common.retry}</button>`
          : nothing
      }${
        filtered
          ? html`<button type="button" class="button" @click=${() => this.host.clearFilters()}>${words.clearFilters}</button>`
          : nothing
      }`,
    });
  }

  /** Says which sources are missing, each kind by itself. */
  private missing({ list }: Answered): unknown {
    const words = this.words;
    const sources = missingSources(list);
    const names = (connected: boolean) =>
      sources
        .filter((source) => (source.state !== 'notConnected') === connected)
        .map((source) => source.name)
        .join(words.separator);
    const down = names(true);
    const unconnected = names(false);
    return html`${down ? html`<p>${words.partialUnavailable(down)}</p>` : nothing}
    ${unconnected ? html`<p>${words.partialNotConnected(unconnected)}</p>` : nothing}`;
  }

  private partial(state: Answered): unknown {
    if (missingSources(state.list).length === 0) return nothing;
    return html`<div class="partial" part="state">
      ${warningIcon()}
      <div><p class="partial-title">${this.words.partial}</p>${this.missing(state)}</div>
    </div>`;
  }

  private more(state: Answered): unknown {
    const words = this.words;
    const { items, total, totalIsCapped, nextCursor } = state.list;
    const shown =
      total === undefined
        ? words.shownUncounted(items.length)
        : totalIsCapped
          ? words.shownCapped(items.length, total)
          : words.shown(items.length, total);
    if (!nextCursor) return html`<p class="more">${shown}</p>`;
    if (state.next.status === 'failed')
      return failureBlock(state.next.failure, this.host.common, { host: this.host, retry: () => this.host.loadMore() });
    const loading = state.next.status === 'loading';
    // Not `disabled` while loading: the button would lose the focus and with it the place in the list.
    return html`<p class="more">
      <button type="button" class="button" id="more" aria-disabled=${loading ? 'true' : nothing} @click=${() => this.host.loadMore()}>
        ${loading ? words.loadingMore : words.more}
      </button>
      <span>${shown}</span>
    </p>`;
  }

  private provenance({ list }: Answered): TemplateResult {
    const words = this.words;
    const names = list.sources.filter((source) => source.state === 'ok').map((source) => source.name);
    return html`<p class="provenance">
      ${words.asOf(formatInstant(list.asOf))}${names.length ? html`<span>${words.sources(names.join(words.separator))}</span>` : nothing}
    </p>`;
  }
}

/** Names that stand in the list more than once. */
function sharedNames(items: readonly SubjectHit[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of items) {
    const key = normaliseName(name);
    (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}
