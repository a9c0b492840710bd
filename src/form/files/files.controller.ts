import type { ReactiveController } from 'lit';

import type { Upload } from '../../contract/schema/upload.js';
import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FilesField } from '../field.js';
import type { FormHost } from '../form.controller.js';
import type { FormModel } from '../form-model.js';
import { randomKey } from '../submission/key-store.js';
import { pageClock, type SubmissionClock, type SubmissionResult } from '../submission/submission.js';
import { type FileLimits, refusalOf } from './file-check.js';
import { type FileEntry, type FileState, isUnchecked, type Refusal, uploadState, usableUpload } from './file-entry.js';
import { fileStateText } from './file-texts.js';
import { fileValue } from './files-rules.js';
import { rest } from './rest.js';

/** What goes with a file that is sent. */
export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** Milliseconds, for all of it. */
  readonly timeout: number;
  onUploadProgress(sent: number, total: number): void;
}

/** How files come and go; `uploadCalls` of an element gives most of it. */
export interface FilesOptions {
  readonly model: FormModel;
  words(): FormFilesMessages;
  /** What the endpoint takes of any field, as `describeService` says it. */
  offer?(): FileLimits | undefined;
  /** Whether the form is on its way, so that nothing can be changed. */
  locked?(): boolean;
  send(file: Blob, options: SendOptions): Promise<SubmissionResult<Upload>>;
  /** Asks how a file stands. */
  look(id: string, signal: AbortSignal): Promise<SubmissionResult<Upload>>;
  /** Takes a file back. Whether it succeeds changes nothing here: what belongs to no form is deleted by the endpoint. */
  remove(id: string): Promise<unknown>;
  /** The page's own way to choose files; the browser's where there is none. */
  pick?(): ((options: { accept: string; multiple: boolean }) => Promise<readonly File[]>) | undefined;
  /** Says something to screen readers. */
  announce(text: string): void;
  /** For tests. */
  readonly clock?: SubmissionClock | undefined;
  /** For tests. */
  readonly makeKey?: (() => string) | undefined;
}

const FIRST_LOOK = 1000;
const LONGEST_WAIT = 15_000;
/** About ten minutes: a check that takes longer is for the endpoint to settle, without anybody waiting. */
const MOST_LOOKS = 45;
/** Failures of a look that pass while one waits. */
const PASSING = /^(network|timeout|unavailable|rate-limited|malformed)$/;

/** A file may take its time on a slow line: a minute, and the rest at 16 KB a second. */
const timeFor = (size: number): number => 60_000 + size / 16;

/**
 * The files of a form: chosen, checked before a byte is sent, sent one after another, and asked after until it's known how they stand. The form's model
 * holds what comes of it, so that what is required, still on its way or broken is judged like any other field. A failed file takes nothing else with it.
 * Leaving the page ends what runs; put back, it goes on. Files and their names are held in memory and nowhere else.
 */
export class FilesController implements ReactiveController {
  private readonly entries = new Map<string, readonly FileEntry[]>();
  private readonly watches = new Map<number, AbortController>();
  private readonly clock: SubmissionClock;
  private running: { readonly key: number; readonly controller: AbortController } | undefined;
  private isWorking = false;
  private isConnected = true;
  private lastKey = 0;
  /** Counts what was forgotten, so that nothing chosen before comes in after it. */
  private forgotten = 0;

  constructor(
    private readonly host: FormHost,
    private readonly options: FilesOptions,
  ) {
    this.clock = options.clock ?? pageClock;
    host.addController(this);
  }

  /** Words about files, in the language of the page. */
  get words(): FormFilesMessages {
    return this.options.words();
  }

  /** Whether something is on its way or waits for it. */
  get busy(): boolean {
    return this.all.some(({ state: { status } }) => status === 'waiting' || status === 'sending');
  }

  hostConnected(): void {
    this.isConnected = true;
    this.all.forEach((entry) => this.watch(entry));
    void this.work();
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.running?.controller.abort();
    this.endWatches();
  }

  /** Files of a field, in the order in which they were chosen. */
  of(name: string): readonly FileEntry[] {
    return this.entries.get(name) ?? [];
  }

  /** What a field takes: what it says itself, within what the endpoint takes at all. */
  limits({ accept, maxBytes, most }: FilesField): FileLimits {
    const offer = this.options.offer?.();
    const longest = Math.min(maxBytes ?? Infinity, offer?.maxBytes ?? Infinity);
    return { accept: accept ?? offer?.accept, maxBytes: longest === Infinity ? undefined : longest, most };
  }

