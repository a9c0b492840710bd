import { createReadStream } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';

import { FileFailure } from '../findings.js';
import { decoder } from './encoding.js';
import type { ReadOptions } from './rows.js';
import type { Source } from './source.js';

/** One record of a CSV file. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_RECORD = 2_000_000;

/** The character between columns: whichever of these the first line with one has most of. */
export function delimiterOf(head: string): string {
  for (const line of head.split(/\r\n|\n|\r/, 20)) {
    const counts = [',', '\t', ';', '|'].map((each) => [each, line.split(each).length - 1] as const);
    const [most] = counts.sort((a, b) => b[1] - a[1]);
    if (most && most[1] > 0) return most[0];
  }
  return ',';
}

const linesIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** Reads a CSV file record by record. @throws FileFailure */
export async function* readCsv(source: Source, { onBytes, signal }: ReadOptions): AsyncGenerator<CsvRecord> {
  const file = createReadStream(source.path, { signal });
  const parser = parse({
    delimiter: delimiterOf(source.head),
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const text = decoder(source.encoding);
  file.on('error', (error) => parser.destroy(error));
  text.on('error', (error) => parser.destroy(error));
  file.pipe(text).pipe(parser);
  // The parser counts CRLF inside quotes twice, so lines are counted here.
  let next = 1;
  let emptyLines = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { empty_lines: number } }>) {
      const line = next + info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      next = line + 1 + linesIn(record);
      onBytes?.(file.bytesRead);
      yield { line, cells: record };
    }
  } catch (error) {
    const { code } = error as CsvError;
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
      throw new FileFailure(`从第 ${next} 行起双引号没有成对，后面的内容无法分行。文件可能被截断，请重新导出。`);
    }
    throw error;
  } finally {
    file.destroy();
  }
}
