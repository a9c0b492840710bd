import { basename } from 'node:path';

import { CHINA_OFFSET, todayIn } from '../../../src/contract/dates.js';
import type { Store } from '../store/types.js';
import { FileFailure, type Finding, presentable, RowRejected } from './findings.js';
import { type Layout, layoutOf } from './layout.js';
import { readCsv } from './read/csv.js';
import { readJson } from './read/json.js';
import type { ReadOptions } from './read/rows.js';
import { openSource, type Source } from './read/source.js';
import { ImportSession } from './session.js';
import type { Summary } from './summary.js';

/** Dataset of imports; never that of the demonstration. */
export const IMPORT_DATASET = 'import:files';

/** How one file is imported. */
export interface ImportSettings {
  /** Begins with `import:`. */
  readonly dataset?: string;
  /** Name shown for the file; its own unless it was sent over. */
  readonly fileName?: string;
  /** Name of the source as visitors see it. */
  readonly sourceName?: string;
  /** As of when the file speaks: when it was last changed, unless given. */
  readonly modified?: Date;
  /** Reads and checks everything, and leaves the store as it was. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  /** Told how much of the file is read, 0 to 1. */
  onProgress?(done: number): void;
  onFinding?(finding: Finding): void;
}

class DryRunDone extends Error {
  constructor(readonly summary: Summary) {
    super('dry run');
  }
}

/** Takes one file over, all of it or nothing. @throws FileFailure */
export async function importFile(
  path: string,
  store: Pick<Store, 'transaction'>,
  settings: ImportSettings = {},
): Promise<Summary> {
  const { now = Date.now, signal, dataset = IMPORT_DATASET } = settings;
  const source = await openSource(path, signal);
  const asOf = settings.modified ?? source.modified;
  try {
    return await store.transaction(async (writer) => {
      const session = new ImportSession(writer, {
        dataset,
        asOf: `${new Date(Math.min(asOf.getTime(), now())).toISOString().slice(0, 19)}Z`,
        today: todayIn(CHINA_OFFSET, now()),
        fileName: settings.fileName ?? basename(path),
        ...(settings.sourceName ? { sourceName: settings.sourceName } : {}),
        onFinding: (finding) => settings.onFinding?.(finding),
      });
      const options: ReadOptions = {
        onBytes: (bytes) => settings.onProgress?.(Math.min(1, bytes / source.size)),
        ...(signal ? { signal } : {}),
      };
      await (source.format === 'JSON' ? takeJson(source, session, options) : takeCsv(source, session, options));
      const summary = await session.finish(source);
      if (settings.dryRun) throw new DryRunDone(summary);
      return summary;
    });
  } catch (error) {
    if (error instanceof DryRunDone) return error.summary;
    throw error;
  }
}

/** Titles and notes stand above the header in many sheets. */
const HEADER_WITHIN = 10;

async function takeCsv(source: Source, session: ImportSession, options: ReadOptions): Promise<void> {
  let layout: Layout | undefined;
  let first: readonly string[] | undefined;
  let records = 0;
  for await (const { line, cells } of readCsv(source, options)) {
    options.signal?.throwIfAborted();
    first ??= cells;
    if (!layout) {
      layout = layoutOf(cells);
      if (!layout && ++records === HEADER_WITHIN) break;
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const { headers } = layout;
    // A sheet may leave out empty cells at the end, or have more of them.
    const extra = cells.slice(headers.length).some((cell) => cell.trim() !== '');
    if (extra || cells.length < headers.length - trailing(headers))
      session.reject(line, wrongWidth(cells, headers.length));
    else await session.add({ line, headers, cells }, layout);
  }
  if (!layout) throw unknownHeader(first ?? []);
}

const trailing = (headers: readonly string[]) => {
  let count = 0;
  while (count < headers.length && headers[headers.length - 1 - count]?.trim() === '') count++;
  return count;
};

const wrongWidth = (cells: readonly string[], expected: number) =>
  new RowRejected(
    '',
    cells[0] ?? '',
    '列数与表头不符（内容里有逗号或换行时要用双引号括起来）',
    `应为 ${expected} 列，现为 ${cells.length} 列`,
  );

const EXPECTED =
  '登记信息应有“企业名称、统一社会信用代码”等列；双公示信息应有“行政相对人名称、行政处罚决定书文号”（CF_XDR_MC、CF_WSH）或“行政相对人名称、行政许可决定文书号”（XK_XDR_MC、XK_WSH）等列。';

function unknownHeader(headers: readonly string[]): FileFailure {
  const found = headers.map(presentable).filter(Boolean).slice(0, 8).join('、');
  return new FileFailure(
    `没有找到认识的表头${found ? `（第一行是：${[...found].slice(0, 80).join('')}）` : ''}。${EXPECTED}`,
  );
}

async function takeJson(source: Source, session: ImportSession, options: ReadOptions): Promise<void> {
  const layouts = new Map<string, Layout | undefined>();
  let known = false;
  let first: readonly string[] | undefined;
  for await (const row of readJson(source, options)) {
    options.signal?.throwIfAborted();
    first ??= row.headers;
    const key = row.headers.join('\n');
    if (!layouts.has(key)) layouts.set(key, layoutOf(row.headers));
    const layout = layouts.get(key);
    if (layout) {
      known = true;
      await session.add(row, layout);
    } else {
      session.reject(row.line, new RowRejected('', row.headers.slice(0, 5).join('、'), '这一条没有认识的字段'));
    }
  }
  if (!known) throw unknownHeader(first ?? []);
}
