import { getCommitmentTemplate } from '../../../contract/operations/get-commitment-template.js';
import type { Eligibility } from '../../../contract/schema/commitment.js';
import type { AuthActor, AuthLevel } from '../../../contract/schema/common.js';
import { CreditAuthRequiredEvent } from '../../../element/events.js';

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

/** Asks the page for the login by which it will be known whether somebody may commit; `resume` asks the endpoint again. */
export function askForLogin(
  target: EventTarget,
  { level = 'account', actor = 'any' }: Eligibility,
  resume: () => void,
): void {
  target.dispatchEvent(
    new CreditAuthRequiredEvent({
      operation: getCommitmentTemplate.name,
      level: level as AuthLevel,
      actor: actor as AuthActor,
      resume,
      // Nothing waits for it.
      cancel: () => undefined,
    }),
  );
}
