import { quietly } from '../submission/quietly.js';
import type { BegunFiles } from './begun-files.js';
import { limitsOf } from './file-check.js';
import { type FileEntry, type FileState, uploadState } from './file-entry.js';
import type { FilesWork } from './files-work.js';
import { oneByOne } from './one-by-one.js';
import { prepareByPart } from './prepare.js';

/** A part of the kit couldn't be fetched, or a field is gone: to be tried again like any lost answer. */
const FAILED: FileState = { status: 'failed', failure: { operation: 'createUpload', code: 'network' } };

/** Makes files ready, one after another: a phone holds no more than one photo at a time. What was begun before is known again here. */
export class FilePreparer {
  /** Makes ready what is to be, if it isn't at it already. */
  readonly go: () => Promise<void>;

  /** @param ready a file can be sent, or it is known why it can't be */
  constructor(
    private readonly work: FilesWork,
    private readonly begun: BegunFiles,
    ready: () => void,
  ) {
    this.go = oneByOne(
      () => work.next('preparing'),
      async (entry) => {
        await this.prepare(entry);
        ready();
      },
    );
  }

  private async prepare({ key, file, photos }: FileEntry): Promise<void> {
    const { options, entries, arrive, tell } = this.work;
    const { prepare = prepareByPart } = options;
    const name = entries.nameOf(key) ?? '';
    const field = options.model.fieldOf(name, 'files');
    if (!field) return entries.change(key, { state: FAILED });
    try {
      const prepared = await prepare(photos ?? [file], limitsOf(field, options.offer?.()));
      if (this.isGone(key)) return;
      if ('refusal' in prepared) {
        entries.change(key, { state: { status: 'refused', reason: prepared.refusal } });
        return tell(key);
      }
      const { body } = prepared;
      // Without one nothing is known again; that is no reason not to send it.
      const digest = await options.digest?.(body).catch(() => undefined);
      if (this.isGone(key)) return;
      const { known, notes } = this.begun.recognise(name, body.size, digest);
      entries.change(key, { body, digest, notes: [...prepared.notes, ...notes] });
      if (known) entries.change(key, { idempotencyKey: known.idempotencyKey, place: known.place });
      if (known?.arrived !== undefined) await this.lookAt(key, known.arrived);
      if (!this.isGone(key)) entries.change(key, { state: { status: 'waiting' } });
    } catch {
      // A part of the kit couldn't be fetched.
      if (!this.isGone(key)) arrive(key, FAILED);
    }
  }

  /** Whether a file that had arrived before the page was left is still there: then there is nothing to be sent. */
  private async lookAt(key: number, id: string): Promise<void> {
    const { options, entries, arrive } = this.work;
    const answer = await quietly('getUpload', () => options.look(id, new AbortController().signal));
    if (this.isGone(key)) return;
    if (answer.ok) arrive(key, uploadState(answer.value));
    else if (answer.failure.code === 'not-found') entries.renew(key);
  }

  /** Whether there is nothing more to be made ready: it was taken away meanwhile, by itself, with all others or with its field, or has turned out to be there. */
  private isGone(key: number): boolean {
    return this.work.entries.find(key)?.state.status !== 'preparing';
  }
}
