import { compareDates } from '../../../contract/dates.js';
import { REPORT_KINDS, type ReportKind } from '../../../contract/schema/report.js';
import type { CreateReportRequest } from '../../../contract/schema/request.js';
import type { ReportOffer, Service } from '../../../contract/schema/service.js';
import type { FieldDefinition, FieldValue, PeriodField } from '../../../form/field.js';
import type { FormModel } from '../../../form/form-model.js';
import { addMonths } from '../../../form/period.js';
import type { ReportRequestMessages } from '../../../locale/zh-hans/report-request.js';

/** A kind of report that is offered, and that this version knows how to ask for. */
export type OfferedKind = ReportOffer['kinds'][number] & { readonly kind: ReportKind };

/** The kinds of report that can be asked for. */
export const offeredKinds = (service: Service): readonly OfferedKind[] =>
  (service.reports?.kinds ?? []).filter((each): each is OfferedKind =>
    (REPORT_KINDS as readonly string[]).includes(each.kind),
  );

/** What the form of a request is made from. */
export interface RequestTerms {
  readonly service: Service;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: ReportRequestMessages;
}

/** The kind that is asked for: the only one, or the one that was chosen. */
export function wantedKind(service: Service, chosen: FieldValue | undefined): ReportKind | undefined {
  const kinds = offeredKinds(service);
  return (kinds.length === 1 ? kinds[0] : kinds.find(({ kind }) => kind === chosen))?.kind;
}

/** The fields of a request, as the endpoint offers them. Nothing is chosen beforehand. */
export function requestFields(
  { service, today, words }: RequestTerms,
  holds: (name: string) => FieldValue | undefined,
): readonly FieldDefinition[] {
  const kinds = offeredKinds(service);
  const isSpecial = wantedKind(service, holds('kind')) === 'special';
  const { domains = [], reports } = service;
  const fields: FieldDefinition[] = [];
  if (kinds.length > 1)
    fields.push({
      type: 'choice',
      name: 'kind',
      label: words.kind,
      required: true,
      options: kinds.map(({ kind, name, description }) => ({ value: kind, label: name, hint: description })),
    });
  if (isSpecial && domains.length)
    fields.push({
      type: 'many',
      name: 'domains',
      label: words.domains,
      hint: words.domainsHint,
      required: true,
      options: domains.map(({ code, name, group, common }) => ({ value: code, label: name, group, common })),
    });
  if (isSpecial && reports?.period) fields.push(periodOf(reports.period, today, words));
  for (const name of ['purpose', 'audience'] as const) {
    const options = reports?.[`${name}s`];
    if (options?.length)
      // A list that drops down, where a choice can be taken back.
      fields.push({ type: 'choice', name, label: words[name], options, display: 'select' });
  }
  return fields;
}

function periodOf(
  limits: NonNullable<ReportOffer['period']>,
  today: string,
  words: ReportRequestMessages,
): PeriodField {
  const { earliest, maxMonths, presets } = limits;
  return {
    type: 'period',
    name: 'period',
    label: words.period,
    hint: words.periodHint,
    required: true,
    earliest,
    latest: today,
    mostMonths: maxMonths,
    presets: presets?.map((months) => ({
      label: words.preset(months),
      from: begin(months, today, earliest),
      to: today,
    })),
  };
}

/** First day of so many months up to today, within what there is. */
function begin(months: number, today: string, earliest: string | undefined): string {
  const from = addMonths(today, -months);
  // From the 28th of February one month reaches to the 28th of March: up to the 31st it takes a day more.
  const day = compareDates(addMonths(from, months), today) < 0 ? nextDay(from) : from;
  return earliest && compareDates(day, earliest) < 0 ? earliest : day;
}

const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** What is asked for; nothing where the endpoint offers no kind that is known here, or none was chosen. */
export function requestOf(model: FormModel, service: Service, subjectId: string): CreateReportRequest | undefined {
  const kind = wantedKind(service, model.text('kind'));
  if (!kind) return undefined;
  const domains = model.many('domains');
  const period = model.period('period');
  const purpose = model.text('purpose');
  const audience = model.text('audience');
  return {
    subjectId,
    kind,
    ...(domains.length && { domains: [...domains] }),
    ...(period && { period }),
    ...(purpose && { purpose }),
    ...(audience && { audience }),
  };
}
