import type { ReactiveController } from 'lit';

import type { Upload } from '../../contract/schema/upload.js';
import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FilesField } from '../field.js';
import type { FormHost } from '../form.controller.js';
import type { FormModel } from '../form-model.js';
import { randomKey } from '../submission/key-store.js';
import { pageClock, type SubmissionClock, type SubmissionResult } from '../submission/submission.js';
import { chosenTypes, type FileLimits, joinsPhotos, PHOTOS, refusalOf, typeOf } from './file-check.js';
import {
  type FileEntry,
  type FileNote,
  type FilePlace,
  type FileState,
  isComing,
  isUnchecked,
  type Refusal,
  uploadState,
  usableUpload,
} from './file-entry.js';
import { fileStateText, nameOf } from './file-texts.js';
import { fileValue } from './files-rules.js';
import { type KeptFile, keptOf, packKept, unpackKept } from './kept-files.js';
import { type Prepare, prepareByPart } from './prepare.js';
import { rest } from './rest.js';

/** What goes with a file that is sent. */
export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** Milliseconds, for all of it. */
  readonly timeout: number;
  /** Where the same bytes were begun before. */
  readonly place?: FilePlace | undefined;
  /** Digest of the bytes, lower-case hexadecimal, where there is one. */
  readonly sha256?: string | undefined;
  onUploadProgress(sent: number, total: number): void;
  /** Where it lies, as soon as that is known, if it goes piece by piece; nothing when it begins anew. */
  moved(place: FilePlace | undefined): void;
  /** Whether it waits for the network. */
  waits(waits: boolean): void;
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
  /** SHA-256 of what is sent, lower-case hexadecimal. Without it nothing is known again after a reload. */
  digest?(file: Blob): Promise<string>;
  /** Makes of a file what is sent; photos are made smaller and lose their location. */
  readonly prepare?: Prepare | undefined;
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
 * The files of a form: chosen, checked and made ready before a byte is sent, sent one after another, and asked after until it's known how they stand. The
 * form's model holds what comes of it, so that what is required, still on its way or broken is judged like any other field. A failed file takes nothing else
 * with it. Leaving the page ends what runs; put back, it goes on. Files and their names are held in memory and nowhere else; what a draft keeps of them
 * only tells the same bytes again.
 */
export class FilesController implements ReactiveController {
  private readonly entries = new Map<string, readonly FileEntry[]>();
  private readonly watches = new Map<number, AbortController>();
  private readonly clock: SubmissionClock;
  private readonly prepare: Prepare;
  private running: { readonly key: number; readonly controller: AbortController } | undefined;
  private isWorking = false;
  private isPreparing = false;
  /** What was begun before the page was left, and hasn't been chosen again. */
  private begun: readonly KeptFile[] = [];
  private isConnected = true;
  private lastKey = 0;
  /** Counts what was forgotten, so that nothing chosen before comes in after it. */
  private forgotten = 0;

  constructor(
    private readonly host: FormHost,
    private readonly options: FilesOptions,
  ) {
    this.clock = options.clock ?? pageClock;
    this.prepare = options.prepare ?? prepareByPart;
    host.addController(this);
  }

  /** Words about files, in the language of the page. */
  get words(): FormFilesMessages {
    return this.options.words();
  }

  /** Whether something is on its way or waits for it. */
  get busy(): boolean {
    return this.all.some(({ state }) => isComing(state));
  }

