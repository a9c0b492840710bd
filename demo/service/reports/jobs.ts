import type { Logger } from 'pino';

import { type Claimed, Preparation, PreparationFailure } from './preparation.js';
import type { ReportsContext } from './types.js';

/** A process that says nothing for so long has died, and another takes its report over. */
const LEASE = 60_000;
/** A preparation that breaks off more often isn't tried again. */
const MOST_ATTEMPTS = 3;

/** The service stops; the report stays as it is and goes on at the next start. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Prepares reports one after the other, those too that an earlier process left unfinished. */
export class ReportJobs {
  private working: Promise<void> | undefined;
  private wanted = false;
  private stopping = false;
  private stopNow: () => void = () => {};
  private readonly stopped = new Promise<void>((resolve) => (this.stopNow = resolve));

  constructor(
    private readonly context: ReportsContext,
    private readonly log: Logger,
  ) {}

  /** To call at the start: with a database of its own the process is the only one, so that nobody holds a lease. */
  async begin(): Promise<void> {
    if (this.context.database.kind === 'embedded')
      await this.context.database.query(`update reports set lease_until = null where state = 'preparing'`);
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    this.wanted = true;
    if (this.stopping) return;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      // Woken between the last look and the end.
      if (this.wanted) this.wake();
    });
  }

  /** Breaks off what is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.stopNow();
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopping) {
      this.wanted = false;
      try {
        for (let report = await this.claim(); report; report = await this.claim()) await this.prepare(report);
      } catch (error) {
        // The database is gone: whoever asks for the report next wakes the work again.
        if (!(error instanceof Stopped)) this.tell(error);
      }
    }
  }

  private async claim(): Promise<Claimed | undefined> {
    if (this.stopping) return undefined;
    const { database, clock } = this.context;
    const now = clock.now().getTime();
    const { rows } = await database.query<Claimed & { attempts: number }>(
      `update reports set lease_until = $2::timestamptz, attempts = attempts + 1
       where id = (select id from reports where state = 'preparing' and (lease_until is null or lease_until < $1::timestamptz)
                   order by asked_at limit 1 for update skip locked)
       returning id, subject_id as "subjectId", uscc, scope, request, frame, attempts`,
      [new Date(now).toISOString(), new Date(now + LEASE).toISOString()],
    );
    const [report] = rows;
    if (!report || report.attempts <= MOST_ATTEMPTS) return report;
    await this.fail(report.id, '报告的准备多次中断，请重新申请。');
    return this.claim();
  }

  private async prepare(report: Claimed): Promise<void> {
    try {
      await new Preparation(this.context, report, {
        onProgress: (done) => this.progress(report.id, done),
        wait: async (milliseconds) => {
          await Promise.race([this.context.clock.sleep(milliseconds), this.stopped]);
          this.throwIfStopping();
        },
      }).run();
    } catch (error) {
      if (error instanceof Stopped) return this.release(report.id);
      if (!(error instanceof PreparationFailure)) this.tell(error);
      const reason = error instanceof PreparationFailure ? error.message : '报告准备时出错，请稍后重新申请。';
      await this.fail(report.id, reason);
    }
  }

  private throwIfStopping(): void {
    if (this.stopping) throw new Stopped();
  }

  private async progress(id: string, done: number): Promise<void> {
    this.throwIfStopping();
    const { database, clock } = this.context;
    const until = new Date(clock.now().getTime() + LEASE).toISOString();
    await database.query(
      `update reports set progress = $2::real, lease_until = $3::timestamptz where id = $1 and state = 'preparing'`,
      [id, Math.min(0.99, done), until],
    );
  }

  /** Stopping in good order is no attempt that went wrong. */
  private async release(id: string): Promise<void> {
    await this.context.database.query(
      `update reports set lease_until = null, attempts = attempts - 1 where id = $1 and state = 'preparing'`,
      [id],
    );
  }

  private async fail(id: string, reason: string): Promise<void> {
    await this.context.database.transaction(async (transaction) => {
      await transaction.query(
        `update reports set state = 'failed', reason = $2, lease_until = null, frame = null where id = $1 and state = 'preparing'`,
        [id, reason],
      );
      await transaction.query('delete from report_entries where report_id = $1', [id]);
      await transaction.query('delete from report_records where report_id = $1', [id]);
    });
  }

  private tell(error: unknown): void {
    const { name, code, stack } = error as NodeJS.ErrnoException;
    const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
    // Not the message: a database quotes what it was given.
    this.log.error({ error: { name, code, frames } }, 'report preparation');
  }
}
