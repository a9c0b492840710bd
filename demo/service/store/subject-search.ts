import type { Queryable } from '../db/database.js';
import type { Filters } from './filters.js';
import { Params } from './params.js';
import type { SearchPlan, Stage } from './search-stages.js';
import { anyPrefix } from './search-stages.js';
import { containedTerms } from './search-key.js';
import type { TermGroup, TermStatistics } from './term-statistics.js';

/** Totals are exact up to here. */
export const TOTAL_CAP = 1000;

/** A set of at most about so many rows is read whole, ordered by nearness; a larger one is walked. */
const SMALL = 5000;

/** How many rows a walk reads per hit that it looks for, before the index is the better way. */
const WALK_PER_HIT = 200;

/** From this share on, a set is counted up to the cap sooner by reading on than by the index. */
const COMMON_SHARE = 0.02;

/**
 * In which order a class's hits come. `near`: the name that holds least besides comes first; read from the index of terms. `walk`: by a
 * shuffled number, for terms so common that a few hundred rows hold a page of hits, wherever one starts; `code`: by the code.
 */
type Order = 'near' | 'walk' | 'code';

/** Where a page ended. */
export interface Position {
  readonly stage: number;
  readonly order: Order;
  /** Value that orders, and id. */
  readonly key: readonly [number | string, string];
}

/** One subject found. */
export interface Found extends Position {
  readonly id: string;
}

interface KeyRow {
  readonly k: number | string;
  readonly id: string;
}

/** Who may be found: SQL on the columns of `subjects`. */
export type Visible = (params: Params) => string[];

const and = (conditions: readonly string[]) => (conditions.length > 0 ? conditions.join(' and ') : 'true');

/** Finds the ids of a search's subjects; one instance per request. */
export class SubjectFinder {
  /** A walk found a page of hits: they are common indeed, whatever the statistics say. */
  private isCommon = false;

  constructor(
    private readonly database: Queryable,
    private readonly statistics: TermStatistics,
    private readonly plan: SearchPlan,
    private readonly filters: Filters,
    private readonly visible: Visible,
    private readonly limit: number,
  ) {}

  /** At most `limit + 1` subjects behind `after`: one more than a page shows that there is a next one. */
  async page(after?: Position): Promise<Found[]> {
    const found: Found[] = [];
    for (let stage = after?.stage ?? 0; stage < this.plan.stages.length && found.length <= this.limit; stage++) {
      const start = after?.stage === stage ? after : undefined;
      found.push(...(await this.stagePage(stage, this.limit + 1 - found.length, start)));
    }
    return found;
  }

  /** How many there are in all, at most one more than the cap. */
  async count(): Promise<number> {
    const byCode = this.plan.code ? await this.countCodes() : 0;
    if (byCode > TOTAL_CAP || !this.plan.name) return byCode;
    return byCode + (await this.countNames());
  }

  private async stagePage(index: number, limit: number, after?: Position): Promise<Found[]> {
    const stage = this.plan.stages[index] as Stage;
    const as = (order: Order) => (row: KeyRow) => ({ id: row.id, stage: index, order, key: [row.k, row.id] as const });
    if (stage.column) return (await this.byCode(stage, stage.column, limit, after?.key)).map(as('code'));
    if (after?.order === 'walk') return (await this.walkOn(stage, limit, after.key)).map(as('walk'));
    if (!after && stage.terms.length > 0 && !(await this.isSmall(stage.terms))) {
      const rows = await this.walk(stage, limit, undefined, (this.limit + 1) * WALK_PER_HIT);
      if (rows.length >= limit) {
        this.isCommon = true;
        return rows.map(as('walk'));
      }
    }
    return (await this.near(stage, limit, after?.key)).map(as('near'));
  }

  private async isSmall(terms: readonly number[]): Promise<boolean> {
    return (await this.statistics.bound(this.groups(terms))) <= SMALL;
  }

  /** Filters and visibility: what holds for every class. */
  private common(params: Params): string[] {
    return [...this.filters.conditions(params), ...this.visible(params)];
  }

  /** What every hit has: each of the terms, and one term of each filter. */
  private groups(terms: readonly number[]): TermGroup[] {
    return [...terms.map((term) => [term]), ...this.filters.groups];
  }

  /**
   * Conditions that the index of terms answers. In a sub-select the planner doesn't see the terms: it takes them for rare and uses the index,
   * as is known to be right here. Its own estimate multiplies frequencies as if the pairs of one word were independent.
   */
  private async byTerms(terms: readonly number[], params: Params): Promise<string[]> {
    const leads = await this.statistics.leads(this.groups(terms));
    return leads.map((group) => `terms && (select ${params.add(group, 'integer[]')})`);
  }

  /** The same for a set that is large, where the planner is to weigh the index against reading on. */
  private seenTerms(terms: readonly number[], params: Params): string[] {
    return this.groups(terms).map((group) => `terms && ${params.add(group, 'integer[]')}`);
  }

