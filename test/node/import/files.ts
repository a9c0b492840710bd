import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';

import { openDatabase } from '../../../demo/service/db/open.js';
import { FileFailure, type Finding } from '../../../demo/service/import/findings.js';
import { importFile, type ImportSettings } from '../../../demo/service/import/import-file.js';
import { orgCodeOf, usccOf } from '../../../demo/service/seed/codes.js';
import { createStore } from '../../../demo/service/store/store.js';
import type { Store } from '../../../demo/service/store/types.js';
import type { Subject } from '../../../src/contract/index.js';

/** A code of the block that belongs to nobody. */
export const code = (serial: number, prefix = '91', area = '310120') => usccOf(prefix, area, orgCodeOf(5000 + serial));

/** Rows as CSV; cells are quoted when they must be. */
export const csv = (...rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(','))
    .join('\r\n');

export const HEADER = [
  '企业名称',
  '统一社会信用代码',
  '注册日期',
  '企业类型',
  '法人代表',
  '注册资金',
  '经营范围',
  '所在省份',
  '地区',
  '注册地址',
];

/** A registration with these cells, the rest filled in. */
export function registration(cells: Record<string, string>): string[] {
  const usual: Record<string, string> = {
    企业名称: '上海子虚测试贸易有限公司',
    统一社会信用代码: code(0),
    注册日期: '2020-01-02',
    企业类型: 'N/A',
    法人代表: '赵拟安',
    注册资金: '100(万元人民币)',
    经营范围: '日用百货的销售',
    所在省份: '上海',
    地区: '奉贤',
    注册地址: '奉贤区子虚路1号',
  };
  return HEADER.map((header) => cells[header] ?? usual[header] ?? '');
}

/** A folder of files and an empty store in memory. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'import-test-'));
  private serial = 0;

  private constructor(
    readonly store: Store,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<Bench> {
    const database = await openDatabase();
    return new Bench(await createStore(database, { secret: Buffer.alloc(32) }), () => database.close());
  }

  file(content: string | Buffer, { name = `file-${++this.serial}.csv`, encoding = 'utf8' } = {}): string {
    const path = join(this.folder, name);
    writeFileSync(path, typeof content === 'string' ? iconv.encode(content, encoding) : content);
    return path;
  }

  /** A dataset of its own for each test. */
  dataset(): string {
    return `import:t${++this.serial}`;
  }

  async take(path: string, settings: ImportSettings = {}) {
    const findings: Finding[] = [];
    const dataset = settings.dataset ?? this.dataset();
    const now = () => Date.parse('2026-11-01T04:00:00Z');
    const summary = await importFile(path, this.store, {
      now,
      ...settings,
      dataset,
      onFinding: (finding) => findings.push(finding),
    });
    return { summary, findings, dataset };
  }

  /** The message that a file is refused with. */
  async refusal(path: string, settings: ImportSettings = {}): Promise<string> {
    try {
      await this.take(path, settings);
    } catch (error) {
      if (error instanceof FileFailure) return error.message;
      throw error;
    }
    throw new Error('The file was taken over');
  }

  /** The subject with that code in a dataset. */
  async subject(uscc: string, dataset: string): Promise<Subject | undefined> {
    const found = (await this.store.findSubjectsByUscc([uscc], dataset)).find((each) => each.dataset === dataset);
    return found && ((await this.store.getSubject(found.id)) as Subject);
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
