import { printWords } from '../../../element/words/print-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import { CHINA_OFFSET } from '../../../contract/dates.js';
import type { CreditRecord } from '../../../contract/schema/record.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { type LaidOut, layOut, type LayoutOptions } from '../../../element/print/lay-out.js';
import { documentToPrint, hostPrints } from '../../../element/print/print.js';
import type { PrintDocument } from '../../../element/print/print-document.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { PrintMessages } from '../../../locale/zh-hans/print.js';
import { reportPrint as builtIn, type ReportPrintMessages } from '../../../locale/zh-hans/report-print.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import type { PickedOut } from '../reading/reading-view.js';
import type { RecordSource } from '../reading/record-source.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import { printDialogStyles } from './print.styles.js';
import { conditionsText, everyRecord, MissingRecordError, sampleOf } from './printed-records.js';
import { type PrintScope, reportDocument } from './report-document.js';

/** What the dialog needs of the report that is read. */
export interface Printable {
  readonly report: ShownReport;
  readonly source: Pick<RecordSource, 'total' | 'complete' | 'record' | 'loadAll'>;
  readonly words: ReportReadingMessages;
  /** Whether the report can be relied on, in lines, when what is here has been checked. */
  verdict(): Promise<readonly string[]>;
  /** What is picked out now; nothing while all are listed. */
  readonly pickedOut: PickedOut | undefined;
}

type What = PrintScope['what'];

/** How many pages something takes; `about` where that was reckoned from a part. */
interface Pages {
  readonly pages: number;
  readonly about: boolean;
}

type DialogState =
  | { readonly status: 'closed' | 'choosing' }
  | { readonly status: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly status: 'laying-out'; readonly done: number; readonly total: number; readonly pages: number }
  | { readonly status: 'ready'; readonly laidOut: LaidOut }
  | { readonly status: 'trouble'; readonly trouble: 'incomplete' | 'unavailable' | 'failed' };

const CLOSED: DialogState = { status: 'closed' };
const CHOOSING: DialogState = { status: 'choosing' };

/** Milliseconds between two words on how far it is: each draws the element anew. */
const BETWEEN_WORDS = 250;

/** From so many pages on the visitor is asked once more, with their number. */
export const MANY_PAGES = 50;

/** Asks what of a report is printed and on how many pages, lays it out, and opens the browser's dialog. */
export class PrintDialog implements ReactiveController {
  private state: DialogState = CLOSED;
  private what: What = 'all';
  private masked = false;
  private counted: Partial<Record<What, Pages>> | 'counting' = {};
  private picked: PickedOut | undefined;
  private opener: HTMLElement | null = null;
  private last: LaidOut | undefined;
  private readonly counting: RequestSlot;
  private readonly printing: RequestSlot;
  private readonly messages: MessagesController<ReportPrintMessages>;
  private readonly paperMessages: MessagesController<PrintMessages>;

  constructor(
    private readonly host: ReportHost,
    private readonly printable: Printable,
    private readonly pace: Pick<LayoutOptions, 'breathe' | 'now'> = {},
    private readonly clock: Clock = pageClock,
  ) {
    this.counting = new RequestSlot(host);
    this.printing = new RequestSlot(host);
    this.messages = new MessagesController<ReportPrintMessages>(host, {
      section: 'reportPrint',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/report-print.js')).reportPrint },
    });
    this.paperMessages = printWords(host);
    host.adopt([printDialogStyles]);
    host.addController(this);
  }

