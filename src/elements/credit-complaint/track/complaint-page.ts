import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import { withdrawComplaint } from '../../../contract/operations/withdraw-complaint.js';
import type { Complaint } from '../../../contract/schema/complaint.js';
import { phoneLink } from '../../../element/records/web-link.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import type { ComplaintTrackMessages } from '../../../locale/zh-hans/complaint-track.js';
import { spelledNumber } from '../../../parts/track/number.js';
import { PageWords } from '../../../parts/track/page-words.js';
import { printed } from '../../../parts/track/printed.js';
import { type Doing, RecordPage, type RecordPageOptions } from '../../../parts/track/record-page.js';
import { part, rows, section, sentences } from '../../../parts/track/rows.js';
import { timeline } from '../../../parts/track/timeline.js';
import { withdrawal } from '../../../parts/track/withdrawal.js';
import type { ComplaintHost } from '../complaint-host.js';
import {
  outcomeLines,
  ratingLines,
  stepLines,
  summaryLines,
  summaryRows,
  timelineSteps,
  toldLines,
  toldRows,
} from '../shown/complaint-lines.js';
import { stateBanner, stateWords } from '../shown/complaint-state.js';
import { deadlineLines, deadlineList } from '../shown/deadlines.js';
import { evidenceLines, evidenceList, evidenceTold } from '../shown/evidence.js';
import { shownStyles } from '../shown/shown.styles.js';
import { isOpen, wantedLines, wantedList } from '../shown/wanted.js';
import { rating } from './rating.js';
import type { ComplaintTrackWords } from './track-words.js';
import { urging } from './urging.js';
import { type WantedSupplement, wantedSupplement } from './wanted-supplement.js';

type Words = PageWords<ComplaintTrackMessages, ComplaintTermsMessages>;

/** A complaint as it stands, and what may be done with it now. */
export class ComplaintPage extends RecordPage<Complaint, Words> {
  protected readonly doings: Readonly<Record<string, Doing>>;
  private readonly supplement: WantedSupplement;

  constructor(host: ComplaintHost, options: RecordPageOptions<Complaint, ComplaintTrackWords>) {
    super(host, { ...options, words: new PageWords(host, options.words) });
    const { context, words } = this;
    this.supplement = wantedSupplement(context, words);
    this.doings = {
      supplement: this.supplement,
      urge: urging(context, () => words.track),
      rate: rating(context, words),
      withdraw: withdrawal(context, withdrawComplaint, () => words.track),
    };
    host.adopt([shownStyles]);
  }

  get state(): string {
    return stateWords(this.current, this.words.terms)[0];
  }

  render(more: unknown): TemplateResult {
    const { current: complaint, words, host } = this;
    const { terms, track, further } = words;
    const { handler, next = [], deadlines, evidence, told } = complaint;
    const outcome = outcomeLines(complaint, terms);
    const rated = ratingLines(complaint, terms);
    return html`<div class="track-head">
        ${stateBanner(complaint, terms)}
        <p class="quiet">${terms.asOf(formatInstant(complaint.asOf))}</p>
      </div>
      <dl class="facts">
        <div>
          <dt>${terms.number}</dt>
          <dd>${spelledNumber(complaint.number, further)}</dd>
        </div>
        ${rows(summaryRows(complaint, terms))}
        ${
          handler
            ? html`<div>
                <dt>${terms.handler}</dt>
                <dd>${handler.name} ${handler.phone ? phoneLink(handler.phone, terms, host) : nothing}</dd>
              </div>`
            : nothing
        }
      </dl>
      ${this.wanted()} ${paragraphs('track-outcome', terms.outcome, outcome)}
      ${next.length ? section('track-next', further.next, sentences(next)) : nothing}
      ${deadlines.length ? section('track-deadlines', terms.deadlines, deadlineList(deadlines, terms)) : nothing}
      ${section('track-steps', track.steps, timeline(timelineSteps(complaint, terms), terms))}
      ${paragraphs('track-rating', terms.rating, rated)} ${this.doable(this.isAsked ? 'supplement' : undefined)}
      ${evidence.length ? section('track-evidence', terms.evidence, evidenceList(evidenceTold(evidence, terms))) : nothing}
      ${
        told.length
          ? html`<details class="disclosure">
              <summary>${terms.told}</summary>
              <dl class="fields">${rows(toldRows(complaint))}</dl>
            </details>`
          : nothing
      }
      ${this.tools(terms.copyNumber, nothing, more)}`;
  }

  toLines(): string[] {
    const { current: complaint, words } = this;
    const { terms } = words;
    return [
      ...summaryLines(complaint, terms),
      terms.asOf(formatInstant(complaint.asOf)),
      ...this.sections.flatMap(({ title, lines }) => part(title, lines)),
    ];
  }

  async print(): Promise<void> {
    const { host, current: complaint, words, sections } = this;
    const { terms, track, print } = words;
    const paper = { complaint, title: track.printTitle, sections, terms, words: print };
    await printed(
      host,
      import('../shown/print.part.js'),
      (printing) => printing.printComplaint(host, paper),
      terms.printFailed,
    );
  }

  /** Whether the form for what is wanted is open by itself. */
  private get isAsked(): boolean {
    return this.may('supplement') && this.current.wanted.some(isOpen);
  }

  /** Everything below the summary, in its order. */
  private get sections(): readonly { readonly title: string; readonly lines: readonly string[] }[] {
    const { current: complaint, words } = this;
    const { terms, track, further } = words;
    return [
      { title: terms.wanted, lines: wantedLines(complaint.wanted, terms) },
      { title: terms.outcome, lines: outcomeLines(complaint, terms) },
      { title: further.next, lines: complaint.next ?? [] },
      { title: terms.deadlines, lines: deadlineLines(complaint.deadlines, terms) },
      { title: track.steps, lines: stepLines(complaint, terms) },
      { title: terms.rating, lines: ratingLines(complaint, terms) },
      { title: terms.evidence, lines: evidenceLines(evidenceTold(complaint.evidence, terms)) },
      { title: terms.told, lines: toldLines(complaint, terms) },
    ];
  }

  /** What is wanted: what is still to come stands in the form that answers it, where it can be answered. */
  private wanted(): unknown {
    const { isAsked, current, words } = this;
    const listed = isAsked ? current.wanted.filter((each) => !isOpen(each)) : current.wanted;
    if (!current.wanted.length) return nothing;
    return section(
      'track-wanted',
      words.terms.wanted,
      html`${isAsked ? this.supplement.render() : nothing}${listed.length ? wantedList(listed, words.terms) : nothing}`,
    );
  }
}

const paragraphs = (id: string, title: string, lines: readonly string[]): unknown =>
  lines.length
    ? section(
        id,
        title,
        lines.map((line) => html`<p class="long">${line}</p>`),
      )
    : nothing;
