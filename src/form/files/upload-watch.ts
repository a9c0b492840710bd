import { quietly } from '../submission/quietly.js';
import { rest } from '../submission/rest.js';
import { pageClock } from '../submission/submission.js';
import { type FileEntry, isUnchecked, uploadState, usableUpload } from './file-entry.js';
import type { FilesWork } from './files-work.js';

const FIRST_LOOK = 1000;
const LONGEST_WAIT = 15_000;
/** About ten minutes: a check that takes longer is for the endpoint to settle, without anybody waiting. */
const MOST_LOOKS = 45;
/** Failures of a look that pass while one waits. */
const PASSING = /^(network|timeout|unavailable|rate-limited|malformed)$/;

/** Asks how files stand that have arrived, until that is settled. */
export class UploadWatch {
  private readonly running = new Map<number, AbortController>();

  constructor(private readonly work: FilesWork) {}

  /** Begins to ask after a file, if there is something to ask and nobody does yet. */
  begin({ key, state }: FileEntry): void {
    const upload = usableUpload(state);
    if (!upload || !isUnchecked(state) || this.running.has(key)) return;
    const controller = new AbortController();
    this.running.set(key, controller);
    void this.ask(key, upload.id, controller.signal).then(() => {
      if (this.running.get(key) === controller) this.running.delete(key);
    });
  }

  end(key: number): void {
    this.running.get(key)?.abort();
    this.running.delete(key);
  }

  endAll(): void {
    this.running.forEach((_, key) => this.end(key));
  }

  private async ask(key: number, id: string, signal: AbortSignal): Promise<void> {
    const { options, entries, arrive } = this.work;
    const { clock = pageClock } = options;
    for (let asked = 0; asked < MOST_LOOKS; asked += 1) {
      const wait = Math.min(FIRST_LOOK * 2 ** asked, LONGEST_WAIT) * (0.5 + clock.random() / 2);
      await rest(clock, wait, signal);
      if (signal.aborted) return;
      const answer = await quietly('getUpload', () => options.look(id, signal));
      if (signal.aborted) return;
      if (answer.ok) {
        const state = uploadState(answer.value);
        arrive(key, state);
        if (!isUnchecked(state)) return;
      } else if (answer.failure.code === 'not-found') {
        entries.renew(key);
        return arrive(key, { status: 'failed', failure: answer.failure });
      } else if (!PASSING.test(answer.failure.code)) return;
    }
  }
}
