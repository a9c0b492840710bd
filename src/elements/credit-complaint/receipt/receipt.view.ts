import { html, nothing, type TemplateResult } from 'lit';

import type { Complaint } from '../../../contract/schema/complaint.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import type { PartView } from '../../../element/part-host.js';
import { CopyButtons } from '../../../element/records/copy-buttons.js';
import { formFurtherWords } from '../../../element/words/form-further-words.js';
import { printWords } from '../../../element/words/print-words.js';
import { receiptFrame } from '../../../form/templates/receipt.js';
import { complaintReceipt as builtIn } from '../../../locale/zh-hans/complaint-receipt.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { PrintMessages } from '../../../locale/zh-hans/print.js';
import { CodeQuestion } from '../../../parts/track/code-question.js';
import { printed } from '../../../parts/track/printed.js';
import { receiptStyles } from '../../../parts/track/receipt.styles.js';
import { part } from '../../../parts/track/rows.js';
import { SaveButton } from '../../../parts/track/save-button.js';
import { standingStyles } from '../../../parts/track/standing.styles.js';
import { dataStyles } from '../../../style/data.js';
import { formFurtherStyles } from '../../../style/form-further.js';
import { formStyles } from '../../../style/form.js';
import type { ComplaintHost, ComplaintRoutes, ReceiptExtra } from '../complaint-host.js';
import { summaryLines } from '../shown/complaint-lines.js';
import { evidenceLines, evidenceList, uncheckedTold } from '../shown/evidence.js';
import { shownStyles } from '../shown/shown.styles.js';
import { complaintTermsWords } from '../terms-words.js';

/** What somebody has in hands right after filing: number, query code, what happens next, and which files are still being checked. */
export class ReceiptView implements PartView {
  readonly stateName = 'submitted';
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly termWords: MessagesController<ComplaintTermsMessages>;
  private readonly furtherWords: MessagesController<FormFurtherMessages>;
  private readonly printWords: MessagesController<PrintMessages>;
  private readonly copy: CopyButtons;
  private readonly question: CodeQuestion;
  private readonly saving: SaveButton;

  constructor(
    private readonly host: ComplaintHost,
    private readonly routes: ComplaintRoutes,
    private readonly complaint: Complaint,
    private readonly extra: ReceiptExtra = {},
  ) {
    this.messages = new MessagesController(host, {
      section: 'complaintReceipt',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/complaint-receipt.js')).complaintReceipt },
    });
    this.termWords = complaintTermsWords(host);
    this.furtherWords = formFurtherWords(host);
    this.printWords = printWords(host);
    this.copy = new CopyButtons(host, (message) => host.announce(message(this.termWords.current)));
    this.question = new CodeQuestion(host);
    this.saving = new SaveButton(host, () => this.termWords.current);
    host.adopt([formStyles, formFurtherStyles, dataStyles, standingStyles, shownStyles, receiptStyles]);
  }

  get ready(): Promise<void> {
    return Promise.all(this.words.map(({ ready }) => ready)).then(() => undefined);
  }

  dispose(): void {
    for (const words of this.words) this.host.removeController(words);
  }

