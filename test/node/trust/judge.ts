import * as v from 'valibot';
import { canonicalJson } from '../../../src/contract/canonical-json.js';
import { readReportFile, writeReportFile } from '../../../src/contract/report-file.js';
import { type Verdict, verdictOf } from '../../../src/contract/report-verdict.js';
import { type PublishedKey, type ReportHeader, ReportHeaderSchema } from '../../../src/contract/schema/report.js';
import { ReportCheck } from '../../../src/elements/credit-report/verify/report-check.js';

/** When the fixtures are checked. */
export const NOW = Date.parse('2026-11-21T12:00:00+08:00');

/** What a visitor is told of a file, when its issuer says that the report is in force. */
export async function judge(
  content: string | Uint8Array,
  keys?: readonly PublishedKey[],
): Promise<Verdict | 'refused'> {
  const file = readReportFile(content);
  if (!file.ok || !v.is(ReportHeaderSchema, file.report.header)) return 'refused';
  const { header, signature, pages } = file.report;
  const check = new ReportCheck({ header: header, signature, keys, now: () => NOW });
  const integrity = await check.checkPages(pages);
  return verdictOf({ integrity, issuer: check.issuer, status: { state: 'valid' } });
}

/** A copy of a report's data that may be spoilt. */
export interface Draft {
  header: Record<string, unknown> & ReportHeader;
  signature: string;
  pages: unknown[][];
}

/** The file with its data changed by `spoil`; canonical again, so that only signature and digests can tell. */
export function spoilt(text: string, spoil: (report: Draft) => void): string {
  const report = JSON.parse(text) as Draft;
  spoil(report);
  return writeReportFile(report);
}

/** Every object and array inside a value, the value itself first. */
export function* nodesOf(value: unknown): Generator<Record<string, unknown> | unknown[], void, undefined> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown> | unknown[];
  for (const member of Object.values(value)) yield* nodesOf(member);
}

/** Texts of a value that say the same but aren't canonical: two members of an object in another order, or one of them twice. */
export function* rearranged(value: unknown): Generator<string, void, undefined> {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = Object.entries(value);
  const write = (name: string, text: string) => (isList ? text : `${JSON.stringify(name)}:${text}`);
  const wrap = (members: string[]) => (isList ? `[${members.join(',')}]` : `{${members.join(',')}}`);
  const parts = entries.map(([name, member]) => write(name, canonicalJson(member)));
  const replace = (index: number, count: number, ...by: string[]) =>
    wrap([...parts.slice(0, index), ...by, ...parts.slice(index + count)]);
  for (const [index, [name, member]] of entries.entries()) {
    const [part = '', next] = parts.slice(index);
    if (!isList) yield replace(index, 1, part, part);
    if (!isList && next !== undefined) yield replace(index, 2, next, part);
    for (const inner of rearranged(member)) yield replace(index, 1, write(name, inner));
  }
}
