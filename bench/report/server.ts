// Both pages with a report, and what answers them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/build/bundle.js';
import { handwritten } from '../speed/handwritten.js';
import { serve } from '../speed/serve.js';
import type { Served } from '../speed/serve.js';
import { answerToSearch, cannedReport, service } from './canned.js';

/** A server that knows which records were asked for. */
export interface ReportServer extends Served {
  /** Bodies of the searches since the last call, in order. */
  takeSearches(): unknown[];
}

const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

async function filesOf(counts: readonly number[]): Promise<Map<string, string>> {
  const own = await handwritten('handwritten-report', 'report');
  const element = await bundle({
    name: 'credit-report',
    source: `import '/src/elements/credit-report/credit-report.ts';`,
  });
  const checks = await bundle({
    name: 'verification',
    source: `
      export { ReportCheck } from '/src/elements/credit-report/verify/report-check.ts';
    `,
  });
  const page = (html: string, count: number) => html.replace('{report}', `report-${count}`);
  return new Map([
    ['/blank.html', '<!doctype html><title>blank</title>'],
    ...counts.flatMap((count): [string, string][] => [
      [`/element-${count}.html`, page(file('pages/element.html'), count)],
      [`/handwritten-${count}.html`, page(own.html, count)],
    ]),
    ['/page.css', file('../speed/pages/page.css')],
    ...own.files,
    ['/cdn/credit-elements.css', file('../../src/style/reserve.css')],
    ...[element, checks]
      .flatMap(({ entry, parts }) => [entry, ...parts])
      .map(({ name, code }): [string, string] => [`/cdn/${name}`, code]),
  ]);
}

/** Bundles the element as it is now, and serves both pages with reports of so many records. */
export async function startReportServer(counts: readonly number[]): Promise<ReportServer> {
  let searches: unknown[] = [];
  for (const count of counts) cannedReport(count);
  const server = await serve(await filesOf(counts), (path, body) => {
    if (path === '/api/v1/service') return { status: 200, body: service };
    const [, count, rest] = /^\/api\/v1\/reports\/report-(\d+)(\/records\/search)?$/.exec(path) ?? [];
    if (!count) return undefined;
    if (!rest) return { status: 200, body: cannedReport(Number(count)).report };
    searches.push(body);
    return answerToSearch(Number(count), body);
  });
  return {
    ...server,
    takeSearches() {
      const taken = searches;
      searches = [];
      return taken;
    },
  };
}
