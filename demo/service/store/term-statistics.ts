import type { Queryable } from '../db/database.js';

interface Statistics {
  readonly rows: number;
  readonly frequencies: ReadonlyMap<number, number>;
  /** Of a term that isn't among the frequent ones: at most this. */
  readonly rest: number;
}

/** Terms of which a subject has at least one. */
export type TermGroup = readonly number[];

/** Expected rows that aren't worth another look into the index. */
const FEW_ROWS = 100;
const MOST_LEADS = 3;

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

  /** At most about how many subjects have one term of each group. */
  async bound(groups: readonly TermGroup[]): Promise<number> {
    const { rows, share } = await this.read();
    return rows * Math.min(1, ...groups.map(share));
  }

  /** Which share of all subjects that would be if the groups had nothing to do with each other. */
  async share(groups: readonly TermGroup[]): Promise<number> {
    const { share } = await this.read();
    return groups.reduce((product, group) => product * Math.min(1, share(group)), 1);
  }

  /**
   * The groups to ask the index for, rarest first: a few lead to nearly as few rows as all do, and each further one costs. The rows are
   * looked at afterwards in any case.
   */
  async leads(groups: readonly TermGroup[]): Promise<TermGroup[]> {
    const { rows, share } = await this.read();
    const leads: TermGroup[] = [];
    let estimate = rows;
    for (const group of [...groups].sort((a, b) => share(a) - share(b))) {
      if (leads.length > 0 && (estimate <= FEW_ROWS || leads.length === MOST_LEADS)) break;
      leads.push(group);
      estimate *= Math.min(1, share(group));
    }
    return leads;
  }

  private async read(): Promise<{ rows: number; share(group: TermGroup): number }> {
    if (!this.current || this.now() - this.readAt > MAX_AGE) await this.refresh();
    const { rows, frequencies, rest } = this.current as Statistics;
    return { rows, share: (group) => group.reduce((sum, term) => sum + (frequencies.get(term) ?? rest), 0) };
  }
}