  /** The page's own way to choose files, if it has one. */
  get canPick(): boolean {
    return !!this.options.pick?.();
  }

  /** Lets the visitor choose by the page's own means. */
  async pick(field: FilesField, accept: string): Promise<void> {
    const pick = this.options.pick?.();
    if (!pick || this.isLocked) return;
    try {
      await this.add(field, await pick({ accept, multiple: field.most !== 1 }));
    } catch {
      this.options.announce(this.words.pickFailed);
    }
  }

  /** Takes files in: those that can be used are sent, of the others it's said why not. */
  async add(field: FilesField, files: readonly File[]): Promise<void> {
    if (!files.length || this.isLocked) return;
    const { forgotten } = this;
    const limits = this.limits(field);
    const refusals = await Promise.all(files.map((file) => refusalOf(file, limits)));
    if (this.isLocked || forgotten !== this.forgotten) return;
    // What was refused before has been read by now.
    this.entries.set(field.name, this.of(field.name).filter(isTaken));
    files.forEach((file, index) => this.addOne(field, file, refusals[index], limits));
    // In one go: of two things said at once only the last one is heard.
    this.announce(...this.of(field.name).filter((entry) => !isTaken(entry)));
    this.changed(field.name);
    void this.work();
  }

  /** Sends a file again that has failed, or whose check has. */
  retry(name: string, key: number): void {
    const { state } = this.find(key) ?? {};
    if (this.isLocked || !(state?.status === 'failed' || state?.status === 'check-failed')) return;
    if (state.status === 'check-failed') {
      // Under its old key the endpoint would answer with the old check.
      void this.options.remove(state.upload.id);
      this.put(key, (entry) => ({ ...entry, idempotencyKey: this.makeKey() }));
    }
    this.set(key, { status: 'waiting' });
    void this.work();
  }

  /** Takes a file away, and ends its sending; the focus moves to what stands next to it. */
  remove(name: string, key: number): void {
    if (this.isLocked) return;
    const before = this.of(name);
    const index = before.findIndex((entry) => entry.key === key);
    if (index < 0) return;
    this.drop(before[index] as FileEntry);
    const left = before.filter((entry) => entry.key !== key);
    this.entries.set(name, left);
    this.changed(name);
    this.options.announce(this.words.removed);
    void this.focus(name, left[index] ?? left[index - 1]);
  }

  /** Forgets everything, also at the endpoint. */
  reset(): void {
    this.all.forEach((entry) => this.drop(entry));
    this.release();
  }

  /** Forgets everything here: the files belong to what was sent. */
  release(): void {
    const names = [...this.entries.keys()];
    this.forgotten += 1;
    this.running?.controller.abort();
    this.endWatches();
    this.entries.clear();
    names.forEach((name) => this.changed(name));
  }

  private get isLocked(): boolean {
    return this.options.locked?.() ?? false;
  }

  private get all(): readonly FileEntry[] {
    return [...this.entries.values()].flat();
  }

  private find(key: number): FileEntry | undefined {
    return this.all.find((entry) => entry.key === key);
  }

  private makeKey(): string {
    return (this.options.makeKey ?? randomKey)();
  }

  private addOne(
    { name }: FilesField,
    file: File,
    refusal: Refusal | undefined,
    { most = Infinity }: FileLimits,
  ): void {
    const taken = this.of(name).filter(isTaken);
    const reason = refusal ?? (taken.some((other) => isSame(other.file, file)) ? 'twice' : undefined);
    // Where there is room for one, another one is meant instead.
    if (!reason && most === 1) this.empty(name);
    const isFull = most > 1 && taken.length >= most;
    const refused = reason ?? (isFull ? 'too-many' : undefined);
    const state: FileState = refused ? { status: 'refused', reason: refused } : { status: 'waiting' };
    const entry = { key: ++this.lastKey, file, state, idempotencyKey: this.makeKey() };
    this.entries.set(name, [...this.of(name), entry]);
  }

  private empty(name: string): void {
    this.of(name).forEach((entry) => this.drop(entry));
    this.entries.set(name, []);
  }

