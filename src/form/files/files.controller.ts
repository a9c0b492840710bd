import type { ReactiveController } from 'lit';

import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FilesField } from '../field.js';
import type { FormHost } from '../form.controller.js';
import { BegunFiles } from './begun-files.js';
import { lookAtChosen, refusalBeside } from './chosen-files.js';
import { EntriesByField } from './entries-by-field.js';
import { type FileLimits, limitsOf } from './file-check.js';
import { type FileEntry, type FileState, isComing, isTaken } from './file-entry.js';
import { FilePreparer } from './file-preparer.js';
import { FileSender } from './file-sender.js';
import { fileStateText, nameOf } from './file-texts.js';
import type { FilesOptions } from './files-options.js';
import type { FilesWork } from './files-work.js';
import { type KeptFile, packKept } from './kept-files.js';
import { UploadWatch } from './upload-watch.js';

export type { FilesOptions, SendOptions } from './files-options.js';

/**
 * The files of a form: chosen, checked and made ready before a byte is sent, sent one after another, and asked after until it's known how they stand. The
 * form's model holds what comes of it, so that what is required, still on its way or broken is judged like any other field. A failed file takes nothing else
 * with it. Leaving the page ends what runs; put back, it goes on. Files and their names are held in memory and nowhere else; what a draft keeps of them
 * only tells the same bytes again.
 */
export class FilesController implements ReactiveController {
  private readonly entries: EntriesByField;
  private readonly begun: BegunFiles;
  private readonly preparer: FilePreparer;
  private readonly sender: FileSender;
  private readonly watch: UploadWatch;
  private isConnected = true;
  /** Counts what was forgotten, so that nothing chosen before comes in after it. */
  private forgotten = 0;

  constructor(
    private readonly host: FormHost,
    private readonly options: FilesOptions,
  ) {
    const entries = new EntriesByField(options, () => host.requestUpdate());
    const work: FilesWork = {
      options,
      entries,
      next: (status) => (this.isConnected ? entries.all.find(({ state }) => state.status === status) : undefined),
      arrive: (key, state) => this.arrive(key, state),
      tell: (key) => this.tell(key),
    };
    this.entries = entries;
    this.begun = new BegunFiles((id) => this.takeBack(id));
    this.sender = new FileSender(work);
    this.preparer = new FilePreparer(work, this.begun, () => void this.sender.go());
    this.watch = new UploadWatch(work);
    host.addController(this);
  }

  /** Words about files, in the language of the page. */
  get words(): FormFilesMessages {
    return this.options.words();
  }

  /** Whether something is on its way or waits for it. */
  get busy(): boolean {
    return this.entries.all.some(({ state }) => isComing(state));
  }

  hostConnected(): void {
    this.isConnected = true;
    this.entries.all.forEach((entry) => this.watch.begin(entry));
    this.go();
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.sender.stop();
    this.watch.endAll();
  }

  /** Files of a field, in the order in which they were chosen. */
  of(name: string): readonly FileEntry[] {
    return this.entries.of(name);
  }

  /** What was begun in a field before the page was left, and can go on when the same file is chosen again. */
  begunIn(name: string): readonly KeptFile[] {
    return this.begun.of(name);
  }

  /** What a draft keeps: enough to know the same bytes again, and neither names nor contents. */
  keep(): readonly unknown[] {
    return packKept([...this.begun.all, ...this.entries.kept]);
  }

  /** Takes back what a draft has kept; whatever isn't as it was written is left out. */
  restore(value: unknown): void {
    this.begun.restore(value);
    this.host.requestUpdate();
  }

  /** Gives up what was begun before the page was left, here and at the endpoint. */
  forsake(kept: KeptFile): void {
    if (this.isLocked || !this.begun.forsake(kept)) return;
    this.options.announce(this.words.removed);
    this.host.requestUpdate();
    void this.focus(kept.field, undefined);
  }

