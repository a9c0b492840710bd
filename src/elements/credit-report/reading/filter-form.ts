import { html, nothing, type TemplateResult } from 'lit';

import type { ReportHeader } from '../../../contract/schema/report.js';
import { chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import { Composition } from '../../../form/composition.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { groupDomains } from './conclusions.js';
import type { RecordBrowser } from './record-browser.js';
import { isFiltering, NO_FILTER, type RecordFilter } from './record-filter.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The fields by which records are picked out. What is typed counts at once where all records are here, and by the button where the endpoint has to be asked. */
export class FilterForm {
  /** What the fields hold. */
  private draft: RecordFilter = NO_FILTER;
  private readonly composition = new Composition();

  constructor(
    private readonly header: ReportHeader,
    private readonly browser: RecordBrowser,
    private readonly redraw: () => void,
  ) {}

  /** Fills the fields in and picks out by them. */
  apply(filter: RecordFilter): void {
    this.draft = filter;
    this.redraw();
    void this.browser.setFilter(filter);
  }

  /** Only the records of one chapter or 领域. */
  only(part: Partial<Pick<RecordFilter, 'chapter' | 'domain'>>): void {
    this.apply({ ...NO_FILTER, ...part });
  }

  /** Input methods that are left in the middle of a word never say that they ended. */
  rest(): void {
    this.composition.active = false;
  }

  render(words: ReportReadingMessages): TemplateResult {
    const { draft, header } = this;
    const chapters = header.chapters
      .filter((chapter) => chapterMeaning(chapter) === 'some')
      .map((chapter) => ({ value: chapter.chapter, label: chapterName(chapter, words) }));
    const domains = groupDomains(header.domains ?? []).found.map(({ code, name }) => ({ value: code, label: name }));
    return html`<form class="filters" part="filters" role="search" aria-label=${words.filterTitle} novalidate @submit=${this.handleSubmit}>
      <div class="filter filter-text">
        <label for="filter-text">${words.filterText}</label>
        <input
          id="filter-text"
          class="input"
          type="text"
          maxlength="200"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-describedby="filter-text-hint"
          .value=${draft.text}
          @input=${this.handleText}
          @keydown=${this.handleKeydown}
          @compositionstart=${() => this.composition.start()}
          @compositionend=${this.handleCompositionEnd}
        />
        <p class="quiet" id="filter-text-hint">${words.filterTextHint}</p>
      </div>
      ${this.choice('chapter', words.filterChapter, chapters, words)}
      ${domains.length ? this.choice('domain', words.filterDomain, domains, words) : nothing} ${this.day('from', words.filterFrom)}
      ${this.day('to', words.filterTo)}
      <div class="filter-buttons">
        <button type="submit" class="button button-primary">${words.applyFilter}</button>
        ${
          isFiltering(draft) || isFiltering(this.browser.filter)
            ? html`<button type="button" class="button" @click=${this.handleClear}>${words.clearFilter}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  private choice(
    name: 'chapter' | 'domain',
    label: string,
    options: readonly Option[],
    words: ReportReadingMessages,
  ): TemplateResult {
    const value = this.draft[name];
    return html`<div class="filter">
      <label for=${`filter-${name}`}>${label}</label>
      <select
        id=${`filter-${name}`}
        class="input"
        @change=${(event: Event) => this.apply({ ...this.draft, [name]: valueOf(event) })}
      >
        <option value="" ?selected=${value === ''}>${words.all}</option>
        ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
      </select>
    </div>`;
  }

  private day(name: 'from' | 'to', label: string): TemplateResult {
    return html`<div class="filter">
      <label for=${`filter-${name}`}>${label}</label>
      <input
        id=${`filter-${name}`}
        class="input"
        type="date"
        .value=${this.draft[name]}
        @change=${(event: Event) => this.apply({ ...this.draft, [name]: valueOf(event) })}
      />
    </div>`;
  }

  private typed(text: string): void {
    this.draft = { ...this.draft, text };
    if (this.browser.filtersHere) void this.browser.setFilter(this.draft);
    else this.redraw();
  }

  private readonly handleText = (event: Event): void => {
    if (!this.composition.active) this.typed(valueOf(event));
  };

  private readonly handleCompositionEnd = (event: Event): void => {
    this.composition.end(event);
    this.typed(valueOf(event));
  };

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && this.composition.owns(event)) event.preventDefault();
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.composition.active) this.apply(this.draft);
  };

  private readonly handleClear = (event: Event): void => {
    // The button goes, and the focus with it.
    const field = (event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLElement>('#filter-text');
    this.apply(NO_FILTER);
    field?.focus();
  };
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
