import { chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import type { SubjectHit, SubjectList } from '../../../contract/schema/subject.js';
import { formatInstant } from '../../../contract/dates.js';
import { missingSources } from '../../../contract/outcome.js';
import type { LookupResultsMessages } from '../../../locale/zh-hans/lookup-results.js';
import { csvFile, type ExportFile, type LabelledRow } from '../../../element/export/csv-file.js';
import { term } from '../../../locale/term.js';

/** The loaded results of a search as a table. Neither the name nor the content of the file tells what was typed. */
export function resultsFile(list: SubjectList, words: LookupResultsMessages): ExportFile {
  const { items, total, totalIsCapped } = list;
  const shown =
    total === undefined
      ? words.shownUncounted(items.length)
      : totalIsCapped
        ? words.shownCapped(items.length, total)
        : words.shown(items.length, total);
  const missing = missingSources(list).map(({ name, state }) =>
    state === 'notConnected' ? words.partialNotConnected(name) : words.partialUnavailable(name),
  );
  return csvFile(
    words.exportFile,
    items.map((hit) => resultRow(hit, words)),
    [shown, ...missing, words.asOf(formatInstant(list.asOf))],
  );
}

function resultRow(hit: SubjectHit, words: LookupResultsMessages): LabelledRow {
  const columns = words.exportColumns;
  return [
    [columns.name, hit.name],
    [words.uscc, hit.uscc ?? ''],
    [columns.kind, hit.kindName ?? term(words.kinds, hit.kind) ?? hit.kind],
    [columns.status, hit.statusName ?? term(words.statuses, hit.status) ?? hit.status],
    [columns.person, hit.legalRepresentative?.name ?? ''],
    [words.region, hit.region?.name ?? ''],
    [words.domicile, hit.domicile ?? ''],
    [words.establishedOn, hit.establishedOn ?? ''],
    [words.labels, hit.labels.map(({ text }) => text).join(words.separator)],
    ...hit.chapters.map((chapter) => [chapterName(chapter, words), chapterCell(chapter, words)] as const),
    [columns.asOf, formatInstant(hit.asOf)],
  ];
}

/** A number where there is one, and words where silence isn't a number. */
function chapterCell(chapter: SubjectHit['chapters'][number], words: LookupResultsMessages): string {
  const meaning = chapterMeaning(chapter);
  if (meaning === 'some' || meaning === 'none') return `${chapter.count ?? 0}${chapter.countIsCapped ? '+' : ''}`;
  return words.exportSilence[meaning];
}
