import type { CreditRecord, Penalty } from '../../../contract/schema/record.js';
import { marksOf } from '../../../element/records/marks.js';
import { recordGroups } from '../../../element/records/record-fields.js';
import { servedLines } from '../../../element/records/served-documents.js';
import type { RecordsMessages } from '../../../locale/zh-hans/records.js';
import { type Pace, pacer } from '../verify/slices.js';
import type { NameDomain } from './domain-names.js';
import type { RecordSource } from './record-source.js';

/** What a visitor asks of the records; an empty text asks nothing. */
export interface RecordFilter {
  /** Words that must all stand in a record. */
  readonly text: string;
  readonly chapter: string;
  readonly domain: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** Lets every record through. */
export const NO_FILTER: RecordFilter = { text: '', chapter: '', domain: '', from: '', to: '' };

/** Whether a filter asks anything. */
export const isFiltering = ({ text, chapter, domain, from, to }: RecordFilter): boolean =>
  !!(text.trim() || chapter || domain || from || to);

/** The places of the records that a filter lets through. */
export interface LocalMatches {
  readonly places: readonly number[];
  /** Records that would fit but have no date, while a period is asked for. */
  readonly undated: number;
}

/** What is searched of a record: what the page shows of it, in small letters. */
export function searchText(record: CreditRecord, words: RecordsMessages): string {
  const served = record.type === 'penalty' ? (record as Penalty).servedDocuments : undefined;
  return [
    record.title,
    record.date ?? '',
    ...marksOf(record, words).map(({ text }) => text),
    ...recordGroups(record, words).flatMap(({ fields }) => fields.map(({ value }) => value)),
    ...(served ? servedLines(served, words) : []),
    ...record.actions.flatMap(({ reason, route }) => [reason ?? '', route?.text ?? '']),
  ]
    .join('\n')
    .toLowerCase();
}

/** Looking at the clock for each record would cost more than most records do. */
const BETWEEN_LOOKS = 64;

/** Filters records that are all here, in slices, so that typing and scrolling are never held up. The text of a record is made when it is first needed. */
export class LocalFilter {
  private texts: string[] = [];
  private words: RecordsMessages | undefined;

  constructor(
    private readonly source: Pick<RecordSource, 'total' | 'record'>,
    private readonly named: NameDomain = (record) => record,
  ) {}

  /** Nothing comes back when the search was given up. */
  async run(
    filter: RecordFilter,
    words: RecordsMessages,
    signal: AbortSignal,
    pace: Pace = {},
  ): Promise<LocalMatches | undefined> {
    if (this.words !== words) this.texts = [];
    this.words = words;
    const terms = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    const places: number[] = [];
    let undated = 0;
    const visit = (place: number) => {
      const record = this.source.record(place);
      if (!record || !stands(record, filter)) return;
      if (terms.length) {
        const text = (this.texts[place] ??= searchText(this.named(record), words));
        if (!terms.every((term) => text.includes(term))) return;
      }
      if (inPeriod(record, filter)) places.push(place);
      else if (!record.date) undated += 1;
    };
    const breathe = pacer(pace);
    for (let place = 0; place < this.source.total; place += 1) {
      visit(place);
      if (place % BETWEEN_LOOKS === BETWEEN_LOOKS - 1 && (await breathe()) && signal.aborted) return undefined;
    }
    return signal.aborted ? undefined : { places, undated };
  }
}

const stands = ({ chapter, domain }: CreditRecord, filter: RecordFilter): boolean =>
  (!filter.chapter || chapter === filter.chapter) && (!filter.domain || domain === filter.domain);

function inPeriod({ date }: CreditRecord, { from, to }: RecordFilter): boolean {
  if (!from && !to) return true;
  return !!date && (!from || date >= from) && (!to || date <= to);
}