  /** What a field takes: what it says itself, within what the endpoint takes at all. */
  limits(field: FilesField): FileLimits {
    return limitsOf(field, this.options.offer?.());
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
    const chosen = await lookAtChosen(files, limits);
    if (this.isLocked || forgotten !== this.forgotten) return;
    // What was refused before has been read by now.
    let entries = this.of(field.name).filter(isTaken);
    for (const each of chosen) {
      const reason = refusalBeside(each, entries.filter(isTaken), limits);
      // Where there is room for one, another one is meant instead.
      if (!reason && limits.most === 1) {
        entries.forEach((entry) => this.drop(entry));
        entries = [];
      }
      const state: FileState = reason ? { status: 'refused', reason } : { status: 'preparing' };
      entries = [...entries, this.entries.make(each.file, state, each.photos)];
    }
    // In one go: of two things said at once only the last one is heard.
    this.announce(entries.filter((entry) => !isTaken(entry)));
    this.entries.put(field.name, entries);
    this.go();
  }

  /** Whether a file's sending can be stopped and gone on with. */
  canPause({ state, place }: FileEntry): boolean {
    return place !== undefined && (state.status === 'sending' || state.status === 'offline');
  }

  /** Stops the sending of a file; what has arrived stays. */
  pause(key: number): void {
    const entry = this.entries.find(key);
    if (this.isLocked || !entry || !this.canPause(entry)) return;
    const { sent, total } = entry.state as Extract<FileState, { sent: number }>;
    this.entries.change(key, { state: { status: 'paused', sent, total } });
    this.sender.stop(key);
    this.tell(key);
  }

  /** Goes on with a file from where it was stopped. */
  resume(key: number): void {
    if (this.isLocked || this.entries.find(key)?.state.status !== 'paused') return;
    this.entries.change(key, { state: { status: 'waiting' } });
    this.go();
  }

  /** Sends a file again that has failed, or whose check has. */
  retry(key: number): void {
    const { state, body } = this.entries.find(key) ?? {};
    if (this.isLocked || !(state?.status === 'failed' || state?.status === 'check-failed')) return;
    if (state.status === 'check-failed') {
      this.takeBack(state.upload.id);
      this.entries.renew(key);
    }
    this.entries.change(key, { state: { status: body ? 'waiting' : 'preparing' } });
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
    this.entries.put(name, left);
    this.options.announce(this.words.removed);
    void this.focus(name, left[index] ?? left[index - 1]);
  }

  /** Forgets everything, also at the endpoint. */
  reset(): void {
    this.entries.all.forEach((entry) => this.drop(entry));
    this.begun.all.forEach((kept) => this.begun.forsake(kept));
    this.release();
  }

  /** Forgets everything here: the files belong to what was sent. */
  release(): void {
    this.forgotten += 1;
    this.sender.stop();
    this.watch.endAll();
    this.begun.clear();
    this.entries.clear();
  }

  private get isLocked(): boolean {
    return this.options.locked?.() ?? false;
  }

  private go(): void {
    void this.preparer.go();
    void this.sender.go();
  }

  private arrive(key: number, state: FileState): void {
    const before = this.entries.find(key)?.state.status;
    this.entries.change(key, { state });
    const entry = this.entries.find(key);
    if (!entry) return;
    if (before !== state.status) this.announce([entry]);
    if (this.isConnected) this.watch.begin(entry);
  }

  private drop({ key, state, place }: FileEntry): void {
    this.sender.stop(key);
    this.watch.end(key);
    this.takeBack('upload' in state ? state.upload.id : place?.id);
  }

  /** Takes an upload back at the endpoint, if there is one. */
  private takeBack(id: string | undefined): void {
    if (id !== undefined) void this.options.remove(id);
  }

  private tell(key: number): void {
    this.announce(this.entries.all.filter((entry) => entry.key === key));
  }

  private announce(entries: readonly FileEntry[]): void {
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
