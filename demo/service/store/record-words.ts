import type { CreditRecord } from '../../../src/contract/index.js';
import { normaliseName } from '../../../src/contract/normalise.js';

/** Members that nobody reads as text. */
const SILENT = new Set([
  'id',
  'type',
  'chapter',
  'domain',
  'action',
  'url',
  'currency',
  'unit',
  'asOf',
  'key',
  'scheme',
]);

/** The texts of a record that a visitor sees. */
export function* visibleTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) if (!SILENT.has(name)) yield* visibleTexts(member);
}

/** All that a record can be found by, in one text: each of its texts stands on a line of its own. */
export const wordsOf = (record: CreditRecord): string =>
  [...new Set([...visibleTexts(record)].map(normaliseName))].join('\n').replaceAll('\0', '');
