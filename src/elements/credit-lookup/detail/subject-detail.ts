import { chapterName } from '../../../element/records/chapter.js';
import { type CSSResult, html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Failure } from '../../../client/failure.js';
import { getSubject } from '../../../contract/operations/get-subject.js';
import { searchRecords } from '../../../contract/operations/search-records.js';
import { AUTH_LEVELS, type ChapterCount } from '../../../contract/schema/common.js';
import type { Subject } from '../../../contract/schema/subject.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { CreditAuthRequiredEvent, CreditRecordActionEvent } from '../../../element/events.js';
import { failureBlock, failureText, failureTitle } from '../../../element/templates/failure-block.js';
import { backIcon } from '../../../element/templates/icons.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import { lookupDetail, type LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';
import { dataStyles } from '../../../style/data.js';
import { recordsStyles } from '../../../style/records.js';
import { recordsFile } from '../../../element/export/records-file.js';
import { loadedRows } from '../../../element/export/rows.js';
import { resultsStyles } from '../results/results.styles.js';
import { ChapterRecords } from './chapter-records.js';
import { type ChapterContext, chapterSection } from './chapters.js';
import { CopyButtons } from '../../../element/records/copy-buttons.js';
import type { DetailHost } from './detail-host.js';
import { evaluationFields } from '../../../element/records/evaluation.js';
import { fieldList } from '../../../element/records/field-list.js';
import { subjectHeading } from './heading.js';
import { subjectText } from './plain-text.js';
import { recordList, type RecordListContext, shownText } from './record-list.js';
import { registrationFields } from '../../../element/records/registration.js';
import { subjectDetailStyles } from './subject-detail.styles.js';

export type { DetailHost };

type SubjectState =
  | { readonly status: 'loading' }
  | { readonly status: 'shown'; readonly subject: Subject }
  | { readonly status: 'notPublic' | 'failed'; readonly failure: Failure };

/** What a subject is opened with. */
export interface SubjectDetailInit {
  readonly id: string;
  /** Shown until the subject's own name is there. */
  readonly name: string;
  /** The visitor goes back to the results. */
  close(): void;
  readonly messages: { readonly common: CommonMessages };
}

/** One subject in full, in the place of the results: registration, evaluations, and each chapter's records when it is opened. */
export class SubjectDetail implements ReactiveController {
  /** Those of the data and of the results too, which may not be there when a subject is opened by its address. */
  static readonly styles: CSSResult[] = [dataStyles, resultsStyles, recordsStyles, subjectDetailStyles];

  readonly subjectId: string;
  private state: SubjectState = { status: 'loading' };
  private running: AbortController | undefined;
  private readonly opened = new Map<string, ChapterRecords>();
  private readonly signInAsked = new Set<string>();
  private news = '';
  private focusWanted = false;
  private readonly messages: MessagesController<LookupDetailMessages>;
  private readonly copy: CopyButtons;

  constructor(
    private readonly host: DetailHost,
    private readonly init: SubjectDetailInit,
  ) {
    this.subjectId = init.id;
    this.messages = new MessagesController<LookupDetailMessages>(host, {
      section: 'lookupDetail',
      builtIn: lookupDetail,
      load: { en: async () => (await import('../../../locale/en/lookup-detail.js')).lookupDetail },
    });
    this.copy = new CopyButtons(host, (message) => this.announce(message));
    // Loads at once when the element is connected.
    host.addController(this);
  }

  /** Fulfilled when the words are there in the visitor's language. */
  get ready(): Promise<void> {
    return this.messages.ready;
  }

  /** How the subject stands. */
  get status(): SubjectState['status'] {
    return this.state.status;
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.ask();
  }

  hostDisconnected(): void {
    this.running?.abort();
    for (const records of this.opened.values()) records.suspend();
  }

  hostUpdated(): void {
    if (this.focusWanted) this.focus();
  }

