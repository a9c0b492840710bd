import type { Eligibility } from '../../../contract/schema/commitment.js';

/** Words for whether somebody may commit. */
export interface EligibilityWords {
  readonly ineligible: string;
  readonly loginFirst: string;
  readonly maybe: string;
  pair(label: string, value: string): string;
}

/** What there is to say before somebody begins; nothing where nothing stands in the way. A word that isn't known is no "yes". */
export function eligibilityWords({ state, reason }: Eligibility, words: EligibilityWords): string {
  if (state === 'eligible') return '';
  const said = state === 'ineligible' ? words.ineligible : state === 'login-required' ? words.loginFirst : words.maybe;
  return reason ? words.pair(said, reason) : said;
}
