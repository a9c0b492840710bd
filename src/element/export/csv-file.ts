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
export function csvFile(
  name: (date: string) => string,
  rows: readonly LabelledRow[],
  notes: readonly string[],
): ExportFile {
  const labels = [...new Set(rows.flatMap((row) => row.map(([label]) => label)))];
  const cells = rows.map((row) => {
    const values = new Map<string, string>();
    for (const [label, value] of row) values.set(label, values.has(label) ? `${values.get(label)}\n${value}` : value);
    return labels.map((label) => values.get(label) ?? '');
  });
  return {
    name: `${fileName(name(todayIn(CHINA_OFFSET, Date.now())))}.csv`,
    type: 'text/csv;charset=utf-8',
    content: toCsv([labels, ...cells, ...notes.map((note) => [note])]),
  };
}

/** Parts of a name may come from a server, and file systems refuse or obey some characters. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const fileName = (name: string): string => name.replace(/[\u0000-\u001f\\/:*?"<>|]+/g, '_').slice(0, 100);
