import { createHash } from 'node:crypto';

import type { Queryable } from '../db/database.js';
import { duplicateOf, type Earlier, takeTurns } from '../filing/earlier.js';
import { instantSql } from '../reports/times.js';

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
  await takeTurns(transaction, textHash);
  const { rows } = await transaction.query<Earlier>(
    `select c.number, c.owner, ${instantSql('v.signed_at')} as at
     from commitment_versions v join commitments c on c.number = v.number and c.version = v.version
     where v.text_hash = $1 and v.signed_at > $2::timestamptz and c.state not in ('withdrawn', 'rejected')
     order by v.signed_at limit 1`,
    [textHash, new Date(now.getTime() - WINDOW).toISOString()],
  );
  const [earlier] = rows;
  if (earlier) throw duplicateOf(earlier, who, { thing: '承诺', made: '作出', number: '承诺编码' });
}
