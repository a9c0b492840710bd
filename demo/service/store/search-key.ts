import { normaliseName } from '../../../src/contract/normalise.js';

/** All names of a subject in one text: each stands between line ends, so that "is", "starts with" and "contains" are each one look. */
export const joinKeys = (names: readonly string[]): string =>
  `\n${[...new Set(names.map(normaliseName))].join('\n')}\n`;

/**
 * A search term as a number (FNV-1a). Four bytes instead of a text keep table and index small; a collision costs one row read in vain, since
 * each row found is compared with the text itself.
 */
export function term(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

const gramsOf = (points: readonly string[]): string[] =>
  points.slice(1).map((point, index) => `${points[index]}${point}`);

const startsOf = (points: readonly string[]): string[] =>
  [points[0], points.slice(0, 2).join('')].map((start) => `^${start}`);

/** A filter's value among the terms, so that a rare value and a common name are looked for together in one index. */
export const facet = (filter: string, value: string): number => term(`\n${filter}=${value}`);

/** Everything that a subject's names can be found by: single characters, pairs, starts, and the whole. */
export function nameTerms(names: readonly string[]): number[] {
  const texts = names.map(normaliseName).flatMap((key) => {
    const points = [...key];
    return points.length > 0 ? [`=${key}`, ...startsOf(points), ...points, ...gramsOf(points)] : [];
  });
  return texts.map(term);
}

/** Terms that a subject has when one of its names is `key`. */
export const exactTerms = (key: string): number[] => [term(`=${key}`)];

/** Terms that a subject has when one of its names contains `key`. */
export function containedTerms(key: string): number[] {
  const points = [...key];
  return [...new Set(points.length > 1 ? gramsOf(points) : points)].map(term);
}

/** Terms that a subject has when one of its names starts with `key`. */
export const startTerms = (key: string): number[] => [
  term(`^${[...key].slice(0, 2).join('')}`),
  ...([...key].length > 2 ? containedTerms(key) : []),
];
