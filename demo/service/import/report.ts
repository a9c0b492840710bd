import { closeSync, openSync, writeSync } from 'node:fs';

import { toCsv } from '../../../src/contract/csv.js';
import type { Finding, Severity } from './findings.js';

const SEVERITIES: Record<Severity, string> = { rejected: '拒绝', warned: '警告', noted: '说明' };
const HEADER = ['文件', '行号', '结果', '列', '值', '原因', '补充'];
const KEPT = 500;

/** What a severity is called. */
export const severityName = (severity: Severity): string => SEVERITIES[severity];

/** The report on an import, CSV for a spreadsheet; the file is made with the first thing to say. */
export class Report {
  private descriptor: number | undefined;
  private rows: string[][] = [];

  constructor(readonly path: string) {}

  /** Whether there was anything to say. */
  get isWritten(): boolean {
    return this.descriptor !== undefined || this.rows.length > 0;
  }

  add(file: string, { line, severity, column = '', value = '', reason, detail = '' }: Finding): void {
    this.rows.push([file, line === 0 ? '' : String(line), SEVERITIES[severity], column, value, reason, detail]);
    if (this.rows.length >= KEPT) this.flush();
  }

  close(): void {
    this.flush();
    if (this.descriptor !== undefined) closeSync(this.descriptor);
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    const isFirst = this.descriptor === undefined;
    // Only for the owner: it quotes the file.
    this.descriptor ??= openSync(this.path, 'w', 0o600);
    const text = toCsv(isFirst ? [HEADER, ...this.rows] : this.rows);
    writeSync(this.descriptor, isFirst ? text : text.replace(/^\uFEFF/, ''));
    this.rows = [];
  }
}