  /** Sends what waits, one file after another: several at a time would only take the line from each other. */
  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    while (this.isConnected) {
      const next = this.all.find(({ state }) => state.status === 'waiting');
      if (!next) break;
      await this.send(next);
    }
    this.isWorking = false;
  }

  private async send({ key, file, idempotencyKey }: FileEntry): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.running = { key, controller };
    this.set(key, { status: 'sending', sent: 0, total: file.size });
    const onUploadProgress = (sent: number, total: number) => {
      if (!signal.aborted) this.set(key, { status: 'sending', sent, total });
    };
    const result = await quietly('createUpload', () =>
      this.options.send(file, { idempotencyKey, signal, timeout: timeFor(file.size), onUploadProgress }),
    );
    this.running = undefined;
    // Taken away meanwhile, or the element has left the page: then it begins anew.
    if (signal.aborted) return this.set(key, { status: 'waiting' });
    this.arrive(key, result.ok ? uploadState(result.value) : { status: 'failed', failure: result.failure });
  }

  /** Something is known of a file that is worth saying. */
  private arrive(key: number, state: FileState): void {
    const before = this.find(key)?.state.status;
    this.set(key, state);
    const entry = this.find(key);
    if (!entry) return;
    if (before !== state.status) this.announce(entry);
    this.watch(entry);
  }

  /** Asks how a file stands until that is settled. */
  private watch({ key, state }: FileEntry): void {
    const upload = usableUpload(state);
    if (!upload || !isUnchecked(state) || this.watches.has(key) || !this.isConnected) return;
    const controller = new AbortController();
    this.watches.set(key, controller);
    void this.ask(key, upload.id, controller.signal).then(() => {
      if (this.watches.get(key) === controller) this.watches.delete(key);
    });
  }

  private async ask(key: number, id: string, signal: AbortSignal): Promise<void> {
    for (let asked = 0; asked < MOST_LOOKS; asked += 1) {
      const wait = Math.min(FIRST_LOOK * 2 ** asked, LONGEST_WAIT) * (0.5 + this.clock.random() / 2);
      await rest(this.clock, wait, signal);
      if (signal.aborted) return;
      const answer = await quietly('getUpload', () => this.options.look(id, signal));
      if (signal.aborted) return;
      if (answer.ok) {
        const state = uploadState(answer.value);
        this.arrive(key, state);
        if (!isUnchecked(state)) return;
      } else if (answer.failure.code === 'not-found') {
        // The endpoint has thrown it away: under the same key it would answer with what isn't there any more.
        this.put(key, (entry) => ({ ...entry, idempotencyKey: this.makeKey() }));
        return this.arrive(key, { status: 'failed', failure: answer.failure });
      } else if (!PASSING.test(answer.failure.code)) return;
    }
  }

  private endWatches(): void {
    this.watches.forEach((controller) => controller.abort());
    this.watches.clear();
  }

  private drop({ key, state }: FileEntry): void {
    if (this.running?.key === key) this.running.controller.abort();
    this.watches.get(key)?.abort();
    this.watches.delete(key);
    if ('upload' in state) void this.options.remove(state.upload.id);
  }

  private set(key: number, state: FileState): void {
    this.put(key, (entry) => ({ ...entry, state }));
  }

  private put(key: number, change: (entry: FileEntry) => FileEntry): void {
    for (const [name, entries] of this.entries) {
      if (!entries.some((entry) => entry.key === key)) continue;
      this.entries.set(
        name,
        entries.map((entry) => (entry.key === key ? change(entry) : entry)),
      );
      this.changed(name);
    }
  }

  /** The model learns what the field holds now. */
  private changed(name: string): void {
    const { model } = this.options;
    const field = model.fieldOf(name, 'files');
    const value = this.of(name)
      .filter(isTaken)
      .map(({ state }) => fileValue(state));
    const before = field ? (model.value(field) as readonly string[]) : [];
    if (!field || before.length !== value.length || value.some((each, index) => each !== before[index]))
      model.change(name, value);
    this.host.requestUpdate();
  }

  private announce(...entries: readonly FileEntry[]): void {
    const { words } = this;
    const said = entries.map(({ file, state }) => words.told(file.name, fileStateText(state, words)));
    if (said.length) this.options.announce(said.join('\n'));
  }

  private async focus(name: string, next: FileEntry | undefined): Promise<void> {
    await this.host.updateComplete;
    const root = this.host.renderRoot;
    const target = next
      ? root.querySelector<HTMLElement>(`[data-file="${next.key}"] button:last-of-type`)
      : [...root.querySelectorAll<HTMLElement>('[data-picks]')].find(({ dataset }) => dataset.picks === name);
    target?.focus();
  }
}

const isTaken = ({ state }: FileEntry): boolean => state.status !== 'refused';

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** A host's own code may throw; that too is an answer that was lost. */
async function quietly<T>(operation: string, call: () => Promise<SubmissionResult<T>>): Promise<SubmissionResult<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, failure: { operation, code: 'malformed' } };
  }
}
