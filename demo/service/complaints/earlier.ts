import type { SubmitComplaintRequest } from '../../../src/contract/index.js';
import { normaliseName, removeBlanks } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { duplicateOf, type Earlier, takeTurns } from '../filing/earlier.js';
import type { Secrets } from '../reports/numbers.js';
import { instantSql } from '../reports/times.js';

/** How long the same complaint isn't taken again, in milliseconds. */
const WINDOW = 30 * 24 * 3_600_000;

/** What a complaint is found by: who complains about whom, and what is said, without regard to blanks. */
export const factsHashOf = (
  { complainant, respondent, facts }: Pick<SubmitComplaintRequest, 'complainant' | 'respondent' | 'facts'>,
  secrets: Secrets,
): string =>
  secrets
    .sign(
      'complaint-facts',
      JSON.stringify([complainant.uscc, normaliseName(respondent.name), removeBlanks(facts.breachFacts)]),
    )
    .toString('hex');

/**
 * Keeps two tabs, or two people of one enterprise, from filing the same complaint. One that was withdrawn or not accepted stands in nobody's way.
 * @throws Problem with the time of the earlier one, and with its number for the login that made it
 */
export async function assertNoEarlier(
  transaction: Queryable,
  { factsHash, who, now }: { factsHash: string; who: string; now: Date },
): Promise<void> {
  await takeTurns(transaction, factsHash);
  const { rows } = await transaction.query<Earlier>(
    `select number, owner, ${instantSql('submitted_at')} as at from complaints
     where facts_hash = $1 and submitted_at > $2::timestamptz and state not in ('withdrawn', 'notAccepted')
     order by submitted_at limit 1`,
    [factsHash, new Date(now.getTime() - WINDOW).toISOString()],
  );
  const [earlier] = rows;
  if (earlier) throw duplicateOf(earlier, who, { thing: '投诉', made: '提交', number: '投诉编号' });
}
