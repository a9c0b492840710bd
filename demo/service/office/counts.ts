import { toCsv } from '../../../src/contract/index.js';
import { domainOfCode } from '../domains/domains.js';
import type { ReportCount } from '../reports/counts.js';
import { countedPurposeLabel } from '../reports/offer.js';

/** One line of a table of counts. */
export interface CountLine {
  readonly label: string;
  readonly issued: number;
  readonly used: number;
}

/** Words for the kinds of reports. */
export const KIND_LABELS: Readonly<Record<string, string>> = { standard: '公共信用信息报告', special: '专用信用报告' };

/** The counts added up by what `labelOf` says; lines in the order in which they first occur. */
function linesBy(counts: readonly ReportCount[], labelOf: (count: ReportCount) => string): CountLine[] {
  const lines = new Map<string, { label: string; issued: number; used: number }>();
  for (const count of counts) {
    const label = labelOf(count);
    const line = lines.get(label) ?? { label, issued: 0, used: 0 };
    line.issued += count.issued;
    line.used += count.used;
    lines.set(label, line);
  }
  return [...lines.values()];
}

const domainLabel = (code: string): string => domainOfCode(code)?.name ?? code;

/** Counts by month, kind, 领域 and purpose. A report over five 领域 counts once as a report and once in each of them. */
export function countTables(
  counts: readonly ReportCount[],
): readonly { title: string; of: string; lines: CountLine[] }[] {
  const reports = counts.filter(({ domain }) => domain === '');
  const byUse = (lines: CountLine[]) => lines.sort((a, b) => b.issued - a.issued || b.used - a.used);
  return [
    { title: '按月份', of: '月份', lines: linesBy(reports, ({ month }) => month) },
    { title: '按报告种类', of: '报告种类', lines: linesBy(reports, ({ kind }) => KIND_LABELS[kind] ?? kind) },
    { title: '按用途', of: '用途', lines: byUse(linesBy(reports, ({ purpose }) => countedPurposeLabel(purpose))) },
    {
      title: '按领域（专用信用报告）',
      of: '领域',
      lines: byUse(
        linesBy(
          counts.filter(({ domain }) => domain !== ''),
          ({ domain }) => domainLabel(domain),
        ),
      ),
    },
  ];
}

/** All counts as a table for spreadsheets. */
export const countsCsv = (counts: readonly ReportCount[]): string =>
  toCsv([
    ['月份', '报告种类', '领域', '用途', '出具份数', '核验次数'],
    ...counts.map(({ month, kind, domain, purpose, issued, used }) => [
      month,
      KIND_LABELS[kind] ?? kind,
      domain ? domainLabel(domain) : '（整份报告）',
      countedPurposeLabel(purpose),
      String(issued),
      String(used),
    ]),
  ]);
