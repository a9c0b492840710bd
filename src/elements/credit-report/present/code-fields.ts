import type { Period, ReportCode, ReportDomain, ReportHeader } from '../../../contract/schema/report.js';
import type { CreateReportCodeRequest } from '../../../contract/schema/request.js';
import type { Service } from '../../../contract/schema/service.js';
import type { FieldDefinition, FieldValue } from '../../../form/field.js';
import type { FormModel, FormValues } from '../../../form/form-model.js';
import type { ReportPresentMessages } from '../../../locale/zh-hans/report-present.js';

/** From so many choices on they stand in a list that drops down. */
const MOST_RADIOS = 5;
/** Longest words that are sent; the contract takes twice as many. */
const MOST_WORDS = 100;

/** The 领域 that a report says something of; none where it isn't by 领域. */
export const shownDomains = ({ domains = [] }: ReportHeader): readonly ReportDomain[] =>
  domains.filter(({ conclusion }) => conclusion !== 'notSelected');

/** What stands in the fields at first: the report's own period. What is shown, and for how long, has to be chosen. */
export const initialTerms = ({ period }: ReportHeader): FormValues =>
  period ? { period: { from: period.from, to: period.to } } : {};

/** The fields of a code, within its report and by what the endpoint offers. */
export function codeFields(
  { reports }: Service,
  header: ReportHeader,
  words: ReportPresentMessages,
  holds: (name: string) => FieldValue | undefined,
): readonly FieldDefinition[] {
  const domains = shownDomains(header);
  const { period } = header;
  const { lifetimes = [], recipientRequired } = reports?.codes ?? {};
  const fields: FieldDefinition[] = [];
  if (domains.length > 1)
    fields.push({
      type: 'choice',
      name: 'scope',
      label: words.scope,
      required: true,
      options: [
        { value: 'all', label: words.scopes.all(domains.length) },
        { value: 'some', label: words.scopes.some },
      ],
    });
  if (domains.length > 1 && holds('scope') === 'some')
    fields.push({
      type: 'many',
      name: 'domains',
      label: words.domains,
      hint: words.domainsHint,
      required: true,
      options: domains.map(({ code, name, group }) => ({ value: code, label: name, group })),
    });
  if (period)
    fields.push({
      type: 'period',
      name: 'period',
      label: words.periodLabel,
      hint: words.periodHint,
      required: true,
      earliest: period.from,
      latest: period.to,
      presets: [{ label: words.wholePeriod, from: period.from, to: period.to }],
    });
  fields.push(
    reports?.purposes?.length
      ? {
          type: 'choice',
          name: 'purpose',
          label: words.purpose,
          options: reports.purposes,
          display: reports.purposes.length > MOST_RADIOS ? 'select' : 'radios',
        }
      : { type: 'text', name: 'purpose', label: words.purpose, maxLength: MOST_WORDS },
    {
      type: 'text',
      name: 'recipient',
      label: words.recipient,
      hint: words.recipientHint,
      required: recipientRequired,
      maxLength: MOST_WORDS,
      privacy: 'personal',
    },
    {
      type: 'choice',
      name: 'lifetime',
      label: words.lifetime,
      required: true,
      options: [...lifetimes]
        .sort((a, b) => a - b)
        .map((seconds) => ({ value: String(seconds), label: words.lasting(seconds) })),
      display: lifetimes.length > MOST_RADIOS ? 'select' : 'radios',
    },
  );
  return fields;
}

/** What a code shows and for whom, as it stands in the form or as the endpoint has made it. */
export interface Terms {
  /** Codes of 领域; absent: all of the report. */
  readonly domains?: readonly string[] | undefined;
  readonly period?: Period | undefined;
  readonly purpose?: string | undefined;
  readonly recipient?: string | undefined;
}

/** What is asked for; what is not narrowed is left out, so that the whole report is shown and not a part that holds all of it. */
export function codeRequest(model: FormModel, id: string, header: ReportHeader): CreateReportCodeRequest {
  const domains = model.many('domains');
  const period = model.period('period');
  const isNarrowed = period && (period.from !== header.period?.from || period.to !== header.period.to);
  const purpose = model.text('purpose');
  const recipient = model.text('recipient');
  return {
    id,
    ...(domains.length > 0 && domains.length < shownDomains(header).length && { domains: [...domains] }),
    ...(isNarrowed && { period: { from: period.from, to: period.to } }),
    ...(purpose && { purpose }),
    ...(recipient && { recipient }),
    lifetime: Number(model.text('lifetime')),
  };
}

/** A purpose in words, where it is one of those that the endpoint offers. */
export const purposeName = ({ reports }: Service, purpose: string | undefined): string | undefined =>
  reports?.purposes?.find(({ value }) => value === purpose)?.label ?? purpose;

/** The terms of a code that was made. */
export const termsOf = ({ domains, period, purpose, recipient }: ReportCode, service: Service): Terms => ({
  domains,
  period,
  purpose: purposeName(service, purpose),
  recipient,
});

/** A short code in groups for reading out: its own, or of four. */
export function codeGroups(shortCode: string): readonly string[] {
  const groups = shortCode.split(/[\s-]+/).filter(Boolean);
  return groups.length > 1 ? groups : (shortCode.match(/.{1,4}/g) ?? []);
}