  /** Fulfilled when its words are there in the visitor's language. */
  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.paperMessages.ready]).then(() => undefined);
  }

  hostDisconnected(): void {
    this.close();
    this.release();
  }

  hostUpdated(): void {
    const dialog = this.dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Asks the visitor; the focus comes back to where it was. */
  async open(): Promise<void> {
    await this.ready;
    if (this.state.status !== 'closed') return;
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    this.opener = activeElement as HTMLElement | null;
    this.release();
    this.picked = this.printable.pickedOut;
    // Who has picked records out has them in mind.
    this.what = this.picked ? 'filtered' : 'all';
    this.set(CHOOSING);
    await this.count();
  }

  dispose(): void {
    this.hostDisconnected();
    for (const controller of [this, this.counting, this.printing, this.messages, this.paperMessages])
      this.host.removeController(controller);
  }

  render(): unknown {
    const { state } = this;
    if (state.status === 'closed') return nothing;
    const words = this.messages.current;
    return html`<dialog
      class="print-dialog"
      part="form"
      aria-labelledby="print-title"
      @cancel=${this.handleCancel}
      @close=${this.close}
    >
      <h2 id="print-title">${words.title}</h2>
      ${this.body()}
      <p class="visually-hidden" role="status">${this.said()}</p>
    </dialog>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('.print-dialog');
  }

  private body(): unknown {
    const { state } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading': {
        const { loaded, total } = state;
        return this.progress(loaded, total, this.printable.words.loadingAll(loaded, total));
      }
      case 'laying-out': {
        const { done, total, pages } = state;
        return this.progress(done, total, total ? words.prepared(done, total, pages) : words.preparing);
      }
      case 'ready':
        return html`<p class="state-title">${words.ready(state.laidOut.pages)}</p>
          <p>${words.readyHint}</p>
          ${this.buttons(words.cancel, () => this.print(state.laidOut))}`;
      case 'trouble': {
        const { trouble } = state;
        const [title, body] = {
          incomplete: [words.incomplete, words.incompleteHint],
          unavailable: [words.unavailable, words.unavailableHint],
          failed: [words.failed, words.failedHint],
        }[trouble] as [string, string];
        return html`${stateBlock({ kind: 'failed', title, body })}
        ${this.buttons(this.host.common.close, trouble === 'unavailable' ? undefined : this.begin, this.host.common.retry)}`;
      }
      default:
        return html`${this.choices()} ${this.buttons(words.cancel, this.begin)}`;
    }
  }

  private progress(done: number, total: number, text: string): TemplateResult {
    const words = this.messages.current;
    return html`<progress class="print-progress" max=${total || 1} .value=${done} aria-label=${words.progress}></progress>
      <p>${text}</p>
      ${this.buttons(words.cancel)}`;
  }

  private choices(): TemplateResult {
    const words = this.messages.current;
    const { picked, printable } = this;
    return html`<fieldset>
        <legend class="label">${words.what}</legend>
        ${this.choice('all', words.all, words.allHint(printable.source.total, this.pagesText('all')))}
        ${this.choice('summary', words.summary, words.summaryHint(this.pagesText('summary')))}
        ${
          picked
            ? this.choice(
                'filtered',
                words.filtered,
                words.filteredHint(picked.records.length, this.pagesText('filtered')),
              )
            : nothing
        }
      </fieldset>
      <label class="print-choice">
        <input type="checkbox" .checked=${this.masked} @change=${this.handleMasked} />
        <span>${words.mask}<span class="quiet">${words.maskHint}</span></span>
      </label>`;
  }

  private choice(what: What, label: string, hint: string): TemplateResult {
    return html`<label class="print-choice">
      <input
        type="radio"
        name="print-what"
        value=${what}
        .checked=${this.what === what}
        @change=${() => this.choose(what)}
      />
      <span>${label}<span class="quiet">${hint}</span></span>
    </label>`;
  }

  private buttons(close: string, print?: () => unknown, label = this.messages.current.print): TemplateResult {
    return html`<div class="print-buttons">
      ${print ? html`<button type="button" class="button button-primary" @click=${print}>${label}</button>` : nothing}
      <button type="button" class="button" @click=${this.close}>${close}</button>
    </div>`;
  }

  private pagesText(what: What): string {
    const words = this.messages.current;
    if (this.counted === 'counting') return words.counting;
    const pages = this.counted[what];
    if (!pages) return words.uncounted;
    return pages.about ? words.aboutPages(pages.pages) : words.pages(pages.pages);
  }

  private said(): string {
    const words = this.messages.current;
    const { state } = this;
    switch (state.status) {
      case 'loading':
      case 'laying-out':
        return words.preparing;
      case 'ready':
        return words.ready(state.laidOut.pages);
      case 'trouble':
        return state.trouble === 'incomplete' ? words.incomplete : words[state.trouble];
      default:
        return '';
    }
  }

  /** How many pages each choice takes: the summary and a sample of the records are laid out, the rest is reckoned. */
  private async count(): Promise<void> {
    const signal = this.counting.start();
    if (hostPrints(this.host.host)) return this.setCounted({});
    this.setCounted('counting');
    const { source } = this.printable;
    const { picked } = this;
    const extent = async (records: readonly CreditRecord[], what: 'summary' | 'filtered'): Promise<number> => {
      const scope: PrintScope = what === 'summary' ? { what } : { what, records, conditions: '', complete: true };
      const laidOut = await layOut(await this.documentOf(scope), { ...this.pace, signal });
      laidOut?.close();
      return laidOut?.extent ?? 0;
    };
    try {
      const summary = await extent([], 'summary');
      const reckoned = async (total: number, sample: readonly CreditRecord[]): Promise<Pages | undefined> => {
        if (!sample.length) return total ? undefined : { pages: Math.ceil(summary), about: true };
        const each = ((await extent(sample, 'filtered')) - summary) / sample.length;
        return { pages: Math.ceil(summary + each * total), about: true };
      };
      const all = await reckoned(
        source.total,
        sampleOf(source.total, (place) => source.record(place)),
      );
      const filtered =
        picked &&
        (await reckoned(
          picked.records.length,
          sampleOf(picked.records.length, (place) => picked.records[place]),
        ));
      if (signal.aborted) return;
      this.setCounted({
        summary: { pages: Math.ceil(summary), about: false },
        ...(all && { all }),
        ...(filtered && { filtered }),
      });
    } catch {
      if (!signal.aborted) this.setCounted({});
    }
  }

  private async documentOf(scope: PrintScope): Promise<PrintDocument> {
    const { host, printable, masked } = this;
    const { report, source } = printable;
    const wrapper = host.renderRoot.querySelector<HTMLElement>('.credit');
    return reportDocument(
      {
        report,
        scope,
        verdict: await printable.verdict(),
        adverse: source.complete ? adverseOf(source) : undefined,
        masked,
        printedAt: nowText(this.clock),
        lang: host.locale,
        large: wrapper?.dataset['view'] === 'elder',
      },
      { paper: this.paperMessages.current, print: this.messages.current, reading: printable.words },
    );
  }

  private scopeOf(done: (count: number) => void): PrintScope {
    const { what, picked, printable } = this;
    const { source, report, words } = printable;
    if (what === 'summary') return { what };
    if (what === 'filtered' && picked)
      return {
        what,
        records: picked.records,
        conditions: conditionsText(picked.filter, report.header, words),
        complete: picked.complete,
      };
    return { what: 'all', total: source.total, records: everyRecord(source, done) };
  }

  private readonly begin = async (): Promise<void> => {
    this.counting.abort();
    const signal = this.printing.start();
    this.set({ status: 'laying-out', done: 0, total: 0, pages: 1 });
    this.focusFirst();
    try {
      if (await this.loadAll(signal)) await this.layOut(signal);
    } catch (error) {
      if (!signal.aborted) this.fail(error instanceof MissingRecordError ? 'incomplete' : 'failed');
    }
  };

  /** Everything is here and checked before it is printed, so that the paper says how all of it stands. */
  private async loadAll(signal: AbortSignal): Promise<boolean> {
    const { source } = this.printable;
    if (this.what !== 'all' || source.complete) return true;
    const tell = this.sparingly();
    const failure = await source.loadAll(signal, (loaded) => tell({ status: 'loading', loaded, total: source.total }));
    if (failure && !signal.aborted) this.fail('incomplete');
    return !failure && !signal.aborted;
  }

  private async layOut(signal: AbortSignal): Promise<void> {
    const { what, printable, host } = this;
    const total = what === 'all' ? printable.source.total : 0;
    let done = 0;
    const printed = await this.documentOf(this.scopeOf((count) => (done = count)));
    if (hostPrints(host.host)) {
      const document = await documentToPrint(printed);
      if (signal.aborted) return;
      await host.host.print(document);
      return this.close();
    }
    const tell = this.sparingly();
    const progress: LayoutOptions['progress'] = ({ pages }) => tell({ status: 'laying-out', done, total, pages });
    const laidOut = await layOut(printed, { ...this.pace, signal, progress });
    if (!laidOut) return;
    this.last = laidOut;
    if (laidOut.pages < MANY_PAGES) return this.print(laidOut);
    this.set({ status: 'ready', laidOut });
    this.focusFirst();
  }

  /** Sets states so far apart that drawing them takes no time to speak of. */
  private sparingly(): (state: DialogState) => void {
    let last = -Infinity;
    return (state) => {
      const now = this.clock.now();
      if (now - last < BETWEEN_WORDS) return;
      last = now;
      this.set(state);
    };
  }

  private fail(trouble: Extract<DialogState, { status: 'trouble' }>['trouble']): void {
    this.set({ status: 'trouble', trouble });
    this.focusFirst();
  }

  private print(laidOut: LaidOut): void {
    if (laidOut.print()) this.close();
    else this.fail('unavailable');
  }

  private choose(what: What): void {
    this.what = what;
    this.host.requestUpdate();
  }

  private readonly handleMasked = ({ target }: Event): void => {
    this.masked = (target as HTMLInputElement).checked;
    this.host.requestUpdate();
  };

  private readonly handleCancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  /** Ends whatever runs. What was handed to the browser stays until the next print, for its dialog may still read it. */
  private readonly close = (): void => {
    if (this.state.status === 'closed') return;
    this.counting.abort();
    this.printing.abort();
    this.dialog?.close();
    this.set(CLOSED);
    this.opener?.focus();
    this.opener = null;
  };

  private release(): void {
    this.last?.close();
    this.last = undefined;
  }

  /** The button that was pressed has gone. */
  private focusFirst(): void {
    void this.host.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>('button')?.focus());
  }

  private setCounted(counted: typeof this.counted): void {
    this.counted = counted;
    this.host.requestUpdate();
  }

  private set(state: DialogState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Now, in China's time. */
const nowText = (clock: Clock): string =>
  new Date(clock.now() + CHINA_OFFSET * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00');

function adverseOf(source: Printable['source']): number {
  let count = 0;
  for (let place = 0; place < source.total; place += 1) if (source.record(place)?.adverse) count += 1;
  return count;
}
