import type { CreditRecord, Penalty, RecordList } from '../../contract/schema/record.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { marksOf } from '../records/marks.js';
import { missingLines, provenanceLines } from '../records/provenance.js';
import { recordGroups } from '../records/record-fields.js';
import { servedLines } from '../records/served-documents.js';
import { allSteps, csvFileSteps, type ExportFile, type LabelledRow } from './csv-file.js';
import { loadedRows } from './rows.js';

/** The loaded records of a chapter as a table, with every field that the page shows. */
export const recordsFile = (list: RecordList, chapter: string, words: RecordsMessages): ExportFile =>
  allSteps(recordsFileSteps(list, chapter, words));

/** {@link recordsFile} in steps, so that a page can draw between them; a step is about one record. */
export const recordsFileSteps = (
  list: RecordList,
  chapter: string,
  words: RecordsMessages,
): Generator<undefined, ExportFile, undefined> =>
  csvFileSteps((date) => words.fileName(chapter, date), rowsOf(list, words), [
    words.fileHolds(loadedRows(list, words)),
    ...missingLines(list, words),
    ...provenanceLines(list, words),
  ]);

function* rowsOf({ items }: RecordList, words: RecordsMessages): Generator<LabelledRow> {
  for (const record of items) yield recordRow(record, words);
}

function recordRow(record: CreditRecord, words: RecordsMessages): LabelledRow {
  const served = record.type === 'penalty' ? (record as Penalty).servedDocuments : undefined;
  return [
    [words.fields.title, record.title],
    [words.fields.date, record.date ?? ''],
    [
      words.marks,
      marksOf(record, words)
        .map(({ text }) => text)
        .join(words.separator),
    ],
    ...recordGroups(record, words)
      .flatMap(({ fields }) => fields)
      .map(({ label, value }) => [label, value] as const),
    ...(served ? [[words.fields.servedDocuments, servedLines(served, words).slice(1).join('\n')] as const] : []),
  ];
}
