import { normaliseName } from './normalise.js';

/** Start and end of a part of a text, as for `slice`. */
export type TextRange = readonly [start: number, end: number];

/**
 * Where a name as shown matches what was searched for, although widths, spaces, case and dots may differ. The ranges
 * are in order, do not overlap and never cut a character in half; none when there is no match.
 */
export function findMatch(name: string, query: string): TextRange[] {
  const wanted = normaliseName(query);
  const ranges: TextRange[] = [];
  if (!wanted) return ranges;

  // For each unit of the normalised name, the part of the shown name that it comes from.
  const origins: TextRange[] = [];
  let normalised = '';
  let position = 0;
  for (const character of name) {
    const end = position + character.length;
    const folded = normaliseName(character);
    for (let i = 0; i < folded.length; i++) origins.push([position, end]);
    normalised += folded;
    position = end;
  }

  let last = 0;
  for (let at = normalised.indexOf(wanted); at >= 0; at = normalised.indexOf(wanted, at + wanted.length)) {
    const start = origins[at]?.[0] ?? 0;
    const end = origins[at + wanted.length - 1]?.[1] ?? 0;
    // One character may fold into two that both match (ß).
    if (start >= last) ranges.push([start, end]);
    last = end;
  }
  return ranges;
}
