import type { Logger } from 'pino';

import type { Database } from '../db/database.js';
import type { Clock } from '../http/environment.js';
import type { UploadFiles } from './files.js';
import type { Scanner, Verdict } from './scanner.js';

/** A process that says nothing for so long has died, and another checks its file. */
const LEASE = 5 * 60_000;
const FAILED = '文件的安全检查没有完成，请删除后重新上传。';

/** What the queue works with. */
export interface CheckQueueParts {
  readonly database: Database;
  readonly files: UploadFiles;
  readonly scanner: Scanner;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Checks files one after the other, those too that an earlier process left. */
export class CheckQueue {
  private working: Promise<void> | undefined;
  private wanted = false;
  private stopping = false;

  constructor(private readonly parts: CheckQueueParts) {}

  /** To call at the start: with a database of its own the process is the only one, so that nobody holds a lease. */
  async begin(): Promise<void> {
    const { database } = this.parts;
    if (database.kind === 'embedded')
      await database.query(`update uploads set lease_until = null where state = 'checking'`);
    this.wake();
  }

  /** There may be something to check. */
  wake(): void {
    this.wanted = true;
    if (this.stopping) return;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      // Woken between the last look and the end.
      if (this.wanted) this.wake();
    });
  }

  /** Lets the check under way end; what waits is checked after the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopping) {
      this.wanted = false;
      try {
        for (let id = await this.claim(); id !== undefined; id = await this.claim()) await this.check(id);
      } catch (error) {
        // The database is gone: whoever asks for a file next wakes the work again.
        this.tell(error);
      }
    }
  }

  private async claim(): Promise<string | undefined> {
    if (this.stopping) return undefined;
    const { database, clock } = this.parts;
    const now = clock.now().getTime();
    const { rows } = await database.query<{ id: string }>(
      `update uploads set state = 'checking', lease_until = $2::timestamptz
       where id = (select id from uploads where state = 'stored'
                     or (state = 'checking' and (lease_until is null or lease_until < $1::timestamptz))
                   order by created_at limit 1 for update skip locked)
       returning id`,
      [new Date(now).toISOString(), new Date(now + LEASE).toISOString()],
    );
    return rows[0]?.id;
  }

  private async check(id: string): Promise<void> {
    const { database, files, scanner } = this.parts;
    let verdict: Verdict | undefined;
    try {
      verdict = await scanner(await files.read(id));
    } catch (error) {
      // Nothing is known of the file, and that is what is said of it.
      this.tell(error);
    }
    // Before anybody hears of it.
    if (verdict?.state === 'infected') await files.remove(id);
    await database.query(
      `update uploads set state = $2, reason = $3, lease_until = null where id = $1 and state = 'checking'`,
      [id, verdict?.state ?? 'check-failed', verdict ? ('reason' in verdict ? verdict.reason : null) : FAILED],
    );
  }

  private tell(error: unknown): void {
    const { name, code } = error as NodeJS.ErrnoException;
    // Not the message, which may hold what was in the file.
    this.parts.log.error({ error: { name, code } }, 'file check');
  }
}
