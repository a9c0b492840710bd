import { type CSSResult, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Result } from '../../../client/failure.js';
import { codePointLength } from '../../../contract/normalise.js';
import type { Service } from '../../../contract/schema/service.js';
import type { SubjectHit, SubjectList } from '../../../contract/schema/subject.js';
import { formatUscc } from '../../../contract/uscc.js';
import { warningIcon } from '../../../element/templates/icons.js';
import { SuggestController } from '../../../form/suggestions/suggest.controller.js';
import { activeSuggestionId, suggestionList, suggestionNews } from '../../../form/suggestions/suggestion-list.js';
import type { LookupMessages } from '../../../locale/zh-hans/lookup.js';
import type { FilterValues, Search } from '../credit-lookup.state.js';
import { filterCount, filterFields } from './filters.js';
import { type SearchBy, type Understanding, understand } from './query.js';
import { searchAidStyles } from './search-aid.styles.js';
import { suggestion } from './suggestions.js';

export { describeService } from '../../../contract/operations/describe-service.js';
export { searchSubjects } from '../../../contract/operations/search-subjects.js';

/** What the aid needs of its element. */
export interface SearchAidHost extends ReactiveControllerHost {
  readonly words: LookupMessages;
  readonly service: Service | undefined;
  /** Opens a subject that was suggested. */
  open(subject: SubjectHit): void;
  suggest(understood: Understanding, signal: AbortSignal): Promise<Result<SubjectList>>;
}

/** The box, as the aid sees it. */
export interface Box {
  /** Whether the visitor is at it; over an answer, or over words that a page has written, suggestions are in the way. */
  typing(): boolean;
  typed(): string;
  write(text: string): void;
  submit(): Promise<void>;
}

/** Typing pauses for this long before suggestions are asked for, unless the endpoint says otherwise. */
const SUGGEST_DELAY = 250;
const QUERY_MAX_LENGTH = 200;
/** Begins the ids of the list and its options. */
const SUGGESTION = 'suggestion';

/** What stands around the box once it is touched: what was understood, warnings and corrections, suggestions, filters. */
export class SearchAid {
  static readonly styles: CSSResult[] = [searchAidStyles];
  private choice: SearchBy | undefined;
  private filters: FilterValues = {};
  private corrections: readonly string[] = [];
  private box!: Box;
  private readonly suggestions: SuggestController<Understanding, SubjectHit>;

  constructor(private readonly host: SearchAidHost) {
    this.suggestions = new SuggestController(host, async (understood, signal) => {
      const result = await host.suggest(understood, signal);
      return result.ok ? result.value.items : undefined;
    });
    host.addController(this.suggestions);
  }

  /** Told once, before anything else. */
  connect(box: Box): void {
    this.box = box;
  }

  /** Whether suggestions are shown. */
  get expanded(): boolean {
    return this.suggestions.state.status === 'open';
  }

  /** Id of the suggestion that Enter would take. */
  get activeId(): string | undefined {
    return activeSuggestionId(this.suggestions.state, SUGGESTION);
  }

  /** What would be sent; `refused` for the number of a person, or the reason in words. */
  check(typed: string): Search | 'refused' | (string & {}) {
    const { words, service } = this.host;
    const understood = understand(typed, this.choice);
    const limit = service?.limits.queryMaxLength ?? QUERY_MAX_LENGTH;
    if (!understood) return words.empty;
    if (understood.finding === 'resident-id') return 'refused';
    if (codePointLength(understood.query) > limit) return words.tooLong(limit);
    return { query: understood.query, by: understood.by, filters: this.filters };
  }

  /** The box holds something else now, or the endpoint has said what it offers. */
  changed(): void {
    const typed = this.box.typed();
    if (!typed) this.choice = undefined;
    this.corrections = [];
    this.suggestions.close();
    const understood = understand(typed, this.choice);
    if (understood?.finding === 'suspect-code') void this.findCorrections(understood.query);
    const limits = this.host.service?.limits;
    const least = limits?.suggestMinLength;
    if (
      this.box.typing() &&
      understood &&
      !understood.finding &&
      least !== undefined &&
      codePointLength(understood.query) >= least
    )
      this.suggestions.schedule(understood, limits?.suggestDelay ?? SUGGEST_DELAY);
    this.host.requestUpdate();
  }