  /** Ends everything and lets go of the element. */
  dispose(): void {
    this.running?.abort();
    for (const records of this.opened.values()) records.close();
    this.host.removeController(this);
    this.host.removeController(this.messages);
  }

  /** Moves the focus to the subject's name, as soon as it is drawn. */
  focus(): void {
    const heading = this.find('#subject-name');
    this.focusWanted = !heading;
    heading?.focus();
  }

  /** Asks the endpoint again; chapters that are open are loaded anew. */
  refresh(): void {
    this.set({ status: 'loading' });
    void this.ask();
  }

  /** Everything that is shown, as plain text; for reading aloud and for copying. */
  toPlainText(): string {
    const { state } = this;
    if (state.status !== 'shown') return [this.init.name, ...this.stateLines(state)].join('\n');
    return subjectText(state.subject, ({ chapter }) => this.opened.get(chapter), this.words);
  }

  render(): TemplateResult {
    const { words, state } = this;
    return html`<section class="subject" part="detail" aria-labelledby="subject-name">
      <button type="button" class="button button-quiet back" @click=${() => this.close()}>${backIcon()}${words.back}</button>
      <h2 id="subject-name" class="subject-name" tabindex="-1">
        ${state.status === 'shown' ? state.subject.name : this.init.name}
      </h2>
      <p class="visually-hidden" role="status">${this.news}</p>
      ${this.body(state)}
    </section>`;
  }

  private get words(): LookupDetailMessages {
    return this.messages.current;
  }

  private body(state: SubjectState): unknown {
    const { host } = this;
    const { common } = this.init.messages;
    switch (state.status) {
      case 'loading':
        return stateBlock({ kind: 'loading', title: common.loading });
      case 'notPublic':
        return failureBlock(state.failure, common);
      case 'failed':
        return failureBlock(state.failure, common, { host, retry: this.reload });
      default:
        return this.whole(state.subject);
    }
  }

  private whole(subject: Subject): TemplateResult {
    const { words, host, copy, reload } = this;
    const { fields } = words;
    const context = this.context(subject);
    return html`${subjectHeading(subject, { words, host, copy, reload, toPlainText: () => this.toPlainText() })}
      <section class="part" aria-labelledby="subject-registration">
        <h3 id="subject-registration">${fields.registration}</h3>
        ${fieldList(registrationFields(subject, words), words)}
      </section>
      ${
        subject.evaluations.length
          ? html`<section class="part" aria-labelledby="subject-evaluations">
            <h3 id="subject-evaluations">${fields.evaluations}</h3>
            ${subject.evaluations.map((evaluation) => fieldList(evaluationFields(evaluation, words), words))}
          </section>`
          : nothing
      }
      <section class="part" aria-labelledby="subject-chapters">
        <h3 id="subject-chapters">${fields.chapters}</h3>
        ${subject.chapters.map((chapter, index) =>
          chapterSection(chapter, chapterId(index), this.opened.get(chapter.chapter), context),
        )}
      </section>`;
  }

  private context(subject: Subject): ChapterContext & RecordListContext {
    const context: ChapterContext & RecordListContext = {
      words: this.words,
      common: this.init.messages.common,
      host: this.host,
      signIn: {
        asked: ({ chapter }) => this.signInAsked.has(chapter),
        ask: (chapter, level) => this.signIn(chapter, level),
      },
      toggle: (chapter) => this.toggle(chapter),
      records: (chapter, records, id) => recordList(chapter, records, id, context),
      retry: (chapter) => void this.open(chapter),
      loadMore: (chapter) => void this.loadMore(chapter, chapterId(subject.chapters.indexOf(chapter))),
      exportRecords: (chapter) => void this.exportRecords(chapter),
      act: (action, record) =>
        this.host.dispatchEvent(
          new CreditRecordActionEvent({ action, recordRef: record.id, subjectId: this.subjectId }),
        ),
    };
    return context;
  }

