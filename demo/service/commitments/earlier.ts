import { createHash } from 'node:crypto';

import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { chinaInstant, instantSql } from '../reports/times.js';

/** How long the same text isn't taken again, in milliseconds. */
const WINDOW = 24 * 3_600_000;

/** What a signed text is found by. */
export const textHashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps two tabs, or two people of one office, from making the same commitment. The applicant stands in the text, so the same text is the same
 * applicant's. One that was withdrawn or rejected stands in nobody's way.
 * @throws Problem with the time of the earlier one, and with its number for the login that made it
 */
export async function assertNoEarlier(
  transaction: Queryable,
  { textHash, who, now }: { textHash: string; who: string; now: Date },
): Promise<void> {
  // One at a time: both would find nothing otherwise.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [textHash]);
  const { rows } = await transaction.query<{ number: string; owner: string; at: string }>(
    `select c.number, c.owner, ${instantSql('v.signed_at')} as at
     from commitment_versions v join commitments c on c.number = v.number and c.version = v.version
     where v.text_hash = $1 and v.signed_at > $2::timestamptz and c.state not in ('withdrawn', 'rejected')
     order by v.signed_at limit 1`,
    [textHash, new Date(now.getTime() - WINDOW).toISOString()],
  );
  const [earlier] = rows;
  if (!earlier) return;
  const at = chinaInstant(new Date(earlier.at));
  const isOwn = who !== 'anonymous' && earlier.owner === who;
  const when = at.slice(0, 16).replace('T', ' ');
  throw new Problem(409, 'duplicate', {
    earlier: { at, ...(isOwn ? { number: earlier.number } : {}) },
    detail: isOwn
      ? `同样的承诺已于 ${when} 作出，编号 ${earlier.number}，没有重复提交。`
      : `同样的承诺已于 ${when} 作出，没有重复提交。请用当时的承诺编码和查询码查询。`,
  });
}
