import { chapterName, chapterText } from '../../../element/records/chapter.js';
import type { ChapterCount } from '../../../contract/schema/common.js';
import type { Subject } from '../../../contract/schema/subject.js';
import type { LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';
import type { ChapterRecords } from './chapter-records.js';
import { evaluationFields } from '../../../element/records/evaluation.js';
import { type Field, fieldLine } from '../../../element/records/fields.js';
import { missingLines, provenanceLines } from '../../../element/records/provenance.js';
import { recordLines } from '../../../element/records/record.js';
import { shownText } from './record-list.js';
import { identityFields, registrationFields } from '../../../element/records/registration.js';

/** A subject in full as plain text, in the order of the page; of the chapters that are open, the records too. For reading aloud and copying. */
export function subjectText(
  subject: Subject,
  recordsOf: (chapter: ChapterCount) => ChapterRecords | undefined,
  words: LookupDetailMessages,
): string {
  const { fields } = words;
  const lines = (list: readonly Field[]) => list.map((field) => fieldLine(field, words));
  const missing = missingLines(subject, words);
  const labels = subject.labels.map(({ text }) => text).join(words.separator);
  return [
    [
      subject.name,
      ...lines(identityFields(subject, words)),
      ...(labels ? [words.pair(fields.labels, labels)] : []),
      ...(missing.length ? [words.partial, ...missing] : []),
      ...provenanceLines(subject, words),
    ],
    [fields.registration, ...lines(registrationFields(subject, words))],
    ...subject.evaluations.map((evaluation, index) => [
      ...(index ? [] : [fields.evaluations]),
      ...lines(evaluationFields(evaluation, words)),
    ]),
    [fields.chapters, ...subject.chapters.map((chapter) => chapterLine(chapter, words))],
    ...subject.chapters.flatMap((chapter) => chapterLines(chapter, recordsOf(chapter), words)),
  ]
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function chapterLine(chapter: ChapterCount, words: LookupDetailMessages): string {
  const line = words.pair(chapterName(chapter, words), chapterText(chapter, words));
  return chapter.latestOn ? words.bracketed(line, words.latest(chapter.latestOn)) : line;
}

function chapterLines(
  chapter: ChapterCount,
  records: ChapterRecords | undefined,
  words: LookupDetailMessages,
): string[][] {
  if (records?.state.status !== 'shown') return [];
  const { list, outcome } = records.state;
  const title = chapterName(chapter, words);
  if (outcome !== 'found') return [[words.pair(title, words.outcomes[outcome]), ...missingLines(list, words)]];
  const missing = missingLines(list, words);
  return [
    [
      words.bracketed(title, shownText(list, words)),
      ...(missing.length ? [words.partial, ...missing] : []),
      ...(list.notPublic ? [list.notPublic.reason ?? words.someNotPublic] : []),
      ...provenanceLines(list, words),
    ],
    ...list.items.map((record, index) => recordLines(record, index + 1, words)),
  ];
}
