import type { CreditRecord } from '../../../contract/schema/record.js';
import { chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import { evaluationFields } from '../../../element/records/evaluation.js';
import { type Field, fieldLine } from '../../../element/records/fields.js';
import { missingLines, provenanceLines } from '../../../element/records/provenance.js';
import { recordLines } from '../../../element/records/record.js';
import { identityFields, registrationFields } from '../../../element/records/registration.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import type { ShownReport } from '../shown-report.js';
import { counterText } from './chapter-counters.js';
import { allAnswered } from './conclusions.js';
import { domainNames } from './domain-names.js';
import { domainLines } from './domain-matrix.js';
import { headerFields } from './header-fields.js';
import type { Overview } from './overview.js';
import { silenceOf } from './record-list.js';
import type { RecordSource } from './record-source.js';
import { timelineOf } from './timeline.js';
import { timelineSummary } from './timeline-picture.js';

/** A whole report as plain text, in the order of the page, for reading aloud and copying. It says how many records it lacks because they aren't loaded. */
export function reportText(
  report: ShownReport,
  overview: Overview,
  source: RecordSource,
  words: ReportReadingMessages,
): string {
  const { header } = report;
  const { subject } = header;
  const lines = (fields: readonly Field[]) => fields.map((field) => fieldLine(field, words));
  const labels = subject.labels.map(({ text }) => text).join(words.separator);
  const missing = missingLines(header, words);
  const timeline = timelineOf(header.timeline);
  return [
    [
      header.title,
      subject.name,
      ...(labels ? [words.pair(words.fields.labels, labels)] : []),
      ...lines(headerFields(report, words)),
      ...(missing.length ? [words.partial, ...missing] : []),
    ],
    [
      words.overview,
      words.pair(words.asked, overview.asked),
      words.pair(words.found, overview.found.join('')),
      words.pair(words.asOf, overview.asOf),
    ],
    ...(header.domains?.length ? [[words.domains, ...domainLines(header.domains, words)]] : []),
    [
      words.chapterCounts,
      ...header.chapters.map((chapter) =>
        words.pair(chapterName(chapter, words), counterText(chapter, allAnswered(header.domains ?? []), words)),
      ),
    ],
    ...(timeline.total ? [[words.timeline, timelineSummary(timeline, words)]] : []),
    [words.registration, ...lines([...identityFields(subject, words), ...registrationFields(subject, words)])],
    ...header.evaluations.map((evaluation, index) => [
      ...(index ? [] : [words.evaluations]),
      ...lines(evaluationFields(evaluation, words)),
    ]),
    ...recordBlocks(report, source, words),
    ...(header.suggestion ? [[words.suggestion, header.suggestion]] : []),
    ...(header.notes.length ? [[words.notes, ...header.notes]] : []),
    provenanceLines({ sources: header.sources, asOf: header.dataAsOf }, words),
  ]
    .map((block) => block.join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

function recordBlocks({ header }: ShownReport, source: RecordSource, words: ReportReadingMessages): string[][] {
  const blocks: string[][] = [[words.records]];
  const named = domainNames(header);
  const silent = header.chapters.filter((chapter) => chapterMeaning(chapter) !== 'some');
  let before: string | undefined;
  for (const piece of source.pieces(0, source.total)) {
    if (piece.kind === 'gap') continue;
    piece.records.forEach((record, index) => {
      if (record.chapter !== before) blocks.push([headingOf(record, header, words)]);
      before = record.chapter;
      blocks.push(recordLines(named(record), piece.first + index + 1, words));
    });
  }
  if (silent.length)
    blocks.push(silent.map((chapter) => words.pair(chapterName(chapter, words), silenceOf(chapter, header, words))));
  if (source.loaded < source.total) blocks.push([words.partlyLoadedText(source.loaded, source.total - source.loaded)]);
  return blocks;
}

const headingOf = (
  { chapter }: CreditRecord,
  { chapters }: ShownReport['header'],
  words: ReportReadingMessages,
): string => chapterName(chapters.find((each) => each.chapter === chapter) ?? { chapter, state: 'ok' }, words);