  private async ask(): Promise<void> {
    this.running?.abort();
    const { signal } = (this.running = new AbortController());
    const answer = await this.host.call(getSubject, { id: this.subjectId }, signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      const { failure } = answer;
      this.set({ status: failure.code === 'forbidden' ? 'notPublic' : 'failed', failure });
      this.announce(() => failureTitle(failure, this.init.messages.common));
      return;
    }
    const subject = answer.value;
    this.set({ status: 'shown', subject });
    this.announce((words) => words.loaded(subject.name));
    const before = [...this.opened.keys()];
    for (const records of this.opened.values()) records.close();
    this.opened.clear();
    subject.chapters.filter(({ chapter }) => before.includes(chapter)).forEach((chapter) => void this.open(chapter));
  }

  /** From a button that goes away by it, so the focus needs a place. */
  private readonly reload = (): void => {
    this.refresh();
    this.focus();
  };

  private close(): void {
    this.dispose();
    this.init.close();
  }

  private toggle(chapter: ChapterCount): void {
    const records = this.opened.get(chapter.chapter);
    if (!records) return void this.open(chapter);
    this.opened.delete(chapter.chapter);
    records.close();
  }

  private async open(chapter: ChapterCount): Promise<void> {
    const records = this.opened.get(chapter.chapter) ?? new ChapterRecords(this.host, this.subjectId, chapter);
    this.opened.set(chapter.chapter, records);
    this.announce((words) => words.loadingRecords(chapterName(chapter, words)));
    await records.open();
    const { state } = records;
    if (state.status === 'failed') this.announce(() => failureTitle(state.failure, this.init.messages.common));
    if (state.status === 'shown')
      this.announce((words) =>
        words.pair(
          chapterName(chapter, words),
          state.outcome === 'found' ? shownText(state.list, words) : words.outcomes[state.outcome],
        ),
      );
  }

  private async loadMore(chapter: ChapterCount, id: string): Promise<void> {
    const records = this.opened.get(chapter.chapter);
    const before = records?.state.status === 'shown' ? records.state.list.items.length : 0;
    const added = await records?.loadMore();
    if (added === undefined || records?.state.status !== 'shown') return;
    const { list } = records.state;
    this.announce((words) => words.recordsLoaded(added, shownText(list, words)));
    // The button of the last page is gone, and the focus would be lost with it.
    if (list.nextCursor) return;
    await this.host.updateComplete;
    this.find(`#${id}-record-${before}`)?.focus();
  }

  private async exportRecords(chapter: ChapterCount): Promise<void> {
    const { words } = this;
    const state = this.opened.get(chapter.chapter)?.state;
    if (state?.status !== 'shown') return;
    await this.host.host.download(recordsFile(state.list, chapterName(chapter, words), words));
    this.announce(() => words.exported(loadedRows(state.list, words)));
  }

  /** Only the page knows its login: it is asked, and where it has none for the elements, the visitor is told. */
  private signIn(chapter: ChapterCount, wanted: string | undefined): void {
    const event = new CreditAuthRequiredEvent({
      operation: searchRecords.name,
      level: AUTH_LEVELS.find((level) => level === wanted) ?? 'account',
      actor: 'any',
      resume: () => this.refresh(),
      // Nothing waits: the button stays.
      cancel: () => {},
    });
    if (!this.host.dispatchEvent(event)) return;
    this.signInAsked.add(chapter.chapter);
    this.announce((words) => words.signInHere);
  }

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }

  // A region that says the same again is silent, so it is emptied first.
  private announce(message: (words: LookupDetailMessages) => string): void {
    this.news = '';
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      this.news = message(this.words);
      this.host.requestUpdate();
    });
  }

  private set(state: SubjectState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  private stateLines(state: Exclude<SubjectState, { status: 'shown' }>): string[] {
    const { common } = this.init.messages;
    if (state.status === 'loading') return [common.loading];
    return [...failureText(state.failure, common)];
  }
}

const chapterId = (index: number): string => `chapter-${index}`;
