import { html, nothing, type TemplateResult } from 'lit';

import { loaded } from '../../../element/loaded.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import { failureTitle } from '../../../element/templates/failure-block.js';
import { warningIcon } from '../../../element/templates/icons.js';
import type { PartView } from '../../../element/part-host.js';
import type { ReportHost, ReportRoutes } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import type { PrintDialog } from '../print/print-dialog.js';
import { ReportTrust } from '../verify/report-trust.js';
import { ReadingView } from './reading-view.js';

/** A report to be read, with the verdict on it, and what can be done with it as a whole. */
class CheckedReading extends ReadingView {
  private readonly trust: ReportTrust;
  private readonly saving: RequestSlot;
  private printing: PrintDialog | undefined;
  private checks: Promise<void> | undefined;
  private isGone = false;
  /** How far saving is, or why there is no file. */
  private saveState: { readonly loaded: number } | { readonly problem: string } | undefined;

  constructor(
    private readonly element: ReportHost,
    private readonly shown: ShownReport,
    routes: ReportRoutes,
  ) {
    const trust = new ReportTrust(element, shown);
    super(element, shown, routes, {
      verdict: () => trust.render(routes.another),
      onPage: (index, records) => void (this.checks = trust.onPage(index, records)),
      print: () => this.askWhatToPrint(),
      save: () => this.save(),
      saving: () => this.savingLine(),
    });
    this.trust = trust;
    this.saving = new RequestSlot(element);
  }

  override get ready(): Promise<void> {
    // Read while the base class is being made, before there is anything else to wait for.
    const trust = this.trust as ReportTrust | undefined;
    return Promise.all([super.ready, trust?.ready]).then(() => undefined);
  }

  override render(): TemplateResult {
    return html`${super.render()}${this.printing?.render() ?? nothing}`;
  }

  override refresh(): void {
    super.refresh();
    this.trust.refresh();
  }

  override toPlainText(): string {
    return [...this.trust.lines(), '', super.toPlainText()].join('\n');
  }

  override dispose(): void {
    super.dispose();
    this.isGone = true;
    this.trust.dispose();
    this.printing?.dispose();
    this.saving.abort();
    this.element.removeController(this.saving);
  }

  private async askWhatToPrint(): Promise<void> {
    const { element, shown, source, trust } = this;
    const part = await loaded(import('../print/print.part.js'));
    if (this.isGone) return;
    if (!part) return element.announce(failureTitle({ operation: 'print', code: 'network' }, element.common));
    const words = () => this.words;
    const pickedOut = () => this.pickedOut;
    this.printing ??= new part.PrintDialog(element, {
      report: shown,
      source,
      get words() {
        return words();
      },
      get pickedOut() {
        return pickedOut();
      },
      verdict: async () => {
        await this.checks;
        return trust.lines();
      },
    });
    await this.printing.open();
  }

  /** A file holds every page, so the missing ones are fetched first. */
  private async save(): Promise<void> {
    const { element, shown, source, words } = this;
    const signal = this.saving.start();
    this.setSaving(undefined);
    const progress = (count: number): void => this.setSaving({ loaded: count });
    const failure = source.complete ? undefined : await source.loadAll(signal, progress);
    if (signal.aborted) return;
    const part = await loaded(import('./report-file.part.js'));
    const saved = failure ? undefined : part?.reportFile(shown, source, shown.header.title);
    if (saved?.ok) {
      this.setSaving(undefined);
      return element.host.download(saved.file);
    }
    const missing = failureTitle(failure ?? { operation: 'searchReportRecords', code: 'network' }, element.common);
    const problem = saved?.fault === 'tooLarge' ? words.saveTooLarge : words.notSaved(missing);
    this.setSaving({ problem });
    element.announce(problem);
  }

  private savingLine(): unknown {
    const { saveState: state, words, source } = this;
    if (!state) return nothing;
    if ('problem' in state) return html`<p class="not-yet">${warningIcon()}<span>${state.problem}</span></p>`;
    return html`<p>
      ${words.savingProgress(state.loaded, source.total)}
      <button type="button" class="button" @click=${this.stopSaving}>${words.cancelSaving}</button>
    </p>`;
  }

  private readonly stopSaving = (): void => {
    this.saving.abort();
    this.setSaving(undefined);
    this.focus();
  };

  private setSaving(state: typeof this.saveState): void {
    this.saveState = state;
    this.element.requestUpdate();
  }
}

/** Shows a report to be read. */
export const openReading = (host: ReportHost, report: ShownReport, routes: ReportRoutes): PartView =>
  new CheckedReading(host, report, routes);
