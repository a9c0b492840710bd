import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import type { Commitment } from '../../../contract/schema/commitment.js';
import { CreditRecordActionEvent } from '../../../element/events.js';
import { loaded } from '../../../element/loaded.js';
import { CopyButtons } from '../../../element/records/copy-buttons.js';
import { actionLines, actionOffers, type OfferedAction } from '../../../element/records/record-actions.js';
import { infoIcon } from '../../../element/templates/icons.js';
import type { SubmissionClock } from '../../../form/submission/submission.js';
import { term } from '../../../locale/term.js';
import { dataStyles } from '../../../style/data.js';
import { filesStyles } from '../../../style/files.js';
import type { CommitmentHost } from '../commitment-host.js';
import { type Row, stepLines, summaryLines, summaryRows } from '../shown/commitment-lines.js';
import { stateBanner, stateWords } from '../shown/commitment-state.js';
import { materialLines, materialList } from '../shown/materials.js';
import { spelledNumber } from '../shown/number.js';
import { shownStyles } from '../shown/shown.styles.js';
import { SignedText } from '../shown/signed-text.js';
import { judgement, judgementRows } from './judgement.js';
import { PageWords } from './page-words.js';
import { pageStyles } from './page.styles.js';
import { recordRows } from './record-rows.js';
import { Supplement } from './supplement.js';
import { timeline } from './timeline.js';
import type { TrackWords } from './track-words.js';
import { Withdrawal } from './withdrawal.js';
import type { WriteContext } from './write-host.js';

/** What the page of a commitment needs of its view. */
export interface CommitmentPageOptions {
  readonly words: TrackWords;
  readonly commitment: Commitment;
  readonly queryCode: string | undefined;
  readonly clock: SubmissionClock;
  correct(commitment: Commitment, queryCode: string | undefined): void;
}

const ACTIONS = ['supplement', 'correct', 'withdraw'] as const;
type Action = (typeof ACTIONS)[number];

/** A commitment as it stands, and what may be done with it now. */
export class CommitmentPage {
  commitment: Commitment;
  private readonly words: PageWords;
  private readonly signed: SignedText;
  private readonly copy: CopyButtons;
  private readonly withdrawal: Withdrawal;
  private readonly supplement: Supplement;

  constructor(
    private readonly host: CommitmentHost,
    private readonly options: CommitmentPageOptions,
  ) {
    const { commitment, queryCode, clock } = options;
    const words = (this.words = new PageWords(host, options.words));
    this.commitment = commitment;
    const context: WriteContext = {
      host,
      words,
      clock,
      key: () => ({ number: this.commitment.number, ...(queryCode && { queryCode }) }),
      commitment: () => this.commitment,
      changed: (changed, news) => {
        this.update(changed);
        host.announce(news);
        this.focus();
      },
    };
    this.signed = new SignedText(
      host,
      () => this.commitment,
      () => words.terms,
    );
    this.copy = new CopyButtons(host, (message) => host.announce(message(words.terms)));
    this.withdrawal = new Withdrawal(context);
    this.supplement = new Supplement(context);
    void this.signed.check();
    host.adopt([filesStyles, dataStyles, shownStyles, pageStyles]);
  }

  /** Fulfilled when its words are there. */
  get ready(): Promise<void> {
    return this.words.ready;
  }

  /** The state in a word or two. */
  get state(): string {
    return stateWords(this.commitment, this.words.terms)[0];
  }

  get busy(): boolean {
    return this.withdrawal.busy || this.supplement.busy;
  }

