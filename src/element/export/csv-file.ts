import { toCsv } from '../../contract/csv.js';
import { CHINA_OFFSET, todayIn } from '../../contract/dates.js';
import type { DownloadFile } from '../host.js';

/** A file for `host.download`. */
export interface ExportFile extends DownloadFile {
  readonly content: string;
}

/** One row: values by the labels of their columns, in the order of the row. */
export type LabelledRow = readonly (readonly [label: string, value: string])[];

/**
 * A table as CSV that WPS and Excel open as UTF-8. The columns are all labels, in the order in which they first occur; what stands under one label
 * twice in a row shares a cell.
 * @param notes lines below the table
 */
export const csvFile = (
  name: (date: string) => string,
  rows: readonly LabelledRow[],
  notes: readonly string[],
): ExportFile => allSteps(csvFileSteps(name, rows, notes));

/** {@link csvFile} in steps, so that a page can draw between them; a step is about one row. */
export function* csvFileSteps(
  name: (date: string) => string,
  rows: Iterable<LabelledRow>,
  notes: readonly string[],
): Generator<undefined, ExportFile, undefined> {
  const labels = new Set<string>();
  const kept: LabelledRow[] = [];
  for (const row of rows) {
    for (const [label] of row) labels.add(label);
    kept.push(row);
    yield;
  }
  let content = toCsv([[...labels]]);
  for (const row of kept) {
    // The byte order mark stands at the beginning only.
    content += toCsv([cellsOf(row, labels)]).slice(1);
    yield;
  }
  return {
    name: `${fileName(name(todayIn(CHINA_OFFSET, Date.now())))}.csv`,
    type: 'text/csv;charset=utf-8',
    content: content + toCsv(notes.map((note) => [note])).slice(1),
  };
}

/** Goes through steps at once. */
export function allSteps<Result>(steps: Generator<undefined, Result, undefined>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cellsOf(row: LabelledRow, labels: ReadonlySet<string>): string[] {
  const values = new Map<string, string>();
  for (const [label, value] of row) values.set(label, values.has(label) ? `${values.get(label)}\n${value}` : value);
  return [...labels].map((label) => values.get(label) ?? '');
}

/** Parts of a name may come from a server, and file systems refuse or obey some characters. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const fileName = (name: string): string => name.replace(/[\u0000-\u001f\\/:*?"<>|]+/g, '_').slice(0, 100);
