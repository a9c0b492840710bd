import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../contract/dates.js';
import { CopyButtons } from '../../element/records/copy-buttons.js';
import { infoIcon } from '../../element/templates/icons.js';
import type { SubmissionClock } from '../../form/submission/submission.js';
import { term } from '../../locale/term.js';
import { dataStyles } from '../../style/data.js';
import { filesStyles } from '../../style/files.js';
import { pageStyles } from './page.styles.js';
import type { PageWords } from './page-words.js';
import { section } from './rows.js';
import { standingStyles } from './standing.styles.js';
import type { TrackHost } from './track-host.js';
import type { WriteContext } from './write-context.js';

/** What may be done now, until when, or why not. */
interface Allowance {
  readonly action: string;
  readonly available: boolean;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

/** What can be followed. */
export interface Tracked {
  readonly number: string;
  readonly allowed: readonly Allowance[];
}

/** What its view wants of a page. */
export interface TrackedPage<T> {
  /** Fulfilled when its words are there. */
  readonly ready: Promise<void>;
  /** The state in a word or two. */
  readonly state: string;
  readonly busy: boolean;
  /** As soon as it is drawn. */
  focus(): void;
  /** Another answer about the same. */
  update(current: T): void;
  /** Sends the form that is open. */
  submit(): void;
  dispose(): void;
  /** `more` are the buttons of the view. */
  render(more: unknown): TemplateResult;
  /** Everything that is shown, in lines. */
  toLines(): string[];
  print(): Promise<void>;
}

/** What a page is made of. */
export interface RecordPageOptions<T, Words> {
  readonly words: Words;
  readonly current: T;
  readonly queryCode: string | undefined;
  readonly clock: SubmissionClock;
}

/** Something that can be done: in place by a form that opens, or by another part of the element. */
export interface Doing {
  /** What its button does. */
  open(): void;
  /** Whether its form has taken the place of its button. */
  readonly isOpen?: boolean;
  /** Whether something is there that hasn't been sent. */
  readonly isFilledIn?: boolean;
  readonly busy?: boolean;
  render?(): unknown;
  submit?(): void;
  reset?(): void;
  dispose?(): void;
}

/** Something that is followed, as it stands, and what may be done with it now. Its element says what there is to be read. */
export abstract class RecordPage<T extends Tracked, Words extends PageWords> implements TrackedPage<T> {
  /** As it stands. */
  current: T;
  protected readonly words: Words;
  protected readonly copy: CopyButtons;
  protected readonly context: WriteContext<T>;
  /** What can be done, by action, in the order in which it is offered. */
  protected abstract readonly doings: Readonly<Record<string, Doing>>;

  constructor(
    protected readonly host: TrackHost,
    { words, current, queryCode, clock }: RecordPageOptions<T, Words>,
  ) {
    this.words = words;
    this.current = current;
    this.context = {
      host,
      words,
      clock,
      key: () => ({ number: this.current.number, ...(queryCode && { queryCode }) }),
      current: () => this.current,
      changed: (changed, news) => {
        this.update(changed);
        host.announce(news);
        this.focus();
      },
    };
    this.copy = new CopyButtons(host, (message) => host.announce(message(words.terms)));
    host.adopt([filesStyles, dataStyles, standingStyles, pageStyles]);
  }

  abstract readonly state: string;
  abstract render(more: unknown): TemplateResult;
  abstract toLines(): string[];
  abstract print(): Promise<void>;

  get ready(): Promise<void> {
    return this.words.ready;
  }

  get busy(): boolean {
    return this.all.some(([, { busy }]) => busy);
  }

  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.track-title')?.focus());
  }

  update(current: T): void {
    this.current = current;
    // What isn't possible any more has nothing left to be typed for; what is on its way comes to its own end.
    for (const [action, doing] of this.all) if (!doing.busy && !this.may(action)) doing.reset?.();
    this.host.requestUpdate();
  }

  submit(): void {
    const all = this.all.filter(([action]) => this.may(action)).map(([, doing]) => doing);
    const doing = all.find(({ isOpen }) => isOpen) ?? all.find(({ isFilledIn }) => isFilledIn);
    doing?.submit?.();
  }

  dispose(): void {
    for (const [, doing] of this.all) doing.dispose?.();
    this.words.dispose();
  }

  protected may(action: string): boolean {
    return this.current.allowed.some((each) => each.action === action && each.available);
  }

  /** What can be done, with until when, or why not. What is drawn somewhere else is left out as long as it's possible. */
  protected doable(elsewhere?: string): unknown {
    const { current, words } = this;
    const told = this.all.flatMap(([action, doing]) =>
      current.allowed
        .filter((each) => each.action === action && !(each.available && action === elsewhere))
        .map((allowance) => this.offer(allowance, doing)),
    );
    return told.length ? section('track-doable', words.track.doable, told) : nothing;
  }

  /** Copies number and everything else, and prints. `keeping` stands between them, `more` at the end. */
  protected tools(copyNumber: string, keeping: unknown, more: unknown): TemplateResult {
    const { copy, current, words } = this;
    const { terms } = words;
    return html`<div class="tools">
        ${copy.button('number', copyNumber, () => current.number, terms)}
        ${copy.button('text', terms.copyText, () => this.toLines().join('\n'), terms)} ${keeping}
        <button type="button" class="button" @click=${this.handlePrint}>${terms.print}</button>
        ${more}
      </div>
      ${copy.field(terms)}`;
  }

  private get all(): readonly (readonly [action: string, doing: Doing])[] {
    return Object.entries(this.doings);
  }

  private offer({ action, available, until, reason }: Allowance, doing: Doing): TemplateResult {
    const { terms, track } = this.words;
    const name = term(track.allowances, action) ?? action;
    return html`<div class="track-action">
      ${
        available
          ? this.button(action, name, doing)
          : html`<p class="not-yet">${infoIcon()}<span>${terms.notYet(name)}</span></p>`
      }
      ${reason ? html`<p class="long">${reason}</p>` : nothing}
      ${available && until ? html`<p class="quiet">${track.until(formatInstant(until))}</p>` : nothing}
      ${available && doing.isOpen ? doing.render?.() : nothing}
    </div>`;
  }

  private button(action: string, name: string, doing: Doing): TemplateResult {
    return doing.isOpen
      ? html`<p class="track-action-name">${name}</p>`
      : html`<button
          type="button"
          class="button"
          data-action=${action}
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${() => this.busy || doing.open()}
        >
          ${name}
        </button>`;
  }

  private readonly handlePrint = (): void => void this.print();
}