  /** A key in the box; whether it was taken. */
  press(key: string): boolean {
    return this.suggestions.press(key, (hit) => this.pick(hit));
  }

  /** Closes the suggestions. */
  close(): void {
    this.suggestions.close();
  }

  reset(): void {
    this.choice = undefined;
    this.clearFilters();
  }

  /** Empties the filters and leaves the box as it is. */
  readonly clearFilters = (): void => {
    this.filters = {};
    this.host.requestUpdate();
  };

  /** The suggestions below the box. */
  list(): TemplateResult {
    const { words } = this.host;
    return suggestionList(this.suggestions.state, {
      id: SUGGESTION,
      words,
      option: (hit) => suggestion(hit, words, this.box.typed()),
      pick: (hit) => this.pick(hit),
    });
  }

  render(): TemplateResult {
    const { words, service } = this.host;
    const understood = understand(this.box.typed(), this.choice);
    const set = filterCount(this.filters);
    return html`<p class="understood" part="understanding" ?hidden=${!understood || understood.finding === 'resident-id'}>
        <span aria-live="polite">${understood ? this.describe(understood) : nothing}</span>
        <button type="button" class="link" @click=${this.handleFlip}>
          ${understood?.by === 'code' ? words.flipToName : words.flipToCode}
        </button>
      </p>
      <div part="warning" aria-live="polite">${this.findings(understood)}</div>
      ${
        service?.filters.length
          ? html`<details class="filters disclosure" part="filters">
            <summary>${set ? words.filtersSet(set) : words.filters}</summary>
            ${filterFields(service.filters, this.filters, words, this.handleFilter)}
            <div class="filter-actions">
              <button class="button" type="submit">${words.submit}</button>
              <button class="button" type="button" @click=${this.clearFilters}>${words.clearFilters}</button>
            </div>
          </details>`
          : nothing
      }
      <p class="visually-hidden" role="status">${suggestionNews(this.suggestions.state, words)}</p>`;
  }

  private describe({ by, query }: Understanding): unknown {
    const { words } = this.host;
    // The normalised code is read back in groups, so that a pasted one can be compared with the paper.
    return by === 'name' ? words.byName : html`${words.byCode}${codeGroups(query)}`;
  }

  private findings(understood: Understanding | undefined): unknown {
    const { words } = this.host;
    if (!understood?.finding) return nothing;
    if (understood.finding === 'resident-id')
      return html`<p class="finding finding-error">${warningIcon()}<span>${words.residentId}</span></p>`;
    return html`<p class="finding">${warningIcon()}<span>${words.suspectCode}</span></p>
      ${
        this.corrections.length
          ? html`<p class="corrections">
            ${words.corrections}${this.corrections.map(
              (code) =>
                html`<button type="button" class="button correction" @click=${() => this.correct(code)}>
                  ${codeGroups(code)}
                </button>`,
            )}
          </p>`
          : nothing
      }`;
  }

  private async findCorrections(code: string): Promise<void> {
    const { suggestCorrections } = await import('../../../contract/uscc-corrections.js');
    if (understand(this.box.typed(), this.choice)?.query !== code) return;
    this.corrections = suggestCorrections(code);
    this.host.requestUpdate();
  }

  private correct(code: string): void {
    this.choice = 'code';
    this.box.write(code);
    void this.box.submit();
  }

  private pick(hit: SubjectHit): void {
    this.suggestions.close();
    this.host.open(hit);
  }

  private readonly handleFlip = (): void => {
    this.choice = understand(this.box.typed(), this.choice)?.by === 'code' ? 'name' : 'code';
    this.changed();
  };

  private readonly handleFilter = (name: string, value: FilterValues[string] | undefined): void => {
    const { [name]: _old, ...others } = this.filters;
    this.filters = value === undefined ? others : { ...others, [name]: value };
    this.host.requestUpdate();
  };
}

const codeGroups = (code: string) =>
  html`<span class="code">${formatUscc(code).map((group) => html`<span>${group}</span>`)}</span>`;