  /** As soon as it is drawn. */
  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.receipt-title')?.focus());
  }

  /** There is nothing to ask for: how the complaint stands is for following it. */
  refresh(): void {
    this.host.requestUpdate();
  }

  /** Without the query code, which is for its owner's eyes. */
  toPlainText(): string {
    return this.lines().join('\n');
  }

  /** Prints, after the question whether the query code goes along. */
  async print(): Promise<void> {
    const { queryCode } = this.complaint;
    if (!queryCode) return this.printWith(undefined);
    this.question.ask({
      button: '[data-action=print]',
      words: () => {
        const { printAsk, printAskMeans, printWith, printWithout, cancel } = this.messages.current;
        return { title: printAsk, means: printAskMeans, yes: printWith, no: printWithout, cancel };
      },
      answer: (withCode) => void this.printWith(withCode ? queryCode : undefined),
    });
  }

  render(): TemplateResult {
    const { complaint, extra } = this;
    const words = this.messages.current;
    const terms = this.termWords.current;
    const further = this.furtherWords.current;
    const { number, queryCode, next, respondent } = complaint;
    const unchecked = uncheckedTold(complaint.evidence, terms);
    return html`<div class="numbered-receipt">
      ${receiptFrame(
        { ...further, number: terms.number, keepCode: words.keepCode },
        {
          id: 'receipt-title',
          title: words.title,
          text: html`<p>${words.text(respondent.name)}</p>
            ${extra.earlier ? html`<p class="finding">${words.earlier}</p>` : nothing}
            ${queryCode ? nothing : html`<p>${words.noCode}</p>`}`,
          number,
          queryCode,
          next,
          actions: this.actions(),
        },
      )}
      ${this.copy.field(terms)}${this.question.render()}
      ${
        unchecked.length
          ? html`<section class="receipt-section" aria-labelledby="receipt-unchecked">
              <h3 id="receipt-unchecked">${words.unchecked}</h3>
              ${evidenceList(unchecked)}
              <p class="quiet">${words.uncheckedHint}</p>
            </section>`
          : nothing
      }
    </div>`;
  }

  private get words(): readonly MessagesController<object>[] {
    return [this.messages, this.termWords, this.furtherWords, this.printWords];
  }

  private actions(): TemplateResult {
    const { number, queryCode } = this.complaint;
    const words = this.messages.current;
    const terms = this.termWords.current;
    return html`<button type="button" class="button button-primary" @click=${this.handleTrack}>${words.track}</button
      ><button type="button" class="button" data-action="print" @click=${this.handlePrint}>${terms.print}</button
      >${this.saving.render(words.save, this.handleSave)}${
        queryCode
          ? this.copy.button('codes', words.copyCodes, () => words.copiedCodes(number, queryCode), terms)
          : this.copy.button('number', terms.copyNumber, () => number, terms)
      }`;
  }

  /** The receipt in lines; the query code only when the visitor has asked for it. */
  private lines(queryCode?: string): string[] {
    const { complaint, extra } = this;
    const words = this.messages.current;
    const terms = this.termWords.current;
    return [
      words.title,
      ...(extra.earlier ? [words.earlier] : []),
      ...summaryLines(complaint, terms),
      ...(queryCode ? [terms.pair(terms.queryCode, queryCode)] : []),
      ...this.sections.flatMap(({ title, lines }) => part(title, lines)),
    ];
  }

  private get sections(): readonly { readonly title: string; readonly lines: readonly string[] }[] {
    const { complaint } = this;
    return [
      { title: this.furtherWords.current.next, lines: complaint.next ?? [] },
      {
        title: this.messages.current.unchecked,
        lines: evidenceLines(uncheckedTold(complaint.evidence, this.termWords.current)),
      },
    ];
  }

  private readonly handleTrack = (): void => {
    const { number, queryCode } = this.complaint;
    this.routes.track(number, queryCode);
  };

  private readonly handlePrint = (): void => void this.print();

  /** Saves, after the same question as before printing. */
  private readonly handleSave = (): void => {
    const { queryCode } = this.complaint;
    if (!queryCode) return this.saveWith(undefined);
    this.question.ask({
      button: '[data-save]',
      words: () => {
        const { saveAsk, saveAskMeans, saveWith, saveWithout, cancel } = this.messages.current;
        return { title: saveAsk, means: saveAskMeans, yes: saveWith, no: saveWithout, cancel };
      },
      answer: (withCode) => this.saveWith(withCode ? queryCode : undefined),
    });
  };

  private saveWith(queryCode: string | undefined): void {
    const name = this.messages.current.file(this.complaint.number);
    // Editors of Windows show lines by both characters only.
    void this.saving.save(name, this.lines(queryCode).join('\r\n'));
  }

  private async printWith(queryCode: string | undefined): Promise<void> {
    const { host, complaint, sections } = this;
    const terms = this.termWords.current;
    const title = this.messages.current.documentTitle;
    const paper = { complaint, title, queryCode, sections, terms, words: this.printWords.current };
    await printed(
      host,
      import('../shown/print.part.js'),
      (printing) => printing.printComplaint(host, paper),
      terms.printFailed,
    );
  }
}
