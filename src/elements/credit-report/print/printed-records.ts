import type { CreditRecord } from '../../../contract/schema/record.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { chapterName } from '../../../element/records/chapter.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import type { RecordFilter } from '../reading/record-filter.js';
import type { RecordSource } from '../reading/record-source.js';

/** A record that should be printed isn't there: nothing is printed then, for a report that lacks records misleads. */
export class MissingRecordError extends Error {}

/** So many are laid out to reckon how many pages all of them take. */
const SAMPLE = 24;

/** All records of a report; `done` is told after every one. */
export function* everyRecord(
  source: Pick<RecordSource, 'total' | 'record'>,
  done: (count: number) => void,
): Generator<CreditRecord> {
  for (let place = 0; place < source.total; place += 1) {
    const record = source.record(place);
    if (!record) throw new MissingRecordError();
    yield record;
    done(place + 1);
  }
}

/** Some of the records that are here, from all over the report. */
export function sampleOf(total: number, recordAt: (place: number) => CreditRecord | undefined): CreditRecord[] {
  const step = Math.max(1, total / SAMPLE);
  const sample: CreditRecord[] = [];
  for (let at = 0; at < total && sample.length < SAMPLE; at += step) {
    const record = recordAt(Math.floor(at));
    if (record) sample.push(record);
  }
  return sample;
}

/** What records were picked out by, in words. */
export function conditionsText(
  { text, chapter, domain, from, to }: RecordFilter,
  header: Pick<ReportHeader, 'chapters' | 'domains'>,
  words: ReportReadingMessages,
): string {
  const counted = header.chapters.find((each) => each.chapter === chapter);
  const parts: readonly (readonly [string, string])[] = [
    [words.filterText, text.trim()],
    [words.filterChapter, chapter && chapterName(counted ?? { chapter, state: 'ok' }, words)],
    [words.filterDomain, header.domains?.find(({ code }) => code === domain)?.name ?? domain],
    [words.filterFrom, from],
    [words.filterTo, to],
  ];
  return parts.flatMap(([label, value]) => (value ? [words.pair(label, value)] : [])).join(words.semicolon);
}
