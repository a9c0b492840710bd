import { formFurtherWords } from '../../../element/words/form-further-words.js';
import { printWords } from '../../../element/words/print-words.js';
import { commitmentTermsWords } from '../terms-words.js';
import { html, nothing, type TemplateResult } from 'lit';

import type { Commitment } from '../../../contract/schema/commitment.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import type { PartView } from '../../../element/part-host.js';
import { CopyButtons } from '../../../element/records/copy-buttons.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { receiptFrame } from '../../../form/templates/receipt.js';
import { commitmentReceipt as builtIn } from '../../../locale/zh-hans/commitment-receipt.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { PrintMessages } from '../../../locale/zh-hans/print.js';
import { dataStyles } from '../../../style/data.js';
import { formFurtherStyles } from '../../../style/form-further.js';
import { formStyles } from '../../../style/form.js';
import { CodeQuestion } from '../../../parts/track/code-question.js';
import { printed } from '../../../parts/track/printed.js';
import { receiptStyles } from '../../../parts/track/receipt.styles.js';
import { part } from '../../../parts/track/rows.js';
import { standingStyles } from '../../../parts/track/standing.styles.js';
import type { CommitmentHost, CommitmentRoutes, ReceiptExtra } from '../commitment-host.js';
import { summaryLines } from '../shown/commitment-lines.js';
import { isOpen, materialLines, materialList } from '../shown/materials.js';
import { SignedText } from '../shown/signed-text.js';
import { shownStyles } from '../shown/shown.styles.js';

/** What somebody has in hands right after submitting: number, query code, what happens next, and exactly what was signed. */
export class ReceiptView implements PartView {
  readonly stateName = 'submitted';
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly termWords: MessagesController<CommitmentTermsMessages>;
  private readonly furtherWords: MessagesController<FormFurtherMessages>;
  private readonly printWords: MessagesController<PrintMessages>;
  private readonly signed: SignedText;
  private readonly copy: CopyButtons;
  private readonly question: CodeQuestion;

  constructor(
    private readonly host: CommitmentHost,
    private readonly routes: CommitmentRoutes,
    private readonly commitment: Commitment,
    private readonly extra: ReceiptExtra = {},
  ) {
    this.messages = new MessagesController(host, {
      section: 'commitmentReceipt',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/commitment-receipt.js')).commitmentReceipt },
    });
    this.termWords = commitmentTermsWords(host);
    this.furtherWords = formFurtherWords(host);
    this.printWords = printWords(host);
    this.signed = new SignedText(
      host,
      () => commitment,
      () => this.termWords.current,
    );
    this.question = new CodeQuestion(host);
    this.copy = new CopyButtons(host, (message) => host.announce(message(this.termWords.current)));
    host.adopt([formStyles, formFurtherStyles, dataStyles, standingStyles, shownStyles, receiptStyles]);
    void this.signed.check();
  }

  get ready(): Promise<void> {
    return Promise.all(this.words.map(({ ready }) => ready)).then(() => undefined);
  }

  dispose(): void {
    for (const words of this.words) this.host.removeController(words);
  }

  /** As soon as it is drawn. */
  focus(): void {
    this.focusOn('.receipt-title');
  }

  /** There is nothing to ask for: how the commitment stands is for following it. */
  refresh(): void {
    this.host.requestUpdate();
  }

  /** Without the query code, which is for its owner's eyes. */
  toPlainText(): string {
    const { commitment } = this;
    const words = this.messages.current;
    const terms = this.termWords.current;
    const due = commitment.materials.filter(isOpen);
    return [
      this.title,
      ...(this.extra.earlier ? [words.earlier] : []),
      ...(this.isChanged ? words.changed : []),
      ...summaryLines(commitment, terms),
      ...part(this.furtherWords.current.next, commitment.next ?? []),
      ...part(words.due, materialLines(due, terms)),
      '',
      ...this.signed.lines(),
    ].join('\n');
  }

  /** Prints, after the question whether the query code goes along. */
  async print(): Promise<void> {
    const { queryCode } = this.commitment;
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
    const { commitment, extra } = this;
    const words = this.messages.current;
    const terms = this.termWords.current;
    const further = this.furtherWords.current;
    const { number, queryCode, next, materials, title, record } = commitment;
    const due = materials.filter(isOpen);
    return html`<div class="numbered-receipt">
      ${receiptFrame(
        { ...further, number: terms.number, keepCode: words.keepCode },
        {
          id: 'receipt-title',
          title: this.title,
          text: html`<p>${words.text(title, record.acceptanceUnit)}</p>
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
        due.length
          ? html`<section class="receipt-section" aria-labelledby="receipt-due">
              <h3 id="receipt-due">${words.due}</h3>
              ${materialList(due, terms)}
              <p class="quiet">${words.dueHint}</p>
            </section>`
          : nothing
      }
      <section class="receipt-section" aria-labelledby="receipt-signed">
        <h3 id="receipt-signed">${terms.signedText}</h3>
        ${this.signed.render()}${this.changed()}
      </section>
    </div>`;
  }

  private get words(): readonly MessagesController<object>[] {
    return [this.messages, this.termWords, this.furtherWords, this.printWords];
  }

  private get title(): string {
    const words = this.messages.current;
    return this.extra.corrected ? words.correctedTitle : words.title;
  }

  /** Whether the endpoint has sent another text back than was signed. */
  private get isChanged(): boolean {
    const { extra, commitment } = this;
    return extra.signedText !== undefined && !extra.earlier && extra.signedText !== commitment.signed.text;
  }

  private actions(): TemplateResult {
    const { commitment } = this;
    const { number, queryCode } = commitment;
    const words = this.messages.current;
    const terms = this.termWords.current;
    return html`<button type="button" class="button button-primary" @click=${this.handleTrack}>${words.track}</button
      ><button type="button" class="button" data-action="print" @click=${this.handlePrint}>${terms.print}</button
      >${this.signed.saveButton()}${
        queryCode
          ? this.copy.button('codes', words.copyCodes, () => words.copiedCodes(number, queryCode), terms)
          : this.copy.button('number', terms.copyNumber, () => number, terms)
      }${this.copy.button('text', terms.copyText, () => this.toPlainText(), terms)}`;
  }

  private changed(): unknown {
    if (!this.isChanged) return nothing;
    const [title, body] = this.messages.current.changed;
    return html`${stateBlock({ kind: 'failed', title, body })}
      <div class="signed-text">${this.extra.signedText}</div>`;
  }

  private readonly handleTrack = (): void => {
    const { number, queryCode } = this.commitment;
    this.routes.track(number, queryCode);
  };

  private readonly handlePrint = (): void => void this.print();

  private async printWith(queryCode: string | undefined): Promise<void> {
    const { host, commitment } = this;
    const words = this.messages.current;
    const terms = this.termWords.current;
    const paper = {
      commitment,
      title: words.documentTitle,
      queryCode,
      sections: [
        { title: this.furtherWords.current.next, lines: commitment.next ?? [] },
        { title: words.due, lines: materialLines(commitment.materials.filter(isOpen), terms) },
      ],
      facts: this.signed.facts(),
      terms,
      words: this.printWords.current,
    };
    await printed(
      host,
      import('../shown/print.part.js'),
      (printing) => printing.printCommitment(host, paper),
      terms.printFailed,
    );
  }

  private focusOn(selector: string): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
