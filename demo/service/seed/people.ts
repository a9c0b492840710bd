import type { Random } from './random.js';
import { GIVEN_FIRST, GIVEN_SECOND, LATIN_NAMES, MINORITY_NAMES, RARE_NAMES, SURNAMES } from './vocabulary/people.js';

/** An invented name of two or three characters (more with a compound surname). */
export function plainPerson(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN_FIRST) + (random.chance(0.15) ? '' : random.pick(GIVEN_SECOND));
}

/** A name as some sources mask it. */
function maskedPerson(random: Random): string {
  const surname = random.pick(SURNAMES);
  return random.pick([`${surname}*`, `${surname}**`, `${surname}*${random.pick(GIVEN_SECOND)}`]);
}

/** An invented name of any sort that registers hold. */
export function anyPerson(random: Random): string {
  const sort = random.next();
  if (sort < 0.03) return random.pick(MINORITY_NAMES);
  if (sort < 0.05) return random.pick(LATIN_NAMES);
  if (sort < 0.06) return random.pick(RARE_NAMES);
  if (sort < 0.1) return maskedPerson(random);
  return plainPerson(random);
}
