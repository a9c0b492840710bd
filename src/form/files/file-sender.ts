import { quietly } from '../submission/quietly.js';
import { type FileEntry, isRefusedThere, uploadState } from './file-entry.js';
import type { FilesWork } from './files-work.js';
import { oneByOne } from './one-by-one.js';

/** A file may take its time on a slow line: a minute, and the rest at 16 KB a second. */
const timeFor = (size: number): number => 60_000 + size / 16;

/** Sends files, one after another: several at a time would only take the line from each other. */
export class FileSender {
  /** Sends what waits, if it isn't at it already. */
  readonly go: () => Promise<void>;
  private running: { readonly key: number; readonly controller: AbortController } | undefined;

  constructor(private readonly work: FilesWork) {
    this.go = oneByOne(
      () => work.next('waiting'),
      (entry) => this.send(entry),
    );
  }

  /** Stops what is being sent, or only if it's this file. */
  stop(key = this.running?.key): void {
    if (this.running?.key === key) this.running?.controller.abort();
  }

  private async send({ key, idempotencyKey, place, digest, body }: FileEntry): Promise<void> {
    const { options, entries, arrive, tell } = this.work;
    const controller = new AbortController();
    const { signal } = controller;
    // Made before it began to wait.
    const file = body as Blob;
    const total = file.size;
    let told = false;
    let sent = 0;
    this.running = { key, controller };
    entries.change(key, { state: { status: 'sending', sent, total } });
    const result = await quietly('createUpload', () =>
      options.send(file, {
        idempotencyKey,
        signal,
        timeout: timeFor(total),
        place,
        sha256: digest,
        onUploadProgress: (now, all) => {
          sent = now;
          if (!signal.aborted) entries.change(key, { state: { status: 'sending', sent, total: all } });
        },
        moved: (now) => {
          if (!signal.aborted) entries.change(key, { place: now });
        },
        waits: (waits) => {
          if (signal.aborted) return;
          entries.change(key, { state: { status: waits ? 'offline' : 'sending', sent, total } });
          // Once for a file, however often the line breaks.
          if (waits && !told) tell(key);
          told ||= waits;
        },
      }),
    );
    this.running = undefined;
    if (signal.aborted) {
      // Taken away or stopped meanwhile, or the element has left the page: then it goes on when it's back.
      if (entries.find(key)?.state.status !== 'paused') entries.change(key, { state: { status: 'waiting' } });
      return;
    }
    if (result.ok) return arrive(key, uploadState(result.value));
    const { failure } = result;
    // What was refused isn't gone on with.
    if (isRefusedThere(failure) || failure.code === 'not-found') entries.change(key, { place: undefined });
    arrive(key, { status: 'failed', failure });
  }
}
