/** A line of two texts: in both, only in the earlier, or only in the later one. */
export interface DifferenceLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest texts that are compared line by line: the table has a cell for every pair of lines. */
const MOST_LINES = 2000;

/** How two texts differ, line by line, by their longest common sequence of lines. */
export function differenceOf(earlier: string, later: string): readonly DifferenceLine[] {
  const a = earlier.split('\n');
  const b = later.split('\n');
  if (a.length > MOST_LINES || b.length > MOST_LINES) return [...lines('removed', a), ...lines('added', b)];
  // common[i][j]: lines that are common to what follows a[i] and b[j].
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: DifferenceLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) found.push({ kind: 'removed', text: a[i++] as string });
    else found.push({ kind: 'added', text: b[j++] as string });
  }
  return [...found, ...lines('removed', a.slice(i)), ...lines('added', b.slice(j))];
}

const lines = (kind: DifferenceLine['kind'], texts: readonly string[]): DifferenceLine[] =>
  texts.map((text) => ({ kind, text }));
