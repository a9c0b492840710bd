import { isOrgCode } from './org-code.js';
import { checkUscc } from './uscc.js';

/** At most so many codes are offered: more would be guessing. */
const LIMIT = 3;

// The letters that GB 32100 leaves out because they are taken for others, and what they are taken for, likeliest first.
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1L', O: '0QD', S: '5', V: 'UYW', Z: '2' };

/**
 * Valid codes that a mistyped code of 18 characters probably means, likeliest first, at most three. Letters outside the
 * character set are replaced by what they look like; a code without such letters has two neighbouring characters
 * swapped back. Takes a code as `normaliseCode` leaves it.
 */
export function suggestCorrections(code: string): string[] {
  const check = checkUscc(code);
  if (check !== 'wrong-character' && check !== 'wrong-check-digit') return [];
  const candidates = (check === 'wrong-character' ? unmistaken(code) : swapped(code)).filter(
    (candidate) => checkUscc(candidate) === 'valid',
  );
  return [...new Set(candidates)].sort((a, b) => plausibility(b) - plausibility(a)).slice(0, LIMIT);
}

/** All letters by their first reading, then one of them at a time by another. */
function unmistaken(code: string): string[] {
  const readings = [...code].map((character) => LOOK_ALIKES[character] ?? character);
  const first = readings.map((reading) => reading.charAt(0));
  const others = readings.flatMap((reading, index) =>
    [...reading.slice(1)].map((other) => replaced(first, index, other).join('')),
  );
  return [first.join(''), ...others];
}

const replaced = (characters: readonly string[], index: number, character: string) =>
  characters.map((old, at) => (at === index ? character : old));

function swapped(code: string): string[] {
  const candidates: string[] = [];
  for (let i = 0; i < code.length - 1; i++) {
    candidates.push(code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2));
  }
  return candidates;
}

/**
 * What else speaks for a code: the check digit of the organisation code inside, a province that exists, and the
 * departments and kinds that most codes begin with (编办, 民政, 市场监管).
 */
function plausibility(code: string): number {
  return (
    (isOrgCode(code.slice(8, 17)) ? 4 : 0) +
    (/^..(?:10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}/.test(code) ? 2 : 0) +
    (/^(?:1[1239]|5[1239]|9[123])/.test(code) ? 1 : 0)
  );
}