  hostConnected(): void {
    this.isConnected = true;
    this.all.forEach((entry) => this.watch(entry));
    this.go();
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

  /** What was begun in a field before the page was left, and can go on when the same file is chosen again. */
  begunIn(name: string): readonly KeptFile[] {
    return this.begun.filter(({ field }) => field === name);
  }

  /** What a draft keeps: enough to know the same bytes again, and neither names nor contents. */
  keep(): readonly unknown[] {
    const kept = [...this.entries].flatMap(([name, entries]) => entries.map((entry) => keptOf(name, entry)));
    return packKept([...this.begun, ...kept.filter((each): each is KeptFile => each !== undefined)]);
  }

  /** Takes back what a draft has kept; whatever isn't as it was written is left out. */
  restore(value: unknown): void {
    this.begun = unpackKept(value);
    this.host.requestUpdate();
  }

  /** Gives up what was begun before the page was left, here and at the endpoint. */
  forsake(kept: KeptFile): void {
    if (this.isLocked || !this.begun.includes(kept)) return;
    this.begun = this.begun.filter((each) => each !== kept);
    const id = kept.arrived ?? kept.place?.id;
    if (id !== undefined) void this.options.remove(id);
    this.options.announce(this.words.removed);
    this.host.requestUpdate();
    void this.focus(kept.field, undefined);
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
  async pick(field: FilesField, accept: string, multiple = field.most !== 1): Promise<void> {
    const pick = this.options.pick?.();
    if (!pick || this.isLocked) return;
    try {
      await this.add(field, await pick({ accept, multiple }));
    } catch {
      this.options.announce(this.words.pickFailed);
    }
  }

  /** Takes files in: those that can be used are sent, of the others it's said why not. */
  async add(field: FilesField, files: readonly File[]): Promise<void> {
    if (!files.length || this.isLocked) return;
    const { forgotten } = this;
    const limits = this.limits(field);
    const looked = { ...limits, accept: limits.accept && chosenTypes(limits) };
    const refusals = await Promise.all(files.map((file) => refusalOf(file, looked, true)));
    const photos = joinsPhotos(limits) ? await photosAmong(files, refusals) : [];
    if (this.isLocked || forgotten !== this.forgotten) return;
    // What was refused before has been read by now.
    this.entries.set(field.name, this.of(field.name).filter(isTaken));
    files.forEach((file, index) => {
      if (file === photos[0]) this.addOne(field, file, undefined, limits, photos);
      else if (!photos.includes(file)) this.addOne(field, file, refusals[index], limits);
    });
    // In one go: of two things said at once only the last one is heard.
    this.announce(...this.of(field.name).filter((entry) => !isTaken(entry)));
    this.changed(field.name);
    this.go();
  }

  /** Whether a file's sending can be stopped and gone on with. */
  canPause({ state, place }: FileEntry): boolean {
    return place !== undefined && (state.status === 'sending' || state.status === 'offline');
  }

  /** Stops the sending of a file; what has arrived stays. */
  pause(key: number): void {
    const entry = this.find(key);
    if (this.isLocked || !entry || !this.canPause(entry)) return;
    const { sent, total } = entry.state as Extract<FileState, { sent: number }>;
    this.set(key, { status: 'paused', sent, total });
    if (this.running?.key === key) this.running.controller.abort();
    this.announceNow(key);
  }

  /** Goes on with a file from where it was stopped. */
  resume(key: number): void {
    if (this.isLocked || this.find(key)?.state.status !== 'paused') return;
    this.set(key, { status: 'waiting' });
    this.go();
  }

  /** Sends a file again that has failed, or whose check has. */
  retry(name: string, key: number): void {
    const { state, body } = this.find(key) ?? {};
    if (this.isLocked || !(state?.status === 'failed' || state?.status === 'check-failed')) return;
    if (state.status === 'check-failed') {
      // Under its old key the endpoint would answer with the old check.
      void this.options.remove(state.upload.id);
      this.put(key, (entry) => ({ ...entry, idempotencyKey: this.makeKey(), place: undefined }));
    }
    this.set(key, { status: body ? 'waiting' : 'preparing' });
    this.go();
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
    this.begun.forEach(({ arrived, place }) => {
      const id = arrived ?? place?.id;
      if (id !== undefined) void this.options.remove(id);
    });
    this.release();
  }

  /** Forgets everything here: the files belong to what was sent. */
  release(): void {
    const names = [...this.entries.keys()];
    this.forgotten += 1;
    this.running?.controller.abort();
    this.endWatches();
    this.entries.clear();
    this.begun = [];
    names.forEach((name) => this.changed(name));
  }

  private get isLocked(): boolean {
    return this.options.locked?.() ?? false;
  }

  private get all(): readonly FileEntry[] {
    return [...this.entries.values()].flat();
  }

  private find(which: number | ((entry: FileEntry) => boolean)): FileEntry | undefined {
    return this.all.find(typeof which === 'number' ? (entry) => entry.key === which : which);
  }

  /** Name of the field that a file was chosen for. */
  private nameOf(key: number): string {
    return [...this.entries].find(([, entries]) => entries.some((entry) => entry.key === key))?.[0] ?? '';
  }

  private makeKey(): string {
    return (this.options.makeKey ?? randomKey)();
  }

  private addOne(
    { name }: FilesField,
    file: File,
    refusal: Refusal | undefined,
    { most = Infinity }: FileLimits,
    photos?: readonly File[],
  ): void {
    const taken = this.of(name).filter(isTaken);
    const reason = refusal ?? (taken.some((other) => isSame(other.file, file)) ? 'twice' : undefined);
    // Where there is room for one, another one is meant instead.
    if (!reason && most === 1) this.empty(name);
    const isFull = most > 1 && taken.length >= most;
    const refused = reason ?? (isFull ? 'too-many' : undefined);
    const state: FileState = refused ? { status: 'refused', reason: refused } : { status: 'preparing' };
    const entry = { key: ++this.lastKey, file, photos, state, idempotencyKey: this.makeKey(), notes: [] };
    this.entries.set(name, [...this.of(name), entry]);
  }

  private empty(name: string): void {
    this.of(name).forEach((entry) => this.drop(entry));
    this.entries.set(name, []);
  }

  private go(): void {
    void this.prepareAll();
    void this.work();
  }

  /** Makes files ready, one after another: a phone holds no more than one photo at a time. */
  private async prepareAll(): Promise<void> {
    if (this.isPreparing) return;
    this.isPreparing = true;
    while (this.isConnected) {
      const next = this.find(({ state }) => state.status === 'preparing');
      if (!next) break;
      await this.prepareOne(next);
      void this.work();
    }
    this.isPreparing = false;
  }

  private async prepareOne({ key, file, photos }: FileEntry): Promise<void> {
    const { forgotten } = this;
    const name = this.nameOf(key);
    const field = this.options.model.fieldOf(name, 'files');
    // Taken away, forgotten with all others, or with its field meanwhile.
    const isGone = () => forgotten !== this.forgotten || this.find(key)?.state.status !== 'preparing';
    if (!field) return this.set(key, FAILED);
    try {
      const prepared = await this.prepare(photos ?? [file], this.limits(field));
      if (isGone()) return;
      if ('refusal' in prepared) return this.refuse(key, prepared.refusal);
      const { body, notes } = prepared;
      // Without one nothing is known again; that is no reason not to send it.
      const digest = await this.options.digest?.(body).catch(() => undefined);
      if (isGone()) return;
      this.put(key, (entry) => ({ ...entry, body, digest, notes }));
      await this.recognise(key, name, body, digest);
      if (!isGone()) this.set(key, { status: 'waiting' });
    } catch {
      // A part of the kit couldn't be fetched.
      if (!isGone()) this.arrive(key, FAILED);
    }
  }

  private refuse(key: number, reason: Refusal): void {
    this.set(key, { status: 'refused', reason });
    this.announceNow(key);
  }

  /** Whether a file is one of those that were begun before the page was left: then it goes on from there, or is there already. */
  private async recognise(key: number, name: string, body: Blob, digest: string | undefined): Promise<void> {
    const begun = this.begunIn(name);
    if (!begun.length) return;
    const known = begun.find((each) => each.digest === digest && each.size === body.size);
    const note: FileNote = known ? 'resumed' : 'other';
    this.put(key, (entry) => ({ ...entry, notes: [...entry.notes, note] }));
    if (!known) return;
    this.begun = this.begun.filter((each) => each !== known);
    this.put(key, (entry) => ({ ...entry, idempotencyKey: known.idempotencyKey, place: known.place }));
    if (known.arrived === undefined) return;
    const controller = new AbortController();
    const { arrived } = known;
    const answer = await quietly('getUpload', () => this.options.look(arrived, controller.signal));
    if (this.find(key)?.state.status !== 'preparing') return;
    if (answer.ok) this.arrive(key, uploadState(answer.value));
    // The endpoint has thrown it away: under the same key it would answer with what isn't there any more.
    else if (answer.failure.code === 'not-found')
      this.put(key, (entry) => ({ ...entry, idempotencyKey: this.makeKey(), place: undefined }));
  }

  /** Sends what waits, one file after another: several at a time would only take the line from each other. */
  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    while (this.isConnected) {
      const next = this.find(({ state }) => state.status === 'waiting');
      if (!next?.body) break;
      await this.send(next, next.body);
    }
    this.isWorking = false;
  }

  private async send({ key, idempotencyKey, place, digest }: FileEntry, body: Blob): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const total = body.size;
    let told = false;
    let sent = 0;
    this.running = { key, controller };
    this.set(key, { status: 'sending', sent, total });
    const result = await quietly('createUpload', () =>
      this.options.send(body, {
        idempotencyKey,
        signal,
        timeout: timeFor(total),
        place,
        sha256: digest,
        onUploadProgress: (now, all) => {
          sent = now;
          if (!signal.aborted) this.set(key, { status: 'sending', sent, total: all });
        },
        moved: (now) => {
          if (!signal.aborted) this.put(key, (entry) => ({ ...entry, place: now }));
        },
        waits: (waits) => {
          if (signal.aborted) return;
          this.set(key, { status: waits ? 'offline' : 'sending', sent, total });
          // Once for a file, however often the line breaks.
          if (waits && !told) this.announceNow(key);
          told ||= waits;
        },
      }),
    );
    this.running = undefined;
    if (signal.aborted) {
      // Taken away or stopped meanwhile, or the element has left the page: then it goes on when it's back.
      if (this.find(key)?.state.status !== 'paused') this.set(key, { status: 'waiting' });
      return;
    }
    if (result.ok) return this.arrive(key, uploadState(result.value));
    // What was refused isn't gone on with.
    if (/^(invalid|too-large|forbidden|not-found)$/.test(result.failure.code))
      this.put(key, (entry) => ({ ...entry, place: undefined }));
    this.arrive(key, { status: 'failed', failure: result.failure });
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
        this.put(key, (entry) => ({ ...entry, idempotencyKey: this.makeKey(), place: undefined }));
        return this.arrive(key, { status: 'failed', failure: answer.failure });
      } else if (!PASSING.test(answer.failure.code)) return;
    }
  }

  private endWatches(): void {
    this.watches.forEach((controller) => controller.abort());
    this.watches.clear();
  }

  private drop({ key, state, place }: FileEntry): void {
    if (this.running?.key === key) this.running.controller.abort();
    this.watches.get(key)?.abort();
    this.watches.delete(key);
    const id = 'upload' in state ? state.upload.id : place?.id;
    if (id !== undefined) void this.options.remove(id);
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

  private announceNow(key: number): void {
    const entry = this.find(key);
    if (entry) this.announce(entry);
  }

  private announce(...entries: readonly FileEntry[]): void {
    const { words } = this;
    const said = entries.map((entry) => words.told(nameOf(entry, words), fileStateText(entry.state, words)));
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

/** A part of the kit couldn't be fetched, or a field is gone: to be tried again like any lost answer. */
const FAILED: FileState = { status: 'failed', failure: { operation: 'createUpload', code: 'network' } };

/** Those of the files that are photos and were not refused. */
async function photosAmong(
  files: readonly File[],
  refusals: readonly (Refusal | undefined)[],
): Promise<readonly File[]> {
  const types = await Promise.all(files.map((file) => typeOf(file).catch(() => undefined)));
  return files.filter((_, index) => !refusals[index] && PHOTOS.includes(types[index] ?? ''));
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
