import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import { withdrawCommitment } from '../../../contract/operations/withdraw-commitment.js';
import type { Commitment } from '../../../contract/schema/commitment.js';
import { CreditRecordActionEvent } from '../../../element/events.js';
import { actionLines, actionOffers, type OfferedAction } from '../../../element/records/record-actions.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { CommitmentTrackMessages } from '../../../locale/zh-hans/commitment-track.js';
import { spelledNumber } from '../../../parts/track/number.js';
import { PageWords } from '../../../parts/track/page-words.js';
import { printed } from '../../../parts/track/printed.js';
import { type Doing, RecordPage, type RecordPageOptions } from '../../../parts/track/record-page.js';
import { part, rows, section, sentences } from '../../../parts/track/rows.js';
import { timeline } from '../../../parts/track/timeline.js';
import { withdrawal } from '../../../parts/track/withdrawal.js';
import type { CommitmentHost } from '../commitment-host.js';
import { stepLines, summaryLines, summaryRows, timelineSteps } from '../shown/commitment-lines.js';
import { stateBanner, stateWords } from '../shown/commitment-state.js';
import { materialLines, materialList } from '../shown/materials.js';
import { shownStyles } from '../shown/shown.styles.js';
import { SignedText } from '../shown/signed-text.js';
import { judgement, judgementRows } from './judgement.js';
import { materialsSupplement } from './materials-supplement.js';
import { recordRows } from './record-rows.js';
import type { CommitmentTrackWords } from './track-words.js';

type Words = PageWords<CommitmentTrackMessages, CommitmentTermsMessages>;

/** What the page of a commitment needs of its view. */
export interface CommitmentPageOptions extends RecordPageOptions<Commitment, CommitmentTrackWords> {
  correct(commitment: Commitment, queryCode: string | undefined): void;
}

/** A commitment as it stands, and what may be done with it now. */
export class CommitmentPage extends RecordPage<Commitment, Words> {
  protected readonly doings: Readonly<Record<string, Doing>>;
  private readonly signed: SignedText;
  private readonly supplement: ReturnType<typeof materialsSupplement>;

  constructor(host: CommitmentHost, { correct, ...options }: CommitmentPageOptions) {
    super(host, { ...options, words: new PageWords(host, options.words) });
    const { context, words } = this;
    this.signed = new SignedText(
      host,
      () => this.current,
      () => words.terms,
    );
    const supplement = (this.supplement = materialsSupplement(context, () => words.track));
    this.doings = {
      supplement,
      correct: { open: () => correct(this.current, options.queryCode) },
      withdraw: withdrawal(context, withdrawCommitment, () => words.track),
    };
    void this.signed.check();
    host.adopt([shownStyles]);
  }

  get state(): string {
    return stateWords(this.current, this.words.terms)[0];
  }

  override update(commitment: Commitment): void {
    super.update(commitment);
    void this.signed.check();
  }

  render(more: unknown): TemplateResult {
    const { current: commitment, words } = this;
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
      ${next.length ? section('track-next', words.further.next, sentences(next)) : nothing}
      ${section('track-steps', track.steps, timeline(timelineSteps(commitment.steps, terms), terms))}
      ${
        materials.length
          ? section(
              'track-materials',
              terms.materials,
              html`${materialList(materials, terms)}${this.may('supplement') ? this.supplement.render() : nothing}`,
            )
          : nothing
      }
      ${this.doable('supplement')}
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
      ${this.tools(terms.copyNumber, this.signed.saveButton(), more)}`;
  }

  toLines(): string[] {
    const { current: commitment, words } = this;
    const { terms, track, further } = words;
    const { next = [], materials } = commitment;
    return [
      ...summaryLines(commitment, terms),
      terms.asOf(formatInstant(commitment.asOf)),
      ...part(track.judgement, this.judged),
      ...part(further.next, next),
      ...part(track.steps, stepLines(commitment.steps, terms)),
      ...part(terms.materials, materialLines(materials, terms)),
      ...part(track.objection, actionLines(commitment, terms)),
      '',
      ...this.signed.lines(),
    ];
  }

  async print(): Promise<void> {
    const { host, current: commitment, words } = this;
    const { terms, track, print } = words;
    const paper = {
      commitment,
      title: track.printTitle,
      sections: [
        { title: track.judgement, lines: this.judged },
        { title: track.steps, lines: stepLines(commitment.steps, terms) },
        { title: terms.materials, lines: materialLines(commitment.materials, terms) },
      ],
      facts: this.signed.facts(),
      terms,
      words: print,
    };
    await printed(
      host,
      import('../shown/print.part.js'),
      (printing) => printing.printCommitment(host, paper),
      terms.printFailed,
    );
  }

  private get judged(): string[] {
    const { terms, track } = this.words;
    return judgementRows(this.current.record, terms, track).map(([label, value]) => terms.pair(label, value));
  }

  private act(action: OfferedAction): void {
    // The number opens nothing by itself. What the endpoint calls the applicant isn't known here, and their code may be that of a person.
    this.host.dispatchEvent(new CreditRecordActionEvent({ action, recordRef: this.current.number, subjectId: '' }));
  }
}