  private async near(stage: Stage, limit: number, after?: Position['key']): Promise<KeyRow[]> {
    const params = new Params();
    const found = and([
      ...(stage.terms.length > 0 ? await this.byTerms(stage.terms, params) : []),
      ...stage.conditions(params),
      ...this.common(params),
    ]);
    const behind = after ? `where (k, id) > (${params.add(after[0], 'integer')}, ${params.add(after[1], 'text')})` : '';
    const { rows } = await this.database.query<KeyRow>(
      `with found as materialized (select id, char_length(keys) as k from subjects where ${found})
       select k, id from found ${behind} order by k, id limit ${params.add(limit, 'integer')}`,
      params.values,
    );
    return rows;
  }

  /** Reads at most `budget` rows, and says nothing about those behind. */
  private async walk(
    stage: Stage,
    limit: number,
    after: Position['key'] | undefined,
    budget: number,
  ): Promise<KeyRow[]> {
    const params = new Params();
    const behind = after
      ? `where (shuffle, id) > (${params.add(after[0], 'integer')}, ${params.add(after[1], 'text')})`
      : '';
    const { rows } = await this.database.query<KeyRow>(
      `select shuffle as k, id from (
         select * from subjects ${behind} order by shuffle, id limit ${params.add(budget, 'integer')}
       ) as walked
       where ${and([...stage.conditions(params), ...this.common(params)])} limit ${params.add(limit, 'integer')}`,
      params.values,
    );
    return rows;
  }

  /** The next page of a walk: to the end if need be. */
  private async walkOn(stage: Stage, limit: number, after: Position['key']): Promise<KeyRow[]> {
    const rows = await this.walk(stage, limit, after, (this.limit + 1) * WALK_PER_HIT);
    if (rows.length >= limit) return rows;
    const params = new Params();
    const { rows: all } = await this.database.query<KeyRow>(
      `select shuffle as k, id from subjects
       where (shuffle, id) > (${params.add(after[0], 'integer')}, ${params.add(after[1], 'text')})
         and ${and([...this.seenTerms(stage.terms, params), ...stage.conditions(params), ...this.common(params)])}
       order by shuffle, id limit ${params.add(limit, 'integer')}`,
      params.values,
    );
    return all;
  }

  /** In the order of the code. With filters a walk may find little: then all that start alike are looked at, at once. */
  private async byCode(stage: Stage, column: string, limit: number, after?: Position['key']): Promise<KeyRow[]> {
    const params = new Params();
    const own = this.ownByCode(stage, column, params, after);
    const { rows } = await this.database.query<KeyRow>(
      `select k, id from (
         select ${column} as k, * from subjects where ${own}
         order by ${column}, id limit ${params.add((this.limit + 1) * WALK_PER_HIT, 'integer')}
       ) as walked
       where ${and(this.common(params))} limit ${params.add(limit, 'integer')}`,
      params.values,
    );
    return rows.length >= limit || this.filters.isEmpty ? rows : this.allByCode(stage, column, limit, after);
  }

  private async allByCode(stage: Stage, column: string, limit: number, after?: Position['key']): Promise<KeyRow[]> {
    const params = new Params();
    const own = this.ownByCode(stage, column, params, after);
    const { rows } = await this.database.query<KeyRow>(
      `with found as materialized (
         select ${column} as k, id from subjects where ${and([own, ...this.seenTerms([], params), ...this.common(params)])}
       )
       select k, id from found order by k, id limit ${params.add(limit, 'integer')}`,
      params.values,
    );
    return rows;
  }

  private ownByCode(stage: Stage, column: string, params: Params, after?: Position['key']): string {
    const behind = after
      ? [`(${column}, id) > (${params.add(after[0], 'text')}, ${params.add(after[1], 'text')})`]
      : [];
    return and([...stage.conditions(params), ...behind]);
  }

  /** Class by class: each is a range of one index, which stops at the cap. */
  private async countCodes(): Promise<number> {
    const params = new Params();
    const counts = this.plan.stages
      .filter(({ field }) => field === 'code')
      .map((stage) => {
        const found = and([...stage.conditions(params), ...this.seenTerms([], params), ...this.common(params)]);
        return `(select count(*) from (select 1 from subjects where ${found} limit ${TOTAL_CAP + 1}) as found)`;
      });
    const { rows } = await this.database.query<{ n: number }>(
      `select (${counts.join(' + ')})::integer as n`,
      params.values,
    );
    return rows[0]?.n ?? 0;
  }

  private async countNames(): Promise<number> {
    const { name, code } = this.plan;
    const terms = containedTerms(name);
    const params = new Params();
    const found = and([
      ...(await this.termsForCount(terms, params)),
      `strpos(keys, ${params.add(name, 'text')}) > 0`,
      ...(code ? [`not ${anyPrefix(code, params)}`] : []),
      ...this.common(params),
    ]);
    // Only where hits are common does the cap save anything; elsewhere it would tempt the planner to read on.
    const limit = this.isCommon ? `limit ${TOTAL_CAP + 1}` : '';
    const { rows } = await this.database.query<{ n: number }>(
      `with found as materialized (select 1 from subjects where ${found} ${limit})
       select count(*)::integer as n from found`,
      params.values,
    );
    return rows[0]?.n ?? 0;
  }

  private async termsForCount(terms: readonly number[], params: Params): Promise<string[]> {
    if (!this.isCommon) return this.byTerms(terms, params);
    return (await this.statistics.share(this.groups(terms))) >= COMMON_SHARE ? [] : this.seenTerms(terms, params);
  }
}
