import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { type FormModel, given } from './form-model.js';
import { holdsPersonalNumber } from './personal-numbers.js';
import { isBlank } from './rules.js';
import { type FormStore, isComing } from './store.js';
import { pageClock, type SubmissionClock } from './submission/submission.js';

type Page = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** What a draft needs. */
export interface DraftOptions {
  readonly model: FormModel;
  /** Name in the store; another for every form, and for every template of a form. */
  readonly name: string;
  /** Version of what is filled in: a draft of another one comes back as far as it still fits. */
  version(): string;
  /** Where the page wants drafts kept; without it there are none but in memory. */
  readonly store?: FormStore | undefined;
  /** What is kept of files: enough to know the same bytes again, and neither names nor contents. */
  readonly files?: { keep(): readonly unknown[]; restore(kept: unknown): void } | undefined;
  /** Whether what was typed has arrived. */
  sent(): boolean;
  /** There is something to be kept, for the first time. */
  begun?(): void;
  /** For tests. */
  readonly clock?: SubmissionClock | undefined;
  /** The window; for tests. */
  readonly page?: Page | undefined;
}

/** How it stands with keeping. */
export interface DraftState {
  /** `failed`: the store is full, or forbidden; all that was typed is still in memory. */
  readonly keeping: 'memory' | 'store' | 'failed';
  /** What came back from the store: when it was kept, in milliseconds, and whether the form has another version now. */
  readonly restored?: { readonly at: number; readonly isOther: boolean } | undefined;
}

/** A draft is kept for so long. */
const LIFETIME = 7 * 86_400_000;
/** The longest that something typed isn't on its way to the store. */
const DELAY = 500;
/** Of the way in which drafts are written. */
const FORMAT = 1;

/**
 * Keeps what was typed, as far as it says nothing much about a person: in memory, and in the page's store where there is one. Warns before a page goes
 * on which something typed isn't sent.
 */
