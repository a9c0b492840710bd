import type {
  CreditRecord,
  Period,
  ReportDomain,
  ReportHeader,
  SignatureAlgorithm,
} from '../../../src/contract/index.js';
import { readDetachedSignature, SIGNATURE_ALGORITHMS } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { DIGEST_OF } from '../signing/digest.js';
import { composeHeader } from './compose.js';
import { newId, newReportNo } from './numbers.js';
import { Pager } from './pager.js';
import { Tally } from './tally.js';
import { chinaInstant } from './times.js';
import type { Part, ReadyRow, ReportsContext } from './types.js';

const BATCH = 1000;

/** A part of a report, ready to be written: a report of its own with the records of the other. */
export interface PreparedPart {
  readonly id: string;
  readonly header: ReportHeader;
  readonly signature: string;
  readonly bytes: number;
  /** Page of each record, in the order of the records. */
  readonly places: readonly { readonly ordinal: number; readonly page: number }[];
}

/** Whether a part is less than the whole. */
export const isPart = (header: ReportHeader, { domains, period }: Part): boolean => {
  const chosen = chosenDomains(header);
  const fewer = domains !== undefined && chosen.some((code) => !domains.includes(code));
  const shorter = period !== undefined && (period.from !== header.period?.from || period.to !== header.period.to);
  return fewer || shorter;
};

/** Codes of the 领域 that a report speaks of. */
export const chosenDomains = ({ domains = [] }: ReportHeader): string[] =>
  domains.filter(({ conclusion }) => conclusion !== 'notSelected').map(({ code }) => code);

/** What stands wrong in a part: more than the report has. */
export function partFaults(header: ReportHeader, { domains, period }: Part): { pointer: string; code: string }[] {
  const chosen = chosenDomains(header);
  const whole = header.period;
  const outside = period && (period.from > period.to || (whole && (period.from < whole.from || period.to > whole.to)));
  return [
    ...(domains && !header.domains ? [{ pointer: '/domains', code: 'special-only' }] : []),
    ...(header.domains && domains ? domains : []).flatMap((code, index) =>
      chosen.includes(code) ? [] : [{ pointer: `/domains/${index}`, code: 'not-in-report' }],
    ),
    ...(outside ? [{ pointer: '/period', code: 'not-in-report' }] : []),
  ];
}

const hidden = ({ code, name, group }: ReportDomain): ReportDomain => ({
  code,
  name,
  ...(group ? { group } : {}),
  conclusion: 'notSelected',
});

const algorithmOf = ({ signature }: ReadyRow): SignatureAlgorithm => {
  const named = signature ? readDetachedSignature(signature)?.alg : undefined;
  return SIGNATURE_ALGORITHMS.find((alg) => alg === named) ?? 'ES256';
};

/** Makes a part with a header and a signature of its own. */
export async function preparePart(
  context: ReportsContext,
  row: ReadyRow,
  part: Part,
  words: { purpose?: string | undefined; recipient?: string | undefined },
): Promise<PreparedPart> {
  const { header } = row;
  const algorithm = algorithmOf(row);
  const domains = part.domains && header.domains ? part.domains : undefined;
  const period = part.period ?? header.period;
  const tally = new Tally();
  const pager = new Pager(DIGEST_OF[algorithm]);
  const places: { ordinal: number; page: number }[] = [];
  for await (const { ordinal, record, chapter, domain, date } of partRecords(
    context.database,
    row,
    domains,
    part.period,
  )) {
    tally.add({ chapter, domain: domain ?? undefined, date: date ?? undefined });
    places.push({ ordinal, page: pager.add(record) });
  }
  const { records: _, timeline: __, ...frame } = header;
  const now = context.clock.now();
  const { recipient: audience = header.audience, purpose = header.purpose } = words;
  const composed = composeHeader(
    {
      ...frame,
      reportNo: newReportNo(now),
      generatedAt: chinaInstant(now),
      derivedFrom: header.reportNo,
      ...(period ? { period } : {}),
      ...(purpose ? { purpose } : {}),
      ...(audience ? { audience } : {}),
      ...(header.domains && domains
        ? { domains: header.domains.map((each) => (domains.includes(each.code) ? each : hidden(each))) }
        : {}),
      notes: [`本报告只出示编号 ${header.reportNo} 的报告的一部分，未出示的领域和期间不作结论。`, ...frame.notes],
    },
    tally,
    pager.finish(),
  );
  return {
    id: newId(),
    header: composed,
    signature: context.signing.sign(algorithm, composed),
    bytes: pager.bytes,
    places,
  };
}

interface PartRecord {
  readonly ordinal: number;
  readonly record: CreditRecord;
  readonly chapter: string;
  readonly domain: string | null;
  readonly date: string | null;
}

/** A record without a date can't be said to lie outside. */
async function* partRecords(
  database: Queryable,
  { id, parentId }: ReadyRow,
  domains: readonly string[] | undefined,
  period: Period | undefined,
): AsyncGenerator<PartRecord> {
  for (let after = -1; ;) {
    const { rows } = await database.query<PartRecord>(
      `select e.ordinal, r.record, e.chapter, e.domain, e.date::text as date
       from report_entries e join report_records r on r.ordinal = e.ordinal and r.report_id = $2
       where e.report_id = $1 and e.ordinal > $3::integer
         and ($4::text[] is null or e.domain = any($4::text[]))
         and (e.date is null or e.date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity'))
       order by e.ordinal limit $7::integer`,
      [id, parentId ?? id, after, domains ?? null, period?.from ?? null, period?.to ?? null, BATCH],
    );
    yield* rows;
    const last = rows[rows.length - 1];
    if (!last || rows.length < BATCH) return;
    after = last.ordinal;
  }
}

/** Writes a part beside its report. */
export async function writePart(database: Queryable, row: ReadyRow, part: PreparedPart): Promise<void> {
  const { id, header, signature, bytes, places } = part;
  await database.query(
    `insert into reports (id, parent_id, report_no, kind, state, subject_id, subject_name, uscc, scope, request, asked_at, progress,
       header, signature, bytes, valid_from, valid_until)
     select $1, id, $3, kind, 'ready', subject_id, subject_name, uscc, '', request, $4::timestamptz, 1, $5::json, $6, $7::integer,
       valid_from, valid_until
     from reports where id = $2`,
    [id, row.id, header.reportNo, header.generatedAt, JSON.stringify(header), signature, bytes],
  );
  await database.query(
    `insert into report_entries (report_id, ordinal, page, chapter, domain, date, words)
     select $1, e.ordinal, p.page, e.chapter, e.domain, e.date, e.words
     from json_to_recordset($3::json) as p(ordinal integer, page integer)
     join report_entries e on e.report_id = $2 and e.ordinal = p.ordinal`,
    [id, row.id, JSON.stringify(places)],
  );
}
