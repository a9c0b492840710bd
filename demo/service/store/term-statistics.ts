import type { Queryable } from '../db/database.js';

interface Statistics {
  readonly rows: number;
  readonly frequencies: ReadonlyMap<number, number>;
  /** Of a term that isn't among the frequent ones: at most this. */
  readonly rest: number;
}

/** Long enough to cost nothing, short enough for a table that grows. */
const MAX_AGE = 10 * 60_000;

const SQL = `
select c.reltuples::float8 as rows, s.most_common_elems::text::integer[] as terms, s.most_common_elem_freqs::float8[] as frequencies
from pg_class c
left join pg_stats s on s.schemaname = current_schema() and s.tablename = c.relname and s.attname = 'terms'
where c.oid = 'subjects'::regclass`;

/** How frequent search terms are, as the database's own statistics have it; kept in memory. */
export class TermStatistics {
  private current?: Statistics;
  private readAt = 0;

  constructor(
    private readonly database: Queryable,
    private readonly now: () => number,
  ) {}

  async refresh(): Promise<void> {
    this.readAt = this.now();
    const { rows } = await this.database.query<{ rows: number; terms: number[] | null; frequencies: number[] | null }>(
      SQL,
    );
    const [row] = rows;
    const terms = row?.terms ?? [];
    const frequencies = row?.frequencies ?? [];
    this.current = {
      rows: Math.max(0, row?.rows ?? 0),
      frequencies: new Map(terms.map((term, index) => [term, frequencies[index] ?? 0])),
      // Behind the terms' own frequencies stand the least and the greatest of them.
      rest: frequencies[terms.length] ?? 0,
    };
  }

  /** At most about how many subjects have all of `terms`, and one of each of `groups`. */
  async bound(terms: readonly number[], groups: readonly (readonly number[])[]): Promise<number> {
    if (!this.current || this.now() - this.readAt > MAX_AGE) await this.refresh();
    const { rows, frequencies, rest } = this.current as Statistics;
    const of = (term: number) => frequencies.get(term) ?? rest;
    const shares = [...terms.map(of), ...groups.map((group) => group.reduce((sum, term) => sum + of(term), 0))];
    return rows * Math.min(1, ...shares);
  }
}
