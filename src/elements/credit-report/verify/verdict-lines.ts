import { technicalFacts, type VerdictReading, verdictRows, verdictSaid } from './verdict-rows.js';

/** A verdict in lines of text: what `verdictView` draws, in the same order. */
export function verdictLines(reading: VerdictReading): readonly string[] {
  const { words, verdict } = reading;
  if (verdict === 'checking') return verdictSaid(reading);
  return [
    ...verdictSaid(reading),
    ...verdictRows(reading).flatMap(({ label, state, notes, source }) => [
      words.pair(label, state),
      ...notes,
      ...(source ? [source] : []),
    ]),
    words.technical,
    ...technicalFacts(reading).map(([label, value]) => words.pair(label, value)),
  ];
}