  /** As soon as it is drawn. */
  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.track-title')?.focus());
  }

  /** Another answer about the same commitment. */
  update(commitment: Commitment): void {
    this.commitment = commitment;
    if (!this.may('withdraw')) this.withdrawal.reset();
    void this.signed.check();
    this.host.requestUpdate();
  }

  /** Sends the form that is open. */
  submit(): void {
    if (this.withdrawal.isOpen) this.withdrawal.submit();
    else if (this.may('supplement') && this.supplement.isFilledIn) this.supplement.submit();
  }

  dispose(): void {
    this.withdrawal.dispose();
    this.supplement.dispose();
    this.words.dispose();
  }

  /** `more` are the buttons of the view. */
  render(more: unknown): TemplateResult {
    const { commitment, words } = this;
    const { terms, track } = words;
    const { next = [], materials, actions, record } = commitment;
    const judged = judgementRows(record, terms, track);
    return html`<div class="track-head">
        ${stateBanner(commitment, terms)}
        <p class="quiet">${terms.asOf(formatInstant(commitment.asOf))}</p>
      </div>
      <dl class="facts">
        <div>
          <dt>${terms.number}</dt>
          <dd>${spelledNumber(commitment.number, words.further)}</dd>
        </div>
        ${rows(summaryRows(commitment, terms))}
      </dl>
      ${judged.length ? section('track-judgement', track.judgement, judgement(judged)) : nothing}
      ${
        next.length
          ? section(
              'track-next',
              words.further.next,
              html`<ul class="track-list">
                ${next.map((line) => html`<li>${line}</li>`)}
              </ul>`,
            )
          : nothing
      }
      ${section('track-steps', track.steps, timeline(commitment.steps, terms))}
      ${
        materials.length
          ? section(
              'track-materials',
              terms.materials,
              html`${materialList(materials, terms)}${this.may('supplement') ? this.supplement.render() : nothing}`,
            )
          : nothing
      }
      ${this.doable()}
      ${
        actions.length
          ? section(
              'track-objection',
              track.objection,
              html`${actionOffers(commitment, 'track-objection', terms, this.host, (action) => this.act(action))}`,
            )
          : nothing
      }
      ${section('track-signed', terms.signedText, this.signed.render())}
      <details class="disclosure">
        <summary>${track.record}</summary>
        <p class="quiet">${track.recordNote}</p>
        <dl class="fields">${rows(recordRows(record, terms, track.notFilledIn))}</dl>
      </details>
      <div class="tools">
        ${this.copy.button('number', terms.copyNumber, () => commitment.number, terms)}
        ${this.copy.button('text', terms.copyText, () => this.toLines().join('\n'), terms)}
        ${this.signed.saveButton()}
        <button type="button" class="button" @click=${this.handlePrint}>${terms.print}</button>
        ${more}
      </div>
      ${this.copy.field(terms)}`;
  }

  /** Everything that is shown, in lines. */
  toLines(): string[] {
    const { commitment, words } = this;
    const { terms, track, further } = words;
    const { next = [], materials, record } = commitment;
    const judged = judgementRows(record, terms, track).map(([label, value]) => terms.pair(label, value));
    return [
      ...summaryLines(commitment, terms),
      terms.asOf(formatInstant(commitment.asOf)),
      ...part(track.judgement, judged),
      ...part(further.next, next),
      ...part(track.steps, stepLines(commitment.steps, terms)),
      ...part(terms.materials, materialLines(materials, terms)),
      ...part(track.objection, actionLines(commitment, terms)),
      '',
      ...this.signed.lines(),
    ];
  }

  async print(): Promise<void> {
    const { host, commitment, words } = this;
    const { terms, track, print } = words;
    const printing = await loaded(import('../shown/print.part.js'));
    const judged = judgementRows(commitment.record, terms, track).map(([label, value]) => terms.pair(label, value));
    const outcome =
      printing &&
      (await loaded(
        printing.printCommitment(host, {
          commitment,
          title: track.printTitle,
          sections: [
            { title: track.judgement, lines: judged },
            { title: track.steps, lines: stepLines(commitment.steps, terms) },
            { title: terms.materials, lines: materialLines(commitment.materials, terms) },
          ],
          facts: this.signed.facts(),
          terms,
          words: print,
        }),
      ));
    if (outcome !== 'printed') host.announce(terms.printFailed);
  }

  private may(action: Action): boolean {
    return this.commitment.allowed.some((each) => each.action === action && each.available);
  }

  /** Correcting and withdrawing, with until when, or why not. Handing in stands beside the materials. */
  private doable(): unknown {
    const { terms, track } = this.words;
    const { allowed } = this.commitment;
    const told = ACTIONS.flatMap((action) => allowed.filter((each) => each.action === action)).filter(
      ({ action, available }) => !(available && action === 'supplement'),
    );
    if (!told.length) return nothing;
    return section(
      'track-doable',
      track.doable,
      html`${told.map(({ action, available, until, reason }) => {
        const name = term(track.allowances, action) ?? action;
        return html`<div class="track-action">
          ${
            available
              ? this.button(action, name)
              : html`<p class="not-yet">${infoIcon()}<span>${terms.notYet(name)}</span></p>`
          }
          ${reason ? html`<p class="long">${reason}</p>` : nothing}
          ${available && until ? html`<p class="quiet">${track.until(formatInstant(until))}</p>` : nothing}
          ${available && action === 'withdraw' ? this.withdrawal.render() : nothing}
        </div>`;
      })}`,
    );
  }

  private button(action: string, name: string): TemplateResult {
    const act = action === 'withdraw' ? this.handleWithdraw : this.handleCorrect;
    const isOpen = action === 'withdraw' && this.withdrawal.isOpen;
    return isOpen
      ? html`<p class="track-action-name">${name}</p>`
      : html`<button
          type="button"
          class="button"
          data-action=${action}
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${act}
        >
          ${name}
        </button>`;
  }

  private readonly handleWithdraw = (): void => {
    if (!this.busy) this.withdrawal.open();
  };

  private readonly handleCorrect = (): void => {
    if (!this.busy) this.options.correct(this.commitment, this.options.queryCode);
  };

  private readonly handlePrint = (): void => void this.print();

  private act(action: OfferedAction): void {
    // The number opens nothing by itself. What the endpoint calls the applicant isn't known here, and their code may be that of a person.
    this.host.dispatchEvent(new CreditRecordActionEvent({ action, recordRef: this.commitment.number, subjectId: '' }));
  }
}

const part = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', title, ...lines] : []);

const rows = (all: readonly Row[]): TemplateResult[] =>
  all.map(
    ([label, value]) =>
      html`<div>
        <dt>${label}</dt>
        <dd class="long">${value}</dd>
      </div>`,
  );

const section = (id: string, title: string, content: unknown): TemplateResult =>
  html`<section class="track-section" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
