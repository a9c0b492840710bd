import { formatInstant } from '../../../contract/dates.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { formatUscc } from '../../../contract/uscc.js';
import type { Field } from '../../../element/records/fields.js';
import { codeField } from '../../../element/records/registration.js';
import { term } from '../../../locale/term.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import type { ShownReport } from '../shown-report.js';
import { groupDomains } from './conclusions.js';

/** A report's number in groups for reading out: date, time and the rest in a national number, fours in any other. */
export function numberGroups(reportNo: string): string[] {
  const national = /^(\d{8})(\d{6})([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(reportNo);
  if (national) return national.slice(1);
  return /^[0-9A-Za-z]{8,}$/.test(reportNo) ? (reportNo.match(/.{1,4}/g) ?? []) : [reportNo];
}

/** The kind of a report in words. */
export const kindOfReport = ({ kind }: Pick<ReportHeader, 'kind'>, words: ReportReadingMessages): string =>
  term(words.kindsOfReport, kind) ?? kind;

/** The span that was searched, in words. */
export const periodText = ({ period }: Pick<ReportHeader, 'period'>, words: ReportReadingMessages): string =>
  period ? words.period(period.from, period.to) : words.wholePeriod;

/** How many 领域 were asked for of how many; empty where the report knows none. */
export function domainsText({ domains }: Pick<ReportHeader, 'domains'>, words: ReportReadingMessages): string {
  return domains?.length ? words.domainsOf(groupDomains(domains).chosen.length, domains.length) : '';
}

/** What a report says of itself, and for whom its holder shows it. */
export function headerFields({ header, shownFor }: ShownReport, words: ReportReadingMessages): Field[] {
  const { facts } = words;
  const { issuer } = header;
  const issuerText = issuer.uscc ? words.issuerCode(issuer.name, formatUscc(issuer.uscc).join(' ')) : issuer.name;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [facts.issuer, issuerText],
    [facts.generatedAt, formatInstant(header.generatedAt)],
    [facts.dataAsOf, formatInstant(header.dataAsOf)],
    [facts.period, periodText(header, words)],
    [facts.domains, domainsText(header, words)],
    [facts.purpose, header.purpose],
    [facts.audience, header.audience],
    [facts.validFrom, header.validFrom && formatInstant(header.validFrom)],
    [facts.validUntil, header.validUntil && formatInstant(header.validUntil)],
    [facts.templateVersion, header.templateVersion],
    [facts.derivedFrom, header.derivedFrom],
    [facts.shownTo, shownFor?.recipient],
    [facts.shownPurpose, shownFor?.purpose],
    [facts.shownUntil, shownFor?.expiresAt && formatInstant(shownFor.expiresAt)],
  ];
  return [
    ...codeField(header.subject, words),
    { label: facts.reportNo, value: header.reportNo, groups: numberGroups(header.reportNo) },
    ...rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  ];
}