export class Drafts implements ReactiveController {
  state: DraftState;
  private readonly clock: SubmissionClock;
  private readonly page: Page;
  private isOpen = false;
  /** What the store has, as far as is known: empty for nothing. */
  private kept: string | undefined;
  private timer: unknown;
  private writing: Promise<void> | undefined;
  /** What is to be written when the store is done with what came before. */
  private next: string | undefined;
  private warns = false;
  /** An element that has left its page may be drawn once more; what it does to the page must not begin again then. */
  private isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: DraftOptions,
  ) {
    this.clock = options.clock ?? pageClock;
    this.page = options.page ?? window;
    this.state = { keeping: options.store ? 'store' : 'memory' };
    host.addController(this);
  }

  hostConnected(): void {
    this.isConnected = true;
    this.page.addEventListener('pagehide', this.handleLeave);
    this.page.addEventListener('visibilitychange', this.handleLeave);
  }

  hostDisconnected(): void {
    this.isConnected = false;
    void this.flush();
    this.page.removeEventListener('pagehide', this.handleLeave);
    this.page.removeEventListener('visibilitychange', this.handleLeave);
    this.warn(false);
  }

  hostUpdated(): void {
    if (!this.isConnected) return;
    const { sent, model } = this.options;
    if (sent()) {
      this.warn(false);
      this.discard();
    } else if (model.fields.length) {
      this.warn(isDirty(model));
      if (this.isStale && this.timer === undefined) this.timer = this.clock.setTimeout(() => void this.flush(), DELAY);
    }
  }

  /** Puts back what was kept, and keeps from now on what is typed. For when the fields are known; what somebody has typed meanwhile stays. */
  async open(): Promise<void> {
    const { store, name, model } = this.options;
    if (!store || this.isOpen) return;
    const before = model.draft();
    try {
      const found = store.getItem(name);
      this.restore(isComing(found) ? await found : found, before);
    } catch {
      this.tell('failed');
    }
    this.isOpen = true;
    this.host.requestUpdate();
  }

  /** Keeps now what was typed, such as before a login that leaves the page. */
  async flush(): Promise<void> {
    this.rest();
    if (this.isStale && !this.options.sent()) this.write(this.content());
    await this.writing;
  }

  /** Forgets everything that was kept. The form itself is emptied by whoever has it. */
  reset(): void {
    this.discard();
    this.state = { keeping: this.state.keeping };
    this.host.requestUpdate();
  }

  private discard(): void {
    this.rest();
    if (this.isOpen && this.kept !== '') this.write('');
  }

  private rest(): void {
    this.clock.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private restore(text: string | null, before: Readonly<Record<string, unknown>>): void {
    const { model, version, files, begun } = this.options;
    this.kept = text === null ? '' : undefined;
    const found = text === null ? undefined : readDraft(text, this.clock.now());
    if (!found) return;
    files?.restore(found.files);
    const now: Readonly<Record<string, unknown>> = model.draft();
    const untouched = Object.entries(found.values).filter(([name]) => same(before[name], now[name]));
    model.restore(Object.fromEntries(untouched));
    const after: Readonly<Record<string, unknown>> = model.draft();
    if (!untouched.some(([name]) => !same(now[name], after[name]))) return;
    this.state = { ...this.state, restored: { at: found.at, isOther: found.version !== version() } };
    begun?.();
  }

  /** Whether the store has something else than what is filled in. While no form is shown, such as when its fields are asked for anew, what was kept stays. */
  private get isStale(): boolean {
    return this.isOpen && this.options.model.fields.length > 0 && this.content() !== this.kept;
  }

  /** What is kept of the form as it stands; empty where that is nothing. */
  private content(): string {
    const { model, version, files } = this.options;
    const values = Object.entries(model.draft()).filter(([, value]) => !holdsPersonalNumber(JSON.stringify(value)));
    const kept = files?.keep() ?? [];
    if (!values.length && !kept.length) return '';
    return JSON.stringify([version(), Object.fromEntries(values), ...(kept.length ? [kept] : [])]);
  }

  private write(content: string): void {
    if (content && !this.kept) this.options.begun?.();
    this.kept = content;
    // One after the other, or an old draft could come to stand over its removal.
    if (this.writing) this.next = content;
    else this.writing = this.put(content)?.then(() => this.goOn());
  }

  private goOn(): Promise<void> | undefined {
    const { next } = this;
    this.writing = undefined;
    this.next = undefined;
    if (next !== undefined) this.writing = this.put(next)?.then(() => this.goOn());
    return this.writing;
  }

  /** Until the store has it; nothing where it has it at once. */
  private put(content: string): Promise<void> | undefined {
    const { store, name } = this.options;
    try {
      const putting = content
        ? store?.setItem(name, `[${FORMAT},${this.clock.now()},${content}]`)
        : store?.removeItem(name);
      if (isComing(putting))
        return putting.then(
          () => this.tell('store'),
          () => this.failed(),
        );
      this.tell('store');
    } catch {
      this.failed();
    }
    return undefined;
  }

  private failed(): void {
    this.kept = undefined;
    this.tell('failed');
  }

  private tell(keeping: DraftState['keeping']): void {
    if (this.state.keeping === keeping) return;
    this.state = { ...this.state, keeping };
    this.host.requestUpdate();
  }

  private warn(warns: boolean): void {
    if (warns === this.warns) return;
    this.warns = warns;
    // Only while there is something to lose: pages with such a listener can't be kept for going back.
    if (warns) this.page.addEventListener('beforeunload', handleUnload);
    else this.page.removeEventListener('beforeunload', handleUnload);
  }

  private readonly handleLeave = (): void => {
    void this.flush();
    // There may be no later.
    if (this.next !== undefined) void this.put(this.next);
  };
}

const handleUnload = (event: Event): void => {
  event.preventDefault();
  // Browsers at the floor look at this alone.
  Reflect.set(event, 'returnValue', '');
};

/** Whether something was typed that would be lost with the page. */
const isDirty = (model: FormModel): boolean =>
  model.fields.some((field) => {
    const value = model.value(field);
    return !given(field) && !isBlank(value) && !same(value, model.initial[field.name]);
  });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A kept draft; nothing where it's none, or too old. */
function readDraft(
  text: string,
  now: number,
): { readonly at: number; readonly version: string; readonly values: object; readonly files: unknown } | undefined {
  try {
    const [format, at, [version, values, files]] = JSON.parse(text) as [unknown, unknown, readonly unknown[]];
    const isDraft = format === FORMAT && typeof at === 'number' && typeof version === 'string';
    if (!isDraft || typeof values !== 'object' || !values || Math.abs(now - at) > LIFETIME) return undefined;
    return { at, version, values, files };
  } catch {
    return undefined;
  }
}
