import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';

/** Wrong codes that are taken in {@link WINDOW}. */
export const MOST_TRIES = 5;
/** Milliseconds. */
const WINDOW = 15 * 60_000;

/** A try that was made, until it is known whether it was a good one. */
export interface Try {
  /** How many more wrong ones are taken, should this one be wrong. */
  readonly left: number;
  /** It was right: it counts for nothing. */
  forgive(): Promise<void>;
}

/** Counts tries, so that nobody can guess codes. They are written down before they are judged: many at once are no way around. */
export class Tries {
  constructor(
    private readonly database: Queryable,
    private readonly now: () => number,
  ) {}

  /** @throws Problem `rate-limited` when one of the buckets is full */
  async take(buckets: readonly string[], detail: string): Promise<Try> {
    const now = this.now();
    const since = new Date(now - WINDOW).toISOString();
    await this.database.query('delete from tries where at < $1::timestamptz', [since]);
    const { rows: mine } = await this.database.query<{ id: number }>(
      'insert into tries (bucket, at) select bucket, $2::timestamptz from unnest($1::text[]) as b(bucket) returning id',
      [buckets, new Date(now).toISOString()],
    );
    const forgive = async () => {
      await this.database.query('delete from tries where id = any($1::bigint[])', [mine.map(({ id }) => id)]);
    };
    const { rows } = await this.database.query<{ n: number; oldest: number }>(
      `select count(*)::integer as n, floor(extract(epoch from min(at)) * 1000)::float8 as oldest from tries
       where bucket = any($1::text[]) and at >= $2::timestamptz group by bucket`,
      [buckets, since],
    );
    const full = rows.filter(({ n }) => n > MOST_TRIES);
    if (full.length > 0) {
      await forgive();
      const free = Math.max(...full.map(({ oldest }) => oldest)) + WINDOW;
      throw new Problem(429, 'rate-limited', {
        detail,
        triesLeft: 0,
        retryAfter: Math.max(1, Math.ceil((free - now) / 1000)),
      });
    }
    return { left: MOST_TRIES - Math.max(...rows.map(({ n }) => n)), forgive };
  }
}
