import { type CSSResult, html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { CreditRecord } from '../../../contract/schema/record.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { CreditRecordActionEvent } from '../../../element/events.js';
import { recordsFileSteps } from '../../../element/export/records-file.js';
import { loadedRows, type PartlyLoaded } from '../../../element/export/rows.js';
import { CopyButtons } from '../../../element/records/copy-buttons.js';
import { evaluationFields } from '../../../element/records/evaluation.js';
import { fieldList } from '../../../element/records/field-list.js';
import { partialNotice, provenance } from '../../../element/records/provenance.js';
import type { OfferedAction } from '../../../element/records/record-actions.js';
import { identityFields, registrationFields, statusText } from '../../../element/records/registration.js';
import { failureTitle } from '../../../element/templates/failure-block.js';
import { downloadIcon, shareIcon, statusIcon } from '../../../element/templates/icons.js';
import { icon } from '../../../style/icon.js';
import { reportReading, type ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { dataStyles } from '../../../style/data.js';
import { recordsStyles } from '../../../style/records.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { pacer } from '../verify/slices.js';
import { chapterCounters } from './chapter-counters.js';
import { domainNames, type NameDomain } from './domain-names.js';
import { domainMatrix } from './domain-matrix.js';
import { FilterForm } from './filter-form.js';
import { headerFields, kindOfReport } from './header-fields.js';
import { type Overview, overviewList, overviewOf } from './overview.js';
import { pageText } from './pager.js';
import { typedPage } from './paging.js';
import { reportText } from './plain-text.js';
import type { ListContext } from './reading-context.js';
import { readingStyles } from './reading.styles.js';
import { RecordBrowser } from './record-browser.js';
import type { RecordFilter } from './record-filter.js';
import { recordList, shownLine } from './record-list.js';
import { type OnPage, type RecordSource, sourceOf } from './record-source.js';
import { type Timeline, timelineOf } from './timeline.js';
import { type TimelineLook, timelineView } from './timeline-picture.js';

/** Records that a filter let through. */
export interface PickedOut {
  readonly records: readonly CreditRecord[];
  readonly filter: RecordFilter;
  /** Whether all that match are among them. */
  readonly complete: boolean;
}

/** What other parts add to a report that is read. */
export interface ReadingOptions {
  /** Whether it can be relied on; drawn right below its head, and whenever the element is. */
  verdict?(): unknown;
  /** Every page of records as it came, those that came with the report too, so that it can be checked; again when it is fetched anew. */
  readonly onPage?: OnPage;
  /** The document on paper. */
  print?(): Promise<void>;
  /** Saves the signed file. */
  save?(): void | Promise<void>;
  /** How saving goes; drawn below the buttons. */
  saving?(): unknown;
}

const printIcon = icon('M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z');
const codeIcon = icon('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-6');

/** A report in full: what it says of itself, its conclusions, and its records, however many there are. */
export class ReadingView implements PartView, ReactiveController {
  /** Those of the data and the records too. */
  static readonly styles: CSSResult[] = [dataStyles, recordsStyles, readingStyles];

  readonly stateName = 'report';
  /** The records, for parts that need them all. */
  readonly source: RecordSource;
  private readonly messages: MessagesController<ReportReadingMessages>;
  private readonly browser: RecordBrowser;
  private readonly form: FilterForm;
  private readonly named: NameDomain;
  private readonly copy: CopyButtons;
  private readonly timeline: Timeline;
  private look: TimelineLook = 'picture';
  private pageProblem = '';
  private wantedFocus: 'title' | 'records' | undefined;
  private adverse: number | undefined;
  private exporting = false;
  private gone = false;

  constructor(
    private readonly host: ReportHost,
    private readonly report: ShownReport,
    private readonly routes: Partial<Pick<ReportRoutes, 'present'>>,
    private readonly options: ReadingOptions = {},
  ) {
    this.messages = new MessagesController<ReportReadingMessages>(host, {
      section: 'reportReading',
      builtIn: reportReading,
      load: { en: async () => (await import('../../../locale/en/report-reading.js')).reportReading },
    });
    this.source = sourceOf(report, host, (index, records) => options.onPage?.(index, records));
    this.browser = new RecordBrowser(host, report, this.source, () => this.words, {
      filtered: () => host.announce(shownLine({ browser: this.browser, words: this.words })),
      failed: (failure) => host.announce(failureTitle(failure, host.common)),
      allLoaded: () => this.noteAllLoaded(),
    });
    this.form = new FilterForm(report.header, this.browser, () => host.requestUpdate());
    this.copy = new CopyButtons(host, (message) => host.announce(message(this.words)));
    this.timeline = timelineOf(report.header.timeline);
    this.named = domainNames(report.header);
    host.adopt(ReadingView.styles);
    void this.ready.then(() => this.begin());
    host.addController(this);
  }

  /** Fulfilled when the words are there in the visitor's language. */
  get ready(): Promise<void> {
    return this.messages.ready;
  }

  hostConnected(): void {
    void this.browser.resume();
  }

  hostDisconnected(): void {
    this.browser.stop();
    this.form.rest();
  }

  hostUpdated(): void {
    if (this.wantedFocus) this.moveFocus(this.wantedFocus);
  }

  /** Moves the focus to the report's title, as soon as it is drawn. */
  focus(): void {
    this.moveFocus('title');
  }

  /** Asks again for what is missing of what is shown. */
  refresh(): void {
    const { activity } = this.browser;
    if (activity.status === 'failed') activity.again();
    else void this.browser.show();
  }

  /** Everything that is loaded, as plain text. */
  toPlainText(): string {
    return reportText(this.report, this.overview, this.source, this.words);
  }

  /** The document on paper. */
  async print(): Promise<void> {
    await this.options.print?.();
  }

  dispose(): void {
    this.gone = true;
    this.browser.stop();
    this.host.removeController(this);
    this.host.removeController(this.messages);
  }

  render(): TemplateResult {
    const { words, report, options } = this;
    const { header } = report;
    const { subject } = header;
    return html`<article class="report" aria-labelledby="report-title">
      <header class="report-header" part="header">
        <h2 id="report-title" class="report-title" tabindex="-1">${header.title}</h2>
        <p class="subject-name">${subject.name}</p>
        <p class="tags">
          <span class="tag">${kindOfReport(header, words)}</span>
          <span class="tag tag-status" data-status=${subject.status}>${statusIcon(subject.status)}${statusText(subject, words)}</span>
          ${subject.labels.map(({ text, tone }) => html`<span class="tag" data-tone=${tone ?? 'neutral'}>${text}</span> `)}
        </p>
        ${options.verdict?.() ?? nothing} ${fieldList(headerFields(report, words), words)} ${this.tools()}
        ${partialNotice({ sources: header.sources }, words)}
      </header>
      ${this.sections()} ${provenance({ sources: header.sources, asOf: header.dataAsOf }, words)}
    </article>`;
  }

  /** What is picked out of the records now; nothing while all are listed. */
  get pickedOut(): PickedOut | undefined {
    const { browser } = this;
    if (browser.by === 'report') return undefined;
    const records = browser.recordsHere();
    const { count, known } = browser.matching;
    return { records, filter: browser.filter, complete: known === 'exactly' && records.length === count };
  }

  /** Its words in the visitor's language. */
  get words(): ReportReadingMessages {
    return this.messages.current;
  }

  private get overview(): Overview {
    return overviewOf(this.report.header, this.words, this.adverseCount);
  }

  /** Counted once, when all are here. */
  private get adverseCount(): number | undefined {
    if (!this.source.complete) return undefined;
    return (this.adverse ??= this.source
      .pieces(0, this.source.total)
      .reduce(
        (sum, piece) => (piece.kind === 'records' ? sum + piece.records.filter(({ adverse }) => adverse).length : sum),
        0,
      ));
  }

  private sections(): TemplateResult {
    const { words, report, timeline } = this;
    const { header } = report;
    const { subject, evaluations, domains, suggestion, notes, chapters } = header;
    return html`${this.section('overview', words.overview, overviewList(this.overview, words))}
    ${
      domains?.length
        ? this.section(
            'domains',
            words.domains,
            domainMatrix(domains, words, ({ code }) => this.showOnly({ domain: code })),
          )
        : nothing
    }
    ${
      chapters.length
        ? this.section(
            'chapters',
            words.chapterCounts,
            chapterCounters(header, words, ({ chapter }) => this.showOnly({ chapter })),
          )
        : nothing
    }
    ${
      timeline.total
        ? this.section(
            'timeline',
            words.timeline,
            timelineView(timeline, { words, chapters, look: this.look, change: (look) => this.changeLook(look) }),
          )
        : nothing
    }
    ${this.section(
      'registration',
      words.registration,
      fieldList([...identityFields(subject, words), ...registrationFields(subject, words)], words),
    )}
    ${
      evaluations.length
        ? this.section(
            'evaluations',
            words.evaluations,
            html`<p class="quiet">${words.evaluationsNote}</p>
              ${evaluations.map((evaluation) => fieldList(evaluationFields(evaluation, words), words))}`,
          )
        : nothing
    }
    ${this.section('records', words.records, recordList(this.listContext))}
    ${suggestion ? this.section('suggestion', words.suggestion, html`<p class="long">${suggestion}</p>`) : nothing}
    ${
      notes.length
        ? this.section(
            'notes',
            words.notes,
            html`<ol class="notes">
              ${notes.map((note) => html`<li class="long">${note}</li>`)}
            </ol>`,
          )
        : nothing
    }`;
  }

  private section(name: string, title: string, content: unknown): TemplateResult {
    const id = `report-${name}`;
    return html`<section class="report-part" aria-labelledby=${id}>
      <h3 id=${id} tabindex=${name === 'records' ? '-1' : nothing}>${title}</h3>
      ${content}
    </section>`;
  }

  private tools(): TemplateResult {
    const { words, options, report, routes, copy } = this;
    const rows = loadedRows(this.exportList, words);
    return html`<div class="tools" part="actions">
        ${
          options.print
            ? html`<button type="button" class="button button-primary" @click=${() => void this.print()}>
              ${printIcon()}${words.print}
            </button>`
            : nothing
        }
        ${
          report.origin === 'own' && routes.present
            ? html`<button type="button" class="button" @click=${() => routes.present?.(report)}>
              ${codeIcon()}${words.present}
            </button>`
            : nothing
        }
        ${
          options.save && report.signature !== undefined
            ? html`<button type="button" class="button" @click=${() => void options.save?.()}>
              ${shareIcon()}${words.save}
            </button>`
            : nothing
        }
        ${
          this.source.total
            ? html`<button
              type="button"
              class="button"
              aria-disabled=${this.exporting ? 'true' : nothing}
              @click=${() => void this.exportRecords()}
            >
              ${downloadIcon()}${this.exporting ? words.exporting : words.exportList(rows)}
            </button>`
            : nothing
        }
        ${copy.button('text', words.copyText, () => this.toPlainText(), words)}
        <slot name="actions"></slot>
      </div>
      ${options.saving?.() ?? nothing} ${copy.field(words)}`;
  }

  /** How many rows the export holds of how many, without making them. */
  private get exportList(): PartlyLoaded {
    const { browser, source } = this;
    const { count, known } = browser.matching;
    const length = browser.by === 'report' ? source.loaded : (browser.answer?.items.length ?? count);
    return {
      items: { length } as readonly unknown[],
      total: known === 'uncounted' ? undefined : count,
      totalIsCapped: known === 'atLeast',
      nextCursor: browser.answer?.nextCursor,
    };
  }

  private get listContext(): ListContext {
    const { host, words, report, browser, named, form, pageProblem, act } = this;
    return {
      host,
      common: host.common,
      words,
      report,
      browser,
      named,
      form,
      pageProblem,
      act,
      turnTo: (page) => void this.turnTo(page),
      turnToTyped: (text) => this.turnToTyped(text),
    };
  }

  /** Hands over what came with the report; what is loaded later is handed over as it comes. */
  private begin(): void {
    if (this.gone) return;
    this.report.pages?.forEach((page, index) => this.options.onPage?.(index, page));
    this.host.announce(this.words.opened(this.report.header.title));
  }

  private readonly act = (action: OfferedAction, record: CreditRecord): void => {
    this.host.dispatchEvent(
      new CreditRecordActionEvent({ action, recordRef: record.id, subjectId: this.report.header.subject.id }),
    );
  };

  private showOnly(part: { chapter: string } | { domain: string }): void {
    this.form.only(part);
    this.moveFocus('records');
  }

  private changeLook(look: TimelineLook): void {
    this.look = look;
    this.host.requestUpdate();
  }

  private async turnTo(page: number): Promise<void> {
    const before = this.browser.page;
    this.pageProblem = '';
    const turned = this.browser.goTo(page);
    // Of a list that the endpoint picks out, the next page is still to come.
    if (this.browser.page === before) await turned;
    if (this.browser.page === before) return;
    this.host.announce(pageText({ browser: this.browser, words: this.words }));
    this.wantedFocus = 'records';
    this.host.requestUpdate();
  }

  private turnToTyped(text: string): void {
    const { browser, words } = this;
    const page = typedPage(text, browser.matching.count);
    if (page !== undefined) return void this.turnTo(page);
    this.pageProblem = words.notAPage(browser.pages ?? 1);
    this.host.announce(this.pageProblem);
    this.host.requestUpdate();
  }

  /** In slices, as a long list takes seconds. */
  private async exportRecords(): Promise<void> {
    const { words, report, browser, host } = this;
    if (this.exporting) return;
    const { header } = report;
    const { total, totalIsCapped, nextCursor } = this.exportList;
    const list = {
      items: browser.recordsHere().map(this.named),
      total,
      totalIsCapped,
      nextCursor,
      asOf: header.dataAsOf,
      sources: browser.answer?.sources ?? header.sources,
    };
    this.setExporting(true);
    const breathe = pacer({});
    const steps = recordsFileSteps(list, words.fileOf, words);
    let step = steps.next();
    while (!step.done && !this.gone) {
      await breathe();
      step = steps.next();
    }
    this.setExporting(false);
    if (!step.done) return;
    await host.host.download(step.value);
    host.announce(words.exported(loadedRows(list, words)));
  }

  private setExporting(exporting: boolean): void {
    this.exporting = exporting;
    this.host.requestUpdate();
  }

  private noteAllLoaded(): void {
    const { host, words, source } = this;
    host.announce(words.allLoaded(source.total));
    // The button that was pressed goes away with what it was for.
    if (this.find('#load-all:focus')) this.wantedFocus = 'records';
  }

  private moveFocus(wanted: 'title' | 'records'): void {
    const heading = this.find(`#report-${wanted}`);
    this.wantedFocus = heading ? undefined : wanted;
    heading?.focus({ preventScroll: wanted === 'records' });
    // Focus alone would leave a heading above the window at its very edge, below the page's own bars.
    if (wanted === 'records') heading?.scrollIntoView();
  }

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
