import { html, type TemplateResult } from 'lit';

import type { ReportDomain, ReportHeader } from '../../../contract/schema/report.js';
import type { ReportPresentMessages } from '../../../locale/zh-hans/report-present.js';
import { shownDomains, type Terms } from './code-fields.js';

/** What a code shows, and to whom it is given, in pairs of label and value. */
export function termRows(
  header: ReportHeader,
  { domains, period = header.period, purpose, recipient }: Terms,
  words: ReportPresentMessages,
): readonly (readonly [string, string])[] {
  const all = shownDomains(header);
  const isWhole = period?.from === header.period?.from && period?.to === header.period?.to;
  const shown = domains ? all.filter(({ code }) => domains.includes(code)) : all;
  const rows: (readonly [string, string])[] = [
    [words.report, words.reportOf(header.title, header.reportNo)],
    [words.subject, header.subject.name],
  ];
  if (all.length)
    rows.push([
      words.domainsShown,
      shown.length ? words.list(shown.map((domain) => domainText(domain, isWhole, words))) : words.notChosen,
    ]);
  if (period) rows.push([words.periodShown, words.period(period.from, period.to)]);
  if (purpose) rows.push([words.purpose, purpose]);
  if (recipient) rows.push([words.recipient, recipient]);
  return rows;
}

/** A 领域 with what the report says of it; what is not known to be empty is never called so, and records of other times are not counted. */
function domainText(
  { name, conclusion, count }: ReportDomain,
  isWhole: boolean,
  { conclusions }: ReportPresentMessages,
): string {
  if (conclusion === 'none') return conclusions.none(name);
  if (conclusion !== 'found') return conclusions.unavailable(name);
  return isWhole ? conclusions.found(name, count) : name;
}

/** Pairs of label and value as a list. */
export const rowsList = (rows: readonly (readonly [string, string])[]): TemplateResult =>
  html`<dl class="present-terms">
    ${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>`;
