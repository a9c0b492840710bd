import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { chinaInstant } from '../reports/times.js';
import { ANONYMOUS } from './visitor.js';

/** The same, that was filed before. */
export interface Earlier {
  readonly number: string;
  readonly owner: string;
  readonly at: string;
}

/** What it is called. */
export interface EarlierWords {
  /** 承诺 */
  readonly thing: string;
  /** 作出 */
  readonly made: string;
  /** 承诺编码 */
  readonly number: string;
}

/** Lets those who file the same do so one at a time: both would find nothing otherwise. */
export const takeTurns = (transaction: Queryable, hash: string): Promise<unknown> =>
  transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);

/** The refusal of what was filed before; it tells the number to the login that did so, and to nobody else. */
export function duplicateOf({ number, owner, at: instant }: Earlier, who: string, words: EarlierWords): Problem {
  const at = chinaInstant(new Date(instant));
  const isOwn = who !== ANONYMOUS && owner === who;
  const when = at.slice(0, 16).replace('T', ' ');
  return new Problem(409, 'duplicate', {
    earlier: { at, ...(isOwn ? { number } : {}) },
    detail: isOwn
      ? `同样的${words.thing}已于 ${when} ${words.made}，编号 ${number}，没有重复提交。`
      : `同样的${words.thing}已于 ${when} ${words.made}，没有重复提交。请用当时的${words.number}和查询码查询。`,
  });
}
